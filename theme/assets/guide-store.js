// What this browser may remember: on the device, or in this tab until it is closed. Where it refuses, nothing throws.
(function () {
  "use strict";

  const LEFT = "guide-left";

  function over(name) {
    function attempt(use) {
      try {
        return use(window[name]);
      } catch (refused) {
        return undefined;
      }
    }
    return {
      allowed: () => attempt((place) => place.getItem(LEFT)) !== undefined,
      read: (key) => attempt((place) => place.getItem(key)) || null,
      write: (key, text) => attempt((place) => (place.setItem(key, text), true)) === true,
      remove: (key) => attempt((place) => place.removeItem(key)),
    };
  }

  const tab = over("sessionStorage");

  function timesLeft() {
    return Number(tab.read(LEFT));
  }

  // Written as well as read: a tab that could not note that it was left must not be believed.
  function confirmedTimesLeft() {
    return tab.write(LEFT, String(timesLeft())) ? timesLeft() : NaN;
  }

  document.addEventListener("guide-leave", () => tab.write(LEFT, String(timesLeft() + 1)));
  window.guideStore = { device: over("localStorage"), timesLeft: timesLeft, confirmedTimesLeft: confirmedTimesLeft };
})();
