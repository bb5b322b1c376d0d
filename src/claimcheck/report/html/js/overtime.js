// Values of a figure in the order of publication: an interval is a bar, a number a dot, an open end an arrow.
// Hollow ends are not part of what the words allow. Equal steps, one for each source: the dates stand below.
const MOST_MARKS = 240;
function timePoints(figure) {
  const dated = isDated(figure);
  const columns = new Map((figure.s || []).map((source, index) => [source, index]));
  const points = [];
  const seen = new Set();
  for (const index of figure.c || []) {
    const claim = claimOf(index);
    const value = extent(claim, dated);
    if (!value || !columns.has(claim.s)) continue;
    const key = [columns.get(claim.s), value.low, value.high, value.lowOpen, value.highOpen].join();
    if (!seen.has(key)) points.push({ claim, value, column: columns.get(claim.s) });
    seen.add(key);
  }
  return { points, dated, columns: columns.size };
}
function overTime(figure, width, height, large) {
  const { points, dated, columns } = timePoints(figure);
  if (!points.length) return null;
  const box = large ? { left: 8, right: width - 92, top: 14, bottom: height - 26 } : { left: 5, right: width - 5, top: 5, bottom: height - 5 };
  const three = dated ? [] : figure.three.filter((value) => value !== null && Number.isFinite(value));
  const scale = scaleOf(points.map((point) => point.value), box.bottom, box.top, dated, three);
  if (!scale) return null;
  const step = (box.right - box.left) / columns;
  const every = Math.ceil(points.length / MOST_MARKS);
  const frame = { box, scale, step, dated, large };
  return draw(
    "svg",
    { class: large ? "time large" : "time", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": timeText(figure, points, scale) },
    guides(figure, frame),
    figure.v === "update" ? course(points, frame) : null,
    points.filter((_, index) => index % every === 0).map((point) => timeMark(point, frame)),
    large ? timeDates(figure, frame) : null,
  );
}
function timeText(figure, points, scale) {
  const told = points.slice(0, 12).map(({ claim }) => `${publishedOf(documentOf(claim))}: ${claim.r || claim.t}`);
  const rest = points.length > 12 ? `; and ${points.length - 12} more` : "";
  const kind = scale.log ? " (logarithmic)" : "";
  return `Values in order of publication${kind}. ${told.join("; ")}${rest}. ${figure.r ? `Low, best, high: ${figure.r}.` : ""}`;
}
const columnAt = (frame, column) => frame.box.left + frame.step * (column + 0.5);
function course(points, frame) {
  const line = points
    .map(({ value, column }) => [columnAt(frame, column), value.low ?? value.high])
    .map(([x, value]) => `${x.toFixed(1)},${frame.scale.at(value).toFixed(1)}`);
  return draw("polyline", { class: "course", points: line.join(" ") });
}
function timeMark({ claim, value, column }, frame) {
  const x = columnAt(frame, column);
  const { box, scale } = frame;
  const size = frame.large ? 4.5 : 2.6;
  const title = draw("title", {}, `${publishedOf(documentOf(claim))} · ${outletOf(documentOf(claim))}: “${claim.t}” (${claim.r || "no value"})`);
  if (value.low !== null && value.low === value.high) {
    const y = scale.at(value.low);
    const about = value.about ? draw("line", { class: "about", x1: x, x2: x, y1: scale.at(value.low * (1 - WIDE)), y2: scale.at(value.low * (1 + WIDE)) }) : null;
    return draw("g", { class: "said" }, title, about, draw("circle", { class: value.derived ? "end hollow" : "end", cx: x, cy: y, r: size }));
  }
  const low = value.low === null ? box.bottom : scale.at(value.low);
  const high = value.high === null ? box.top : scale.at(value.high);
  return draw(
    "g",
    { class: value.derived ? "said derived" : "said" },
    title,
    draw("line", { class: "bar", x1: x, x2: x, y1: low, y2: high }),
    value.low === null ? arrow(x, low, 0, 1, size) : endMark(x, low, value.lowOpen, size, true),
    value.high === null ? arrow(x, high, 0, -1, size) : endMark(x, high, value.highOpen, size, true),
  );
}
// An end that belongs to the interval is a stroke across, one that does not is a ring.
function endMark(x, y, open, size, upright) {
  if (open) return draw("circle", { class: "end hollow", cx: x, cy: y, r: size * 0.85 });
  const across = upright ? { x1: x - size, x2: x + size, y1: y, y2: y } : { x1: x, x2: x, y1: y - size, y2: y + size };
  return draw("line", { class: "cap", ...across });
}
function arrow(x, y, dx, dy, size) {
  const [bx, by] = [x - dx * size * 1.8, y - dy * size * 1.8];
  const corners = [[x, y], [bx - dy * size, by - dx * size], [bx + dy * size, by + dx * size]];
  return draw("polygon", { class: "arrow", points: corners.map((corner) => corner.map((n) => n.toFixed(1)).join()).join(" ") });
}
function guides(figure, frame) {
  const names = ["low", "best", "high"];
  const values = frame.dated ? [null, figure.best && figure.best[0] === figure.best[1] ? figure.best[0] : null, null] : figure.three;
  const shown = new Map();
  values.forEach((value, index) => {
    if (value === null || value === undefined || !Number.isFinite(value)) return;
    add(shown, value, names[index]);
  });
  const lines = [];
  let lowest = Infinity;
  for (const [value, told] of [...shown].sort((one, two) => two[0] - one[0]).reverse()) {
    const y = frame.scale.at(value);
    const best = told.includes("best");
    lines.push(draw("line", { class: best ? "guide best" : "guide", x1: frame.box.left, x2: frame.box.right, y1: y, y2: y }));
    if (frame.large) {
      lowest = Math.min(y + 4, lowest - 13);
      lines.push(draw("text", { class: best ? "strong" : "", x: frame.box.right + 8, y: lowest }, `${told.join(", ")} ${tickText(value, frame.dated)}`));
    }
  }
  return lines;
}
function timeDates(figure, frame) {
  const every = Math.max(1, Math.ceil(74 / frame.step));
  return figure.s.map((source, column) => {
    if (column % every !== 0) return null;
    const x = columnAt(frame, column);
    return [
      draw("line", { class: "tick", x1: x, x2: x, y1: frame.box.bottom + 4, y2: frame.box.bottom + 8 }),
      draw("text", { x, y: frame.box.bottom + 20, "text-anchor": "middle" }, DATA.documents[source].p || "unknown"),
    ];
  }).flat();
}
