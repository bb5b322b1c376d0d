// Long lists are shown a page at a time. `again` keeps how far a reader has gone through printing.
const pagers = new Set();
const PRINTED = 400;
function paged(box, items, render, size, noun, place) {
  const target = place || ((node) => box.append(node));
  const button = el("button", { type: "button", class: "next" });
  const rest = el("p", { class: "more rest" });
  let shown = 0;
  const label = () => {
    const left = items.length - shown;
    button.hidden = left <= 0;
    rest.hidden = left <= 0;
    const next = plural(Math.min(size, left), `more ${noun}`);
    button.textContent = left > size ? `Show ${next} (${count(left)} left)` : `Show ${next}`;
    rest.textContent = `and ${plural(left, `more ${noun}`)} in the page on a screen`;
  };
  const grow = (most) => {
    button.remove();
    rest.remove();
    for (const item of items.slice(shown, shown + most)) target(render(item));
    shown = Math.min(items.length, shown + most);
    label();
    if (items.length > size) box.append(button, rest);
  };
  button.addEventListener("click", () => {
    const before = box.querySelectorAll("a[href], summary").length;
    grow(size);
    const fresh = box.querySelectorAll("a[href], summary")[before];
    if (fresh) fresh.focus({ preventScroll: true });
  });
  grow(size);
  const pager = { box, print: () => grow(Math.max(0, Math.min(PRINTED, items.length) - shown)) };
  pagers.add(pager);
  return pager;
}
function forget(box) {
  for (const pager of pagers) if (box.contains(pager.box) || !pager.box.isConnected) pagers.delete(pager);
  box.replaceChildren();
}
const expandForPrint = () => [...pagers].forEach((pager) => pager.box.isConnected && pager.print());
const none = (text) => el("p", { class: "none" }, text);
const badge = (kind, name, told) => el("span", { class: `badge ${kind}-${name}` }, el("span", { "aria-hidden": "true" }, told.mark), ` ${told.word}`);
const verdictBadge = (figure) => badge("v", figure.v, VERDICTS[figure.v]);
const severityBadge = (finding) => badge("y", finding.y, SEVERITIES[finding.y]);
const stateTag = (finding) => (finding.state === "open" ? null : el("span", { class: "state" }, words(finding.state.replaceAll("-", " "), finding.why)));
const viewLink = (changes, id, ...children) => el("a", { href: addressOf(changes), id }, ...children);
