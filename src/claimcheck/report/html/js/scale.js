// From values to pixels. Wide spans of positive numbers go by their logarithm, and the chart says so.
const LOGARITHMIC = 200;
const WIDE = 0.1; // "about" is read this much wide, as the comparison does
function bounds(extents) {
  const ends = [];
  for (const each of extents) {
    for (const end of [each.low, each.high]) if (end !== null) ends.push(end);
    if (each.about && each.low !== null && each.high !== null) ends.push(each.low * (1 - WIDE), each.high * (1 + WIDE));
  }
  return [Math.min(...ends), Math.max(...ends)];
}
// `from` and `to` in pixels; `spare` is the share of the span kept free at an end at which some extent is open.
function scaleOf(extents, from, to, dated, extra) {
  let [low, high] = bounds(extents);
  for (const value of extra || []) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!Number.isFinite(low) || !Number.isFinite(high - low)) return null;
  const ends = [low, high];
  const log = !dated && low > 0 && high / low > LOGARITHMIC;
  const put = log ? Math.log : (value) => value;
  if (low === high) {
    const margin = dated ? 200 : Math.abs(low) * 0.05 || 1;
    [low, high] = [low - margin, high + margin];
  }
  const span = put(high) - put(low);
  const first = put(low) - span * (extents.some((each) => each.low === null) ? 0.16 : 0.06);
  const last = put(high) + span * (extents.some((each) => each.high === null) ? 0.16 : 0.06);
  const at = (value) => from + ((put(value) - first) / (last - first)) * (to - from);
  return { at, ends, log, ticks: log ? logTicks(low, high) : dated ? dayTicks(low, high) : niceTicks(low, high) };
}
function niceTicks(low, high, wanted = 4) {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) || 10 * power;
  const ticks = [];
  for (let n = Math.ceil(low / step); n * step <= high && ticks.length < 9; n += 1) ticks.push(Number((n * step).toPrecision(12)));
  return ticks;
}
function logTicks(low, high) {
  const ticks = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1) {
    if (10 ** power >= low) ticks.push(10 ** power);
  }
  const every = Math.ceil(ticks.length / 5) || 1;
  return ticks.filter((_, index) => index % every === 0);
}
const dayTicks = (low, high) => [...new Set([low, Math.round((low + high) / 2), high])];
const shortNumber = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });
const tickText = (value, dated) => (dated ? isoDay(Math.round(value)) : Math.abs(value) >= 1e6 ? shortNumber.format(value) : count(value));
