// Read a lesson aloud with the device's own voice. The box stays hidden where the device has no voice of the language.
const box = document.querySelector("[data-listen]");
const speech = window.speechSynthesis;

if (box && speech) {
  const button = box.querySelector("button");
  const label = box.querySelector("[data-listen-label]");
  const status = box.querySelector("[role=status]");
  const language = document.documentElement.lang;
  let parts = [];
  let at = 0;
  let turn = 0; // a cancelled part still ends: only the present turn may go on

  const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().replace("_", "-").split("-")[0] === language);
  const offer = () => { box.hidden = !voice(); };
  const show = (state) => {
    button.setAttribute("aria-pressed", String(state === "speaking"));
    label.textContent = box.dataset[state];
    status.textContent = state === "ready" ? "" : box.dataset[state];
  };

  // Paragraph by paragraph: long texts stop after fifteen seconds in some browsers.
  const collect = () => [...document.querySelectorAll("[data-readable]")]
    .flatMap((root) => [...root.querySelectorAll("h2, h3, p, li, caption, figcaption, dt, dd")])
    .filter((part) => part.offsetParent && !part.closest("nav, [data-listen], .bar, [aria-hidden=true]") && !part.querySelector("p, li"))
    .map((part) => part.textContent.trim().replace(/\s+/g, " "))
    .filter(Boolean);

  const speak = (mine) => {
    if (mine !== turn) return;
    if (at >= parts.length) { at = 0; show("ready"); return; }
    const words = new SpeechSynthesisUtterance(parts[at]);
    words.lang = language;
    words.voice = voice();
    words.rate = 0.95;
    words.onend = () => { if (mine === turn) { at += 1; speak(mine); } };
    words.onerror = () => { if (mine === turn) show("ready"); };
    speech.speak(words);
  };

  button.addEventListener("click", () => {
    turn += 1;
    const speaking = button.getAttribute("aria-pressed") === "true";
    speech.cancel();
    if (speaking) { show("paused"); return; }
    if (!parts.length) parts = collect();
    show("speaking");
    speak(turn);
  });
  addEventListener("pagehide", () => { turn += 1; speech.cancel(); });
  speech.addEventListener?.("voiceschanged", offer);
  offer();
}
