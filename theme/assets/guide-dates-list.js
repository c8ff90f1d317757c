// Shows the steps of "Your dates" in order, with sentences of the page's template and dates in its language.
(function () {
  "use strict";

  const timeline = window.guideTimeline;
  const box = document.querySelector(".dates");
  const found = box.querySelector(".dates-found");
  const list = found.querySelector(".timeline");
  const words = box.querySelector(".dates-words").content;
  const patterns = JSON.parse(box.dataset.patterns);

  // Copies a sentence of the template; what is still English there keeps its language.
  function copyOf(selector) {
    return words.querySelector(selector).cloneNode(true);
  }

  function word(key) {
    const said = document.createElement("span");
    said.append(...Array.from(copyOf('[data-key="' + key + '"]').childNodes));
    return said;
  }

  function fill(node, name, date) {
    node.querySelectorAll('[data-slot="' + name + '"]').forEach((slot) => {
      const part = slot.closest("[lang]") || document.documentElement;
      slot.textContent = timeline.say(date, patterns[part.lang]);
      slot.dateTime = timeline.iso(date);
    });
  }

  function applies(step, state) {
    return {
      due: state !== "later",
      closed: step.date !== step.last,
      skipped: step.skipped.length > 0,
      assumed: step.assumed,
      met: step.met === true,
      missed: step.met === false,
      half: step.half,
      early: step.early,
      late: step.late,
    };
  }

  function fillSkipped(node, step) {
    const place = node.querySelector("[data-list]");
    if (!place) return;
    step.skipped.forEach((day, index) => {
      place.append(index ? "; " : "", ...Array.from(copyOf('[data-day="' + timeline.iso(day) + '"]').childNodes));
    });
  }

  function fillHalf(node, step) {
    const place = node.querySelector("[data-if=half]");
    if (place) place.append(...Array.from(copyOf('[data-half="' + timeline.iso(step.last) + '"]').childNodes));
  }

  function place(step) {
    const kind = step.known ? "event" : step.unknown ? "unknown" : "limit";
    const version = kind === "limit" ? '[data-since="' + step.since + '"]' : "";
    return "li[data-" + kind + '="' + step.key + '"]' + version;
  }

  // What is not for the page's readers has no sentence in the template.
  function isTold(step) {
    return words.querySelector(place(step)) !== null;
  }

  function item(step, state) {
    const node = copyOf(place(step));
    const parts = applies(step, state);
    node.querySelectorAll("[data-if]").forEach((part) => parts[part.dataset.if] || part.remove());
    fill(node, "date", step.date);
    fill(node, "last", step.last);
    fill(node, "from", step.from);
    fillSkipped(node, step);
    fillHalf(node, step);
    const away = node.querySelector(".away");
    if (away) away.append(distance(step.date));
    node.classList.add("is-" + state);
    if (!step.unknown) node.querySelector(".state").append(word(state));
    return node;
  }

  // How far a date is from today, in the plural form of the page's language.
  function distance(date) {
    const days = Math.abs(date - timeline.today());
    if (!days) return word("today");
    const language = document.documentElement.lang;
    const way = date > timeline.today() ? "ahead-" : "ago-";
    const form = window.Intl && Intl.PluralRules ? new Intl.PluralRules(language).select(days) : "other";
    const said = word(words.querySelector('[data-key="' + way + form + '"]') ? way + form : way + "other");
    said.querySelector('[data-slot="n"]').textContent = days;
    return said;
  }

  // The answer first: how long it is until the date that was given, and what comes next.
  function count(steps, items, next) {
    const known = steps.find((step) => step.known && step.date >= timeline.today()) || steps.find((step) => step.known);
    const title = found.querySelector(".count h2");
    const after = found.querySelector(".count-next");
    title.textContent = after.textContent = "";
    const said = copyOf('[data-count="' + known.key + '"]');
    said.querySelector(".count-days").append(distance(known.date));
    fill(said, "date", known.date);
    title.append(...Array.from(said.childNodes));
    if (!next || next === known) return;
    const shown = items[steps.indexOf(next)];
    const label = document.createElement("p");
    label.append(word("next"));
    after.append(label, ...[".what", ".when", ".away", ".if-not"].map((part) => shown.querySelector(part)).filter(Boolean).map((part) => part.cloneNode(true)));
    after.querySelectorAll(".reference").forEach((mark) => mark.remove());
  }

  function stateOf(step, today, next) {
    if (step.date < today) return "past";
    if (step.date === today) return "today";
    return next && step.date === next.date ? "next" : "later";
  }

  function show(all) {
    const steps = all.filter(isTold);
    const today = timeline.today();
    const next = steps.find((step) => step.date > today && !step.unknown);
    list.textContent = "";
    const items = steps.map((step) => item(step, stateOf(step, today, next)));
    list.append(...items);
    count(steps, items, next);
    fill(found, "today", today);
    found.hidden = false;
    tell(steps);
    found.querySelector("h2").focus();
    found.scrollIntoView();
  }

  function hide() {
    list.textContent = "";
    found.hidden = true;
    tell([]);
  }

  function tell(steps) {
    box.dispatchEvent(new CustomEvent("dates-shown", { detail: steps }));
  }

  window.guideDateList = { word: word, show: show, hide: hide };
})();
