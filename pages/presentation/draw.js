// Elements from plain values, and charts by plotly.js. Words always go in as text, never as markup.

const made = (tag, kind = "", words = "") => {
  const found = document.createElement(tag);
  if (kind) found.className = kind;
  if (words) found.textContent = words;
  return found;
};

const filled = (element, ...children) => {
  element.replaceChildren(...children.filter(Boolean));
  return element;
};

// Asked once per page, from the app itself; a failed try may be repeated.
const plotly = () => {
  if (!window.__deckPlotly) {
    window.__deckPlotly = new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = "plotly.js";
      script.onload = () => done(window.Plotly);
      script.onerror = () => {
        window.__deckPlotly = null;
        failed(new Error("plotly.js did not come"));
      };
      document.head.append(script);
    });
  }
  return window.__deckPlotly;
};

const tableOf = (heads, rows, widths = []) => {
  const table = made("table", "deck-table");
  const sum = widths.reduce((a, b) => a + b, 0);
  if (sum) {
    const group = made("colgroup");
    for (const width of widths) {
      const column = made("col");
      column.style.width = `${(100 * width) / sum}%`;
      group.append(column);
    }
    table.append(group);
  }
  const head = made("tr");
  for (const words of heads) {
    const cell = made("th", "", words);
    cell.scope = "col";
    head.append(cell);
  }
  const body = made("tbody");
  for (const row of rows) body.append(rowOf(row));
  table.append(filled(made("thead"), head), body);
  return table;
};

const rowOf = (row) => {
  const line = made("tr");
  row.forEach((said) => {
    const cell = made("td", said.figure ? "figure" : "");
    if (said.shape) cell.append(made("i", `shape shape-${said.shape}`));
    cell.append(document.createTextNode(said.words));
    line.append(cell);
  });
  return line;
};

// The drawing fills its box exactly; its sizes are those of a slide 1080 pixels high.
const drawChart = async (box, chart) => {
  const library = await plotly();
  const { data, layout } = JSON.parse(chart.drawing);
  const size = { width: box.clientWidth, height: Math.min(layout.height, box.clientHeight || 1e4) };
  await library.newPlot(box, data, { ...layout, ...size, hovermode: false },
    { displayModeBar: false, responsive: false, staticPlot: true });
};
