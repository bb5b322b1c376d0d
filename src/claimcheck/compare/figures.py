"""Groups with their verdicts: the figures of a report."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.align import Group
from claimcheck.align.equations import way
from claimcheck.align.times import years
from claimcheck.compare.case import Case
from claimcheck.compare.estimate import Estimate, Stated, estimate
from claimcheck.compare.reference import reference
from claimcheck.model import Cell, Claim, Figure
from claimcheck.model.figure import Verdict

_BY_DATES = "the date that most sources give, then the most precise"


def figure(group: Group, case: Case, misfits: Collection[str]) -> Figure:
    """`misfits`: ids of claims that a check of the equation of dates named as odd."""
    members = case.members(group)
    sources = _by_publication(members, case)
    numbers = _numbers(group, members, case)
    when = reference(group.event, members, case) if group.relation != "value" and group.event else None
    return Figure(
        id=group.id,
        label=group.label,
        event=group.event,
        measure=group.measure,
        population=group.population,
        kind=group.kind,
        unit=group.unit,
        verdict=_verdict(group, members, len(sources), case, misfits),
        low=numbers.low,
        best=numbers.best,
        high=numbers.high,
        best_rule=numbers.rule,
        best_date=when.told if when else None,
        sources=tuple(sources),
        claims=group.claims,
        cells=tuple(_cell(group, source, claims, case) for source, claims in sources.items()),
        key=group.key,
        evidence=group.evidence,
    )


def _numbers(group: Group, members: Sequence[Claim], case: Case) -> Estimate:
    if group.relation != "value":
        return Estimate(None, None, None, _BY_DATES)
    stated = [Stated(c.value, c.source, case.published(c.source) or "") for c in members if c.value]
    return estimate(stated, group.kind)


def _verdict(group: Group, members: Sequence[Claim], sources: int, case: Case, misfits: Collection[str]) -> Verdict:
    if group.relation != "value":
        if any(claim.id in misfits for claim in members):
            return "discrepancy"
        return "agreement" if sources > 1 else "single-source"
    outcome = case.judged(group).outcome
    if outcome in {"bound", "apart"}:
        return "discrepancy"
    if sources == 1:
        return "single-source"
    return "agreement" if outcome == "same" else "compatible"


def _by_publication(members: Sequence[Claim], case: Case) -> dict[str, list[Claim]]:
    """Claims by source, sources by publication date (unknown last), then by name."""
    found: dict[str, list[Claim]] = {}
    for claim in members:
        found.setdefault(claim.source, []).append(claim)
    return {s: found[s] for s in sorted(found, key=lambda s: (case.published(s) or "~", s))}


def _cell(group: Group, source: str, claims: Sequence[Claim], case: Case) -> Cell:
    texts = dict.fromkeys(_shown(group, claim, case) for claim in claims)
    return Cell(source=source, text="; ".join(texts), claims=tuple(claim.id for claim in claims))


def _shown(group: Group, claim: Claim, case: Case) -> str:
    """The words; for an anniversary or `N years ago` also the equation, from the day of writing where it is known."""
    words, n = " ".join(claim.text.split()), years(claim) if way(claim) != "date" else None
    if group.relation == "value" or n is None:
        return words
    published = case.published(claim.source)
    if published:
        return f"{words} ({published[:4]} − {n} = {int(published[:4]) - n})"
    event = case.event.get(group.event or "")
    year = event.date[:4] if event and event.date else ""
    return f"{words} (written in {int(year) + n}, if of {year})" if year.isdigit() else words
