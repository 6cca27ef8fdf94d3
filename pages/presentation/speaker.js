// The presenter's own window: this slide and the next, the notes, the time. It follows and leads.

const inStep = (deck, heard) => {
  const channel = new BroadcastChannel(`deck:${deck.id}`);
  channel.onmessage = ({ data }) => heard(data); // what was heard is never said again
  return {
    say: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
};

const speakerIn = (root, deck) => {
  const { words } = deck;
  const now = made("div", "deck-now");
  const next = made("div", "deck-next");
  const notes = made("div", "deck-notes");
  const time = made("p", "deck-time");
  const after = filled(made("div", "deck-after"), made("h2", "", words.upcoming), next, time, notes);
  filled(root, now, after);
  root.classList.add("is-speaker");
  const [big, small] = [stageIn(now), stageIn(next)];
  return {
    fit: () => { big.fit(); small.fit(); },
    forget: () => { big.forget(); small.forget(); },
    build: () => undefined,
    show: (told, at) => {
      big.show(told, at);
      next.classList.toggle("none", at + 1 >= told.slides.length);
      if (at + 1 < told.slides.length) small.show(told, at + 1);
      filled(notes, made("h2", "", words.notes), ...panels.notes(told, at));
    },
    time: (said) => { time.textContent = said; },
  };
};
