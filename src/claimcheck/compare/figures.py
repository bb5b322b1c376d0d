"""Groups with their verdicts: the figures of a report."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.align import Group
from claimcheck.align.equations import way
from claimcheck.align.times import years
from claimcheck.compare.case import Case
from claimcheck.compare.estimate import Estimate, estimate
from claimcheck.compare.reference import reference
from claimcheck.compare.remarks import remarks
from claimcheck.compare.values import origins, stated, values
from claimcheck.model import Cell, Claim, Figure
from claimcheck.model.figure import BestRule, Verdict

_BY_DATES = "the date that most sources give, then the most precise"


def figure(group: Group, case: Case, misfits: Collection[str], best: BestRule = "origins") -> Figure:
    """`misfits`: ids of claims that a check of the equation of dates named as odd."""
    members = case.members(group)
    sources = _by_publication(members, case)
    is_value = group.relation == "value"
    numbers = estimate(stated(group, case), group.kind, best) if is_value else Estimate(None, None, None, _BY_DATES)
    when = None if is_value or not group.event else reference(group.event, members, case)
    voices = origins(group, case) if is_value else ()
    independent = min(len(sources), len(voices)) if is_value else len(sources)
    return Figure(
        id=group.id,
        label=group.label,
        event=group.event,
        measure=group.measure,
        population=group.population,
        kind=group.kind,
        unit=group.unit,
        verdict=_of_numbers(group, independent, case) if is_value else _of_dates(members, independent, misfits),
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
        values=values(group, case) if is_value else (),
        origins=voices,
        remarks=remarks(group, case) if is_value else (),
    )


def _of_numbers(group: Group, voices: int, case: Case) -> Verdict:
    course = case.course(group)
    if course.conflicts:
        return "discrepancy"
    if course.is_update:
        return "update"
    if voices == 1:
        return "single-source"
    return "agreement" if course.outcome == "same" else "compatible"


def _of_dates(members: Sequence[Claim], sources: int, misfits: Collection[str]) -> Verdict:
    if any(claim.id in misfits for claim in members):
        return "discrepancy"
    return "agreement" if sources > 1 else "single-source"


def _by_publication(members: Sequence[Claim], case: Case) -> dict[str, list[Claim]]:
    """Claims by source, sources by publication date (unknown last), then by name."""
    found: dict[str, list[Claim]] = {}
    for claim in members:
        found.setdefault(claim.source, []).append(claim)
    return {s: found[s] for s in sorted(found, key=lambda s: (case.published(s) or "~", s))}


def _cell(group: Group, source: str, claims: Sequence[Claim], case: Case) -> Cell:
    texts: dict[object, str] = {}
    for claim in claims:
        shown = _shown(group, claim, case)
        same = (way(claim), years(claim)) if group.relation != "value" and way(claim) != "date" else shown
        texts.setdefault(same, shown)  # `thirtieth` and `30th` say one thing
    return Cell(source=source, text="; ".join(texts.values()), claims=tuple(claim.id for claim in claims))


def _shown(group: Group, claim: Claim, case: Case) -> str:
    """The words; for an anniversary or `N years ago` also the year it counts from, by the day of writing where that is
    known: `32nd → 1992`. Where it is not, the year in which it would be written: `32nd (of 2024?)`."""
    words, n = " ".join(claim.text.split()), years(claim) if way(claim) != "date" else None
    if group.relation == "value" or n is None:
        return words
    short = _ordinal(claim) if way(claim) == "anniversary" else words
    published = case.published(claim.source)
    if published:
        return f"{short} → {int(published[:4]) - n}"
    event = case.event.get(group.event or "")
    year = event.date[:4] if event and event.date else ""
    return f"{short} (of {int(year) + n}?)" if year.isdigit() else words


def _ordinal(claim: Claim) -> str:
    """`32nd`, `thirty-second`: the number to the end of its word."""
    start, end = max(0, claim.number_start - claim.start), max(0, claim.number_end - claim.start)
    number = claim.text[start:end] + claim.text[end:].partition(" ")[0]
    return " ".join(number.split()) or " ".join(claim.text.split())
