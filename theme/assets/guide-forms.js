// Answers of a page: grow with what is typed, print, clear, and keep on this device only if asked.
(function () {
  "use strict";
  var tools = document.querySelector(".form-tools");
  if (!tools) return;
  var key = "guide-answers:" + location.pathname;
  var fields = Array.prototype.slice.call(
    document.querySelectorAll(".question textarea, .question input, .to-do input")
  );
  var keep = tools.querySelector('[data-do="keep"]');
  var status = tools.querySelector('[role="status"]');

  function isBox(field) { return field.type === "checkbox" || field.type === "radio"; }

  function answers() {
    return fields.map(function (field) { return isBox(field) ? field.checked : field.value; });
  }

  function fill(values) {
    fields.forEach(function (field, number) {
      if (isBox(field)) field.checked = values[number] === true;
      else { field.value = values[number] || ""; grow(field); }
    });
  }

  function grow(field) {
    if (field.tagName !== "TEXTAREA") return;
    field.style.height = "auto";
    if (field.scrollHeight > field.clientHeight) field.style.height = field.scrollHeight + 4 + "px";
  }

  function store() {
    if (keep.checked) localStorage.setItem(key, JSON.stringify(answers()));
  }

  function clear() {
    keep.checked = false;
    localStorage.removeItem(key);
    fill([]);
    status.textContent = tools.dataset.cleared;
  }

  function restore() {
    var kept = null;
    try { kept = JSON.parse(localStorage.getItem(key)); } catch (error) { return; }
    if (!kept) return;
    keep.checked = true;
    fill(kept);
    status.textContent = tools.dataset.kept;
  }

  document.addEventListener("input", function (event) {
    grow(event.target);
    if (event.target !== keep) store();
  });
  keep.addEventListener("change", function () {
    if (keep.checked) { store(); status.textContent = tools.dataset.kept; }
    else { localStorage.removeItem(key); status.textContent = ""; }
  });
  tools.addEventListener("click", function (event) {
    if (event.target.dataset.do === "clear") clear();
    if (event.target.dataset.do === "print") window.print();
  });
  tools.hidden = false;
  restore();
})();
