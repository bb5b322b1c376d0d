let listed = { finding: [], figure: [] };
let shownLists = "";
let opener = null;
// The lists are made anew only when what they show has changed; links carry the whole address, so a theme counts.
function showLists() {
  const asked = JSON.stringify({ ...state, figure: "", finding: "" });
  if (asked === shownLists) return;
  shownLists = asked;
  const fits = matcher(state);
  const figures = DATA.figures.filter(fits.figure);
  const loud = figures.filter((figure) => !isQuiet(figure, state));
  listed = { finding: DATA.findings.filter(fits.finding), figure: loud };
  if (CHECK) {
    showFindings(listed.finding);
    showFigures(loud, figures.length - loud.length);
  }
  const claims = [...DATA.claims.keys()].filter(fits.claim);
  showClaims(claims);
  showControls();
  tell(figures.length - loud.length, claims.length);
}
function tell(quiet, claims) {
  const unknown = strangers().map((name) => `This report has no ${name} “${state[name]}”.`);
  const check = `${count(listed.finding.length)} of ${plural(DATA.findings.length, "finding")} · ${count(listed.figure.length)} of ${plural(DATA.figures.length, "figure")}`;
  const left = quiet ? ` (${count(quiet)} more left out)` : "";
  byId("found").textContent = [`${CHECK ? `${check}${left} · ` : ""}${count(claims)} of ${plural(DATA.claims.length, "claim")}`, ...unknown].join(". ");
}
function render() {
  showTheme();
  showLists();
  const detailed = Boolean(state.finding || state.figure);
  const was = !byId("detail").hidden;
  byId("overview").hidden = detailed;
  byId("detail").hidden = !detailed;
  byId("head").classList.toggle("brief", detailed);
  const heading = detailed ? showDetail(listed) : null;
  document.title = heading ? `${heading.textContent.slice(0, 90)} · claimcheck` : `${CHECK ? "Figures against each other" : "Claims"} · claimcheck`;
  if (!detailed) forget(byId("detail"));
  return { detailed, was, heading };
}
function comeBack() {
  const link = opener && byId(opener.id);
  if (opener) scrollTo(0, opener.top);
  if (link) link.focus({ preventScroll: true });
  opener = null;
}
function follow() {
  const target = /^#[a-z]+$/.test(location.hash) && byId(location.hash.slice(1));
  if (target) return jump(target);
  const top = scrollY;
  const from = document.activeElement?.id || "";
  const before = Boolean(state.finding || state.figure);
  state = parsed(location.hash);
  const { detailed, heading } = render();
  if (detailed) {
    if (!before) opener = { id: from, top };
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  } else if (before) comeBack();
  return undefined;
}
function jump(target) {
  if (state.finding || state.figure) {
    change({ finding: "", figure: "" });
    render();
  }
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-jump]");
  if (!link) return;
  event.preventDefault();
  jump(byId(link.getAttribute("href").slice(1)));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (state.finding || state.figure)) location.hash = addressOf({ finding: "", figure: "" });
});
// The links of the head name one filter; the rest of the view stays as it is.
for (const link of document.querySelectorAll(".tally a")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const [name, value] = link.getAttribute("href").slice(1).split("=");
    change({ [name]: [value], figure: "", finding: "" });
    render();
    jump(byId(name === "verdict" ? "figures" : "findings"));
  });
}
addEventListener("hashchange", () => follow());
addEventListener("beforeprint", expandForPrint);
matchMedia("print").addEventListener("change", (event) => event.matches && expandForPrint());
makeTheme();
makeFilters();
showDocuments();
render();
document.documentElement.classList.add("ready");
// The first search need not wait for the words to be folded.
(globalThis.requestIdleCallback || ((work) => setTimeout(work, 300)))(searchable);
