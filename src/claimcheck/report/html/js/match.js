// Which figures, findings and claims a view asks for.
const fold = (text) => (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}+/gu, "")).toLowerCase();
let claimText = null;
function searchable() {
  if (!claimText) {
    const sentences = DATA.sentences.map(fold);
    const documents = DATA.documents.map((doc) => fold(words(doc.s, doc.o, doc.t, doc.p)));
    claimText = DATA.claims.map((claim) => [
      fold(words(claim.i, claim.t, claim.r, claim.a, claim.m, claim.k)),
      sentences[claim.n],
      documents[claim.s],
    ]);
  }
  return claimText;
}
const claimHolds = (index, word) => searchable()[index].some((text) => text.includes(word));
function holdsAll(asked, own, claims) {
  if (!asked.length) return true;
  const text = fold(own);
  return asked.every((word) => text.includes(word) || claims.some((index) => claimHolds(index, word)));
}
// One predicate for each noun, made once a view: the words are folded once.
function matcher(view) {
  const asked = fold(view.q).split(/\s+/).filter(Boolean);
  const among = (list, value) => !list.length || list.includes(value);
  const claimOutlet = (index) => outletOf(documentOf(claimOf(index))) === view.outlet;
  const claimKind = (index) => claimOf(index).k === view.kind;
  const common = (claims, event, kind) =>
    (!view.event || eventKey(event) === view.event) &&
    (!view.kind || kind === view.kind || (kind === null && claims.some(claimKind))) &&
    (!view.outlet || claims.some(claimOutlet));
  const graded = (item) => among(view.severity, item.y) && (!view.state || item.state === view.state);
  const finding = (item) => {
    const figure = figureById.get(item.f);
    const claims = item.c || [];
    return (
      graded(item) &&
      (!view.verdict.length || Boolean(figure && view.verdict.includes(figure.v))) &&
      common(claims, findingEvent(item), figure ? figure.k : null) &&
      holdsAll(asked, words(item.i, item.r, item.t, item.why, figure && figure.t), claims)
    );
  };
  const figure = (item) => {
    const claims = item.c || [];
    return (
      among(view.verdict, item.v) &&
      (!(view.severity.length || view.state) || item.findings.some(graded)) &&
      common(claims, item.e, item.k) &&
      holdsAll(asked, words(item.i, item.t, eventTitle(item.e)), claims)
    );
  };
  const graver = view.verdict.length || view.severity.length || view.state;
  const claim = (index) => {
    const item = claimOf(index);
    return (
      common([index], item.e, item.k) &&
      (!graver || inGraver(index, view, graded)) &&
      holdsAll(asked, eventTitle(item.e), [index])
    );
  };
  return { finding, figure, claim };
}
function inGraver(index, view, graded) {
  const figures = figuresOfClaim.get(index) || [];
  const findings = findingsOfClaim.get(index) || [];
  return (
    (!view.verdict.length || figures.some((figure) => view.verdict.includes(figure.v))) &&
    (!(view.severity.length || view.state) || findings.some(graded))
  );
}
// A quiet figure (one source alone, or told by another figure) is shown when a verdict is asked for.
const isQuiet = (figure, view) => Boolean(figure.quiet) && !view.verdict.length;
