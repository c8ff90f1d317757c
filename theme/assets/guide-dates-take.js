// Lets the reader take the dates along: on paper, as text or a table, or as a calendar file made on the device.
(function () {
  "use strict";

  const timeline = window.guideTimeline;
  const box = document.querySelector(".dates");
  const take = box.querySelector(".dates-take");
  const table = box.querySelector(".dates-found table");
  const status = take.querySelector(".copied");
  const made = take.querySelector(".calendar-made");
  const byHand = take.querySelector(".by-hand");
  const words = box.querySelector(".dates-words").content;
  const actions = { print: () => window.print(), copy: copy, calendar: saveCalendar };
  let steps = [];

  function say(place, key) {
    place.textContent = "";
    const source = words.querySelector('[data-key="' + key + '"]').cloneNode(true);
    place.append(...Array.from(source.childNodes));
  }

  function textOf(node) {
    const copy = node.cloneNode(true);
    copy.querySelectorAll(".reference").forEach((mark) => mark.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function shown() {
    return Array.from(box.querySelector(".steps").children);
  }

  function asText() {
    const blocks = shown().map((step) => Array.from(step.querySelectorAll("p:not(.state):not(.away):not(.sheet)")).map(textOf).join("\n"));
    return [textOf(box.querySelector(".letter-note"))].concat(blocks).join("\n\n") + "\n";
  }

  // The texts of the table's cells, row by row, without what is folded and without what is wrong tomorrow.
  function rows() {
    return Array.from(table.rows, (row) => Array.from(row.cells, (cell) => {
      const copy = cell.cloneNode(true);
      copy.querySelectorAll("details, .away").forEach((part) => part.remove());
      return textOf(copy);
    }));
  }

  // A table without the page's look, which a word processor or a spreadsheet gives its own.
  function asTable() {
    const bare = document.implementation.createHTMLDocument("").createElement("table");
    bare.lang = document.documentElement.lang;
    bare.dir = document.documentElement.dir;
    bare.setAttribute("border", "1");
    bare.createCaption().textContent = textOf(table.caption);
    rows().forEach((texts, index) => {
      const row = bare.insertRow();
      texts.forEach((text) => (row.appendChild(bare.ownerDocument.createElement(index ? "td" : "th")).textContent = text));
    });
    return bare.outerHTML;
  }

  function plainText() {
    return table ? [[textOf(table.caption)]].concat(rows()).map((texts) => texts.join("\t")).join("\n") + "\n" : asText();
  }

  function copyByHand() {
    const area = byHand.querySelector("textarea");
    byHand.hidden = false;
    area.value = plainText();
    area.focus();
    area.select();
    say(status, "by-hand");
  }

  function copy() {
    byHand.hidden = true;
    const done = () => say(status, "copied");
    if (table) window.guideTake.copyTable(asTable(), plainText(), done, copyByHand);
    else window.guideTake.copy(plainText(), done, copyByHand);
  }

  // RFC 5545: text is escaped, and no line is longer than 75 octets.
  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ").trim();
  }

  function folded(line) {
    let rest = 75;
    return Array.from(line).map((character) => {
      const octets = unescape(encodeURIComponent(character)).length;
      const fits = octets <= rest;
      rest = (fits ? rest : 74) - octets;
      return fits ? character : "\r\n " + character;
    }).join("");
  }

  function basic(date) {
    return timeline.iso(date).replace(/-/g, "");
  }

  function identity() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // The name that a day has in the calendar: that of its most important step.
  function nameOf(kinds) {
    const kind = ["meeting", "papers", "other"].find((one) => kinds.includes(one));
    const input = take.querySelector('.entry-name[data-entry="' + kind + '"]');
    return escaped(input.value) || escaped(input.defaultValue);
  }

  function entry(date, day, stamp) {
    const name = nameOf(day.map((step) => step.kind));
    const what = day.map((step) => step.what);
    const said = take.querySelector(".entry-say").checked;
    const remind = take.querySelector(".entry-remind").checked;
    return ["BEGIN:VEVENT", "UID:" + identity(), "DTSTAMP:" + stamp, "DTSTART;VALUE=DATE:" + basic(date), "SUMMARY:" + name, "TRANSP:TRANSPARENT"]
      .concat(said ? what.map(escaped).reduce((all, text) => [all[0] + (all[0] === "DESCRIPTION:" ? "" : "\\n") + text], ["DESCRIPTION:"]) : [])
      .concat(remind ? ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", "DESCRIPTION:" + name, "END:VALARM"] : [])
      .concat("END:VEVENT");
  }

  // One entry a day: several steps on a day would only repeat its name.
  function calendar(ahead, now) {
    const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
    const days = new Map();
    ahead.forEach((step) => days.set(step.date, (days.get(step.date) || []).concat(step)));
    const entries = Array.from(days).map((pair) => entry(pair[0], pair[1], stamp));
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Calendar//EN"].concat(...entries, "END:VCALENDAR");
    return lines.map(folded).join("\r\n") + "\r\n";
  }

  function saveCalendar() {
    const items = shown();
    const told = steps.map((step, index) => ({ date: step.date, unknown: step.unknown, kind: items[index].dataset.entry, what: textOf(items[index].querySelector(".what")) }));
    const ahead = told.filter((step) => step.date >= timeline.today() && !step.unknown);
    if (!ahead.length) return say(made, "nothing-ahead");
    window.guideTake.save(calendar(ahead, new Date()), "text/calendar", "dates.ics");
    say(made, "made");
  }

  function begin(event) {
    steps = event.detail;
    status.textContent = made.textContent = byHand.querySelector("textarea").value = "";
    byHand.hidden = true;
    take.querySelectorAll("input").forEach((input) => {
      if (steps.length) return;
      input.value = input.defaultValue;
      input.checked = false;
    });
  }

  take.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do]();
  });
  box.addEventListener("dates-shown", begin);
})();
