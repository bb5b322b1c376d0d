"""EDTF dates as stretches of days, so that they can be held against each other."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Days(NamedTuple):
    """First and last day that a date allows, both inclusive, as proleptic Gregorian ordinals (`date.toordinal`)."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it holds, both ends counted."""
        return self.last - self.first + 1

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @property
    def first_day(self) -> date:
        return date.fromordinal(self.first)

    @property
    def last_day(self) -> date:
        return date.fromordinal(self.last)

    @property
    def year(self) -> int | None:
        """The year it falls in, None when it reaches over several."""
        return self.first_day.year if self.first_day.year == self.last_day.year else None

    def meets(self, other: Days) -> bool:
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: Days) -> bool:
        return self.first <= other.first and other.last <= self.last

    def gap(self, other: Days) -> int:
        """Days between the two; 0 when they meet."""
        return max(0, self.first - other.last, other.first - self.last)


@lru_cache(maxsize=16_384)
def days(edtf: str | None) -> Days | None:
    """The stretch of an EDTF level 1 date; None when there is none, it is open, before year 1, or no date at all."""
    if not edtf:
        return None
    if "/" in edtf:
        ends = [days(part) for part in edtf.split("/")]
        return _between(ends[0], ends[1]) if len(ends) == 2 else None
    plain = _PLAIN.fullmatch(edtf)
    if plain:
        return _calendar(int(plain[1]), int(plain[2] or 0), int(plain[3] or 0))
    return _by_library(edtf)


def year_days(year: int) -> Days:
    return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


def precision(edtf: str | None) -> int:
    """How finely a date is told: 3 a day (or a range of days), 2 a month, 1 a year, 0 less."""
    if not edtf or ".." in edtf or "X" in edtf:
        return 0
    return min(part.strip("~?%").count("-") + 1 for part in edtf.split("/"))


def _between(first: Days | None, last: Days | None) -> Days | None:
    if first is None or last is None or first.first > last.last:
        return None
    return Days(first.first, last.last)


def _calendar(year: int, month: int, day: int) -> Days | None:
    try:
        if day:
            return Days(*[date(year, month, day).toordinal()] * 2)
        if not month:
            return year_days(year)
        after = date(year + month // 12, month % 12 + 1, 1)
        return Days(date(year, month, 1).toordinal(), after.toordinal() - 1)
    except ValueError:
        return _season(year, month)


def _season(year: int, code: int) -> Days | None:
    return _by_library(f"{year:04}-{code}") if 21 <= code <= 24 else None


def _by_library(edtf: str) -> Days | None:
    try:
        parsed = parse_edtf(edtf)
        first, last = parsed.lower_strict(), parsed.upper_strict()
        return Days(date(*first[:3]).toordinal(), date(*last[:3]).toordinal())
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        return None
