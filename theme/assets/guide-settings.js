// Carries the choice of text size and colours to the next page: in the name of the tab, which is kept nowhere and
// goes with the tab, or on the device, when the reader switches "Remember on this device" on.
(function () {
  "use strict";

  const KEY = "guide-display";
  const MARK = KEY + ":";

  const panel = document.querySelector(".settings");
  const section = panel.querySelector(".remember");
  const remember = section.querySelector("input");
  const store = window.guideStore.device;
  const choices = Array.from(panel.querySelectorAll("input")).filter((input) => input !== remember);

  function carried() {
    return window.name.startsWith(MARK) ? window.name.slice(MARK.length) : null;
  }

  function restore() {
    const kept = store.read(KEY);
    remember.checked = kept !== null;
    const chosen = kept === null ? carried() : kept;
    if (chosen === null) return;
    choices.forEach((input) => (input.checked = chosen.split(" ").includes(input.id)));
  }

  function keep() {
    const chosen = choices.filter((input) => input.checked).map((input) => input.id);
    window.name = MARK + chosen.join(" ");
    if (remember.checked) offer(store.write(KEY, chosen.join(" ")));
    else store.remove(KEY);
  }

  // Where the browser refuses to remember, that is not offered.
  function offer(possible) {
    section.hidden = !possible;
    remember.checked = remember.checked && possible;
    if (!possible) store.remove(KEY);
  }

  // Another site is told nothing, not even by the name of the tab.
  function forget() {
    if (carried() !== null) window.name = "";
  }

  function onClick(event) {
    const link = event.target.closest("a[href]");
    if (link && link.origin !== window.location.origin) forget();
  }

  panel.querySelector(".alone").hidden = true;
  panel.querySelector(".carried").hidden = false;
  if (store.allowed()) offer(true);
  restore();
  panel.addEventListener("change", keep);
  document.addEventListener("click", onClick);
  document.addEventListener("guide-leave", forget);
  window.addEventListener("pageshow", restore); // after the Back button the page is as it was left
})();
