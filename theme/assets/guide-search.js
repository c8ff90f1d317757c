/* Searches the guides. What they say is loaded when the reader first types, as scripts: a page opened from a
   memory stick may load nothing else. A browser that cannot parse this never shows the form. */
(function searchTheGuide() {
  "use strict";
  const MOST_RESULTS = 10, WORDS_BEFORE = 6, WORDS_SHOWN = 32;
  const form = document.querySelector("form.search");
  if (!form) return;
  const [input, everywhere, says, found, list] = [
    "[type=search]", "[type=checkbox]", "[role=status]", ".search-found", "ol",
  ].map((part) => form.querySelector(part));
  const help = form.querySelector(".search-help");
  const folder = new URL(form.dataset.folder, document.baseURI);
  const language = document.documentElement.lang;
  const audiences = form.dataset.audiences.split(" ");
  const taken = new Map(), loading = new Map(), ready = new Map();
  let latest = 0;

  window.guideSearch = { take: (name, value) => taken.set(name, value) };

  /* Loads a script of the folder once; it hands over a value by its name. */
  function load(name, file) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((done, failed) => {
        const script = Object.assign(document.createElement("script"), { src: new URL(file, folder).href });
        script.addEventListener("load", () => (taken.has(name) ? done(taken.get(name)) : failed(new Error(file))));
        script.addEventListener("error", () => failed(new Error(file)));
        document.head.append(script);
      }));
      loading.get(name).catch(() => loading.delete(name));
    }
    return loading.get(name);
  }

  /* The ranking of a guide's sections, or of all guides together. */
  async function sectionsOf(guide) {
    const wanted = guide ? [guide] : audiences;
    const [words, ...rows] = await Promise.all([
      load("words", `words-${language}.js`), ...wanted.map((audience) => load(audience, `${language}-${audience}.js`)),
    ]);
    const split = ready.get("split") || window.guideSections.forms(words, language);
    ready.set("split", split);
    const guides = wanted.map((audience, place) => ({ audience, rows: rows[place] }));
    if (!ready.has(guide)) ready.set(guide, window.guideSections.ranking(guides, split, words));
    return { sections: ready.get(guide), split };
  }

  const chosen = () => (everywhere && !everywhere.checked ? everywhere.value : "");
  const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  /* How a section answers its question; where the question is another, the part that holds most of what was found. */
  function excerpt({ heading, text }, words, split) {
    const told = (said) => said.split(" ").map((word) => split(word).flat().some((form) => words.has(form)));
    const written = text.split(" "), is = told(text);
    const held = (from) => is.slice(from, from + WORDS_SHOWN - WORDS_BEFORE).filter(Boolean).length;
    const best = is.reduce((place, yes, at) => (yes && held(at) > held(place) ? at : place), 0);
    const from = told(heading).includes(true) || held(0) >= held(best) ? 0 : Math.max(0, Math.min(best - WORDS_BEFORE, written.length - WORDS_SHOWN));
    const shown = element("p", from ? "… " : ""), to = Math.min(written.length, from + WORDS_SHOWN);
    for (let place = from; place < to; place += 1) {
      shown.append(is[place] ? element("mark", written[place]) : written[place], " ");
    }
    if (to < written.length) shown.append("…");
    return shown;
  }

  /* A section: its question, whose it is and on which page, and what it says. */
  function item({ section, words }, split) {
    const link = element("a", section.heading), guide = form.getAttribute(`data-guide-${section.audience}`);
    link.href = new URL(`../${section.address}`, folder).href;
    const where = element("p", guide), isTitle = section.heading === section.title;
    const title = isTitle ? link : element("span", section.title);
    if (!isTitle) where.append(" – ", title);
    if (section.language) Object.assign(title, { lang: section.language, dir: "auto" });
    const made = element("li", "");
    made.append(link, where, excerpt(section, words, split));
    return made;
  }

  async function search() {
    const query = input.value.trim(), mine = latest += 1, said = form.dataset;
    if (!query) return close();
    says.textContent = said.loading;
    try {
      const guide = chosen();
      const { sections, split } = await sectionsOf(guide);
      if (mine !== latest) return;
      const all = sections.best(query, guide);
      const items = all.slice(0, MOST_RESULTS).map((one) => item(one, split));
      list.textContent = "";
      list.append(...items);
      const count = !items.length ? said.none : items.length < all.length ? said.first : said.found;
      says.textContent = count.replace("{count}", all.length).replace("{shown}", items.length);
      if (help) help.hidden = items.length > 0 && !sections.needsHelp(query);
      found.hidden = false;
    } catch {
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
  input.addEventListener("input", () => sectionsOf(chosen()).catch(() => {}), { once: true });
  const box = form.closest("details");
  box.hidden = false;
  box.addEventListener("toggle", () => { if (box.open) input.focus(); });
}());
