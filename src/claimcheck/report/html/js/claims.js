// Every claim, and every document: long lists, made only when they are opened or asked for.
function showClaims(found) {
  const box = byId("claims-list");
  const open = box.querySelector("details.all")?.open || !CHECK || Boolean(state.q && !DATA.figures.length);
  forget(box);
  if (!found.length) return box.append(none(DATA.claims.length ? "No claim fits these filters." : "No claims."));
  const list = el("div", { class: "claims" });
  const fill = () => list.childElementCount || paged(list, found, claimLine, 50, "claim");
  if (!CHECK) {
    box.append(list);
    return fill();
  }
  const details = el("details", { class: "all", open }, el("summary", {}, plural(found.length, "claim")), list);
  details.addEventListener("toggle", () => details.open && fill());
  box.append(details);
  return open && fill();
}
function claimLine(index) {
  const claim = claimOf(index);
  const inside = [...(figuresOfClaim.get(index) || [])];
  return el("article", { class: "claim" },
    markedSentence(claim, null),
    el("p", { class: "where" }, el("code", {}, foreign(placeOf(claim))), " · ",
      foreign(words(claim.k, claim.m, claim.r && `read as ${claim.r}`, claim.e === undefined ? "" : eventKey(claim.e), claim.z)),
      inside.map((figure) => [" · ", el("a", { href: addressOf({ figure: figure.i, finding: "" }) }, foreign(figure.t))]).flat()));
}
function showDocuments() {
  const box = byId("documents-list");
  forget(box);
  if (!DATA.documents.length) return box.append(none("No documents."));
  const body = el("tbody", { role: "rowgroup" });
  const head = ["published", "document", "outlet", "numbers understood"];
  box.append(el("div", { class: "scroll", role: "region", "aria-label": "Table of documents", tabindex: 0 },
    el("table", { class: "plain papers", role: "table" },
      el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, head.map((name) => el("th", { scope: "col", role: "columnheader" }, name)))), body)));
  return paged(box, DATA.documents, documentRow, 50, "document", (row) => body.append(row));
}
function documentRow(doc) {
  const name = foreign(doc.t || doc.s);
  const [understood, numbers, aside] = doc.c || [0, 0, 0];
  return el("tr", { role: "row" },
    el("td", { role: "cell" }, publishedOf(doc), doc.f === "dateline" ? el("small", {}, "from the dateline") : null),
    el("th", { scope: "row", role: "rowheader" }, doc.h ? outside(doc.h, name) : name, doc.t ? el("small", {}, foreign(doc.s)) : null),
    el("td", { role: "cell" }, foreign(doc.o || "")),
    el("td", { role: "cell" }, doc.c ? `${count(understood)} of ${count(numbers)}` : "", aside ? el("small", {}, `and ${count(aside)} in boilerplate`) : null));
}
// Only addresses that html_safe.py let through come here.
const outside = (href, ...children) => el("a", { href, rel: "noopener noreferrer nofollow", class: "outside" }, ...children);
