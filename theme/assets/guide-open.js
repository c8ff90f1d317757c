// Opens the section that a link or a search leads to, and every section while the page is printed.
(function () {
  "use strict";

  const sections = Array.from(document.querySelectorAll("details.opens"));
  let closed = [];

  // Browsers write other letters than ours in an address as %XX; what is no such writing leads nowhere.
  function anchor() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (error) {
      return "";
    }
  }

  function openTarget() {
    const target = document.getElementById(anchor());
    const section = target && target.closest("details.opens");
    if (!section || section.open) return;
    section.open = true;
    target.scrollIntoView();
  }

  window.addEventListener("hashchange", openTarget);
  // Who opened a letter prints that one; else everything is printed.
  window.addEventListener("beforeprint", () => {
    const chosen = sections.some((section) => section.open);
    closed = sections.filter((section) => !section.open && !(chosen && section.querySelector("textarea")));
    closed.forEach((section) => (section.open = true));
  });
  window.addEventListener("afterprint", () => closed.forEach((section) => (section.open = false)));
  // A link to where one is already changes nothing that could be heard of.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href*="#"]');
    if (link && link.href === location.href) openTarget();
  });
  openTarget();
})();
