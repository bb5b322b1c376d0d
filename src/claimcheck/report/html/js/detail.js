// One finding or figure: the sentences side by side, why they are one figure, why the values do not fit.
const CARDS = 12;
const COMMON = new Set("about after again against among because before being between could during every first from have into more most other over said same should since some such than that their them then there these they this those through under until very were what when where which while will with without would your".split(" "));
const stem = (word) => fold(word).slice(0, 6);
// Stems that stand in at least two of the sentences: what they share besides the number.
function sharedStems(claims) {
  const met = new Map();
  for (const sentence of new Set(claims.map((index) => claimOf(index).n))) {
    const stems = new Set((DATA.sentences[sentence].match(/\p{L}{4,}/gu) || []).filter((word) => !COMMON.has(fold(word))).map(stem));
    for (const each of stems) met.set(each, (met.get(each) || 0) + 1);
  }
  return new Set([...met].filter(([, times]) => times > 1).map(([each]) => each));
}
// The sentence with the claim underlined, its number marked, and the words that other sentences share.
function markedSentence(claim, shared) {
  const text = DATA.sentences[claim.n];
  const [start, numberStart, numberEnd, end] = claim.x;
  return el("blockquote", { dir: "auto" },
    withShared(text.slice(0, start), shared),
    el("span", { class: "key" }, text.slice(start, numberStart), el("mark", {}, text.slice(numberStart, numberEnd)), text.slice(numberEnd, end)),
    withShared(text.slice(end), shared));
}
function withShared(text, shared) {
  if (!shared || !shared.size) return [text];
  return text.split(/(\p{L}{4,})/u).map((part, index) => (index % 2 && shared.has(stem(part)) ? el("span", { class: "shared-word" }, part) : part));
}
function card(index, shared) {
  const claim = claimOf(index);
  const doc = documentOf(claim);
  const from = claim.a ? foreign(claim.a) : "no speaker named";
  return el("article", { class: "card" },
    el("h3", {}, foreign(outletOf(doc))),
    el("p", { class: "dated" }, doc.p ? `published ${doc.p}` : "date of publication unknown", doc.f === "dateline" ? " (from its dateline)" : ""),
    markedSentence(claim, shared),
    el("dl", { class: "said-by" },
      pair("read as", claim.r), pair("attributed", from), claim.o ? pair("origin", foreign(claim.o)) : null,
      claim.w ? pair("where", foreign(claim.w)) : null, claim.q ? pair("narrowed by", foreign(claim.q)) : null,
      claim.z ? pair("stands in", claim.z) : null,
      pair("place", [el("code", {}, foreign(doc.s)), ", ", el("span", { class: "whole" }, `line ${count(claim.l)}, column ${count(claim.c)}`)]),
      doc.t ? pair("title", doc.h ? outside(doc.h, foreign(doc.t)) : foreign(doc.t)) : null,
      !doc.t && doc.u ? pair("address", doc.h ? outside(doc.h, foreign(doc.u)) : foreign(doc.u)) : null,
      pair("claim", el("code", {}, claim.i))));
}
const pair = (name, value) => (value ? el("div", {}, el("dt", {}, name), el("dd", {}, value)) : null);
function part(title, ...children) {
  return el("section", {}, el("h2", {}, title), ...children);
}
function sideBySide(claims) {
  const shared = sharedStems(claims.slice(0, 200));
  const box = el("div", { class: "pages" });
  const cards = el("div", { class: "cards" });
  box.append(cards);
  paged(box, claims, (index) => card(index, shared), CARDS, "statement", (node) => cards.append(node));
  return part("Who states what",
    el("p", { class: "hint" }, "Marked: ", el("mark", {}, "the number"), ", ", el("span", { class: "key" }, "what it counts"), ", ", el("span", { class: "shared-word" }, "words"), " that these sentences share."), box);
}
function whyOne(figure, claims) {
  const sums = figure.ev && figure.ev.length;
  return part("Why one figure",
    figure.key ? [el("p", { class: "hint" }, "The fields that the statements share; “any” where none of them says."), keyTable(figure)] : null,
    sums ? [el("p", { class: "hint" }, "The evidence, added up: two statements are linked when the sum is not below 0."), evidenceTables(figure, claims)]
      : el("p", { class: "hint" }, (figure.c || []).length > 1 ? "Their keys are the same; no evidence had to be added up." : "One statement alone."));
}
function whyApart(claims, dated, excuses, width) {
  const rows = readings(comparable(claims, dated), dated);
  const both = common(rows);
  const outcome = rows.length < 2 ? "All allow the same." : both.meet ? "Shaded: what all of them allow." : "They have no value in common.";
  return part(excuses ? "Why the values fit or do not fit" : "What the words allow",
    rows.length ? [intervalLine(rows, width, dated, true), legend(rows), el("p", { class: "hint" }, outcome, " A dot is one value, a bar an interval, an arrow an end left open, a ring an end that is left out.")] : el("p", { class: "hint" }, "No values that could be drawn on one line."),
    ...((excuses && excuseList(excuses)) || []));
}
function excuseList(excuses) {
  if (!excuses.length) return null;
  return [el("p", { class: "tried" }, "Ways in which both could be true, each tried:"),
    el("ul", { class: "excuses" }, excuses.map(([name, holds, why]) => el("li", { class: holds ? "holds" : "" },
      el("b", {}, name), el("span", {}, el("span", { "aria-hidden": "true" }, holds ? "✓ " : "✗ "), holds ? "holds" : "does not hold"), foreign(why))))];
}
function series(figure, width) {
  const chart = overTime(figure, width, 190, true);
  return chart && part("Over time", chart, el("p", { class: "hint" }, "In order of publication, in equal steps."));
}
function rangeOf(figure) {
  const names = ["low", "best", "high"];
  const told = figure.three.map((value, index) => `${names[index]} ${value === null ? "without bound" : count(value)}`);
  return figure.r ? [told.join(" · "), figure.u].filter(Boolean).join(", in ") : "";
}
function facts(figure) {
  return el("dl", { class: "facts" },
    pair("Event", foreign(eventTitle(figure.e))), pair("Kind", figure.k),
    pair(figure.best ? "Date" : "Range", figure.best ? figure.r : rangeOf(figure)), pair("Best is", figure.rule),
    pair("Stated by", `${plural((figure.s || []).length, "document")}, ${plural((figure.c || []).length, "claim")}`));
}
function missing(kind, id) {
  return [el("h1", { tabindex: -1 }, `No ${kind} “${id}”`), el("p", {}, "The address asks for something that this report does not hold.")];
}
function findingDetail(finding, width) {
  const figure = figureById.get(finding.f);
  const claims = finding.c || [];
  const dated = isDated(figure);
  const rest = figure ? (figure.c || []).length - claims.length : 0;
  return [
    el("p", { class: "tags" }, severityBadge(finding), " ", figure ? [verdictBadge(figure), " "] : null, el("code", {}, finding.r), " ", el("code", { class: "quiet" }, finding.i), " ", stateTag(finding)),
    el("h1", { tabindex: -1 }, foreign(finding.t)),
    figure ? el("p", { class: "where" }, "About the figure ", viewLink({ figure: figure.i, finding: "" }, null, foreign(figure.t)), rest > 0 ? `, which has ${plural(rest, "statement")} more.` : ".") : null,
    sideBySide(claims), whyApart(claims, dated, finding.x || [], width),
    figure ? [whyOne(figure, claims), series(figure, width)] : null,
  ];
}
function figureDetail(figure, width) {
  const dated = isDated(figure);
  return [
    el("p", { class: "tags" }, verdictBadge(figure), " ", el("code", { class: "quiet" }, figure.i)),
    el("h1", { tabindex: -1 }, foreign(figure.t)),
    facts(figure), series(figure, width),
    figure.findings.length ? part("Findings", figure.findings.map(findingCard)) : null,
    sideBySide(figure.c || []), whyApart(figure.c || [], dated, null, width), whyOne(figure, null),
  ];
}
// Before and after in the lists as they are filtered now.
function neighbours(kind, id, listed) {
  const at = listed.findIndex((item) => item.i === id);
  const link = (item, text) => item && el("a", { href: addressOf({ finding: "", figure: "", [kind]: item.i }), class: "step" }, text);
  return at < 0 ? null : el("span", {}, link(listed[at - 1], "‹ previous"), ` ${at + 1} of ${count(listed.length)} `, link(listed[at + 1], "next ›"));
}
function showDetail(listed) {
  const box = byId("detail");
  forget(box);
  const [kind, id] = state.finding ? ["finding", state.finding] : ["figure", state.figure];
  const found = (kind === "finding" ? findingById : figureById).get(id);
  const width = Math.max(280, Math.min(860, byId("main").clientWidth - 8));
  const back = el("a", { href: addressOf({ finding: "", figure: "" }), class: "back" }, "← All findings and figures");
  box.append(el("nav", { class: "trail", "aria-label": "Detail" }, back, neighbours(kind, id, listed[kind])),
    ...(found ? (kind === "finding" ? findingDetail : figureDetail)(found, width) : missing(kind, id)).flat().filter(Boolean));
  return box.querySelector("h1");
}
