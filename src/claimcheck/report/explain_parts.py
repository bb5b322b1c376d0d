"""The paragraphs of an explanation. Each is empty where there is nothing to say."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from claimcheck.model import Claim, Evidence, Figure, FigureValue, Finding
from claimcheck.report.grid import grid, paragraph
from claimcheck.report.table_findings import finding_line, statement
from claimcheck.report.text import one_line
from claimcheck.report.view import View, group_by
from claimcheck.report.words import (
    STANDING,
    backing,
    claim_value,
    figure_range,
    number,
    place,
    quoted,
    verdict,
)

_GIVEN = ["published", "words", "behind it", ""]
_ORIGINS = 6
"""So many voices are named for one value."""
_READINGS = 8
"""Up to so many different values are held against each other pair by pair."""


def finding_head(view: View, finding: Finding) -> str:
    return finding_line(view, finding) + "\n" + paragraph(one_line(finding.message), view.options.width, "  ")


def figure_head(view: View, figure: Figure) -> str:
    width = view.options.width
    head = paragraph(one_line(f"Figure {figure.id}: {figure.label}"), width, "", "  ")
    lines = [f"  {verdict(figure)}; event: {figure.event or 'none'}"]
    if figure.best_date is not None:
        lines.append(f"  best {figure_range(figure)}")
    elif figure_range(figure):
        lines.append(f"  low {number(figure.low)} · best {number(figure.best)} · high {number(figure.high)}")
    if figure.best_rule:
        lines.append(f"  best is chosen by: {figure.best_rule}")
    lines += [f"  {remark}" for remark in figure.remarks]
    told = [paragraph(one_line(line), width, "  ") for line in lines]
    return "\n".join([view.paint(head, "title"), view.paint(told[0], figure.verdict), *told[1:]])


def history(view: View, figure: Figure) -> str:
    """The values in order of publication, with who stands behind each."""
    if not figure.values:
        return ""
    rows = [_given(value) for value in figure.values]
    return "Values, by first publication\n\n" + _indented(grid(rows, _GIVEN, _room(view)))


def _given(value: FigureValue) -> list[str]:
    days = dict.fromkeys(day for day in (value.first, value.last) if day)
    origins = ", ".join(value.origins[:_ORIGINS]) + ("…" if len(value.origins) > _ORIGINS else "")
    behind = f"{backing(len(value.documents), len(value.origins))}: {origins}"
    return [one_line(w) for w in (" to ".join(days) or "unknown", value.text, behind, STANDING[value.standing])]


def statements(view: View, claims: Sequence[Claim]) -> str:
    return "\n".join(["Stated", *(f"  {one_line(claim.id)}\n{statement(view, claim)}" for claim in claims)])


def key(view: View, figure: Figure) -> str:
    """Field by field, what makes the claims one figure."""
    rows = [[one_line(field.field), one_line(field.value)] for field in figure.key if field.value]
    if not rows:
        return ""
    untold = [one_line(field.field) for field in figure.key if not field.value]
    table = "Why one figure: the fields they share\n\n" + _indented(grid(rows, ["field", "value"], _room(view)))
    rest = paragraph(f"not told, and so no difference: {', '.join(untold)}", view.options.width, "  ")
    return f"{table}\n\n{rest}" if untold else table


def evidence(view: View, figure: Figure, of: AbstractSet[str] | None = None, between: bool = False) -> str:
    """The sum of evidence for each pair of claims that was weighed: all pairs, those with a claim in `of`, or those
    `between` two claims in it."""
    pairs = group_by(((item.claim, item.other), item) for item in figure.evidence if _concerns(item, of, between))
    if not pairs:
        return ""
    blocks = [_sum(view, claim, other, items) for (claim, other), items in pairs.items()]
    return "Why one figure: the evidence, added up\n\n" + "\n\n".join(blocks)


def differences(view: View, one: Claim, two: Claim) -> str:
    """Field by field, what tells two claims apart; of two that are told alike, only that."""
    fields = [(*_told(one), *_told(two)) for _told in _KEY]
    rows = [[name, one_line(a or "not told"), one_line(b or "not told")] for name, a, _, b in fields if a != b]
    if not rows:
        return "Nothing that a claim itself tells sets them apart: their documents and sentences do."
    table = grid(rows, ["field", one_line(one.id), one_line(two.id)], _room(view))
    return "What tells them apart\n\n" + _indented(table)


_KEY: tuple[Callable[[Claim], tuple[str, str | None]], ...] = (
    lambda claim: ("kind", claim.kind),
    lambda claim: ("event", claim.event),
    lambda claim: ("measure", claim.measure),
    lambda claim: ("population", claim.population),
    lambda claim: ("unit", claim.unit),
    lambda claim: ("where", claim.place),
    lambda claim: ("narrowed by", ", ".join((*claim.modifiers, *claim.scope)) or None),
    lambda claim: ("part", "of another number" if claim.part_of else None),
)


def chain_between(figure: Figure, one: str, two: str) -> list[str]:
    """The fewest claims from one to the other of which each was weighed against the next, both among them; none where
    there is no such row."""
    weighed: dict[str, dict[str, None]] = {}
    for item in figure.evidence:
        weighed.setdefault(item.claim, {})[item.other] = None
        weighed.setdefault(item.other, {})[item.claim] = None
    came_from, row = {one: one}, deque([one])
    while row and two not in came_from:
        at = row.popleft()
        for following in weighed.get(at, ()):
            if following not in came_from:
                came_from[following] = at
                row.append(following)
    if two not in came_from:
        return []
    chain = [two]
    while chain[-1] != one:
        chain.append(came_from[chain[-1]])
    return chain[::-1]


def _concerns(item: Evidence, of: AbstractSet[str] | None, between: bool) -> bool:
    if of is None:
        return True
    ends = {item.claim, item.other}
    return ends <= of if between else bool(ends & of)


def _sum(view: View, claim: str, other: str, items: Sequence[Evidence]) -> str:
    rows = [[f"{item.weight:+.2f}", one_line(item.field), one_line(item.why)] for item in items]
    rows.append([f"{sum(item.weight for item in items):+.2f}", "sum", ""])
    pair = paragraph(f"{_named(view, claim)} and {_named(view, other)}", view.options.width, "  ")
    return pair + "\n" + _indented(grid(rows, ["weight", "field", "why"], _room(view)), "    ")


def _named(view: View, claim: str) -> str:
    found = view.claims.get(claim)
    return one_line(f"{claim} “{found.text}” ({place(found)})") if found else one_line(claim)


def readings(view: View, claims: Sequence[Claim]) -> str:
    """What each wording was read as, and which of them have no value in common."""
    by_value = group_by((claim_value(claim), claim) for claim in claims if claim_value(claim))
    if not by_value:
        return ""
    width = view.options.width
    lines = [f"{_words(said)}: read as {value}" for value, said in by_value.items()]
    firsts = [said[0] for said in by_value.values()][:_READINGS]
    lines += [line for one, two in combinations(firsts, 2) if (line := _held(one, two))]
    return "Why the values fit or do not fit\n\n" + "\n".join(paragraph(line, width, "  ", "    ") for line in lines)


def _words(claims: Sequence[Claim]) -> str:
    return ", ".join(dict.fromkeys(f"“{one_line(claim.text)}”" for claim in claims))


def _held(one: Claim, two: Claim) -> str:
    """One sentence on two claims of one kind and unit; nothing on others, whose numbers do not compare."""
    if one.value is None or two.value is None or (one.kind, one.unit) != (two.kind, two.unit):
        return ""
    a, b = claim_value(one), claim_value(two)
    if one.value.intersects(two.value):
        return f"{a} and {b} have values in common."
    widened = one.value.widened().intersects(two.value.widened())
    return f"{a} and {b} have no value in common" + (", unless “about” is read widely." if widened else ".")


def excuses(view: View, finding: Finding) -> str:
    if not finding.excuses:
        return ""
    rows = [[one_line(e.name), "holds" if e.holds else "does not hold", one_line(e.why)] for e in finding.excuses]
    return "Excuses that were tried\n\n" + _indented(grid(rows, ["excuse", "", "why"], _room(view)))


def about_claim(view: View, claim: Claim) -> str:
    fields = {
        "place": place(claim),
        "words": quoted(claim),
        "read as": claim_value(claim),
        "kind": claim.kind,
        "measure": claim.measure,
        "population": claim.population,
        "event": claim.event,
        "where": claim.place,
        "narrowed by": ", ".join((*claim.modifiers, *claim.scope)),
        "from": claim.attributed_to,
        "origin": claim.origin,
        "part of": claim.part_of,
        "zone": claim.zone + (" (repeats)" if claim.repeats else ""),
        "role": claim.role,
        "rule": claim.rule,
        "sentence": claim.sentence,
    }
    rows = [[name, one_line(value)] for name, value in fields.items() if value]
    return f"Claim {one_line(claim.id)}\n\n" + _indented(grid(rows, ["field", "value"], _room(view)))


def memberships(view: View, claim: Claim) -> str:
    figures, findings = view.figures_of.get(claim.id, []), view.findings_of.get(claim.id, [])
    of = _names(figures) or f"no figure{_why_none(claim)}"
    told = f"{one_line(claim.id)} is in {of}, and in {_names(findings) or 'no finding'}."
    return paragraph(told, view.options.width)


def _why_none(claim: Claim) -> str:
    if claim.zone == "boilerplate":
        return " (it stands in boilerplate)"
    return " (it is the document's own date)" if claim.role == "publication" else ""


def _names(nouns: Sequence[Figure] | Sequence[Finding]) -> str:
    return ", ".join(one_line(noun.id) for noun in nouns)


def _room(view: View) -> int:
    return view.options.width - 4


def _indented(text: str, indent: str = "  ") -> str:
    return "\n".join(indent + line for line in text.splitlines())
