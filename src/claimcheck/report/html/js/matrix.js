// Figures against sources: a table for each event, a column for each source in the order of publication.
// Narrow pages and paper show the same table as a list (page.css), which is why each cell names its source.
const COLUMNS = 16;
const ROWS = 30;
function showFigures(found, quiet) {
  const box = byId("figures-list");
  forget(box);
  if (!found.length) box.append(none(DATA.figures.length ? "No figure fits these filters." : "No figures."));
  const inner = el("div");
  box.append(inner);
  const tables = new Map();
  for (const figure of found) add(tables, figure.e, figure);
  const open = new Map();
  paged(inner, found, (figure) => {
    if (!open.has(figure.e)) open.set(figure.e, eventMatrix(inner, figure.e, tables.get(figure.e)));
    return open.get(figure.e).add(figure);
  }, ROWS, "figure", () => {});
  if (quiet) box.append(quietNote(quiet));
}
function quietNote(quiet) {
  const button = el("button", { type: "button", class: "plain" }, "Show them");
  button.addEventListener("click", () => {
    change({ verdict: Object.keys(VERDICTS) });
    render();
  });
  return el("p", { class: "more" }, `${plural(quiet, "more figure")} left out: one source alone states it, or another figure tells it. `, button);
}
// The matrix of one event. Columns are the sources of all its matching figures, a page of them at a time.
function eventMatrix(box, event, figures) {
  const sources = [...new Set(figures.flatMap((figure) => figure.s || []))].sort((one, two) => one - two);
  const table = el("table", { class: "matrix", role: "table" });
  const rows = [];
  let first = 0;
  const columns = () => sources.slice(first, first + COLUMNS);
  const body = el("tbody", { role: "rowgroup" });
  const title = eventTitle(event);
  const fill = () => {
    table.classList.toggle("many", columns().length > 9);
    body.replaceChildren(...rows.map((figure) => matrixRow(figure, columns())));
    table.replaceChildren(el("caption", {}, `Figures of ${title}, by source`), matrixHead(columns()), body);
  };
  const steps = sources.length > COLUMNS ? columnSteps(sources.length, (at) => { first = at; fill(); }) : null;
  box.append(el("section", { class: "event" },
    el("h3", {}, foreign(title), " ", el("small", {}, words(plural(figures.length, "figure"), plural(sources.length, "document")))),
    steps, el("div", { class: "scroll", role: "region", "aria-label": `Figures of ${title}`, tabindex: 0 }, table)));
  fill();
  return { add: (figure) => { rows.push(figure); body.append(matrixRow(figure, columns())); return body; } };
}
function columnSteps(total, go) {
  let first = 0;
  const label = el("span", {});
  const button = (text, by) => {
    const made = el("button", { type: "button", class: "plain" }, text);
    made.addEventListener("click", () => { first = Math.max(0, Math.min(first + by, total - 1)); go(first); tell(); });
    return made;
  };
  const [back, on] = [button("‹ earlier", -COLUMNS), button("later ›", COLUMNS)];
  const tell = () => {
    label.textContent = `Sources ${count(first + 1)} to ${count(Math.min(first + COLUMNS, total))} of ${count(total)} by date`;
    back.disabled = first === 0;
    on.disabled = first + COLUMNS >= total;
  };
  tell();
  return el("p", { class: "steps" }, back, " ", label, " ", on);
}
function matrixHead(columns) {
  return el("thead", { role: "rowgroup" }, el("tr", { role: "row" },
    el("th", { scope: "col", role: "columnheader", class: "what" }, "figure"),
    el("th", { scope: "col", role: "columnheader", class: "trend" }, "over time"),
    columns.map((source) => {
      const doc = DATA.documents[source];
      return el("th", { scope: "col", role: "columnheader", title: doc.s }, el("b", {}, publishedOf(doc)), foreign(shortSource(doc)));
    })));
}
// The outlet, or the file's name; a title attribute holds the whole path.
const shortSource = (doc) => doc.o || doc.s.split("/").at(-1);
function matrixRow(figure, columns) {
  const said = new Map(figure.cells || []);
  return el("tr", { role: "row", class: `v-${figure.v}` },
    el("th", { scope: "row", role: "rowheader", class: "what" },
      viewLink({ figure: figure.i, finding: "" }, `to-${figure.i}`, foreign(figure.b || figure.t)),
      verdictBadge(figure), el("span", { class: "range" }, figure.best ? figure.r : [figure.r, figure.u].filter(Boolean).join(" "))),
    el("td", { role: "cell", class: "trend" }, overTime(figure, 132, 46, false)),
    columns.map((source) => {
      const doc = DATA.documents[source];
      if (!said.has(source)) return el("td", { role: "cell", class: "silent" });
      return el("td", { role: "cell", class: "said" },
        el("span", { class: "src" }, words(publishedOf(doc), shortSource(doc))), foreign(said.get(source), { class: "voice" }));
    }));
}
