// What lies over a slide when asked for: overview, notes, origin, table, keys.

const panelOf = (words, title) => {
  const panel = made("aside", "deck-panel");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", title);
  const close = made("button", "close", words.close);
  close.type = "button";
  close.dataset.does = "back";
  panel.append(close, made("h2", "", title));
  return panel;
};

const lines = (every) => every.map((one) => made("p", "", one));

const panels = {
  notes: (deck, at) => {
    const slide = deck.slides[at];
    const said = slide.notes.length ? slide.notes : [deck.words.no_notes];
    return [...lines(said), ...(at === 0 ? lines(deck.skipped) : [])];
  },
  origin: (deck, at) => {
    const { words } = deck;
    const slide = deck.slides[at];
    const list = made("dl");
    const tell = (term, said) => said && list.append(made("dt", "", term), made("dd", "", said));
    for (const tile of slide.tiles) {
      tell(tile.title, [tile.value || tile.reason, tile.definition, tile.complete]
        .filter(Boolean).join(" · "));
    }
    if (slide.chart) {
      tell(slide.chart.title, slide.chart.alt);
      tell(words.source, slide.chart.source);
    }
    tell(words.complete, slide.source);
    tell(words.code, slide.code);
    const link = Object.assign(made("a", "", words.to_page), { href: slide.page });
    return [list.childElementCount ? list : made("p", "", words.no_origin),
      slide.page ? link : null];
  },
  table: (deck, at) => {
    const { chart } = deck.slides[at];
    if (!chart) return lines([deck.words.no_table]);
    return [tableOf(chart.heads, chart.rows.map((row) =>
      row.map((words, place) => ({ words, shape: "", figure: place > 0 }))))];
  },
  filter: (deck) => {
    const grid = made("ol", "grid places");
    for (const [code, name] of deck.places) {
      const button = made("button", name === deck.place || (!code && !deck.place) ? "now" : "", name);
      button.type = "button";
      button.dataset.place = code;
      grid.append(filled(made("li"), button));
    }
    return [grid];
  },
  help: (deck) => [...lines(deck.words.keys.split("\n")),
    deck.back ? Object.assign(made("a", "", deck.words.leave), { href: deck.back }) : null],
  overview: (deck, at) => {
    const grid = made("ol", "grid");
    deck.slides.forEach((slide, place) => {
      const button = made("button", place === at ? "now" : "");
      button.type = "button";
      button.dataset.to = place;
      button.append(made("b", "", `${place + 1}. ${slide.chapter}`), made("span", "", slide.message));
      grid.append(filled(made("li"), button));
    });
    return [grid];
  },
};
