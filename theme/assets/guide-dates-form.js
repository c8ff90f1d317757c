// Reads the form "Your dates" and says what cannot be right. Nothing that is typed leaves the page.
(function () {
  "use strict";

  const timeline = window.guideTimeline;
  const box = document.querySelector(".dates");
  const form = box.querySelector("form");
  const summary = form.querySelector(".error-summary");
  const list = window.guideDateList;
  const word = window.guideDateWords.word;
  const groups = Array.from(form.querySelectorAll(".date"));

  // Arabic and Persian keyboards type other digits; their last four bits are their value.
  function digits(text) {
    return text.trim().replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15);
  }

  // The names of months in the page's languages, without accents, such as "dec" for the beginning of "December".
  const patterns = Object.values(JSON.parse(box.dataset.patterns));

  function bare(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f.]/g, "").toLowerCase();
  }

  function monthOf(text) {
    if (/^\d{1,2}$/.test(text)) return Number(text);
    const begins = bare(text);
    const names = patterns.map((pattern) => pattern.months.findIndex((name) => bare(name).startsWith(begins)));
    return begins.length < 3 ? 0 : Math.max(...names) + 1;
  }

  // A date that is typed whole: "10 Dec", "Thursday 10th December 2026", "10/12/2026", "2026-12-10".
  function partsOf(text) {
    const tokens = text.split(/[\s,./-]+/).map((token) => token.replace(/^(\d+)(st|nd|rd|th)$/i, "$1"));
    const told = tokens.filter((token) => /^\d+$/.test(token) || monthOf(token));
    const isName = (token) => !/^\d/.test(token);
    if (told.filter(isName).length > 1) told.shift(); // a weekday that is also a month, as Mawrth in Welsh
    if (told.length > 1 && isName(told[0])) told.splice(0, 2, told[1], told[0]);
    if (told.length && /^\d{4}$/.test(told[0])) told.reverse();
    return told.length === 2 || told.length === 3 ? told.concat("").slice(0, 3) : null;
  }

  // Without a year, the day is the one nearest to today.
  function nearestYear(month, day) {
    const today = timeline.today();
    const year = new Date().getFullYear();
    const away = (one) => Math.abs((timeline.fromParts(one, month, day) || Infinity) - today);
    return [year, year + 1, year - 1].reduce((best, one) => (away(one) < away(best) ? one : best));
  }

  // What was understood stands in the three fields.
  function tidy(inputs) {
    const typed = inputs.map((input) => digits(input.value));
    const whole = !typed[1] && !typed[2] ? partsOf(typed[0]) : null;
    const parts = whole || typed;
    if (parts[0] && parts[1]) {
      const month = monthOf(parts[1]);
      if (month && !/^\d/.test(parts[1])) parts[1] = String(month);
      if (!parts[2] && month && /^\d{1,2}$/.test(parts[0])) parts[2] = String(nearestYear(month, Number(parts[0])));
    }
    if (parts !== typed || parts.some((part, index) => part !== inputs[index].value)) {
      parts.forEach((part, index) => (inputs[index].value = part));
    }
    return parts;
  }

  function pick(event) {
    const parts = event.target.value.split("-");
    if (event.target.type !== "date" || parts.length !== 3) return;
    const inputs = event.target.closest(".date-inputs").querySelectorAll("[data-part]");
    parts.reverse().forEach((part, index) => (inputs[index].value = String(Number(part))));
  }

  function read(group) {
    const inputs = Array.from(group.querySelectorAll("[data-part]"));
    const typed = tidy(inputs);
    const event = group.dataset.event || (form.querySelector("[name=event]:checked") || {}).value;
    const result = { event: event, inputs: inputs, empty: typed.every((text) => !text) };
    if (typed.every((text) => /^\d{1,4}$/.test(text))) {
      const year = Number(typed[2]);
      result.date = timeline.fromParts(year < 100 ? 2000 + year : year, Number(typed[1]), Number(typed[0]));
    }
    return result;
  }

  function faultOf(entry) {
    if (entry.empty) return "empty";
    if (entry.date === undefined || entry.date === null) return "impossible";
    return timeline.isOutside(entry.date) ? "outside" : "";
  }

  function problems(entries, all) {
    const which = form.querySelector(".which input");
    const found = which && !form.querySelector("[name=event]:checked") ? [{ key: "which", input: which }] : [];
    if (!entries.length) return found.concat({ key: "none", input: all[0].inputs[0] });
    entries.forEach((entry) => {
      if (faultOf(entry)) found.push({ key: faultOf(entry), input: entry.inputs[0] });
    });
    if (found.length) return found;
    timeline.contradictions(known(entries)).forEach((pair) => {
      const later = entries.find((entry) => entry.event === pair[1]);
      found.push({ key: "order " + pair.join(" "), input: later.inputs[0] });
    });
    return found;
  }

  function known(entries) {
    return entries.map((entry) => [entry.event, entry.date]);
  }

  function clearErrors() {
    summary.textContent = "";
    form.querySelectorAll(".date-error").forEach((place) => (place.textContent = ""));
    form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
  }

  function showErrors(errors) {
    const title = document.createElement("h2");
    title.append(word("problems"));
    const links = document.createElement("ul");
    errors.forEach((error) => {
      const group = error.input.closest("fieldset");
      const message = document.createElement("p");
      message.append(word(error.key));
      group.querySelector(".date-error").append(message);
      group.querySelectorAll("input:not([type=date])").forEach((input) => input.setAttribute("aria-invalid", "true"));
      const link = document.createElement("a");
      link.href = "#" + error.input.id;
      link.append(word(error.key));
      link.addEventListener("click", (event) => {
        event.preventDefault(); // so that the address stays as it is
        error.input.focus();
      });
      links.appendChild(document.createElement("li")).append(link);
    });
    summary.append(title, links);
    list.hide();
    summary.focus();
  }

  function submit(event) {
    event.preventDefault();
    clearErrors();
    const all = groups.map(read);
    const entries = form.querySelector(".which") ? all : all.filter((entry) => !entry.empty);
    const errors = problems(entries, all);
    if (errors.length) return showErrors(errors);
    try {
      list.show(timeline.steps(known(entries)));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      showErrors([{ key: "beyond", input: entries[0].inputs[0] }]);
    }
  }

  function forget() {
    clearErrors();
    list.hide();
  }

  form.addEventListener("change", pick);
  form.addEventListener("submit", submit);
  form.addEventListener("reset", forget);
  document.addEventListener("guide-leave", () => form.reset());
  window.addEventListener("pagehide", () => form.reset());
  box.querySelector(".without-script").remove();
  form.hidden = false;
})();
