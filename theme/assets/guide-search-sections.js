/* Ranks the sections of guides by what was typed: by their questions, by how else these are asked, and by what
   they say. Typing mistakes and other words for the same are understood; what fits too little is not shown. */
(function () {
  "use strict";
  const ENOUGH = 0.36; // of what was typed, weighed by how rare it is, has to be met
  const NEAR = 0.35; // of the best score is what else is shown
  const UNKNOWN = 0.7; // of the heaviest word is what a word weighs that no section has
  const FIELDS = [["heading", 3], ["asked", 2.5], ["title", 1.5], ["text", 1]];
  const EXACT = 1, SAME_STEM = 0.85, SAME_PHRASE = 0.9, SAME_MEANING = 0.75, MISTYPED = 0.7;
  const IN_ORDER = 0.6; // more for a question that has what was typed, word for word
  const DEEP = 0.6; // as surely is it what a section is about, if it stands far down in its text
  const BEGINNING = 25; // words of a section that say what it is about
  const NAMES = ["address", "title", "heading", "text", "asked", "language"];
  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;

  /* Makes the words of a text, each a list of the forms under which it is found: as folded() and search_forms() of
     macros/language/spelling.py, whose rules these are. */
  function forms({ letters, beginnings }, language) {
    const kept = new Map();
    const folds = letters.map(([pattern, letter]) => [new RegExp(pattern, "g"), letter]);
    const begins = beginnings.map(([pattern, letter]) => [new RegExp(pattern), letter]);
    const segmenter = typeof Intl.Segmenter === "function" && new Intl.Segmenter(language, { granularity: "word" });
    function folded(text) {
      const plain = text.normalize("NFKD").toLowerCase();
      return folds.reduce((done, [pattern, letter]) => done.replace(pattern, letter), plain).normalize("NFC");
    }
    function formsOf(written) {
      const found = (folded(written).match(WORD) || []).flatMap(parts);
      return found.map((word) => [...new Set([word, ...begins.filter(([pattern]) => pattern.test(word)).map(([pattern, letter]) => word.replace(pattern, letter))])]);
    }
    /* What is written without spaces between its words. */
    function parts(run) {
      if (!segmenter || !SPACELESS.test(run)) return [run];
      return Array.from(segmenter.segment(run), ({ segment }) => segment);
    }
    return (text) => text.split(/\s+/).flatMap((written) => {
      if (!kept.has(written)) kept.set(written, formsOf(written));
      return kept.get(written);
    });
  }

  const plain = (word) => word[0];

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

  /* `guides` are lists of rows, each with its audience; `split` makes words; `typed` is { same, help, empty }. */
  function ranking(guides, split, typed) {
    const sections = guides.flatMap(({ audience, rows }) => rows.map((row) => (
      { audience, ...Object.fromEntries(NAMES.map((name, place) => [name, row[place]])) })));
    const known = new Map(); // in how many sections a word stands
    sections.forEach((section) => {
      section.words = FIELDS.map(([name]) => new Set(split(section[name]).flat()));
      section.plain = split(section.heading).map(plain);
      section.begins = new Set(split(section.text.split(" ", BEGINNING).join(" ")).flat());
      new Set(section.words.flatMap((words) => [...words])).forEach((word) => known.set(word, (known.get(word) || 0) + 1));
    });
    const same = typed.same.map((line) => line.map(split).filter((phrase) => phrase.length));
    const empty = new Set(typed.empty.flatMap(split).map(plain));
    const isEmpty = (word) => empty.has(plain(word));

    /* The words of the guides that are a word, or of its stem, each with how surely. */
    const akin = new Map();
    function akinTo(word) {
      if (!akin.has(plain(word))) {
        const found = new Map();
        known.forEach((_, other) => {
          if (word.includes(other)) found.set(other, EXACT);
          else if (isSameStem(plain(word), other)) found.set(other, SAME_STEM);
        });
        akin.set(plain(word), found);
      }
      return akin.get(plain(word));
    }

    /* What a phrase says: its telling words, all of which have to be met. */
    function meaning(phrase, sure) {
      const telling = phrase.filter((word) => !isEmpty(word));
      return { parts: (telling.length ? telling : phrase).map(akinTo), sure };
    }

    const isSame = (one, other) => Boolean(one && other) && one.some((form) => other.includes(form));
    const starts = (phrase, words, at) => phrase.every((word, place) => isSame(words[at + place], word));

    /* Divides what was typed into phrases that mean the same as others, and single telling words. */
    function unitsOf(words) {
      const units = [];
      const isTelling = words.some((word) => !isEmpty(word));
      for (let at = 0; at < words.length;) {
        const begun = (line) => Math.max(0, ...line.filter((phrase) => starts(phrase, words, at)).map((phrase) => phrase.length));
        const longest = Math.max(1, ...same.map(begun));
        const phrase = words.slice(at, at + longest);
        if (longest > 1 || !isTelling || !isEmpty(phrase[0])) units.push(unit(phrase));
        at += longest;
      }
      return units;
    }

    /* "told on me" is more than "told". */
    const isShort = (phrase) => phrase.length > 1 && phrase.filter((word) => !isEmpty(word)).length === 1;

    function unit(phrase) {
      const likely = phrase.length > 1 || akinTo(phrase[0]).size ? [] : [...known.keys()].filter((other) => isMistyped(plain(phrase[0]), other));
      const meant = [phrase, ...likely.map((word) => [[word]])];
      const is = (one) => meant.some((other) => one.length === other.length && starts(one, other, 0));
      const lines = same.filter((line) => line.some(is));
      const meanings = [
        meaning(phrase, isShort(phrase) ? SAME_MEANING : EXACT), ...likely.map((word) => meaning([[word]], MISTYPED)),
        ...lines.flat().map((one) => meaning(one, phrase.length > 1 ? SAME_PHRASE : SAME_MEANING)),
      ].filter(({ parts }) => parts.every((part) => part.size));
      return { meanings, weight: rarity(phrase, meanings) };
    }

    /* How telling a phrase is: the rarer, the more. What no section says weighs nothing by itself. */
    function rarity(phrase, meanings) {
      const often = (part) => Math.max(...[...part].filter(([, sure]) => sure === EXACT).map(([word]) => known.get(word)), 1);
      const counts = meanings.map(({ parts }) => Math.min(...parts.map(often)));
      const own = phrase.length === 1 && known.get(plain(phrase[0]));
      return meanings.length ? Math.log(1 + sections.length / (1 + (own || Math.max(...counts)))) : 0;
    }

    function worthOf(section, part) {
      let most = 0, met = 0;
      FIELDS.forEach(([name, worth], place) => {
        part.forEach((sure, word) => {
          if (!section.words[place].has(word)) return;
          const deep = name === "text" && !section.begins.has(word);
          most = Math.max(most, sure * (deep ? worth / 2 : worth));
          met = Math.max(met, sure * (deep ? DEEP : 1));
        });
      });
      return { most, met };
    }

    function fits(section, { parts, sure }) {
      const found = parts.map((part) => worthOf(section, part));
      const mean = (name) => found.reduce((sum, one) => sum + one[name], 0) / found.length;
      return found.every(({ met }) => met) ? { most: sure * mean("most"), met: sure * mean("met") } : { most: 0, met: 0 };
    }

    /* How much of what was typed a question has in the same order. */
    function runs(words, heading) {
      const pairs = (list) => list.slice(1).map((word, place) => `${list[place]} ${word}`);
      const typedPairs = pairs(words), there = new Set(pairs(heading));
      return typedPairs.length ? typedPairs.filter((pair) => there.has(pair)).length / typedPairs.length : 0;
    }

    /* Returns the sections that fit best, best first, each with the words by which it was found. */
    function best(query, audience) {
      const typedWords = split(query);
      const units = unitsOf(typedWords);
      const heaviest = Math.max(...units.map(({ weight }) => weight), 0);
      const weighed = units.map(({ meanings, weight }) => ({ meanings, weight: weight || UNKNOWN * heaviest }));
      const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
      const scored = sections.filter((section) => !audience || section.audience === audience).map((section) => {
        let score = 0, met = 0;
        weighed.forEach(({ meanings, weight }) => {
          const found = meanings.map((one) => fits(section, one));
          score += weight * Math.max(0, ...found.map(({ most }) => most));
          met += weight * Math.max(0, ...found.map((one) => one.met));
        });
        const share = whole ? met / whole : 0;
        const order = 1 + IN_ORDER * runs(typedWords.map(plain), section.plain);
        return { section, share, score: (score * order * (0.5 + share)) / Math.sqrt(8 + section.words[0].size) };
      });
      const fitting = scored.filter(({ share }) => share >= ENOUGH).sort((a, b) => b.score - a.score);
      const words = new Set(units.flatMap(({ meanings }) => meanings.flatMap(({ parts }) => parts.flatMap((part) => [...part.keys()]))));
      return fitting.filter(({ score }) => score >= NEAR * fitting[0].score).map(({ section }) => ({ section, words }));
    }

    function needsHelp(query) {
      const words = split(query);
      return typed.help.map(split).some((phrase) => words.some((_, at) => phrase.length > 0 && starts(phrase, words, at)));
    }

    return { best, needsHelp };
  }

  window.guideSections = { forms, ranking };
}());
