// Why claims are one figure: the fields of the key, then for each pair of claims a sum that adds up.
const PAIRS = 3;
function keyTable(figure) {
  return el("dl", { class: "key-fields" }, (figure.key || []).map(([field, value]) =>
    el("div", { class: value ? "" : "any" }, el("dt", {}, field), el("dd", {}, value ? foreign(value) : "any"))));
}
// The pairs among `claims`; where none of them were held against each other directly, those that touch one of them.
function pairsOf(figure, claims) {
  const every = figure.ev || [];
  if (!claims) return every;
  const wanted = new Set(claims);
  const within = every.filter(([one, other]) => wanted.has(one) && wanted.has(other));
  return within.length ? within : every.filter(([one, other]) => wanted.has(one) || wanted.has(other));
}
const signed = (weight) => (weight < 0 ? "−" : "+") + Math.abs(weight).toFixed(2);
function evidenceTables(figure, claims) {
  const box = el("div", { class: "sums" });
  paged(box, pairsOf(figure, claims), sumTable, PAIRS, "pair");
  return box;
}
function sumTable([one, other, pieces]) {
  const sums = [0];
  for (const [, weight] of pieces) sums.push(sums.at(-1) + weight);
  const scale = { low: Math.min(...sums), high: Math.max(...sums) };
  const total = sums.at(-1);
  return el("table", { class: "sum" },
    el("caption", {}, claimName(one), " and ", claimName(other)),
    el("thead", {}, el("tr", {}, ["field", "why", "weight", "sum"].map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, pieces.map(([field, weight, why], index) => el("tr", {},
      el("th", { scope: "row" }, DATA.words[field]),
      el("td", {}, foreign(DATA.words[why])),
      el("td", { class: "number" }, signed(weight)),
      el("td", { class: "fall" }, fallBar(sums[index], sums[index + 1], scale))))),
    el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, "sum"), el("td", {}, total >= 0 ? "linked: the sum is not below 0" : "not linked by these two alone"),
      el("td", { class: "number" }, signed(total)), el("td", { class: "fall" }, fallBar(0, total, scale)))));
}
function claimName(index) {
  const claim = claimOf(index);
  return el("span", {}, "“", foreign(claim.t, { class: "voice" }), "” ", el("code", {}, foreign(placeOf(claim))));
}
function fallBar(from, to, { low, high }) {
  const span = high - low || 1;
  const at = (value) => ((value - low) / span) * 118 + 1;
  return draw("svg", { viewBox: "0 0 120 12", width: 120, height: 12, "aria-hidden": "true" },
    draw("line", { class: "axis", x1: at(0), x2: at(0), y1: 0, y2: 12 }),
    draw("rect", { class: to < from ? "minus" : "plus", x: Math.min(at(from), at(to)), width: Math.max(1, Math.abs(at(to) - at(from))), y: 3, height: 6 }));
}
