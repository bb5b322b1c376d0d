// The report, as html_data.py writes it. Claims, documents and events are named by their number.
const DATA = JSON.parse(byId("data").textContent);
const VERDICTS = {
  discrepancy: { mark: "≠", word: "sources differ" },
  update: { mark: "→", word: "changed over time" },
  compatible: { mark: "≈", word: "compatible" },
  agreement: { mark: "=", word: "sources agree" },
  "single-source": { mark: "○", word: "one source" },
};
const SEVERITIES = {
  error: { mark: "■", word: "error" },
  warning: { mark: "▲", word: "warning" },
  note: { mark: "●", word: "note" },
};
const CHECK = DATA.subject === "check";
const figureById = new Map(DATA.figures.map((figure) => [figure.i, figure]));
const findingById = new Map(DATA.findings.map((finding) => [finding.i, finding]));
const figuresOfClaim = new Map();
const findingsOfClaim = new Map();
const add = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));
for (const figure of DATA.figures) {
  figure.findings = [];
  for (const claim of figure.c || []) add(figuresOfClaim, claim, figure);
}
for (const finding of DATA.findings) {
  const figure = figureById.get(finding.f);
  if (figure) figure.findings.push(finding);
  for (const claim of finding.c || []) add(findingsOfClaim, claim, finding);
}
const claimOf = (index) => DATA.claims[index];
const documentOf = (claim) => DATA.documents[claim.s];
const outletOf = (doc) => doc.o || doc.s;
const publishedOf = (doc) => doc.p || "date unknown";
const placeOf = (claim) => `${documentOf(claim).s}:${claim.l}:${claim.c}`;
const eventTitle = (index) => (index === undefined ? "No event" : DATA.events[index].title);
const eventKey = (index) => (index === undefined ? "none" : DATA.events[index].id);
const findingEvent = (finding) => {
  const figure = figureById.get(finding.f);
  if (figure) return figure.e;
  const first = (finding.c || []).map(claimOf).find((claim) => claim.e !== undefined);
  return first && first.e;
};
// A day's ordinal (1 is 0001-01-01) as an ISO date.
const isoDay = (ordinal) => new Date((ordinal - 719163) * 86400000).toISOString().slice(0, 10);
// What a claim allows, as an interval on the axis of its figure; null where there is nothing to draw.
function extent(claim, dated) {
  if (dated) {
    if (!claim.d) return null;
    const [low, high, derived] = claim.d;
    return { low, high, lowOpen: false, highOpen: false, about: false, derived: Boolean(derived) };
  }
  if (!claim.v) return null;
  const [low, high, flags = 0] = claim.v;
  const usable = [low, high].every((bound) => bound === null || Number.isFinite(bound));
  if (!usable || (low === null && high === null)) return null;
  return { low, high, lowOpen: Boolean(flags & 1), highOpen: Boolean(flags & 2), about: Boolean(flags & 4), derived: false };
}
const isDated = (figure) => Boolean(figure && (figure.best || (figure.k === "date" && figure.three.every((n) => n === null))));
