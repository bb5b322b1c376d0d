"""Where on the calendar a text is: the day it was written, and the date it last set."""

from __future__ import annotations

from claimcheck.extract.times.edtf import middle_month, order
from claimcheck.extract.times.mention import Partial
from claimcheck.extract.times.names import Names
from claimcheck.extract.times.profile import Profile
from claimcheck.model import Document

#: years behind the first end of a range in which a date is looked for
_WINDOW = 2
#: months by which a story goes on behind an aside
_AHEAD = 6
#: code points behind the date last set, within which a text still speaks of it
_NEAR = 300
#: days around publication in which most of what a report tells happened
_RECENT = 40
#: days before publication in which a report's day would hardly fall by chance
_LATELY = 21
#: code points from the story to a bare year that may be an aside in it
_ASIDE = 1500


class Narrative:
    """`published` and `anchor` (the date that the text last set) may be unknown; `anchor_at` is the code point where it
    was set. `story` is the date from which the text last looked back."""

    def __init__(self, document: Document, names: Names) -> None:
        self._document, self.names = document, names
        self.profile = Profile(document)
        self.published = self.profile.published
        self._zone = 0
        self.anchor: Partial | None = None
        self.story: Partial | None = None
        #: the two ends of the range that was last set, until something else is
        self.span: tuple[Partial, Partial] | None = None
        self.anchor_at = self.story_at = 0

    @property
    def tells_history(self) -> bool:
        return self.profile.history == 2

    def set(self, point: Partial, at: int) -> None:
        """The text has named this point at offset `at`; a year that it names in passing changes nothing."""
        anchor = self.anchor
        if anchor is not None:
            if self._passes_by(anchor, point):
                return
            if order(anchor) > order(point):
                self.story, self.story_at = anchor, self.anchor_at
        self.anchor, self.anchor_at, self.span = point, at, None

    def _passes_by(self, anchor: Partial, point: Partial) -> bool:
        if anchor.year is None or point.year is None:
            return False
        return self.profile.outweighs(anchor.year, point.year, precise=point.month > 0)

    def is_body(self, at: int) -> bool:
        """False in navigation, teasers and the like, which tell nothing about the story's time."""
        zones = self._document.zones
        if not zones:
            return True
        if at < zones[self._zone].start:
            self._zone = 0
        while zones[self._zone].end <= at and self._zone < len(zones) - 1:
            self._zone += 1
        return zones[self._zone].kind != "boilerplate"

    def year_in_text(self, point: Partial, side: int = 0) -> int | None:
        """The year of a point that lacks one, as the text's own time has it. `side` is -1 for a point that can't lie
        behind that time, 1 for one that can't lie before it."""
        anchor = self.anchor
        if anchor is None or anchor.year is None or anchor.known < 4:
            return None
        if (year := self._year_in_span(point)) is not None:
            return year
        if not anchor.month and not anchor.season:
            return self._after_bare_year(anchor.year, point)
        here, there = middle_month(anchor), middle_month(point)
        if side:
            return anchor.year + (side if (there - here) * side < 0 else 0)
        if point.season == 24:
            return anchor.year + (here >= 5)
        if here >= 11 and there <= 2:
            return anchor.year + 1
        if not self.tells_history and here - there >= 6:
            return anchor.year + 1
        if here == 1 and there == 12:
            return anchor.year - 1
        return self._after_aside(anchor.year, here, there)

    def _year_in_span(self, point: Partial) -> int | None:
        """The only year that puts a point within the range that the text has just set."""
        if self.span is None or self.span[0].year is None or self.span[1].year is None or not point.month:
            return None
        first, last = map(order, self.span)
        years = range(self.span[0].year, min(self.span[1].year, self.span[0].year + _WINDOW) + 1)
        fits = [year for year in years if first <= order(point._replace(year=year)) <= last]
        return fits[0] if len(fits) == 1 else None

    def _after_bare_year(self, year: int, point: Partial) -> int:
        """A month that fits right where the story was before a bare year looked back goes on there."""
        story = self.story
        if story is None or story.year != year + 1 or not story.month or self.anchor_at - self.story_at > _ASIDE:
            return year
        return year + 1 if -1 <= middle_month(point) - story.month <= _AHEAD / 2 else year

    def _after_aside(self, year: int, here: int, there: int) -> int:
        """A month well before the one just named goes on where the story was before it looked back."""
        story = self.story
        if story is None or story.year is None or there - here > -4:
            return year
        ahead = 12 * (year + 1 - story.year) + there - middle_month(story)
        return year + 1 if 0 <= ahead <= _AHEAD else year

    def reaches_away(self, point: Partial, side: int) -> int:
        """`side` where the point lies more than a year away on it, else 0."""
        anchor = self.anchor
        if anchor is None or anchor.year is None or point.year is None:
            return 0
        return side if (point.year - anchor.year) * side > 1 else 0

    def is_ahead(self, point: Partial | None) -> bool:
        """Years behind the day of writing."""
        written = self.published
        return bool(point and point.year and written and written.year and point.year > written.year)

    def counts_from(self, years: int) -> bool:
        """The text names the year that lies so many years before its writing: `ninety years on` is now."""
        written = self.published
        return written is not None and written.year is not None and self.profile.names(written.year - years)

    def is_near(self, at: int) -> bool:
        """The date last set stands little before offset `at`."""
        return at - self.anchor_at < _NEAR

    def leans_on_text(self, told: Partial, reported: Partial, at: int, direction: int) -> bool:
        """Which of two readings of a year-less date holds: by the text's time, or by the day of publication.

        Points for the text: it tells history; it has just set a day or month of another year. Points for publication:
        the date falls within days of it, or shortly before it; the clause does not look back; the text set no more than
        a bare year.
        """
        anchor, written = self.anchor, self.published
        if anchor is None or written is None:
            return anchor is not None
        if not self.profile.history and _is_of_now(anchor, written):
            return False
        recent = abs(_days(reported) - _days(written)) <= _RECENT
        if not self.tells_history and (direction > 1 or (recent and _days(told) > _days(written) + _RECENT)):
            return False
        if not self.tells_history and (told.year or 0) > max(reported.year or 0, anchor.year or 0, written.year or 0):
            return False
        text = 2 * self.profile.history
        precise = bool(anchor.month or anchor.season)
        if precise and self.is_near(at):
            text += 2
        away = _days(reported) - _days(written)
        publication = (2 if abs(away) <= 3 and reported.day else 0) + recent
        publication += 2 * (not self.tells_history and reported.day > 0 and -_LATELY <= away <= 0)
        publication += (direction >= 0) + (not precise)
        publication += recent and anchor.season > 0 and told.day > 0
        if direction > 0 and not self.tells_history and _days(told) < _days(written) - _RECENT:
            publication += 2
        return text > publication


def _is_of_now(anchor: Partial, written: Partial) -> bool:
    """The text has just told of the days around its writing."""
    return anchor.month > 0 and abs(_days(anchor) - _days(written)) <= _RECENT


def _days(point: Partial) -> int:
    return (point.year or 0) * 365 + (middle_month(point) - 1) * 30 + (point.day or 15)
