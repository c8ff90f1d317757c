// Reads the form "Your dates" and says what cannot be right. Nothing that is typed leaves the page.
(function () {
  "use strict";

  const timeline = window.guideTimeline;
  const box = document.querySelector(".dates");
  const form = box.querySelector("form");
  const summary = form.querySelector(".error-summary");
  const list = window.guideDateList;
  const groups = Array.from(form.querySelectorAll(".date"));

  // Arabic and Persian keyboards type other digits; their last four bits are their value.
  function digits(text) {
    return text.trim().replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt(0) & 15);
  }

  function read(group) {
    const inputs = Array.from(group.querySelectorAll("input"));
    const typed = inputs.map((input) => digits(input.value));
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
    title.append(list.word("problems"));
    const links = document.createElement("ul");
    errors.forEach((error) => {
      const group = error.input.closest("fieldset");
      const message = document.createElement("p");
      message.append(list.word(error.key));
      group.querySelector(".date-error").append(message);
      group.querySelectorAll("input").forEach((input) => input.setAttribute("aria-invalid", "true"));
      const link = document.createElement("a");
      link.href = "#" + error.input.id;
      link.append(list.word(error.key));
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

  form.addEventListener("submit", submit);
  form.addEventListener("reset", forget);
  document.addEventListener("guide-leave", () => form.reset());
  window.addEventListener("pagehide", () => form.reset());
  box.querySelector(".without-script").remove();
  form.hidden = false;
})();
