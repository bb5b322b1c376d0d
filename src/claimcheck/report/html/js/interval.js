// The values that do not fit (or do), on one line: one bar for each different value, the same axis for all.
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MOST_VALUES = 12;
// Claims that allow the same values stand together, in the order of publication.
function readings(claims, dated) {
  const held = new Map();
  for (const index of claims) {
    const claim = claimOf(index);
    const value = extent(claim, dated);
    if (!value) continue;
    const key = [value.low, value.high, value.lowOpen, value.highOpen, value.about].join();
    if (!held.has(key)) held.set(key, { value, claims: [] });
    held.get(key).claims.push(claim);
  }
  return [...held.values()].sort((one, two) => (one.value.low ?? -Infinity) - (two.value.low ?? -Infinity));
}
// Numbers compare only within one kind and unit; the greatest group of a finding's claims is drawn.
function comparable(claims, dated) {
  if (dated) return claims;
  const groups = new Map();
  for (const index of claims) if (claimOf(index).v) add(groups, claimOf(index).k, index);
  return [...groups.values()].sort((one, two) => two.length - one.length)[0] || [];
}
function common(rows) {
  let low = { at: -Infinity, open: false };
  let high = { at: Infinity, open: false };
  for (const { value } of rows) {
    const above = value.low ?? -Infinity;
    const below = value.high ?? Infinity;
    if (above > low.at || (above === low.at && value.lowOpen)) low = { at: above, open: value.lowOpen };
    if (below < high.at || (below === high.at && value.highOpen)) high = { at: below, open: value.highOpen };
  }
  const meet = low.at < high.at || (low.at === high.at && !low.open && !high.open);
  return { low: low.at, high: high.at, meet };
}
function intervalLine(rows, width, dated, large) {
  const shown = rows.slice(0, MOST_VALUES);
  const pitch = large ? 20 : 11;
  const left = large ? 24 : 4;
  const bottom = shown.length * pitch + (large ? 10 : 4);
  const height = bottom + (large ? 24 : 17);
  const scale = scaleOf(shown.map((row) => row.value), left + 6, width - 10, dated);
  if (!scale) return null;
  const frame = { scale, left: left + 6, right: width - 10, large };
  return draw(
    "svg",
    { class: large ? "line large" : "line", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": lineText(rows, dated) },
    between(shown, frame, bottom),
    draw("line", { class: "axis", x1: frame.left, x2: frame.right, y1: bottom, y2: bottom }),
    large ? axisTicks(scale, bottom, dated) : ends(scale, bottom, dated),
    shown.map((row, index) => {
      const y = index * pitch + pitch / 2 + 4;
      return [large ? draw("text", { class: "strong", x: 4, y: y + 4 }, LETTERS[index]) : null, lineMark(row.value, y, frame)];
    }).flat(),
  );
}
function lineText(rows, dated) {
  const told = rows.slice(0, MOST_VALUES).map((row) => row.claims[0].r || row.claims[0].t);
  const both = common(rows);
  return `${dated ? "Dates" : "Values"} on one line: ${told.join("; ")}. ${both.meet ? "They have values in common." : "They have no value in common."}`;
}
function axisTicks(scale, bottom, dated) {
  return scale.ticks.map((value, index, all) => {
    const anchor = dated && all.length > 1 ? (index === 0 ? "start" : index === all.length - 1 ? "end" : "middle") : "middle";
    return [
      draw("line", { class: "tick", x1: scale.at(value), x2: scale.at(value), y1: bottom, y2: bottom + 4 }),
      draw("text", { x: scale.at(value), y: bottom + 17, "text-anchor": anchor }, tickText(value, dated)),
    ];
  }).flat();
}
// The least and the greatest number that is said: enough for a glance.
function ends(scale, bottom, dated) {
  const [low, high] = [scale.ends[0], scale.ends[1]];
  if (low === high) return draw("text", { x: scale.at(low), y: bottom + 14, "text-anchor": "middle" }, tickText(low, dated));
  return [
    draw("text", { x: scale.at(low) - 4, y: bottom + 14 }, tickText(low, dated)),
    draw("text", { x: scale.at(high) + 4, y: bottom + 14, "text-anchor": "end" }, tickText(high, dated)),
  ];
}
// What all allow is shaded; where two do not meet, what lies between them is hatched by its edges.
function between(rows, frame, bottom) {
  if (rows.length < 2) return null;
  const both = common(rows);
  if (!both.meet && rows.length > 2) return null;
  const clamp = (value, open) => (Number.isFinite(value) ? frame.scale.at(value) : open);
  const [one, two] = both.meet ? [clamp(both.low, frame.left), clamp(both.high, frame.right)] : [clamp(both.high, frame.left), clamp(both.low, frame.right)];
  const wide = Math.max(two - one, both.meet ? 2 : 0);
  return draw("rect", { class: both.meet ? "shared" : "apart", x: one - (wide === 2 ? 1 : 0), width: wide, y: 2, height: bottom - 2 });
}
function lineMark(value, y, frame) {
  const { scale } = frame;
  const size = frame.large ? 4.5 : 3;
  if (value.low !== null && value.low === value.high) {
    const x = scale.at(value.low);
    const about = value.about ? draw("line", { class: "about", x1: scale.at(value.low * (1 - WIDE)), x2: scale.at(value.low * (1 + WIDE)), y1: y, y2: y }) : null;
    return draw("g", { class: "said" }, about, draw("circle", { class: value.derived ? "end hollow" : "end", cx: x, cy: y, r: size }));
  }
  const low = value.low === null ? frame.left : scale.at(value.low);
  const high = value.high === null ? frame.right : scale.at(value.high);
  return draw(
    "g",
    { class: value.derived ? "said derived" : "said" },
    draw("line", { class: "bar", x1: low, x2: high, y1: y, y2: y }),
    value.low === null ? arrow(low, y, -1, 0, size) : endMark(low, y, value.lowOpen, size, false),
    value.high === null ? arrow(high, y, 1, 0, size) : endMark(high, y, value.highOpen, size, false),
  );
}
// Letter by letter: what was read, in which words, and who says so.
function legend(rows) {
  return el("ol", { class: "legend" }, rows.slice(0, MOST_VALUES).map((row, index) => {
    const wordings = [...new Set(row.claims.map((claim) => claim.t))];
    const voices = [...new Set(row.claims.map((claim) => outletOf(documentOf(claim))))];
    const told = voices.slice(0, 4).join(", ") + (voices.length > 4 ? ` and ${voices.length - 4} more` : "");
    return el("li", {}, el("b", {}, LETTERS[index]), " ", el("strong", {}, row.claims[0].r || "no value"), " ",
      wordings.slice(0, 3).map((text) => ["“", foreign(text, { class: "voice" }), "” "]).flat(), el("small", {}, foreign(told)));
  }), rows.length > MOST_VALUES ? el("li", { class: "more" }, `and ${count(rows.length - MOST_VALUES)} more values`) : null);
}
