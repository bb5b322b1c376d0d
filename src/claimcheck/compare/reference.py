"""When an event was, as most sources date it: what anniversaries and `N years ago` are held against."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from claimcheck.align.days import Days, days
from claimcheck.align.times import is_full_date, years
from claimcheck.compare.case import Case, sources
from claimcheck.compare.readings import as_rounded
from claimcheck.model import Claim, Event, Interval

#: an article may speak of an anniversary that is to come by this many days, in the year before too
_EVE = 92
#: ... and of the last one until the next is this near
_NEXT_IS_NEAR = 14
_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Reference:
    """`when` is the stretch of days; `claims` are the dates that give its year; `by_file` when only the event's own
    file does."""

    event: str
    when: Days
    claims: tuple[Claim, ...]
    by_file: bool

    @property
    def voice(self) -> str:
        """Who says so, where no claim does."""
        return f"the event's file ({self.told})" if self.by_file else f"what the texts say of the event ({self.told})"

    @property
    def told(self) -> str:
        """The date as EDTF."""
        return edtf(self.when)


def reference(event: str, dated: Iterable[Claim], case: Case) -> Reference | None:
    """The year that most sources give, and within it the day that most give; the event's file breaks a tie and speaks
    where no source does. None when nobody says."""
    known = case.event.get(event)
    filed = days(known.date) if known and not known.discovered else None
    explicit = [(c, when) for c in dated if is_full_date(c) and (when := days(c.date)) and _dates(when, known)]
    if not explicit:
        return Reference(event, filed, (), True) if filed else _discovered(event, known)
    by_year: dict[int, list[tuple[Claim, Days]]] = defaultdict(list)
    for claim, told in explicit:
        by_year[told.first_day.year].append((claim, told))
    year = max(
        by_year, key=lambda y: (len(sources(c for c, _ in by_year[y])), bool(filed and filed.first_day.year == y), -y)
    )
    held = by_year[year]
    return Reference(event, _finest(held, filed), tuple(c for c, _ in held), False)


def _dates(told: Days, known: Event | None) -> bool:
    """A stretch of several years dates a war, and nothing else."""
    return told.length <= 366 or bool(known and known.type == "war")


def _discovered(event: str, known: Event | None) -> Reference | None:
    """A discovered event's date comes from the texts themselves."""
    told = days(known.date) if known else None
    return Reference(event, told, (), False) if told else None


def _finest(held: list[tuple[Claim, Days]], filed: Days | None) -> Days:
    by_days: dict[Days, set[str]] = defaultdict(set)
    for claim, told in held:
        by_days[told].add(claim.source)
    finest = min(told.length for told in by_days)
    if finest > 31 and filed and any(told.holds(filed) for told in by_days):
        return filed
    short = [told for told in by_days if told.length <= max(finest, 31 if finest > 1 else 1)]
    return max(short, key=lambda told: (len(by_days[told]), told == filed, -told.length, -told.first))


def edtf(when: Days) -> str:
    if when.is_day:
        return when.first_day.isoformat()
    first, last = when.first_day, when.last_day
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}/{last.year}"
    if first.day == 1 and when.length in {28, 29, 30, 31} and first.month == last.month:
        return f"{first:%Y-%m}"
    return f"{first.isoformat()}/{last.isoformat()}"


def fits_anniversary(claim: Claim, published: Days | None, when: Days) -> bool:
    """True when an `Nth anniversary` may be spoken of on the day of writing: in its own calendar year up to the day,
    some weeks before even in the year before, and until the next one is near."""
    n = years(claim)
    if n is None or published is None:
        return True
    starts = {when.first_day, when.last_day} if 1 < when.length < 366 or when.length > 366 else {when.first_day}
    return any(_speaks_of(n, published, start, when) for start in starts)


def _speaks_of(n: int, published: Days, start: date, when: Days) -> bool:
    year = start.year + n
    if not 1 <= year < 9998:
        return False
    if 365 <= when.length <= 366 or published.length > 31:
        in_year = published.first_day.year <= year <= published.last_day.year
        return in_year or (published.last_day.year - year == 1 and published.last_day.month == 1)
    day, after = _same_day(start, year), _same_day(start, year + 1)
    first = min(date(year, 1, 1).toordinal(), day.toordinal() - _EVE)
    return published.first <= after.toordinal() - _NEXT_IS_NEAR and first <= published.last


def _same_day(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def fits_years_ago(claim: Claim, published: Days | None, when: Days) -> bool:
    """True when `N years ago` is the time elapsed, rounded down or to the nearest, or the difference of the calendar
    years; hedges and round numbers are read generously."""
    if claim.value is None or published is None:
        return True
    least = (published.first - when.last) / _YEAR
    most = (published.last - when.first) / _YEAR
    by_calendar = (published.first_day.year - when.last_day.year, published.last_day.year - when.first_day.year)
    allowed = Interval(
        low=min(math.floor(least), *by_calendar), high=max(math.floor(most), round(most), *by_calendar) + 0.5
    )
    return as_rounded(_generous(claim.value), "count").intersects(allowed)


def _generous(value: Interval) -> Interval:
    wide = value.widened()
    if (
        value.approximate
        and value.low is not None
        and value.high is not None
        and wide.low is not None
        and wide.high is not None
    ):
        wide = wide.model_copy(update={"low": min(wide.low, value.low - 1), "high": max(wide.high, value.high + 1)})
    return wide
