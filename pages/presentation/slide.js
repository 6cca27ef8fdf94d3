// One slide as an element: message on top, then tiles, chart, table or words, then its source.

const TALL = 1080;

// Beside a chart a tile says the least that still can be judged, so that the chart keeps its room.
const tileOf = (tile, brief) => {
  const box = made("article", `deck-tile is-${tile.status}`);
  const value = filled(made("p", "value"), made("b", "", tile.value || tile.reason),
    tile.value && tile.unit ? made("span", "", ` ${tile.unit}`) : null);
  if (!tile.value) value.classList.add("absent");
  box.append(made("h2", "", tile.title), value);
  if (tile.change && !brief) box.append(made("p", `change is-${tile.changeIs}`, tile.change));
  const status = [tile.statusText, tile.target].filter(Boolean).join(" · ");
  if (status && tile.status !== "none") {
    const line = made("p", "status");
    if (tile.statusText) line.append(made("i", `shape shape-${tile.status}`));
    line.append(document.createTextNode(status));
    box.append(line);
  }
  if (tile.incomplete) box.append(made("p", "status", tile.complete));
  return box;
};

const chartOf = (chart) => {
  const figure = made("figure", "deck-chart");
  const caption = made("figcaption");
  const unit = chart.unit ? `, ${chart.unit}` : "";
  caption.append(made("strong", "", chart.title + unit));
  const key = made("ul");
  for (const entry of chart.key) {
    const line = made("li");
    line.innerHTML = entry.sample; // a drawn sample of our own, without anybody's words
    line.append(made("span", "", entry.name));
    key.append(line);
  }
  caption.append(key);
  const box = made("div", "plot");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", chart.alt);
  figure.append(caption, box);
  return figure;
};

const bodyOf = (slide) => {
  const body = made("div", "deck-body");
  if (slide.tiles.length) {
    const row = made("div", slide.chart ? "deck-tiles" : "deck-tiles only");
    const most = slide.chart ? 1 : Math.min(slide.tiles.length, 4); // beside a chart: one column
    if (slide.chart) body.classList.add("beside");
    row.style.gridTemplateColumns = `repeat(${most}, minmax(0, 1fr))`;
    row.append(...slide.tiles.map((tile) => tileOf(tile, Boolean(slide.chart))));
    body.append(row);
  }
  if (slide.chart) body.append(chartOf(slide.chart));
  if (slide.table) {
    body.append(tableOf(slide.table.heads, slide.table.rows, slide.table.widths));
    if (slide.table.more) body.append(made("p", "more", slide.table.more));
  }
  if (slide.points.length) {
    body.append(filled(made("ul", "points"), ...slide.points.map((one) => made("li", "", one))));
  }
  return body;
};

const slideOf = (deck, slide) => {
  const section = made("section", "deck-slide");
  section.setAttribute("aria-label", slide.message);
  const head = made("header");
  head.append(made("p", "chapter", slide.chapter), made("h1", "", slide.message));
  const code = slide.code ? `${deck.words.code} ${slide.code}` : "";
  const foot = made("footer", "", [slide.source, code, deck.invented].filter(Boolean).join(" · "));
  section.append(head, bodyOf(slide), foot);
  return section;
};

// Smaller in steps until all of it fits, never below what can be read from the back.
const fitted = (section) => {
  for (const size of [100, 92, 85, 78, 72]) {
    section.style.setProperty("--size", size / 100);
    const body = section.querySelector(".deck-body");
    if (body.scrollHeight <= body.clientHeight + 1) return;
  }
};

// As wide as the window allows between 4:3 and 16:9; the rest is scale, so all sizes hold.
const measured = (box) => {
  const shape = box.clientWidth / Math.max(box.clientHeight, 1);
  const wide = Math.round(TALL * Math.min(Math.max(shape, 4 / 3), 16 / 9));
  return { wide, scale: Math.min(box.clientWidth / wide, box.clientHeight / TALL) };
};

const stageIn = (box) => {
  const stage = made("div", "deck-stage");
  filled(box, stage);
  const slides = new Map();
  let size = {};
  const fit = () => {
    const before = size.wide;
    size = measured(box);
    const left = (box.clientWidth - size.wide * size.scale) / 2;
    const top = (box.clientHeight - TALL * size.scale) / 2;
    stage.style.cssText = `width:${size.wide}px;height:${TALL}px;` +
      `transform:translate(${left}px,${top}px) scale(${size.scale})`;
    if (before && before !== size.wide) slides.clear();
  };
  const build = (deck, at) => {
    if (slides.has(at)) return slides.get(at);
    const section = slideOf(deck, deck.slides[at]);
    section.classList.add("away");
    stage.append(section);
    slides.set(at, section);
    fitted(section);
    const chart = deck.slides[at].chart;
    if (chart) {
      drawChart(section.querySelector(".plot"), chart).catch(() => slides.delete(at));
    }
    return section;
  };
  const show = (deck, at) => {
    const shown = build(deck, at);
    for (const one of [...stage.children]) {
      if (![...slides.values()].includes(one)) one.remove();
      else one.classList.toggle("away", one !== shown);
      one.inert = one !== shown;
    }
  };
  fit();
  return { build, show, fit, forget: () => slides.clear() };
};
