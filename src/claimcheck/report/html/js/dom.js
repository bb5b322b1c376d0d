// Elements are made here and nowhere else: words become text nodes, never markup.
const SVG = "http://www.w3.org/2000/svg";
function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on") || name === "style") throw new Error(`attribute ${name} is not allowed`);
    node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === "") continue;
    node.append(child);
  }
  return node;
}
const el = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);
const draw = (name, attributes, ...children) => filled(document.createElementNS(SVG, name), attributes, children);
const byId = (id) => document.getElementById(id);
const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });
const count = (n) => grouped.format(n);
const plural = (n, noun, nouns) => `${count(n)} ${n === 1 ? noun : nouns || noun + "s"}`;
const words = (...parts) => parts.filter(Boolean).join(" · ");
// Words of a document in the middle of ours: their writing direction stays their own.
const foreign = (text, attributes) => el("bdi", attributes, text);
