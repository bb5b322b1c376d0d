// The form of filters. Its controls show the state, and change it.
const STATES = ["open", "accepted", "follow-up", "not-the-same"];
const form = byId("filters");
const controls = {};
function options(name, label, choices) {
  const select = el("select", { id: `by-${name}`, name }, el("option", { value: "" }, "all"), choices.map(([value, text, off]) => el("option", { value, disabled: off }, text)));
  select.addEventListener("change", () => { change({ [name]: select.value }); render(); });
  controls[name] = select;
  return el("p", { class: "field" }, el("label", { for: `by-${name}` }, label), select);
}
function chips(name, label, told, tally) {
  const boxes = Object.entries(told).map(([value, { mark, word }]) => {
    const input = el("input", { type: "checkbox", id: `by-${name}-${value}`, name, value });
    input.addEventListener("change", () => {
      change({ [name]: boxes.map(([box]) => box).filter((box) => box.checked).map((box) => box.value) });
      render();
    });
    const text = el("label", { for: input.id, class: `${name[0] === "v" ? "v" : "y"}-${value}` }, el("span", { "aria-hidden": "true" }, mark), ` ${word} `, el("small", {}, count(tally.get(value) || 0)));
    return [input, text];
  });
  controls[name] = boxes.map(([box]) => box);
  return el("fieldset", { class: "chips" }, el("legend", {}, label), boxes.map(([box, text]) => el("span", { class: "chip" }, box, text)));
}
function tallied(values) {
  const tally = new Map();
  for (const value of values) tally.set(value, (tally.get(value) || 0) + 1);
  return tally;
}
function makeFilters() {
  const search = el("input", { type: "search", id: "by-q", name: "q", autocomplete: "off", spellcheck: "false", placeholder: "words, a number, a file" });
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { change({ q: search.value.trim() }); render(); }, 60);
  });
  controls.q = search;
  const clear = el("button", { type: "button", id: "clear" }, "Clear");
  clear.addEventListener("click", () => { change({ ...parsed(""), theme: state.theme }); search.value = ""; render(); search.focus(); });
  const states = tallied(DATA.findings.map((finding) => finding.state));
  const outlets = tallied(DATA.claims.map((claim) => outletOf(documentOf(claim))));
  const kinds = tallied(DATA.claims.map((claim) => claim.k));
  const events = tallied((CHECK ? DATA.figures : DATA.claims).map((item) => item.e));
  const counted = (text, n) => `${text} (${count(n)})`;
  const inOrder = [...DATA.events.keys(), undefined].filter((event) => events.has(event));
  form.append(el("details", { open: true }, el("summary", {}, "Filters"), el("div", { class: "controls" },
    el("p", { class: "field wide" }, el("label", { for: "by-q" }, "Text"), search),
    CHECK ? chips("verdict", "Verdict", VERDICTS, tallied(DATA.figures.map((figure) => figure.v))) : null,
    CHECK ? chips("severity", "Severity", SEVERITIES, tallied(DATA.findings.map((finding) => finding.y))) : null,
    options("event", "Event", inOrder.map((event) => [eventKey(event), counted(eventTitle(event), events.get(event))])),
    options("outlet", "Outlet", [...outlets].sort(([one], [two]) => one.localeCompare(two)).map(([name, n]) => [name, counted(name, n)])),
    options("kind", "Kind", [...kinds].sort(([, one], [, two]) => two - one).map(([name, n]) => [name, counted(name, n)])),
    CHECK ? options("state", "State", STATES.map((name) => [name, counted(name.replaceAll("-", " "), states.get(name) || 0), !states.has(name)])) : null,
    el("p", { class: "field" }, clear))),
    el("p", { id: "found", role: "status" }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  if (matchMedia("(max-width: 820px)").matches) form.querySelector("details").open = false;
}
function showControls() {
  for (const [name, control] of Object.entries(controls)) {
    if (Array.isArray(control)) for (const box of control) box.checked = state[name].includes(box.value);
    else if (name !== "q" || document.activeElement !== control) control.value = state[name];
  }
  const active = [...MANY.filter((name) => state[name].length), ...["q", "event", "outlet", "kind", "state"].filter((name) => state[name])];
  form.querySelector("summary").textContent = active.length ? `Filters (${active.length} in use)` : "Filters";
  byId("clear").disabled = !active.length;
}
// A select that has no such choice: the address was made for another report.
const strangers = () => ["event", "outlet", "kind", "state"].filter((name) => state[name] && controls[name] && controls[name].value !== state[name]);
