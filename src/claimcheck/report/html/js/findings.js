function showFindings(found) {
  const box = byId("findings-list");
  forget(box);
  if (!found.length) return box.append(none(DATA.findings.length ? "No finding fits these filters." : "No findings."));
  return paged(box, found, findingCard, 30, "finding");
}
function findingCard(finding) {
  const figure = figureById.get(finding.f);
  const dated = isDated(figure);
  const rows = readings(comparable(finding.c || [], dated), dated);
  const outlets = new Set((finding.c || []).map((index) => claimOf(index).s));
  const event = findingEvent(finding);
  return el("article", { class: `finding y-${finding.y}` },
    el("p", { class: "tags" }, severityBadge(finding), " ", figure ? [verdictBadge(figure), " "] : null, el("code", {}, finding.r), " ", stateTag(finding)),
    el("h3", {}, viewLink({ finding: finding.i, figure: "" }, `to-${finding.i}`, foreign(finding.t))),
    el("p", { class: "where" }, foreign(words(eventTitle(event), plural((finding.c || []).length, "claim"), plural(outlets.size, "document")))),
    rows.length > 1 ? intervalLine(rows, 200, dated, false) : null);
}
