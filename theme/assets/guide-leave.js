// Leaves the page at once, by the link or by pressing Shift three times, and covers it while the next one loads.
(function () {
  "use strict";

  const PRESSES = 3;
  const PAUSE = 5000; // milliseconds from one press to the next, as on GOV.UK

  const bar = document.querySelector(".leave");
  const link = bar.querySelector("a");
  const status = bar.querySelector("[role=status]");
  const cover = bar.querySelector(".cover");
  const title = document.title;

  let presses = 0;
  let alone = false;
  let waiting = 0;

  function leave(event) {
    if (event) event.preventDefault();
    forget();
    document.documentElement.classList.add("covered");
    cover.hidden = false;
    cover.textContent = document.title = cover.dataset.said;
    document.dispatchEvent(new Event("guide-leave"));
    window.location.replace(link.href);
  }

  function uncover() {
    if (cover.hidden) return;
    document.documentElement.classList.remove("covered");
    cover.hidden = true;
    cover.textContent = "";
    document.title = title;
  }

  function forget() {
    count(0);
    status.textContent = "";
  }

  function tooLate() {
    count(0);
    status.textContent = status.dataset.late;
    waiting = window.setTimeout(forget, PAUSE);
  }

  function count(number) {
    window.clearTimeout(waiting);
    presses = number;
    bar.dataset.presses = number;
  }

  function onPress() {
    count(presses + 1);
    if (presses === PRESSES) {
      leave();
      return;
    }
    status.textContent = status.getAttribute("data-after-" + presses);
    waiting = window.setTimeout(tooLate, PAUSE);
  }

  // Shift counts when nothing else happens from its going down to its coming up, nor between two presses.
  function onKeyDown(event) {
    if (event.repeat) return;
    alone = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!alone && presses) forget();
  }

  function onKeyUp(event) {
    if (event.key === "Shift" && alone) onPress();
    alone = false;
  }

  function onPointer() {
    alone = false;
    if (presses) forget();
  }

  link.addEventListener("click", leave);
  document.addEventListener("keydown", onKeyDown, true);
  document.addEventListener("keyup", onKeyUp, true);
  document.addEventListener("pointerdown", onPointer, true);
  window.addEventListener("blur", onPointer);
  window.addEventListener("pageshow", uncover);
  document.querySelectorAll(".shift").forEach((hint) => (hint.hidden = false));
})();
