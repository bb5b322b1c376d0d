"""anniversary: an anniversary does not fit the date of the event and the day of writing.

Finds: “33rd anniversary” in a text of 27 February 2024 about an event of 26 February 1992 (1992 + 32 = 2024), also
where the same text says “32nd” elsewhere; in a text of unknown date, two anniversaries of one event that differ.
Leaves alone: 32nd in 2024, 29th in 2021 and 21st in 2013, which are one equation; an anniversary that is to come within
three months, or that was the last one when the text was written.
Severity: error; warning where only the event's file says when it was, or the day of writing is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align import Group
from claimcheck.align.equations import way
from claimcheck.align.times import years
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.reference import Reference, fits_anniversary, reference
from claimcheck.compare.wording import listed, quoted, voice
from claimcheck.model import Claim, Excuse

CODE = "anniversary"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.groups:
        if group.relation == "event-date" and group.event:
            members = case.members(group)
            known = reference(group.event, members, case)
            for own in _by_source(members).values():
                yield from _in_document(own, members, known, group, case)


def _by_source(members: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in members:
        if way(claim) == "anniversary" and years(claim) is not None:
            found.setdefault(claim.source, []).append(claim)
    return found


def _in_document(
    own: Sequence[Claim], members: Sequence[Claim], known: Reference | None, group: Group, case: Case
) -> Iterator[Suspicion]:
    published = case.published_days(own[0].source)
    if published is None:
        yield from _differing(own, group)
        return
    if known is None:
        return
    odd = [c for c in own if not fits_anniversary(c, published, known.when)]
    for n in sorted({years(c) or 0 for c in odd}):
        claims = [c for c in odd if years(c) == n]
        yield _misfit(claims, [c for c in own if years(c) != n], members, known, group, case)


def _misfit(
    claims: Sequence[Claim],
    beside: Sequence[Claim],
    members: Sequence[Claim],
    known: Reference,
    group: Group,
    case: Case,
) -> Suspicion:
    first, published = claims[0], case.published(claims[0].source) or ""
    n, year = years(first) or 0, int(published[:4])
    others = [c for c in members if c.source != first.source and way(c) == "anniversary" and _agrees(c, known, case)]
    says = voice(known.claims[0], case) if known.claims else known.voice
    also = f", and the same text says {listed(sorted({quoted(c) for c in beside}))}" if beside else ""
    return Suspicion(
        rule=CODE,
        severity="error" if known.claims else "warning",
        message=f"{group.label}: {voice(first, case)} counts from {year - n}, "
        f"{says} gives {known.when.first_day.year}{also}.",
        odd=tuple(claims),
        others=(*beside, *known.claims, *others),
        values=(f"{n}", f"{year}", f"{known.when.first_day.year}"),
        group=group,
        excuses=_excuses(n, year, known),
    )


def _agrees(claim: Claim, known: Reference, case: Case) -> bool:
    return fits_anniversary(claim, case.published_days(claim.source), known.when)


def _excuses(n: int, year: int, known: Reference) -> tuple[Excuse, ...]:
    due = known.when.first_day.year + n
    sum_ = f"{known.when.first_day.year} + {n} = {due}, and the text is of {year}"
    return (
        Excuse(name="anniversary to come", holds=False, why=f"{sum_}: it is not within three months"),
        Excuse(name="last anniversary", holds=False, why=f"{sum_}: it is not the last one before the day of writing"),
    )


def _differing(own: Sequence[Claim], group: Group) -> Iterator[Suspicion]:
    """Without a day of writing only the text's own anniversaries can be held against each other."""
    counts: dict[int, list[Claim]] = {}
    for claim in own:
        counts.setdefault(years(claim) or 0, []).append(claim)
    if len(counts) < 2:
        return
    ranked = sorted(counts.values(), key=lambda claims: (-len(claims), claims[0].start))
    most, rest = ranked[0], [c for claims in ranked[1:] for c in claims]
    tied = len(most) == len(ranked[1])
    yield Suspicion(
        rule=CODE,
        severity="warning",
        message=f"{group.label}: {own[0].source} says {quoted(most[0])} (line {most[0].line}) and "
        f"{quoted(rest[0])} (line {rest[0].line}).",
        odd=(*rest, *most) if tied else tuple(rest),
        others=tuple(most),
        values=tuple(str(n) for n in sorted(counts)),
        group=group,
        excuses=(Excuse(name="day of writing", holds=False, why="it is unknown, and one text has one day of writing"),),
    )
