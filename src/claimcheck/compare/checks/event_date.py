"""event-date: sources put one event on different days.

Finds: “25 February 1992” in one source and “26 February 1992” in another; “in 1993” beside “in 1992”; ranges whose ends
lie more than three days apart.
Leaves alone: a date that holds the other (`1992`, `February 1992`); commemorations; ranges that differ by up to three
days at an end (a ceasefire is signed on one day and holds from the next); a date that differs from the event file's
alone is a note.
Severity: error; note against the event file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align import Group
from claimcheck.align.days import Days, days, precision
from claimcheck.align.times import is_full_date
from claimcheck.compare.case import Case, Suspicion, sources
from claimcheck.compare.reference import Reference, edtf, reference
from claimcheck.compare.wording import voices
from claimcheck.model import Claim, Excuse

CODE = "event-date"
#: days by which the ends of two ranges may differ
_ENDS = 3

Dated = list[tuple[Claim, Days]]


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.groups:
        if group.relation == "event-date" and group.event:
            known = reference(group.event, case.members(group), case)
            if known:
                yield from _against(group, known, case)
                yield from _against_file(group, known, case)


def dated(group: Group, case: Case) -> Dated:
    """The claims that say a date in full. `Friday` and `last week` are left out: their reader had to work them out."""
    return [(c, told) for c in case.members(group) if is_full_date(c) and (told := days(c.date))]


def differ(one: Days, other: Days) -> bool:
    """True when two dates cannot be one event's."""
    if not one.meets(other):
        return True
    if (
        one.length < 2
        or other.length < 2
        or one.length >= 365
        or other.length >= 365
        or one.holds(other)
        or other.holds(one)
    ):
        return False
    return abs(one.first - other.first) > _ENDS or abs(one.last - other.last) > _ENDS


def _against(group: Group, known: Reference, case: Case) -> Iterator[Suspicion]:
    told = dated(group, case)
    odd = [(c, when) for c, when in told if differ(when, known.when)]
    if not odd:
        return
    by_day: dict[Days, list[Claim]] = {}
    for claim, when in odd:
        by_day.setdefault(when, []).append(claim)
    named = {claim.id for claim, _ in odd}
    against = [c for c, when in told if c.id not in named and any(differ(when, day) for day in by_day)]
    for when, claims in sorted(by_day.items()):
        held = [c for c in against if differ(days(c.date) or when, when)]
        yield _suspicion(group, claims, when, held, known, case)


def _against_file(group: Group, known: Reference, case: Case) -> Iterator[Suspicion]:
    """A date on which the sources agree among themselves and differ from the file that names the event."""
    event = case.event.get(known.event)
    filed = days(event.date) if event and not event.discovered else None
    if filed is None or known.by_file or not differ(known.when, filed):
        return
    claims = [c for c, when in dated(group, case) if differ(when, filed)]
    if claims:
        message = f"{group.label}: {voices(claims, case)} differs from {edtf(filed)}, which the event's file gives."
        values = (known.told, edtf(filed))
        yield Suspicion(rule=CODE, severity="note", message=message, odd=tuple(claims), values=values, group=group)


def _suspicion(
    group: Group, claims: Sequence[Claim], when: Days, against: Sequence[Claim], known: Reference, case: Case
) -> Suspicion:
    finest = sorted(against, key=lambda c: -precision(c.date))
    message = f"{group.label}: {voices(claims, case)} and {voices(finest, case)} put the event on different days."
    even = len(sources(claims)) >= len(sources(against))
    return Suspicion(
        rule=CODE,
        severity="error",
        message=message,
        odd=(*claims, *against) if even else tuple(claims),
        others=tuple(against),
        values=tuple(sorted({edtf(when), known.told})),
        group=group,
        excuses=(Excuse(name="precision", holds=False, why="neither date holds the other"),),
    )
