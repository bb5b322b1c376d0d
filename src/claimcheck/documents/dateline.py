"""The publication date that a text tells of itself, near its top."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.documents.datelines import DateLine, read_dateline
from claimcheck.documents.dates import WrittenDate, written_dates
from claimcheck.documents.zones import Layout
from claimcheck.documents.zones.lines import Look

_LINES, _CHARS = 12, 1200
#: As many different dates that stand alone make a timeline, not a dateline.
_TIMELINE = 3
#: How far other dates are looked at to learn whether the writer puts the day or the month first.
_EVIDENCE_CHARS = 20_000


@dataclass(frozen=True, slots=True)
class Dateline:
    """`start`, `end`: code points of the date (day, month, year) in the text, end exclusive."""

    date: datetime.date
    start: int
    end: int


def find_dateline(text: str, layout: Layout) -> Dateline | None:
    """The date in the first lines that are neither boilerplate nor title; `Published` goes first, `Updated` last.

    None when there is none, when the line could be read in two ways and nothing else in the text decides it, or when
    the top of the text is a timeline.
    """
    found = [
        (dateline, offset, day)
        for dateline, offset in _candidates(text, layout)
        if (day := _decided(text, dateline)) is not None
    ]
    plain = {day for dateline, _, day in found if dateline.role == "plain"}
    if len(plain) >= _TIMELINE:
        found = [item for item in found if item[0].role != "plain"]
    for role in ("published", "plain", "updated"):
        for dateline, offset, day in found:
            if dateline.role == role:
                return Dateline(day, offset + dateline.date.start, offset + dateline.date.end)
    return None


def _candidates(text: str, layout: Layout) -> Iterator[tuple[DateLine, int]]:
    """Date lines with the offset at which their line begins; what stands below the title comes first."""
    above: list[tuple[DateLine, int]] = []
    seen = 0
    for line in layout.lines:
        if seen >= _LINES and line.start >= _CHARS:
            break
        if line.first == line.last:
            continue
        seen += 1
        if line.boilerplate or layout.in_title(line.first):
            continue
        if dateline := read_dateline(text[line.first : line.last], line.look is Look.PROSE):
            if layout.title_start is not None and line.start < layout.title_start:
                above.append((dateline, line.first))
            else:
                yield dateline, line.first
    yield from above


def _decided(text: str, dateline: DateLine) -> datetime.date | None:
    readings = dateline.date.readings
    if len(readings) > 1 and dateline.weekday is not None:
        readings = tuple(day for day in readings if day.weekday() == dateline.weekday) or readings
    if len(readings) > 1:
        readings = _by_evidence(text, dateline.date) or readings
    return readings[0] if len(readings) == 1 else None


def _by_evidence(text: str, date: WrittenDate) -> tuple[datetime.date, ...]:
    """What other dates of the text say: the same day written out, or numbers in one order only."""
    month_first, day_first = date.readings
    others = [other for other in written_dates(text, end=min(len(text), _EVIDENCE_CHARS)) if len(other.readings) == 1]
    told = {other.readings[0] for other in others} & {month_first, day_first}
    if len(told) == 1:
        return tuple(told)
    orders = {other.order for other in others if other.order}
    if len(orders) != 1:
        return ()
    return (month_first,) if orders == {"mdy"} else (day_first,)
