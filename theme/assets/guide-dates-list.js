// Shows the steps of "Your dates" in order: a list for a family, a table for professionals.
(function () {
  "use strict";

  const timeline = window.guideTimeline;
  const words = window.guideDateWords;
  const box = document.querySelector(".dates");
  const found = box.querySelector(".dates-found");
  const list = found.querySelector(".steps");
  const weekdays = Array.from(document.querySelectorAll(".weekdays"));
  const judges = words.has('[data-key="met"]'); // professionals are told which limits were met

  function applies(step, state) {
    return {
      due: state !== "later",
      closed: step.date !== step.last,
      skipped: step.skipped.length > 0,
      assumed: step.assumed,
      given: step.met !== undefined,
      half: step.half,
      early: step.early,
      late: step.late,
    };
  }

  function fillSkipped(node, step) {
    const place = node.querySelector("[data-list]");
    if (!place) return;
    step.skipped.forEach((day, index) => {
      place.append(index ? "; " : "", ...Array.from(words.copyOf('[data-day="' + timeline.iso(day) + '"]').childNodes));
    });
  }

  function fillHalf(node, step) {
    const place = node.querySelector("[data-if=half]");
    if (place) place.append(...Array.from(words.copyOf('[data-half="' + timeline.iso(step.last) + '"]').childNodes));
  }

  function place(step) {
    const kind = step.known ? "event" : step.unknown ? "unknown" : "limit";
    const version = kind === "limit" ? '[data-since="' + step.since + '"]' : "";
    return "[data-" + kind + '="' + step.key + '"]' + version;
  }

  // What is not for the page's readers has no sentence in the template.
  function isTold(step) {
    return words.has(place(step));
  }

  function item(step, state) {
    const node = words.copyOf(place(step));
    const parts = applies(step, state);
    node.querySelectorAll("[data-if]").forEach((part) => parts[part.dataset.if] || part.remove());
    ["date", "last", "from", "given"].forEach((name) => words.fill(node, name, step[name]));
    fillSkipped(node, step);
    fillHalf(node, step);
    node.classList.add("is-" + state);
    if (step.unknown) return node;
    node.querySelector(".state").append(words.word(state));
    node.querySelector(".away").append(words.distance(step.date));
    return node;
  }

  // The answer first. For a family: how long it is until the date that they gave.
  function countdown(steps) {
    const known = steps.find((step) => step.known && step.date >= timeline.today()) || steps.find((step) => step.known);
    const said = words.copyOf('[data-count="' + known.key + '"]');
    said.querySelector(".count-days").append(words.distance(known.date));
    words.fill(said, "date", known.date);
    return Array.from(said.childNodes);
  }

  // For professionals: how many limits were met, and how many were not.
  function tally(steps) {
    const standing = (step) => (step.met ? "met" : step.met === false ? "missed" : step.date < timeline.today() ? "past" : "ahead");
    const limits = steps.filter((step) => !step.known && !step.unknown).map(standing);
    const numbers = ["met", "missed", "past", "ahead"].map((key) => [key, limits.filter((one) => one === key).length]);
    return [words.listed(numbers.filter((pair) => pair[1]).map((pair) => words.counted("n-" + pair[0], pair[1])))];
  }

  function by(step) {
    const said = document.createElement("p");
    said.className = "when";
    said.append(words.word("by"));
    words.fill(said, "date", step.date);
    return said;
  }

  // Then what comes next, and by when.
  function answer(steps, items, next) {
    const title = found.querySelector(".count h2");
    const after = found.querySelector(".count-next");
    title.textContent = after.textContent = "";
    title.append(...(judges ? tally(steps) : countdown(steps)));
    if (!next || (next.known && !judges)) return;
    const shown = items[steps.indexOf(next)];
    const label = document.createElement("p");
    label.append(words.word("next"));
    after.append(label, ...[".what", ".when", ".away", ".if-not"].map((part) => shown.querySelector(part)).filter(Boolean).map((part) => part.cloneNode(true)));
    if (judges && !next.known) after.querySelector(".when").replaceWith(by(next));
    after.querySelectorAll(".reference").forEach((mark) => mark.remove());
  }

  function stateOf(step, today, next) {
    if (judges && step.met !== undefined) return step.met ? "met" : "missed";
    if (step.date < today) return "past";
    if (step.date === today) return "today";
    return next && step.date === next.date ? "next" : "later";
  }

  function show(all) {
    const steps = all.filter(isTold);
    const today = timeline.today();
    const next = steps.find((step) => step.date > today && !step.unknown && step.met === undefined);
    list.textContent = "";
    const items = steps.map((step) => item(step, stateOf(step, today, next)));
    list.append(...items);
    answer(steps, items, next);
    words.fill(found, "today", today);
    stand(true);
    tell(steps);
    found.querySelector("h2").focus();
    found.scrollIntoView();
  }

  function hide() {
    list.textContent = "";
    stand(false);
    tell([]);
  }

  // While one's own dates stand there, the days of the week are folded, and the dates alone are printed.
  function stand(shown) {
    found.hidden = !shown;
    document.documentElement.classList.toggle("with-dates", shown);
    weekdays.forEach((table) => (table.open = !shown));
  }

  function tell(steps) {
    box.dispatchEvent(new CustomEvent("dates-shown", { detail: steps }));
  }

  window.guideDateList = { show: show, hide: hide };
})();
