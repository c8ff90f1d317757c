/* Searches the guide with Pagefind, which is loaded when the reader first types.
   A browser too old for Pagefind cannot parse this either (import(), ?.), and never shows the form. */
(function searchTheGuide() {
  "use strict";
  const MOST_RESULTS = 10, WORDS_BEFORE = 6, WORDS_SHOWN = 32, ENOUGH = 0.6;
  const form = document.querySelector("form.search");
  if (!form || !window.WebAssembly) return;
  const [input, everywhere, says, found, list] = [
    "[type=search]", "[type=checkbox]", "[role=status]", ".search-found", "ol",
  ].map((part) => form.querySelector(part));
  const help = form.querySelector(".search-help");
  const bundle = new URL(form.dataset.bundle, document.baseURI);
  const language = document.documentElement.lang;
  let loading = null, latest = 0;
  function load() {
    const read = (name) => fetch(new URL(name, bundle)).then((answer) => answer.json());
    const parts = [import(bundle.href), read("spelling.json"), read(`sections-${language.toLowerCase()}.json`)];
    loading = loading || Promise.all(parts).then(([pagefind, spellings, sections]) => {
      const rules = spellings[language.toLowerCase()];
      const split = (text) => (folded(text, rules).match(/[\p{L}\p{M}\p{N}]+/gu) || []);
      const forms = (text) => split(text).flatMap((word) => searchForms(word, rules));
      return { engine: pagefind.createInstance({ noWorker: true }), rules, sections: window.guideSections.ranking(sections, forms, rules) };
    });
    loading.catch(() => { loading = null; });
    return loading;
  }

  /* As folded() and search_forms() of macros/spelling.py, whose rules these are. */
  function folded(text, { letters }) {
    const change = (done, [pattern, letter]) => done.replace(new RegExp(pattern, "g"), letter);
    return letters.reduce(change, text.normalize("NFKD").toLowerCase()).normalize("NFC");
  }
  function searchForms(word, { beginnings }) {
    const fitting = beginnings.filter(([pattern]) => new RegExp(pattern).test(word));
    const others = fitting.map(([pattern, letters]) => word.replace(new RegExp(pattern), letters));
    return [...new Set([word, ...others])];
  }
  function wordsOf(query, rules) {
    const words = [...new Set(folded(query, rules).match(/[\p{L}\p{M}\p{N}]+/gu) || [])];
    const long = words.filter((word) => word.length > 2);
    return long.length ? long : words;
  }
  /* Whether a result has a word that begins like ours: for "angry", Pagefind would offer "an". */
  async function isMeant(word, result, rules) {
    if (!result) return false;
    const found = folded((await result.data()).content.split(" ")[result.words[0]], rules);
    const beginning = word.slice(0, Math.min(4, Math.ceil(word.length / 2)));
    return found.split(/[^\p{L}\p{M}\p{N}]+/u).some((part) => part.startsWith(beginning));
  }
  /* The pages with the most words of the query, best first, each with the places where its text has them. */
  async function pagesWith(query, guide, isAnswered) {
    const { engine, rules } = await load();
    const pages = new Map(), words = wordsOf(query, rules);
    for (const word of words) {
      for (const form of searchForms(word, rules)) {
        const { results } = await engine.search(form, guide ? { filters: { audience: guide } } : {});
        for (const result of await isMeant(form, results[0], rules) ? results : []) {
          const page = pages.get(result.id) || { data: result.data, words: new Map() };
          const before = page.words.get(word) || { score: 0, places: [] };
          const score = Math.max(before.score, result.score);
          page.words.set(word, { score, places: before.places.concat(result.words) });
          pages.set(result.id, page);
        }
      }
    }
    const all = [...pages.values()];
    const most = Math.max(0, ...all.map((page) => page.words.size));
    const total = (page) => [...page.words.values()].reduce((sum, { score }) => sum + score, 0);
    if (!isAnswered && most < words.length * ENOUGH) return []; // rather nothing than what only seems to fit
    const best = all.filter((page) => page.words.size === most).sort((a, b) => total(b) - total(a));
    const telling = words.filter((word) => !all.every((page) => page.words.has(word)));
    return best.map((page) => ({ data: page.data, places: placesOf(page, telling.length ? telling : words) }));
  }
  function placesOf(page, words) {
    const places = words.flatMap((word) => (page.words.get(word)?.places || []).map((at) => ({ word, at })));
    return places.sort((a, b) => a.at - b.at);
  }

  /* The first place from which the text to show holds the most words of the query. */
  function bestPlace(places) {
    const shown = ({ at }) => places.filter((one) => one.at >= at && one.at < at + WORDS_SHOWN - WORDS_BEFORE);
    const held = (place) => new Set(shown(place).map(({ word }) => word)).size;
    return places.reduce((best, one) => (held(one) > held(best) ? one : best), places[0] || { at: 0 }).at;
  }

  const withoutForms = (word) => word.replace(/\|.*/, "");
  const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  /* The words around a place, from the end of its section's heading to the next section. */
  function excerpt(text, from, to, at, places) {
    const first = Math.max(from, Math.min(at - WORDS_BEFORE, to - WORDS_SHOWN));
    const last = Math.min(to, first + WORDS_SHOWN);
    const shown = element("p", first > from ? "… " : "");
    for (let place = first; place < last; place += 1) {
      const word = withoutForms(text[place]);
      shown.append(places.some((one) => one.at === place) ? element("mark", word) : word, " ");
    }
    if (last < to) shown.append("…");
    return shown;
  }

  async function item({ data, places }) {
    const page = await data(), [written] = page.filters.language, [audience] = page.filters.audience;
    const text = page.content.split(" "), at = bestPlace(places);
    const sections = page.anchors.filter((anchor) => /^(h[123]|dt)$/.test(anchor.element));
    const section = sections.filter((anchor) => anchor.location <= at).pop();
    const next = sections.find((anchor) => anchor.location > at);
    const from = section.location + section.text.split(" ").length;
    const plain = (marked) => marked.split(" ").map(withoutForms).join(" ");
    const guide = form.getAttribute(`data-guide-${audience}`);
    const where = section.element === "h1" ? guide : `${guide} – ${plain(section.text)}`;
    const link = element("a", plain(page.meta.title));
    link.href = new URL(`..${page.raw_url}#${section.id}`, bundle).href;
    if (written !== language) Object.assign(link, { lang: written, dir: "auto" });
    const made = element("li", "");
    made.append(link, element("p", where), excerpt(text, from, next ? next.location : text.length, at, places));
    return made;
  }

  /* A section that answers what was typed: its question, whose and on which page it is, and how it begins. */
  function answer(section) {
    const link = element("a", section.heading), guide = form.getAttribute(`data-guide-${section.audience}`);
    link.href = new URL(`../${section.address.replace(/#$/, "")}`, bundle).href;
    const where = element("p", guide), isTitle = section.heading === section.title;
    const title = isTitle ? link : element("span", section.title);
    if (!isTitle) where.append(" – ", title);
    if (section.language) Object.assign(title, { lang: section.language, dir: "auto" });
    const made = element("li", "");
    made.append(link, where, element("p", section.beginning));
    return made;
  }

  async function search() {
    const query = input.value.trim(), mine = latest += 1, said = form.dataset;
    if (!query) return close();
    says.textContent = said.loading;
    try {
      const guide = everywhere && !everywhere.checked ? everywhere.value : "";
      const { sections } = await load();
      const first = sections.best(query, guide).map(answer);
      const pages = await pagesWith(query, guide, first.length > 0);
      const more = await Promise.all(pages.slice(0, MOST_RESULTS).map(item));
      const target = (made) => made.querySelector("a").href.replace(/#$/, "");
      const shown = new Set(first.map(target));
      const items = [...first, ...more.filter((made) => !shown.has(target(made)))].slice(0, MOST_RESULTS);
      const total = Math.max(pages.length, items.length);
      if (!items.length && !navigator.onLine) throw new Error("Pagefind does not tell that it could not load");
      if (mine !== latest) return;
      list.textContent = "";
      list.append(...items);
      const count = !items.length ? said.none : items.length < total ? said.first : said.found;
      says.textContent = count.replace("{count}", total).replace("{shown}", items.length);
      if (help) help.hidden = items.length > 0 && !sections.needsHelp(query);
      found.hidden = false;
    } catch {
      loading = null;
      if (mine === latest) says.textContent = said.failed;
    }
  }

  function close() {
    latest += 1;
    found.hidden = true;
    says.textContent = list.textContent = input.value = "";
    if (help) help.hidden = true;
  }
  function closeAndStay() { close(); input.focus(); }
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("keydown", (event) => { if (event.key === "Escape") closeAndStay(); });
  form.querySelector("[type=button]").addEventListener("click", closeAndStay);
  everywhere?.addEventListener("change", search);
  list.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  window.addEventListener("pagehide", close);
  document.addEventListener("guide-leave", close);
  input.addEventListener("input", load, { once: true });
  const box = form.closest("details");
  box.hidden = false;
  box.addEventListener("toggle", () => { if (box.open) input.focus(); });
}());
