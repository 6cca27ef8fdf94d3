// The deck as a whole: which slide stands, what lies over it, and who else must know.

const TURN = 20_000; // milliseconds per slide when it goes on by itself
const kept = (window.__deck ??= { at: null, off: null, since: null });

// Of the presenter: who came by a link can look, and that is all.
const OWN = ["live", "filter", "place", "reset", "notes", "speaker"];

const controlsOf = ({ words, guest }) => {
  const bar = made("nav", "deck-controls");
  const every = [["previous", "←"], ["next", "→"], ["overview", "G"], ["notes", "N"],
    ["origin", "W"], ["table", "T"], ["play", "P"], ["speaker", "S"], ["live", "L"], ["filter", "K"],
    ["full", "F"], ["help", "?"]];
  for (const [does, sign] of every.filter(([one]) => !guest || !OWN.includes(one))) {
    const button = made("button", "", sign);
    button.type = "button";
    button.dataset.does = does;
    button.title = does === "live" ? words.to_live : words[does];
    button.setAttribute("aria-label", button.title);
    bar.append(button);
  }
  return bar;
};

const clock = () => new Date().toTimeString().slice(0, 5);
const spent = () => {
  const seconds = Math.floor((Date.now() - kept.since) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const started = (deck, root, set) => {
  const { words } = deck;
  const asked = new URLSearchParams(location.search);
  const speaking = asked.has("spreker") && !deck.guest;
  const box = made("div", "deck-box");
  const said = made("div", "deck-said");
  said.setAttribute("aria-live", "polite");
  const status = made("p", "deck-status");
  const over = made("div", "deck-over");
  filled(root, box, status, controlsOf(deck), over, said);
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", deck.title);
  const stage = speaking ? speakerIn(box, deck) : stageIn(box);
  const last = deck.slides.length - 1;
  const bounded = (at) => Math.min(Math.max(Number.isInteger(at) ? at : 0, 0), last);
  let open = "";
  let playing = null;
  kept.since ??= Date.now();
  kept.at = bounded(kept.at ?? Number(asked.get("dia") ?? 1) - 1);

  const tell = () => {
    const frozen = deck.live ? words.live : `${words.frozen} · ${deck.known}`;
    const mode = deck.place ? `${words.filtered} ${deck.place} · ${frozen}` : frozen;
    const state = playing ? ` · ${words.play}` : "";
    status.textContent = `${kept.at + 1} ${words.of} ${last + 1} · ${clock()}${state} · ${mode}`;
    stage.time?.(`${clock()} · ${words.elapsed} ${spent()}`);
    root.style.setProperty("--done", (kept.at + 1) / (last + 1));
  };
  const cover = (name) => {
    open = name;
    over.replaceChildren();
    if (!name) return;
    const panel = panelOf(words, words[name]);
    panel.append(...panels[name](deck, kept.at).filter(Boolean));
    over.append(panel);
    panel.querySelector("button").focus({ preventScroll: true });
  };
  const show = (at) => {
    kept.at = bounded(at);
    stage.show(deck, kept.at);
    cover("");
    said.textContent = `${words.slide} ${kept.at + 1} ${words.of} ${last + 1}. ` +
      deck.slides[kept.at].message;
    const address = new URL(location.href);
    address.searchParams.set("dia", kept.at + 1);
    history.replaceState(history.state, "", address);
    tell();
    const ahead = kept.at + 1;
    if (ahead <= last) (window.requestIdleCallback ?? setTimeout)(() => stage.build(deck, ahead));
  };
  const go = (at) => {
    show(at);
    channel.say({ at: kept.at });
  };
  const black = (on = !root.classList.contains("is-black")) => root.classList.toggle("is-black", on);
  const play = () => {
    if (playing) clearInterval(playing);
    playing = playing ? null
      : setInterval(() => (kept.at < last ? go(kept.at + 1) : play()), TURN);
    tell();
  };
  const speaker = () => {
    const address = new URL(location.href);
    address.searchParams.set("spreker", "1");
    if (!window.open(address, "spreker")) {
      cover("help");
      const link = made("a", "", words.speaker);
      Object.assign(link, { href: address, target: "spreker" });
      over.firstChild.append(link);
    }
  };
  const look = (code, live) => {
    set("place", code);
    set("live", live);
    channel.say({ at: kept.at, place: code, live });
    cover("");
  };
  const acts = {
    next: () => go(kept.at + 1), previous: () => go(kept.at - 1),
    first: () => go(0), last: () => go(last), to: (at) => go(at),
    back: () => { black(false); cover(""); },
    black: () => channel.say({ at: kept.at, black: black() }),
    full: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen(),
    play, speaker, live: () => set("live", !deck.live),
    place: (code) => look(code, deck.live),
    reset: () => look("", false),
  };
  const act = (name, to) => {
    if (deck.guest && OWN.includes(name)) return;
    if (acts[name]) acts[name](to);
    else cover(open === name ? "" : name);
  };
  const channel = inStep(deck, (heard) => {
    if (heard.hello) return void channel.say({ at: kept.at });
    show(heard.at);
    if ("place" in heard) {
      set("place", heard.place);
      set("live", heard.live);
    }
    if ("black" in heard && !speaking) black(heard.black);
  });
  const stop = listening(root, act);
  const resized = () => { stage.fit(); stage.show(deck, kept.at); };
  const watching = new ResizeObserver(resized);
  watching.observe(box);
  const lost = made("p", "deck-lost", words.lost);
  const ticking = setInterval(() => {
    tell();
    const away = document.querySelector('[data-testid="stConnectionStatus"]') ||
      [...document.querySelectorAll('[data-testid="stDialog"]')].some((one) => !root.contains(one));
    if (away && !lost.isConnected) root.append(lost);
    if (!away) lost.remove();
  }, 1000);
  show(kept.at);
  if (speaking) channel.say({ hello: true });
  document.fonts?.ready.then(resized);
  return () => {
    [ticking, playing].forEach(clearInterval);
    stop();
    watching.disconnect();
    channel.close();
  };
};

// Called again on the same element when the data changed, without the cleanup of before.
export default function deckOf({ data, parentElement, setStateValue }) {
  kept.off?.();
  const root = parentElement.querySelector("#deck");
  root.className = "";
  const off = data.slides.length ? started(data, root, setStateValue) : () => {};
  kept.off = off;
  return () => {
    off();
    if (kept.off !== off) return;
    Object.assign(kept, { off: null, at: null, since: null });
  };
}
