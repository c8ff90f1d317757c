// Carries the choice of display to other pages, when the reader switches "Remember on this device" on.
(function () {
  "use strict";

  const KEY = "guide-display";

  const panel = document.querySelector(".settings");
  const section = panel.querySelector(".remember");
  const remember = section.querySelector("input");
  const choices = Array.from(panel.querySelectorAll("input")).filter((input) => input !== remember);

  // Where the reader blocks storage, asking for it throws.
  function storage() {
    try {
      window.localStorage.getItem(KEY);
      return window.localStorage;
    } catch (blocked) {
      return null;
    }
  }

  function restore() {
    const kept = store.getItem(KEY);
    remember.checked = kept !== null;
    if (kept === null) return;
    const chosen = kept.split(" ");
    choices.forEach((input) => (input.checked = chosen.includes(input.id)));
  }

  function keep() {
    if (!remember.checked) {
      store.removeItem(KEY);
      return;
    }
    const chosen = choices.filter((input) => input.checked).map((input) => input.id);
    store.setItem(KEY, chosen.join(" "));
  }

  const store = storage();
  if (!store) return;
  section.hidden = false;
  panel.querySelector(".alone").hidden = true;
  restore();
  panel.addEventListener("change", keep);
  window.addEventListener("pageshow", restore); // after the Back button the page is as it was left
})();
