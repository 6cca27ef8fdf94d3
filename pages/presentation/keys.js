// Keys, clicker and touch as one word each: what the presenter asks for.

const KEYS = {
  ArrowRight: "next", PageDown: "next", " ": "next", ArrowDown: "next",
  ArrowLeft: "previous", PageUp: "previous", ArrowUp: "previous",
  Home: "first", End: "last", Escape: "back",
  f: "full", b: "black", ".": "black", n: "notes", g: "overview", t: "table", w: "origin",
  "?": "help", p: "play", s: "speaker", l: "live", k: "filter", r: "reset",
};
const FIELDS = ["INPUT", "TEXTAREA", "SELECT"];
const SWIPE = 60; // pixels; less is a tap

const listening = (root, act) => {
  let typed = "";
  const pressed = (event) => {
    const from = event.composedPath()[0];
    if (FIELDS.includes(from.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = ["BUTTON", "A"].includes(from.tagName) && [" ", "Enter"].includes(event.key);
    if (onButton && !typed) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const asked = /^\d$/.test(name) || (name === "Enter" && typed) ? "number" : KEYS[name];
    if (!asked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asked !== "number") {
      typed = "";
      act(asked);
    } else if (name === "Enter") {
      const to = Number(typed) - 1;
      typed = "";
      act("to", to);
    } else {
      typed = (typed + name).slice(-3);
    }
  };
  let began = null;
  const touched = (event) => { began = event.touches[0].clientX; };
  const lifted = (event) => {
    const far = began === null ? 0 : event.changedTouches[0].clientX - began;
    began = null;
    if (Math.abs(far) > SWIPE) act(far < 0 ? "next" : "previous");
  };
  const clicked = (event) => {
    const button = event.target.closest("[data-does],[data-to],[data-place]");
    if (!button) return;
    if (button.dataset.to) act("to", Number(button.dataset.to));
    else if ("place" in button.dataset) act("place", button.dataset.place);
    else act(button.dataset.does);
  };
  window.addEventListener("keydown", pressed, true);
  root.addEventListener("touchstart", touched, { passive: true });
  root.addEventListener("touchend", lifted);
  root.addEventListener("click", clicked);
  return () => {
    window.removeEventListener("keydown", pressed, true);
    root.removeEventListener("touchstart", touched);
    root.removeEventListener("touchend", lifted);
    root.removeEventListener("click", clicked);
  };
};
