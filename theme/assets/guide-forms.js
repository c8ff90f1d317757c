// Answers of a page: grow with what is typed, print, clear, and keep on this device only if asked.
(function () {
  "use strict";

  const KEY = "guide-answers:" + location.pathname;
  const store = window.guideStore;
  const take = window.guideTake;
  const fields = Array.from(document.querySelectorAll("[data-question]"));
  const tools = document.querySelector(".form-tools");
  let held = null;

  function isBox(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  function answers() {
    const given = {};
    fields.forEach((field) => {
      const answer = isBox(field) ? field.checked && field.value : field.value !== field.defaultValue && field.value;
      if (answer) given[field.dataset.question] = answer;
    });
    return given;
  }

  function fill(given) {
    fields.forEach((field) => {
      const answer = given[field.dataset.question];
      if (isBox(field)) field.checked = answer === field.value;
      else field.value = typeof answer === "string" ? answer : field.defaultValue;
      grow(field);
    });
  }

  function grow(field) {
    if (field.tagName !== "TEXTAREA") return;
    field.style.height = "auto";
    if (field.scrollHeight > field.clientHeight) field.style.height = field.scrollHeight + 4 + "px";
  }

  // A browser may show a page as it was when the reader comes back to it, so it is put away empty. The answers
  // come back only if this tab was not left by "Leave this page" in the meantime.
  function putAway() {
    const given = answers();
    held = Object.keys(given).length ? { answers: given, left: store.confirmedTimesLeft() } : null;
    fill({});
  }

  function comeBack(event) {
    if (!event.persisted) return;
    if (held && held.left === store.timesLeft()) fill(held.answers);
    else document.dispatchEvent(new Event("guide-forget"));
    held = null;
  }

  function forget() {
    fill({});
    document.dispatchEvent(new Event("guide-forget"));
  }

  // Everything that was written, each answer below its question, as text to send or to keep.
  function asText() {
    const asked = new Map();
    fields.filter((field) => isBox(field) ? field.checked : field.value.trim()).forEach((field) => {
      const group = isBox(field) && field.closest("fieldset");
      const question = group ? group.querySelector("legend") : document.querySelector('label[for="' + field.id + '"]');
      const answer = isBox(field) ? (field.closest("label") || field).textContent.trim() || field.value : field.value.trim();
      asked.set(question ? question.textContent.trim() : "", answer);
    });
    return Array.from(asked, (pair) => pair.filter(Boolean).join("\n")).join("\n\n") + "\n";
  }

  function offerCopies() {
    document.querySelectorAll('.letter-form [data-do="copy"]').forEach((button) => {
      const status = button.parentNode.querySelector('[role="status"]');
      const field = button.closest(".letter-form").querySelector("textarea");
      button.addEventListener("click", () => take.copy(field.value, () => { status.textContent = button.dataset.copied; }, () => {
        field.select();
        status.textContent = button.dataset.refused;
      }));
      button.parentNode.hidden = false;
    });
  }

  function offerTools() {
    const keep = tools.querySelector('[data-do="keep"]');
    const show = tools.querySelector('[data-do="show"]');
    const status = tools.querySelector('[role="status"]');
    const actions = { clear: clear, print: () => window.print(), show: bring, file: toFile, "copy-all": copyAll };

    function say(key) {
      const text = tools.getAttribute("data-" + key) || "";
      if (status.textContent !== text) status.textContent = text;
    }

    function copyAll() {
      take.copy(asText(), () => say("copied"), () => say("by-hand"));
    }

    function toFile() {
      take.save(asText(), "text/plain", "notes.txt");
      say("filed");
    }

    // Earlier pages kept a list without the questions: nobody can tell any more what it answers.
    function kept() {
      const text = store.device.read(KEY);
      if (text === null) return null;
      try {
        const found = JSON.parse(text);
        if (found && typeof found === "object" && !Array.isArray(found)) return found;
      } catch (unreadable) { /* as good as none */ }
      store.device.remove(KEY);
      return null;
    }

    function save() {
      keep.checked = store.device.write(KEY, JSON.stringify(answers()));
      if (!keep.checked) store.device.remove(KEY);
      say(keep.checked ? "kept" : "refused");
    }

    function bring() {
      fill(Object.assign({}, kept(), answers()));
      show.hidden = true;
      save();
    }

    function stop() {
      store.device.remove(KEY);
      keep.checked = false;
      show.hidden = true;
    }

    function clear() {
      fill({});
      stop();
      say("cleared");
    }

    function begin() {
      keep.checked = false;
      const found = kept();
      show.hidden = !found || !store.timesLeft();
      say(found ? "kept" : "");
      if (found && show.hidden) bring();
    }

    function change() {
      if (keep.checked) return bring();
      stop();
      say("");
    }

    keep.closest("label").hidden = !store.device.allowed();
    keep.addEventListener("change", change);
    tools.addEventListener("click", (event) => {
      const action = actions[event.target.dataset.do];
      if (action) action();
    });
    document.addEventListener("input", (event) => {
      if (keep.checked && fields.includes(event.target)) save();
    });
    document.addEventListener("guide-forget", begin);
    tools.hidden = false;
    begin();
  }

  document.addEventListener("input", (event) => grow(event.target));
  document.addEventListener("guide-leave", forget);
  window.addEventListener("pagehide", putAway);
  window.addEventListener("pageshow", comeBack);
  fields.forEach(grow);
  offerCopies();
  if (tools) offerTools();
})();
