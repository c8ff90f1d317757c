// Reads the article aloud with the device's own voices, part by part, each in its own language.
(function () {
  "use strict";

  const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, summary, legend, label";
  const UNREAD = ".reference, .unseen, .contents, [aria-hidden=true], button, details:not([open]) > :not(summary)";

  const speech = window.speechSynthesis;
  const box = document.querySelector(".listen");
  const article = document.querySelector("article");
  if (!speech || !box || !article) return;
  const player = box.querySelector(".player");
  const status = box.querySelector("[role=status]");
  const buttons = Array.from(box.querySelectorAll("button"));
  const actions = { play: play, pause: pause, stop: stop };

  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  let parts = [];
  let position = 0;
  let utterance = null; // kept, because some browsers forget one that nothing holds

  // Only voices of the device itself: others send the text to another host.
  function voiceFor(language) {
    const fits = (voice) => voice.localService && primary(voice.lang) === primary(language);
    const voices = speech.getVoices().filter(fits);
    return voices.find((voice) => /[-_]GB\b/i.test(voice.lang)) || voices[0];
  }

  function primary(language) {
    return language.toLowerCase().split(/[-_]/)[0];
  }

  // Consecutive texts of one block in one language are one part.
  function partsOf(root) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const block = parent.closest(BLOCKS);
      if (!block || parent.closest(UNREAD) || !block.getClientRects().length) continue;
      const language = parent.closest("[lang]").lang;
      const last = found[found.length - 1];
      if (last && last.block === block && last.language === language) {
        last.text += walker.currentNode.data;
      } else {
        found.push({ block: block, language: language, text: walker.currentNode.data });
      }
    }
    return found.filter((part) => /[^\s.,;:!?()“”‘’–-]/.test(part.text));
  }

  function play() {
    if (!parts.length) parts = partsOf(article);
    show("reading", "reading");
    if (!parts.every(hasVoice)) status.textContent += " " + player.dataset.leftOut;
    read();
  }

  function hasVoice(part) {
    return Boolean(voiceFor(part.language));
  }

  function read() {
    while (parts[position] && !hasVoice(parts[position])) position += 1;
    const part = parts[position];
    if (!part) {
      end("ended");
      return;
    }
    mark(part.block);
    const own = new SpeechSynthesisUtterance(part.text.replace(/\s+/g, " ").trim());
    own.voice = voiceFor(part.language);
    own.lang = own.voice.lang;
    own.onend = () => own === utterance && readOn();
    own.onerror = () => own === utterance && end("failed");
    utterance = own;
    speech.speak(own);
  }

  function readOn() {
    position += 1;
    read();
  }

  function silence() {
    utterance = null;
    speech.cancel();
  }

  // Where the platform's own pause does nothing, this still pauses: it goes on from the start of the part.
  function pause() {
    silence();
    show("paused", "paused");
  }

  function stop() {
    end("stopped");
  }

  function end(said) {
    silence();
    mark(null);
    parts = [];
    position = 0;
    show("ready", said);
  }

  // The page follows the voice, unless the reader has scrolled elsewhere.
  function mark(block) {
    const last = article.querySelector(".spoken");
    if (last === block) return;
    const follows = !last || isInView(last);
    if (last) last.classList.remove("spoken");
    if (!block) return;
    block.classList.add("spoken");
    if (follows) block.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  }

  function isInView(block) {
    const place = block.getBoundingClientRect();
    return place.bottom > 0 && place.top < window.innerHeight;
  }

  function show(state, said) {
    const focused = document.activeElement;
    player.dataset.state = state;
    status.textContent = player.dataset[said];
    buttons.forEach((button) => (button.hidden = !button.dataset.in.split(" ").includes(state)));
    if (focused.hidden && buttons.includes(focused)) box.querySelector("button:not([hidden])").focus();
  }

  function hush() {
    if (player.dataset.state !== "ready") stop();
  }

  // Voices may come late.
  function offer() {
    if (voiceFor(document.documentElement.lang)) box.hidden = false;
  }

  buttons.forEach((button) => button.addEventListener("click", actions[button.dataset.does]));
  document.addEventListener("guide-leave", hush);
  window.addEventListener("pagehide", hush);
  speech.onvoiceschanged = offer;
  offer();
})();
