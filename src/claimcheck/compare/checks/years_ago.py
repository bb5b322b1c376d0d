"""years-ago: “N years ago” does not fit the date of the event and the day of writing.

Finds: “31 years ago” in a text of March 2013 about an event of 1992; in a text of unknown date, “31 years ago” beside
“33rd anniversary” (further apart than rounding) of one event.
Leaves alone: rounding down or to the nearest year, the difference of the calendar years, hedges (`some`, `almost`) and
round numbers (`30 years ago`).
Severity: error; warning where only the event's file says when it was, or the day of writing is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align import Group
from claimcheck.align.equations import way
from claimcheck.align.times import nominal_years, years
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.reference import Reference, fits_years_ago, reference
from claimcheck.compare.wording import number, quoted, voice
from claimcheck.model import Claim, Excuse

CODE = "years-ago"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.groups:
        if group.relation == "event-date" and group.event:
            members = case.members(group)
            known = reference(group.event, members, case)
            ago = [c for c in members if way(c) == "ago"]
            yield from _known_day(ago, known, group, case)
            yield from _unknown_day(ago, members, group, case)


def _known_day(ago: Sequence[Claim], known: Reference | None, group: Group, case: Case) -> Iterator[Suspicion]:
    if known is None:
        return
    found: dict[tuple[str, float], list[Claim]] = {}
    for claim in ago:
        published = case.published_days(claim.source)
        if published and not fits_years_ago(claim, published, known.when):
            found.setdefault((claim.source, nominal_years(claim) or 0), []).append(claim)
    for (source, n), claims in found.items():
        says = voice(known.claims[0], case) if known.claims else known.voice
        year = (case.published(source) or "")[:4]
        yield Suspicion(
            rule=CODE,
            severity="error" if known.claims else "warning",
            message=f"{group.label}: {voice(claims[0], case)} counts from {number(int(year) - n).replace(',', '')}, "
            f"{says} gives {known.when.first_day.year}.",
            odd=tuple(claims),
            others=known.claims,
            values=(number(n), year, str(known.when.first_day.year)),
            group=group,
            excuses=(Excuse(name="rounding", holds=False, why="the years elapsed are no rounding of it"),),
        )


def _unknown_day(ago: Sequence[Claim], members: Sequence[Claim], group: Group, case: Case) -> Iterator[Suspicion]:
    """One text has one day of writing, so all that it counts back must count alike, give or take a year."""
    counted: dict[str, list[Claim]] = {}
    for claim in members:
        if way(claim) != "date" and years(claim) is not None and case.published(claim.source) is None:
            counted.setdefault(claim.source, []).append(claim)
    for source in dict.fromkeys(c.source for c in ago):
        own = counted.get(source, [])
        for claim in own:
            far = [c for c in own if abs((years(c) or 0) - (years(claim) or 0)) > 1]
            if way(claim) == "ago" and far and len(far) * 2 >= len(own) - 1:
                yield _apart(claim, far, group)
                break


def _apart(claim: Claim, far: Sequence[Claim], group: Group) -> Suspicion:
    return Suspicion(
        rule=CODE,
        severity="warning",
        message=f"{group.label}: {claim.source} says {quoted(claim)} (line {claim.line}) and "
        f"{quoted(far[0])} (line {far[0].line}), which count from one day of writing to different years.",
        odd=(claim,),
        others=tuple(far),
        values=tuple(sorted({str(years(c)) for c in (claim, *far)})),
        group=group,
        excuses=(Excuse(name="day of writing", holds=False, why="it is unknown, and one text has one day of writing"),),
    )
