// The sentences of "Your dates": of the page's template, with dates and numbers in its language.
(function () {
  "use strict";

  const timeline = window.guideTimeline;
  const box = document.querySelector(".dates");
  const words = box.querySelector(".dates-words").content;
  const patterns = JSON.parse(box.dataset.patterns);
  const language = document.documentElement.lang;

  function has(selector) {
    return words.querySelector(selector) !== null;
  }

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

  // A sentence with a number, in the plural form of the page's language.
  function counted(key, n) {
    const form = window.Intl && Intl.PluralRules ? new Intl.PluralRules(language).select(n) : "other";
    const said = word(key + "-" + (has('[data-key="' + key + "-" + form + '"]') ? form : "other"));
    said.querySelector('[data-slot="n"]').textContent = n;
    return said;
  }

  // Puts several sentences behind each other, with the commas of the page's language.
  function listed(parts) {
    const said = document.createElement("span");
    const names = parts.map((part, index) => String(index));
    const form = window.Intl && Intl.ListFormat && new Intl.ListFormat(language, { type: "unit", style: "short" });
    if (form && form.formatToParts) {
      said.append(...form.formatToParts(names).map((one) => (one.type === "element" ? parts[Number(one.value)] : one.value)));
    } else {
      parts.forEach((part, index) => said.append(index ? ", " : "", part));
    }
    return said;
  }

  // How far a date is from today.
  function distance(date) {
    const days = date - timeline.today();
    return days ? counted(days > 0 ? "ahead" : "ago", Math.abs(days)) : word("today");
  }

  window.guideDateWords = { has: has, copyOf: copyOf, word: word, fill: fill, counted: counted, listed: listed, distance: distance };
})();
