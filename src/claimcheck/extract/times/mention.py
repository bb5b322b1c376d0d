"""A time that a text mentions: what its words say, and where on the calendar that is once it has been resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from claimcheck.model import Interval

#: how a mention finds its place on the calendar; `fixed` ones say it all themselves
Basis = Literal[
    "fixed", "yearless", "dayonly", "shortyear", "coming", "weekday", "offset", "unit", "same", "slashed", "none"
]


class Partial(NamedTuple):
    """A point of the calendar as far as it was written.

    `year` is astronomical (1 BC is 0). `month` and `day` are 0 where unsaid; `season` is 0 or EDTF's 21 (spring) to
    24 (winter). `known` tells how many of the year's four digits stand: 3 for a decade, 2 for a century.
    """

    year: int | None = None
    month: int = 0
    day: int = 0
    season: int = 0
    known: int = 4


@dataclass(slots=True)
class TimeMention:
    """Tokens `first` to `end` (exclusive) name a time or a length of time.

    `date` is EDTF level 1, None while unresolved and where it can't be. `interval` and `unit` hold a length of time,
    or how far a relative date lies from the date it leans on. `impossible` marks a day that no calendar has,
    `ambiguous` one such as 02/03/2024 in a document without a habit, `backwards` a range that ends before it begins.
    `weekday` is 0 (Monday) to 6 where one is written, so that a check can hold it against the date.
    `nth` is which of the month's such days is meant (-1: the last), 0 where that is not said.
    `aside` marks a year told in passing, which does not move the story there: `the 1978 treaty`, `(2003)`.
    `unsure` marks `today`, which is a date only where its clause tells what happened or will happen; elsewhere it is
    these days.
    `start` and `stop` are the ends of a range (`stop` is None for a single date); `basis` and what follows it say how
    to resolve.
    """

    kind: Literal["date", "duration"]
    first: int
    end: int
    rule: str
    date: str | None = None
    interval: Interval | None = None
    unit: str | None = None
    role: str | None = None
    optional: bool = False
    impossible: bool = False
    ambiguous: bool = False
    backwards: bool = False
    weekday: int | None = None
    nth: int = 0
    start: Partial | None = None
    stop: Partial | None = None
    basis: Basis = "fixed"
    shift: int = 0
    aside: bool = False
    unsure: bool = False
    leans: Literal["published", "text", "either"] = "either"
