// Stands for the device's voices, which a test names; each part is read until the test calls `finish`.
window.said = [];
window.current = null;
window.finish = () => {
  const utterance = window.current;
  window.current = null;
  utterance.onend();
};
window.SpeechSynthesisUtterance = function (text) {
  this.text = text;
};
Object.defineProperty(window, "speechSynthesis", {
  value: {
    getVoices: () => window.voices.map(([lang, localService]) => ({ lang, localService, name: lang })),
    cancel: () => (window.current = null),
    speak: (utterance) => {
      window.said.push([utterance.lang, utterance.text]);
      window.current = utterance;
    },
  },
});
