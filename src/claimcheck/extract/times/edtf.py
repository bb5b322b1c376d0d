"""Points of the calendar as EDTF level 1 (ISO 8601-2:2019), and their arithmetic."""

from __future__ import annotations

import datetime

from claimcheck.extract.times.mention import Partial

_LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int | None, month: int) -> int:
    """Days of a month; February has 29 where the year is not known."""
    return 28 if month == 2 and year is not None and not is_leap(year) else _LENGTHS[month]


def exists(point: Partial) -> bool:
    """False for a 30 February."""
    return not point.day or not point.month or point.day <= month_length(point.year, point.month)


def write(point: Partial) -> str | None:
    """EDTF of a point whose year is known; None for one that EDTF level 1 can't say."""
    year = point.year
    if year is None or not -9999 <= year <= 9999:
        return None
    text = f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    if point.known < 4:
        return text[: point.known] + "X" * (4 - point.known) if year >= 0 else None
    if point.season:
        return f"{text}-{point.season}"
    if point.day:
        return f"{text}-{point.month:02d}-{point.day:02d}"
    return f"{text}-{point.month:02d}" if point.month else text


def write_range(start: Partial, stop: Partial) -> str | None:
    """`1988/1994`; the ends of decades, centuries and seasons are spelled out."""
    first, last = write(lowest(start)), write(highest(stop))
    return f"{first}/{last}" if first and last else None


def lowest(point: Partial) -> Partial:
    """The first year of a decade or century, the first month of a season; others as they are."""
    if point.known < 4 and point.year is not None:
        return Partial(point.year)
    if point.season:
        return Partial(point.year, _SEASON_MONTHS[point.season][0])
    return point


def highest(point: Partial) -> Partial:
    """The last year of a decade or century, the last month of a season; others as they are."""
    if point.known < 4 and point.year is not None:
        return Partial(point.year + 10 ** (4 - point.known) - 1)
    if point.season:
        return Partial(point.year, _SEASON_MONTHS[point.season][1])
    return point


#: first and last month; winter is that of the turn of the year and stands for its later part
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (1, 2)}


def middle_month(point: Partial) -> int:
    """The month to reckon with: of a season its middle, July for a year."""
    if point.season:
        return {21: 4, 22: 7, 23: 10, 24: 1}[point.season]
    return point.month or 7


def order(point: Partial) -> tuple[int, int, int]:
    return (point.year or 0, middle_month(point), point.day or 15)


def as_day(point: Partial | None) -> datetime.date | None:
    """The day, for a point that is one and that Python's calendar holds."""
    if point is None or not point.day or point.year is None or not 1 <= point.year <= 9999 or not exists(point):
        return None
    return datetime.date(point.year, point.month, point.day)


def of_day(day: datetime.date) -> Partial:
    return Partial(day.year, day.month, day.day)


def add_days(point: Partial | None, days: float) -> Partial | None:
    """The day so many whole days away; None from a point that is no day, and off the calendar."""
    day = as_day(point)
    if day is None:
        return None
    try:
        return of_day(day + datetime.timedelta(days=int(days)))
    except OverflowError:
        return None


def add_months(point: Partial, months: int) -> Partial:
    """Month precision."""
    index = (point.year or 0) * 12 + (point.month or 1) - 1 + months
    return Partial(index // 12, index % 12 + 1)


def nth_weekday(month: Partial, weekday: int, nth: int) -> Partial:
    """The first (1) to last (-1) Monday (0) … of a month; the month itself where its year is not known."""
    first = as_day(month._replace(day=1))
    if first is None:
        return month
    days = range(1 + (weekday - first.weekday()) % 7, month_length(month.year, month.month) + 1, 7)
    return month._replace(day=days[nth - 1 if nth > 0 else nth]) if nth <= len(days) else month


def parse(text: str | None) -> Partial | None:
    """The point of an EDTF date such as a publication date; of a range its start; None for what is no plain date."""
    if not text:
        return None
    parts = text.split("/")[0].split("T")[0].rstrip("~?%").split("-")
    if not (1 <= len(parts) <= 3 and all(part.isdecimal() for part in parts) and len(parts[0]) == 4):
        return None
    numbers = [int(part) for part in parts]
    month = numbers[1] if len(numbers) > 1 and 1 <= numbers[1] <= 12 else 0
    return Partial(numbers[0], month, numbers[2] if month and len(numbers) > 2 else 0)
