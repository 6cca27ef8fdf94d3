// Streamlit's own words in the reader's language, and which language the page is in. It looks at
// what is drawn and at what changes; it reads nothing that a reader wrote and sends nothing.

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
const MARKED = ATTRIBUTES.map((name) => `[${name}]`).join(",");
const OURS = "[data-testid='stHtml'], [data-testid='stPlotlyChart'], #deck, style, script";

// Where Streamlit alone writes: a single word there is not one that a reader gave to something.
const THEIRS = [
  "[data-testid='stFileUploader']", "[data-testid='stStatusWidget']", "[data-testid='stTooltipContent']",
  "[data-testid='stElementToolbar']", "[role='tooltip']", "[role='menu']",
].join(",");

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// From what may stand there, in any language, to what should: whole sentences, and those with a
// {place} in them.
const reader = (pairs) => {
  const whole = new Map(pairs.filter(([from]) => !from.includes("{")));
  const parts = pairs.filter(([from]) => from.includes("{")).map(([from, to]) => {
    const names = [...from.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
    const pattern = from.split(/\{\w+\}/).map(escaped).join("(.+)");
    return [new RegExp(`^${pattern}$`), names, to];
  });
  return (words) => {
    const found = whole.get(words);
    if (found !== undefined) return found;
    for (const [pattern, names, to] of parts) {
      const met = pattern.exec(words);
      if (met) return names.reduce((said, name, at) => said.replace(`{${name}}`, () => met[at + 1]), to);
    }
    return words;
  };
};

const put = (one, say) => {
  for (const name of ATTRIBUTES) {
    const words = one.getAttribute(name);
    if (words && say(words) !== words) one.setAttribute(name, say(words));
  }
};

const attributesIn = (root, say) => {
  if (root.closest(OURS)) return;
  if (root.matches(MARKED)) put(root, say);
  for (const one of root.querySelectorAll(MARKED)) if (!one.closest(OURS)) put(one, say);
};

const wordsIn = (root, saying) => {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (one) =>
    one.nodeType === Node.ELEMENT_NODE && one.matches(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let one = walk.currentNode; one; one = walk.nextNode()) if (one.nodeType === Node.TEXT_NODE) change(one, saying);
};

const change = (one, { sentence, word }) => {
  const words = one.nodeValue.trim();
  const inside = one.parentElement;
  if (!words || !inside || inside.closest(OURS)) return;
  const said = (inside.closest(THEIRS) ? word : sentence)(words);
  if (said !== words) one.nodeValue = said;
};

let watching = null;
let told = "";

export default function wording({ data }) {
  const now = JSON.stringify(data);
  if (now === told) return;
  told = now;
  document.documentElement.lang = data.language;
  const word = reader([...data.sentences, ...data.words]);
  const saying = { sentence: reader(data.sentences), word };
  const look = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return change(root, saying);
    if (root.nodeType !== Node.ELEMENT_NODE || root.closest(OURS)) return undefined;
    attributesIn(root, word);
    return wordsIn(root, saying);
  };
  watching?.disconnect();
  look(document.body);
  watching = new MutationObserver((changes) => {
    for (const one of changes) {
      if (one.type === "attributes") {
        if (!one.target.closest(OURS)) put(one.target, word);
      } else if (one.type === "characterData") change(one.target, saying);
      else one.addedNodes.forEach(look);
    }
  });
  watching.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
}
