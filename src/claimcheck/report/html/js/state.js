// What is shown lives in the address, behind the #, so that a view can be sent.
const MANY = ["verdict", "severity"];
const ONE = ["q", "event", "outlet", "kind", "state", "figure", "finding", "theme"];
let state = parsed(location.hash);
let settingAddress = false;
function parsed(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const made = {};
  for (const name of MANY) made[name] = (asked.get(name) || "").split(",").filter(Boolean);
  for (const name of ONE) made[name] = asked.get(name) || "";
  made.verdict = made.verdict.filter((name) => Object.hasOwn(VERDICTS, name));
  made.severity = made.severity.filter((name) => Object.hasOwn(SEVERITIES, name));
  if (!["light", "dark"].includes(made.theme)) made.theme = "";
  return made;
}
// The address of the present view with `changes`; "#" where nothing is asked for.
function addressOf(changes) {
  const wanted = { ...state, ...changes };
  const told = new URLSearchParams();
  for (const name of MANY) if (wanted[name].length) told.set(name, wanted[name].join(","));
  for (const name of ONE) if (wanted[name]) told.set(name, wanted[name]);
  return "#" + told.toString().replaceAll("%2C", ",");
}
// Changes the view without a new step in the history: a filter typed is not ten steps back.
function change(changes) {
  const address = addressOf(changes);
  state = { ...state, ...changes };
  history.replaceState(null, "", address === "#" ? location.pathname + location.search : address);
}
