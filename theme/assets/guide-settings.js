// Carries the choice of display to other pages, when the reader switches "Remember on this device" on.
(function () {
  "use strict";

  const KEY = "guide-display";

  const panel = document.querySelector(".settings");
  const section = panel.querySelector(".remember");
  const remember = section.querySelector("input");
  const alone = panel.querySelector(".alone");
  const store = window.guideStore.device;
  const choices = Array.from(panel.querySelectorAll("input")).filter((input) => input !== remember);

  function restore() {
    const kept = store.read(KEY);
    remember.checked = kept !== null;
    if (kept === null) return;
    const chosen = kept.split(" ");
    choices.forEach((input) => (input.checked = chosen.includes(input.id)));
  }

  function keep() {
    if (!remember.checked) {
      store.remove(KEY);
      return;
    }
    const chosen = choices.filter((input) => input.checked).map((input) => input.id);
    offer(store.write(KEY, chosen.join(" ")));
  }

  // Where the browser refuses to remember, the page says that the choice is for this page only.
  function offer(possible) {
    section.hidden = !possible;
    alone.hidden = possible;
    remember.checked = remember.checked && possible;
    if (!possible) store.remove(KEY);
  }

  if (!store.allowed()) return;
  offer(true);
  restore();
  panel.addEventListener("change", keep);
  window.addEventListener("pageshow", restore); // after the Back button the page is as it was left
})();
