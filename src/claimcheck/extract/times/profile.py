"""What a whole document says of its time: the years it names, and whether it reads as a report or as history."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from claimcheck.extract.times.edtf import parse
from claimcheck.model import Document

# both begin with a plain letter or digit, which `re` finds fastest; what stands before is looked at afterwards
_YEAR = re.compile(r"[12]\d\d\d(?![\d,.]\d|\d)")
_DAY = re.compile(r"day\b")
_NOT_BEFORE_YEAR = frozenset("0123456789,.$€£-")
#: told from the day of writing; a report says these, a history hardly does
_FROM_NOW = tuple(f"{which} {unit}" for which in ("last", "this", "next") for unit in ("week", "month", "year"))
_NEWS_DAYS = ("yester", "to", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_SLASHED = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)\b")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY_MONTH = re.compile(rf"\b\d\d?(?:st|nd|rd|th)? (?:{_MONTHS})\b")
_MONTH_DAY = re.compile(rf"\b(?:{_MONTHS}) \d\d?\b(?!:)")
#: years before publication from which on a year is history
_FAR = 2
#: times that far years must outnumber what tells of the day of writing, in a history
_MANY = 4
#: a year with at most this share of another's mentions is no rival to it; of one with its month or day, this share
_FEW, _FEWER = 0.25, 0.1
_WINDOW = 2


class Profile:
    """Read from the text at first need; boilerplate is left out."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.published = parse(document.published)

    @cached_property
    def _text(self) -> str:
        text, zones = self._document.text, self._document.zones
        if not any(zone.kind == "boilerplate" for zone in zones):
            return text
        return "\n".join(text[zone.start : zone.end] for zone in zones if zone.kind != "boilerplate")

    @cached_property
    def _years(self) -> Counter[int]:
        text = self._text
        found = (m for m in _YEAR.finditer(text) if text[m.start() - 1 : m.start()] not in _NOT_BEFORE_YEAR)
        return Counter(year for m in found if 1500 <= (year := int(m.group())) < 2100)

    def _news_days(self) -> int:
        text = self._text
        days = sum(text.endswith(_NEWS_DAYS, 0, m.start()) for m in _DAY.finditer(text))
        return days + sum(map(text.count, _FROM_NOW))

    @cached_property
    def history(self) -> int:
        """0 for a report, 2 for a text whose years lie mostly well before its publication and that does not talk of
        weekdays, 1 between the two."""
        if self.published is None or self.published.year is None:
            return 2
        written = self.published.year
        far = sum(count for year, count in self._years.items() if year <= written - _FAR)
        near = sum(count for year, count in self._years.items() if abs(year - written) < _FAR)
        news = near + self._news_days()
        return (
            2 if far >= 4 and (far > _MANY * news or news <= 1) else 1 if far > news and (far >= 3 or not news) else 0
        )

    def outweighs(self, year: int, other: int, *, precise: bool) -> bool:
        """The text names `year` and its neighbours so much more often that `other` must be said in passing; `precise`
        when `other` comes with a month or day."""
        if abs(year - other) <= _WINDOW:
            return False
        return max(1, self._mentions(other)) <= (_FEWER if precise else _FEW) * self._mentions(year)

    def names(self, year: int) -> bool:
        """The year stands in the text."""
        return self._years[year] > 0

    def _mentions(self, year: int) -> int:
        return sum(self._years[near] for near in range(year - _WINDOW, year + _WINDOW + 1))

    @cached_property
    def day_first(self) -> bool | None:
        """Whether 02/03/2024 has its day first, as the document's unmistakable dates do (or, where it has none, those
        with a month in letters); None where none or both do."""
        pairs = [(int(one), int(two)) for one, two in _SLASHED.findall(self._document.text)]
        found = {one > 12 for one, two in pairs if (one > 12) != (two > 12)}
        if not found:
            text = self._document.text
            found = {habit for habit, written in ((True, _DAY_MONTH), (False, _MONTH_DAY)) if written.search(text)}
        return found.pop() if len(found) == 1 else None
