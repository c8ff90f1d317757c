// Looks up which dates follow from the dates one knows, in the tables of dates.js, as macros/timeline.py does.
(function () {
  "use strict";

  const DAY = 24 * 60 * 60 * 1000; // milliseconds; dates are counted in UTC, where every day is as long
  const data = window.guideDates;
  const start = number(data.start);
  const half = data.half.map(number);
  const closed = data.closed.map(number);

  // A date is the number of days since 1 January 1970.
  function number(iso) {
    return Date.parse(iso + "T00:00:00Z") / DAY;
  }

  function iso(date) {
    return new Date(date * DAY).toISOString().slice(0, 10);
  }

  // Returns the date, or null where there is no such day.
  function fromParts(year, month, day) {
    const found = new Date(Date.UTC(2000, 0, 1));
    found.setUTCFullYear(year, month - 1, day);
    const same = found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
    return same ? found.getTime() / DAY : null;
  }

  function today() {
    const now = new Date();
    return fromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }

  function isOutside(date) {
    return date < number(data.first) || date > number(data.last);
  }

  function lastWorkingDay(date) {
    const back = data.back[date - start];
    if (back === undefined) throw new RangeError(iso(date));
    return date - back;
  }

  function limitStep(limit, from) {
    const offset = data.offsets[limit.table][from - start];
    if (offset === undefined || offset === null) throw new RangeError(iso(from));
    const date = from + offset;
    const skipped = limit.skips ? closed.filter((day) => day >= Math.min(from, date) && day <= Math.max(from, date)) : [];
    return { key: limit.key, since: limit.since || "", event: limit.event, settles: limit.settles, date: date, last: lastWorkingDay(date), from: from, skipped: skipped, before: limit.before, half: half.includes(lastWorkingDay(date)) };
  }

  function knownStep(event, date) {
    return { key: event, event: event, known: true, date: date, last: lastWorkingDay(date), from: date, skipped: [] };
  }

  // A limit that changed has a version for each time; the one of the day from which it counts is taken.
  function holds(limit, from) {
    if (from === undefined) return false;
    return (!limit.since || from >= number(limit.since)) && (!limit.until || from <= number(limit.until));
  }

  function firstOfEach(limits) {
    return limits.filter((limit, index) => limits.findIndex((other) => other.key === limit.key) === index);
  }

  function unknownStep(limit, from) {
    const early = Boolean(limit.since) && from < number(limit.since);
    return { key: limit.key, unknown: true, early: early, late: !early, date: from, last: from, from: from, skipped: [] };
  }

  // `known` is a list of [event, date]. An event that is not known is taken on the last working day that its
  // limit allows. Throws RangeError where the tables end.
  function steps(known) {
    const dates = new Map(known);
    const given = new Set(dates.keys());
    const found = known.map((pair) => knownStep(pair[0], pair[1]));
    const readyOf = (limits) => firstOfEach(limits.filter((limit) => holds(limit, dates.get(limit.event))));
    let waiting = data.limits;
    let ready = readyOf(waiting);
    while (ready.length) {
      const done = ready.map((limit) => limit.key);
      waiting = waiting.filter((limit) => !done.includes(limit.key));
      ready.forEach((limit) => {
        const step = limitStep(limit, dates.get(limit.event));
        step.assumed = !given.has(limit.event);
        if (given.has(limit.settles)) step.given = dates.get(limit.settles);
        if (given.has(limit.settles)) step.met = step.given <= step.date;
        found.push(step);
        if (limit.settles && !dates.has(limit.settles)) dates.set(limit.settles, step.last);
      });
      ready = readyOf(waiting);
    }
    firstOfEach(waiting.filter((limit) => dates.has(limit.event))).forEach((limit) => {
      found.push(unknownStep(limit, dates.get(limit.event)));
    });
    return inOrder(found);
  }

  // What comes just before an event stands before it, and what follows behind.
  function rank(step) {
    if (step.known) return 1;
    return step.before && step.date === step.from ? 0 : 2;
  }

  // Older browsers do not keep the order of equals, so the place in the list decides last.
  function inOrder(found) {
    found.forEach((step, index) => (step.index = index));
    return found.sort((a, b) => a.date - b.date || rank(a) - rank(b) || a.index - b.index);
  }

  // Returns the pairs of events whose dates cannot both be right.
  function contradictions(known) {
    const dates = new Map(known);
    return data.orders.filter((pair) => dates.get(pair[1]) < dates.get(pair[0]));
  }

  // Says a date in full by a pattern of theme/macros/your-dates.html.
  function say(date, pattern) {
    const day = new Date(date * DAY);
    const values = {
      "{weekday}": pattern.weekdays[(day.getUTCDay() + 6) % 7],
      "{day}": day.getUTCDate(),
      "{month}": pattern.months[day.getUTCMonth()],
      "{year}": day.getUTCFullYear(),
    };
    return pattern.pattern.replace(/\{\w+\}/g, (name) => values[name]);
  }

  window.guideTimeline = {
    number: number, iso: iso, fromParts: fromParts, today: today, isOutside: isOutside, steps: steps,
    contradictions: contradictions, say: say,
  };
})();
