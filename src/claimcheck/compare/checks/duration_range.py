"""duration-range: how long something lasted does not fit its first and last day.

Finds: “54-day war” beside “27 September – 9 November 2020” (43 days, 44 with both ends).
Leaves alone: a duration that fits any range that a source or the event's file gives, with or without the last day
counted; weeks, months and years to the nearest; hedged durations that allow it.
Severity: error; warning where only the event's file gives the range.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align import Group
from claimcheck.align.days import Days, days
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.checks.event_date import dated
from claimcheck.compare.readings import as_rounded
from claimcheck.compare.verdicts import by_value
from claimcheck.compare.wording import stated, voice, voices
from claimcheck.model import Claim, Excuse, Interval

CODE = "duration-range"
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25}


def check(case: Case) -> Iterator[Suspicion]:
    ranges = {g.event: _ranges(g, case) for g in case.groups if g.relation == "event-date" and g.event}
    for group in case.values:
        if group.kind == "duration" and group.event and (group.unit or "") in _DAYS:
            yield from _misfits(group, ranges.get(group.event, []), case)


def _ranges(group: Group, case: Case) -> list[tuple[Claim, Days]]:
    return [(c, told) for c, told in dated(group, case) if c.date and "/" in c.date and 1 < told.length < 3660]


def _misfits(group: Group, ranges: Sequence[tuple[Claim, Days]], case: Case) -> Iterator[Suspicion]:
    event = case.event.get(group.event or "")
    filed = days(event.date) if event and event.date and "/" in event.date and not event.discovered else None
    known = [told for _, told in ranges] + ([filed] if filed else [])
    if not known:
        return
    for claims in by_value(case.members(group)).values():
        value, unit = claims[0].value, _DAYS[group.unit or "day"]
        if value and not any(_fits(value, unit, told) for told in known):
            yield _suspicion(claims, group, [c for c, _ in ranges], known, case)


def _fits(value: Interval, unit: float, told: Days) -> bool:
    """With or without the last day; units longer than a day to the nearest."""
    slack = 0.5 if unit > 1 else 0.0
    allowed = Interval(low=(told.length - 1) / unit - slack, high=told.length / unit + slack)
    return as_rounded(value, "count" if unit >= 1 else "duration").intersects(allowed)


def _suspicion(
    claims: Sequence[Claim], group: Group, ranges: Sequence[Claim], known: Sequence[Days], case: Case
) -> Suspicion:
    told = known[0]
    says = voice(ranges[0], case) if ranges else f"the event's file ({told.first_day} to {told.last_day})"
    return Suspicion(
        rule=CODE,
        severity="error" if ranges else "warning",
        message=f"{group.label}: {voices(claims, case)} does not fit {says}, which is {told.length - 1} days, "
        f"or {told.length} with both ends.",
        odd=tuple(claims),
        others=tuple(ranges),
        values=(*(stated(c.value) for c in claims[:1] if c.value), *sorted({str(d.length) for d in known})),
        group=group,
        excuses=(
            Excuse(name="last day counted", holds=False, why=f"neither {told.length - 1} nor {told.length} days fit"),
            Excuse(name="rounding", holds=False, why="no range that is given rounds to it"),
        ),
    )
