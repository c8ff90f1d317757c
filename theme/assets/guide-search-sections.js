/* Ranks the sections of a guide by what was typed: by their questions, by how else these are asked, and by how
   they begin. Typing mistakes and other words for the same are understood; what fits too little is not shown. */
(function () {
  "use strict";
  const MOST = 5;
  const ENOUGH = 0.4; // of what was typed, weighed by how rare it is, has to be met
  const NEAR = 0.45; // of the best score is what else is shown
  const FIELDS = [["heading", 3], ["asked", 2.5], ["title", 1.5], ["beginning", 1]];
  const UNKNOWN = 0.25; // what no section says in its questions may still stand in its text
  const EXACT = 1, SAME_STEM = 0.85, SAME_MEANING = 0.75, MISTYPED = 0.7;
  const NAMES = ["audience", "address", "title", "heading", "beginning", "asked", "language"];

  function commonBeginning(one, other) {
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return length;
  }

  /* "visits" and "visit", "recording" and "record". */
  function isSameStem(one, other) {
    const common = commonBeginning(one, other);
    if (one + "s" === other || other + "s" === one) return true;
    return common >= 4 && common >= 0.6 * Math.max(one.length, other.length);
  }

  /* Damerau and Levenshtein: letters left out, put in, changed, or changed about. */
  function mistakes(one, other) {
    const rows = [Array.from({ length: other.length + 1 }, (_, n) => n)];
    for (let i = 1; i <= one.length; i += 1) {
      rows[i] = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[one.length][other.length];
  }

  function isMistyped(typed, word) {
    if (typed.length < 5 || Math.abs(typed.length - word.length) > 1 || typed[0] !== word[0]) return false;
    return mistakes(typed, word) <= (typed.length < 8 ? 1 : 2);
  }

  /* `split` makes the words of a text, folded; `typed` is the language's { same, help }. */
  function ranking(rows, split, typed) {
    const sections = rows.map((row) => Object.fromEntries(NAMES.map((name, place) => [name, row[place]])));
    const known = new Map(); // in how many sections a word stands
    sections.forEach((section) => {
      section.words = FIELDS.map(([name]) => new Set(split(section[name])));
      new Set(section.words.flatMap((words) => [...words])).forEach((word) => known.set(word, (known.get(word) || 0) + 1));
    });
    const same = typed.same.map((line) => line.map((phrase) => split(phrase)));

    /* The words of the guide that a typed word stands for, each with how surely. */
    function meant(word, phrase) {
      const found = new Map();
      const add = (other, sure) => found.set(other, Math.max(sure, found.get(other) || 0));
      const likely = known.has(word) ? [] : [...known.keys()].filter((other) => isMistyped(word, other));
      likely.forEach((other) => add(other, MISTYPED));
      known.forEach((_, other) => {
        if (other === word) add(other, EXACT);
        else if (isSameStem(word, other)) add(other, SAME_STEM);
      });
      const written = [word, ...likely];
      const said = (part) => phrase.includes(part) || likely.includes(part);
      const lines = same.filter((line) => line.some((one) => one.length && one.every(said) && one.some((part) => written.includes(part))));
      lines.forEach((line) => line.forEach((one) => one.forEach((part) => known.has(part) && add(part, SAME_MEANING))));
      return found;
    }

    function rarity(word, others) {
      const counts = [...others].filter(([, sure]) => sure >= MISTYPED).map(([other]) => known.get(other) || 0);
      const most = Math.max(known.get(word) || 0, ...(known.has(word) ? [] : counts), 0);
      return (most ? 1 : UNKNOWN) * Math.log(1 + sections.length / (1 + most)) ** 2;
    }

    function best(query, audience) {
      const phrase = [...new Set(split(query))];
      const wanted = phrase.map((word) => {
        const others = meant(word, phrase);
        return { others, weight: rarity(word, others) };
      });
      const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
      const scored = sections.filter((section) => !audience || section.audience === audience).map((section) => {
        let score = 0, met = 0;
        wanted.forEach(({ others, weight }) => {
          let most = 0, is = 0;
          FIELDS.forEach(([, worth], place) => {
            section.words[place].forEach((word) => {
              const sure = others.get(word) || 0;
              most = Math.max(most, sure * worth);
              is = Math.max(is, sure);
            });
          });
          score += weight * most;
          met += weight * is;
        });
        const length = section.words[0].size;
        return { section, score: score / Math.sqrt(8 + length), met: whole ? met / whole : 0 };
      });
      const fitting = scored.filter(({ met }) => met >= ENOUGH).sort((a, b) => b.score - a.score);
      return fitting.filter(({ score }) => score >= NEAR * fitting[0].score).slice(0, MOST).map(({ section }) => section);
    }

    function needsHelp(query) {
      const words = split(query);
      return typed.help.some((one) => { const parts = split(one); return parts.length > 0 && parts.every((part) => words.includes(part)); });
    }

    return { best, needsHelp };
  }

  window.guideSections = { ranking };
}());
