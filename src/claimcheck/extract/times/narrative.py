"""Where on the calendar a text is: the day it was written, and the date it last set."""

from __future__ import annotations

import datetime
import re
from functools import cached_property

from claimcheck.extract.times.edtf import as_day, middle_month, order, parse
from claimcheck.extract.times.mention import Partial
from claimcheck.extract.times.names import Names
from claimcheck.model import Document

_YEARS = re.compile(r"(?<![\d,.$€£-])(?:1[5-9]\d\d|20\d\d)(?![\d,.]\d|\d)")
_NEWS_WORDS = re.compile(r"\b(?:yesterday|today|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_SLASHED = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)\b")
_FAR = 2
_AHEAD = 6


class Narrative:
    """`published` and `anchor` (the date that the text last set) may be unknown; `anchor_at` is where it was set."""

    def __init__(self, document: Document, names: Names) -> None:
        self.document, self.names = document, names
        self.published = parse(document.published)
        self.anchor: Partial | None = None
        self.anchor_day: datetime.date | None = None
        self.story: Partial | None = None
        self.anchor_at = 0

    def set(self, point: Partial, at: int) -> None:
        """The text has named this point at offset `at`."""
        if self.anchor is not None and order(self.anchor) > order(point):
            self.story = self.anchor
        self.anchor, self.anchor_at = point, at
        self.anchor_day = as_day(point)

    def is_body(self, at: int) -> bool:
        """False in navigation, teasers and the like, which tell nothing about the story's time."""
        return not self.document.zones or self.document.zone_at(at).kind != "boilerplate"

    @cached_property
    def tells_history(self) -> bool:
        """True where the years that the text names lie mostly well before its publication and it does not talk of
        weekdays, as reports do."""
        if self.published is None or self.published.year is None:
            return True
        written = self.published.year
        years = [int(year) for year in _YEARS.findall(self.document.text)]
        far = sum(year <= written - _FAR for year in years)
        news = sum(abs(year - written) < _FAR for year in years) + len(_NEWS_WORDS.findall(self.document.text))
        return far >= 4 and far > 2 * news

    @cached_property
    def day_first(self) -> bool | None:
        """Whether 02/03/2024 has its day first, as the document's unmistakable dates do; None where none or both do."""
        found = {int(one) > 12 for one, two in _SLASHED.findall(self.document.text) if (int(one) > 12) != (int(two) > 12)}
        return found.pop() if len(found) == 1 else None

    def year_in_text(self, point: Partial) -> int | None:
        """The year of a point that lacks one, as the text's own time has it."""
        anchor = self.anchor
        if anchor is None or anchor.year is None or anchor.known < 4:
            return None
        if not anchor.month and not anchor.season:
            return anchor.year
        here, there = middle_month(anchor), middle_month(point)
        if point.season == 24:
            return anchor.year + (here >= 7)
        if here >= 11 and there <= 2:
            return anchor.year + 1
        if here == 1 and there == 12:
            return anchor.year - 1
        return self._after_aside(anchor.year, here, there)

    def _after_aside(self, year: int, here: int, there: int) -> int:
        """A month well before the one just named goes on where the story was before it looked back."""
        story = self.story
        if story is None or story.year is None or there - here > -3:
            return year
        ahead = 12 * (year + 1 - story.year) + there - middle_month(story)
        return year + 1 if 0 <= ahead <= _AHEAD else year
