// Leaves the page at once, by the link or by pressing Shift three times, and covers it while the next one loads.
(function () {
  "use strict";

  const PRESSES = 3;
  const PAUSE = 5000; // milliseconds from one press to the next, as on GOV.UK
  const PATIENCE = 10000; // milliseconds until a blank page takes the place of one that does not come
  const BLANK = "about:blank";

  const bar = document.querySelector(".leave");
  const link = bar.querySelector("a");
  const status = bar.querySelector("[role=status]");
  const cover = bar.querySelector(".cover");
  const title = document.title;

  let presses = 0;
  let alone = false;
  let waiting = 0;
  let going = 0;

  function leave(event) {
    if (event) event.preventDefault();
    forget();
    document.documentElement.classList.add("covered");
    cover.hidden = false;
    cover.textContent = document.title = cover.dataset.said;
    document.dispatchEvent(new Event("guide-leave"));
    go();
  }

  // Nobody is left before a covered page: where the address is none, or nothing comes, a blank page does.
  function go() {
    going = window.setTimeout(() => window.location.replace(BLANK), PATIENCE);
    try {
      window.location.replace(link.href);
    } catch (invalid) {
      window.location.replace(BLANK);
    }
  }

  function arrive() {
    window.clearTimeout(going);
  }

  function uncover() {
    arrive();
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
  window.addEventListener("pagehide", arrive);
  window.addEventListener("pageshow", uncover);
  document.querySelectorAll(".shift").forEach((hint) => (hint.hidden = false));
})();
