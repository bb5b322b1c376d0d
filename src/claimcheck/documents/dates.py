"""Dates as people write them at the head of a text, and as metadata gives them, into EDTF."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.documents.lexicon import lexicon

_EARLIEST, _LATEST = 1500, 2150
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?")
_LONGEST = 60
_NO_DATE = "is no date that can be read; write it as YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A day in a text: code points from `start` to `end` (exclusive), the weekday outside.

    `readings`: one day, or two where the order of day and month is open (`02/03/2024`, month first, then day first).
    `order`: what a numeric date that can be read in one way only tells of its writer (`dmy` or `mdy`).
    """

    start: int
    end: int
    readings: tuple[datetime.date, ...]
    order: str | None = None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted((name for names in lexicon().dateline.months for name in names), key=len, reverse=True))
    return re.compile(
        rf"""(?<![\w/.-])(?:
          (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\.?(?:\s+of)?[\s-]*(?P<month1>{month})\b\.?,?[\s-]*(?P<year1>\d{{4}})
        | (?P<month2>{month})\b\.?\s*(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})
        | (?P<year3>\d{{4}})[\s-](?P<month3>{month})\b\.?[\s-](?P<day3>\d{{1,2}})
        | (?P<year4>\d{{4}})(?P<sep4>[-/.])(?P<month4>\d{{1,2}})(?P=sep4)(?P<day4>\d{{1,2}})
        | (?P<first>\d{{1,2}})(?P<sep5>[-/.])(?P<second>\d{{1,2}})(?P=sep5)(?P<year5>\d{{4}})
        )(?!(?!T\d)[\w/-])(?!\.\d)""",
        re.VERBOSE | re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(lexicon().dateline.months, 1) for name in names}


def _day(year: str, month: int, day: str) -> datetime.date | None:
    if not _EARLIEST <= int(year) <= _LATEST:
        return None
    try:
        return datetime.date(int(year), month, int(day))
    except ValueError:
        return None


def _numeric(found: re.Match[str]) -> tuple[tuple[datetime.date, ...], str | None]:
    first, second, year = found["first"], found["second"], found["year5"]
    month_first, day_first = _day(year, int(first), second), _day(year, int(second), first)
    readings = tuple(dict.fromkeys(day for day in (month_first, day_first) if day))
    order = None
    if len(readings) == 1 and month_first != day_first:
        order = "mdy" if month_first else "dmy"
    return readings, order


def _read(found: re.Match[str]) -> tuple[tuple[datetime.date, ...], str | None]:
    if found["first"]:
        return _numeric(found)
    if found["sep4"]:
        day = _day(found["year4"], int(found["month4"]), found["day4"])
        return ((day,) if day else ()), None
    for form in "123":
        if month := found[f"month{form}"]:
            day = _day(found[f"year{form}"], _months()[month.lower()], found[f"day{form}"])
            return ((day,) if day else ()), None
    return (), None


def written_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[WrittenDate]:
    """Full dates (day, month, year) that exist in the calendar, in order, between `start` and `end`."""
    for found in _pattern().finditer(text, start, len(text) if end is None else end):
        readings, order = _read(found)
        if readings:
            yield WrittenDate(found.start(), found.end(), readings, order)


@lru_cache(maxsize=4096)
def as_edtf(text: str) -> str | None:
    """`text` when it is an EDTF date or interval (a date and time is cut to its date), else None."""
    if plain := _ISO.fullmatch(text):
        year, month, day = plain.groups()
        if day is None and (month is None or 1 <= int(month) <= 12):
            return text if int(year) else None
        if month and day:
            return text if _day(year, int(month), day) else None
    if timed := _ISO_TIME.fullmatch(text):
        return as_edtf(timed[1])
    return text if 0 < len(text) <= _LONGEST and _is_edtf(text) else None


def _is_edtf(text: str) -> bool:
    from edtf import parse_edtf  # slow to import, and most dates are plain ones
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


@lru_cache(maxsize=1)
def _month_and_year() -> re.Pattern[str]:
    month = "|".join(name for names in lexicon().dateline.months for name in names)
    return re.compile(rf"({month})\.?,?\s+(\d{{4}})", re.IGNORECASE)


def published_edtf(text: str) -> str:
    """What metadata says of the publication, as EDTF. Raises ValueError with half a sentence when it is no date."""
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        raise ValueError(_NO_DATE)
    if edtf := as_edtf(text):
        return edtf
    if month := _month_and_year().fullmatch(text):
        return f"{month[2]}-{_months()[month[1].lower()]:02d}"
    found = list(written_dates(text))
    if len(found) != 1:
        raise ValueError(_NO_DATE)
    if len(found[0].readings) > 1:
        month_first, day_first = (day.isoformat() for day in found[0].readings)
        raise ValueError(f"can be read as {month_first} and as {day_first}; write it as YYYY-MM-DD")
    return found[0].readings[0].isoformat()
