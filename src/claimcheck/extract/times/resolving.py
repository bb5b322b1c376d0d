"""Mentions to dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from claimcheck.extract.strip import Strip
from claimcheck.extract.times import relative
from claimcheck.extract.times.edtf import add_months, as_day, exists, middle_month, nth_weekday, order
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.narrative import Narrative
from claimcheck.extract.times.placing import reference_of, set_year, show
from claimcheck.extract.times.tense import tense

Placed = tuple[int, TimeMention]
_LINKS = frozenset(
    ("and", "or", ",", "-", "–", "to", "&", "the", "of", "until", "(", "/", "offensive", "campaign", "season")
)
#: what stands between a year and a day or month of it, told one behind the other
_BESIDE = ([",", "on"], [",", "in"], ["on"], ["in"], [","])
_BEGINS = frozenset(("began", "started", "opened", "launched", "erupted", "broke", "begun", "laid", "invaded"))
_ENDS = frozenset(
    ("ended", "ends", "until", "finished", "concluded", "lasted", "over", "raised", "lifted", "surrendered", "fell")
)
#: words from `next year's` to a day of that year, at most
_CLAUSE = 7
#: days; a date this little before publication is not that of the year after: `a hearing set for 3 May was put off`
_LATE = 25
#: days; a date this little after publication is not that of the year before, whatever the tense
_SOON = 20


def resolve(strip: Strip, mentions: Sequence[Placed], narrative: Narrative) -> None:
    """All mentions of one sentence, in order."""
    body = narrative.is_body(strip.start_offset(mentions[0][0]))
    _lend_years(strip, mentions)
    for place, (at, mention) in enumerate(mentions):
        _RESOLVERS[mention.basis](strip, at, mention, narrative)
        if mention.nth and mention.start is not None:
            mention.start = nth_weekday(mention.start, mention.weekday or 0, mention.nth)
            show(mention)
        if place and not (mention.basis == "yearless" and mention.shift):
            _in_apposition(strip, mentions[place - 1], at, mention)
        if place and mention.weekday is None and mention.start is not None:
            _tell_weekday(strip, mentions[place - 1], at, mention)
        if body and mention.start is not None:
            _move_on(strip, at, mention, narrative)
    if body and len(mentions) > 1:
        _span(strip, mentions[-2], mentions[-1], narrative)


def _span(strip: Strip, before: Placed, behind: Placed, narrative: Narrative) -> None:
    """`began in October 1899 and ended in March 1900`: as a range does, it tells the year of a day within it."""
    start, stop = before[1].start, behind[1].start
    if before[1].basis != "fixed" or behind[1].basis != "fixed" or not (start and stop and start.month and stop.month):
        return
    if start.year is None or stop.year != start.year + 1 or narrative.anchor != stop:
        return
    words = [word.lower() for word in strip.tokens.words[: strip.first[behind[0]]]]
    if not _BEGINS.isdisjoint(words) and not _ENDS.isdisjoint(words[strip.end[before[0]] :]):
        narrative.span = start, stop


def _lend_years(strip: Strip, mentions: Sequence[Placed]) -> None:
    """`August and September 1914`: the first takes the year of the second."""
    for (at, mention), (then, following) in zip(mentions[-2::-1], mentions[:0:-1], strict=True):
        if mention.basis != "yearless" or following.basis != "fixed" or not following.start or mention.shift:
            continue
        year, between = following.start.year, strip.tokens.words[strip.end[at] : strip.first[then]]
        listed = len(between) <= 3 and all(word.lower() in _LINKS for word in between)
        if listed and year is not None and (following.start.month or following.start.season):
            set_year(mention, year)
            mention.basis = "fixed"


def _tell_weekday(strip: Strip, before: Placed, at: int, mention: TimeMention) -> None:
    """`last Sunday (September 3)`: the date right behind a weekday says which one it is."""
    chunk, told = before
    between, day = strip.tokens.words[strip.end[chunk] : strip.first[at]], as_day(mention.start)
    if told.basis == "weekday" and day is not None and day.weekday() == told.weekday and between in (["("], [","]):
        told.start = mention.start
        show(told)


def _in_apposition(strip: Strip, before: Placed, at: int, mention: TimeMention) -> None:
    """`thirty years earlier, on 23 May`: the day lies in the year told right before it. `In 1971, a hundred years
    later, …` tells one time twice."""
    chunk, told = before
    if mention.basis not in ("yearless", "offset"):
        return
    words = strip.tokens.words
    start, between = told.start, [word.lower() for word in words[strip.end[chunk] : strip.first[at]]]
    if start is None or start.year is None or told.stop is not None or start.known < 4:
        return
    dated = told.unit == "year" and told.basis in ("offset", "unit") and not start.month
    whose = words[strip.end[chunk] - 1].endswith(("'s", "’s")) and 0 < len(between) < _CLAUSE  # next year's race is on
    if mention.basis == "yearless" and dated and (whose or between in _BESIDE):
        set_year(mention, start.year)
        show(mention)
    closed = between == [","] == words[strip.end[at] : strip.end[at] + 1]
    if mention.basis == "offset" and told.basis == "fixed" and closed and mention.unit in ("year", "day"):
        mention.start = Partial(start.year) if mention.unit == "year" else start
        show(mention)


def _move_on(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """Coarse times, and years far ahead or behind in passing, leave the story where it is."""
    point = _last_of(mention)
    dated = mention.basis == "unit" and point is not None and point.day > 0 and mention.unit == "year"
    if mention.leans == "published" and not dated and not narrative.profile.history and narrative.published:
        narrative.anchor, narrative.anchor_at = narrative.published, strip.start_offset(at)
        return
    if point is None or point.year is None or point.known < 4 or mention.impossible:
        return
    side = _side(strip, at) if mention.basis in ("yearless", "fixed") else 0
    if side and mention.basis == "fixed" and narrative.profile.history:  # never before since 1908
        side = narrative.reaches_away(point, side)
    if not side and not _in_passing(mention, point, narrative):
        narrative.set(point, strip.start_offset(at))
        if mention.start is not None and mention.stop is not None:
            narrative.span = mention.start, mention.stop


def _in_passing(mention: TimeMention, point: Partial, narrative: Narrative) -> bool:
    """What is told from the day of writing, names a thing (`the 1978 treaty`), or looks back (`the previous April`)."""
    if mention.leans == "published" and mention.basis == "unit" and point.day:  # on 7 June last year
        return False
    if mention.leans == "published" or (mention.basis == "offset" and mention.shift < 0):
        return True
    if mention.aside:
        return narrative.anchor is not None or not narrative.profile.history
    return mention.basis == "yearless" and (point.season > 0 or mention.shift < 0)


def _last_of(mention: TimeMention) -> Partial | None:
    """The end of a range of less than a year; of one over several years the start, where the story then begins."""
    start, stop = mention.start, mention.stop
    if start is None or stop is None or start.year is None or stop.year is None:
        return start
    over_new_year = stop.year == start.year + 1 and 0 < stop.month < start.month
    return stop if stop.year == start.year or over_new_year else start


def _fixed(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    show(mention)


def _nothing(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """A plain length of time leans on nothing."""


def _slashed(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """`start` has the day first, `stop` the month."""
    day_first = narrative.profile.day_first
    if day_first is None:
        mention.start = mention.stop = None
        return
    mention.start, mention.stop, mention.ambiguous = mention.start if day_first else mention.stop, None, False
    show(mention)


def _yearless(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    start = mention.start
    assert start is not None
    year = _directed_year(mention, start, narrative) if mention.shift else _year(strip, at, mention, start, narrative)
    if year is not None:
        set_year(mention, year)
        show(mention)


def _coming(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """The next month of its name, the one at hand among them."""
    written, start = reference_of(mention, narrative) or narrative.anchor, mention.start
    if start is None or written is None or written.year is None:
        return
    set_year(mention, written.year + (start.month < written.month))
    show(mention)


def _directed_year(mention: TimeMention, point: Partial, narrative: Narrative) -> int | None:
    """`last March`, `the following spring`: strictly before or behind."""
    reference = reference_of(mention, narrative)
    if reference is None or reference.year is None:
        return None
    here, there = middle_month(reference), middle_month(point)
    if not reference.month and not reference.season:
        return reference.year + (mention.shift if mention.shift > 0 else 0)
    if mention.shift < 0:
        return reference.year - (there >= here or mention.leans == "text")
    return reference.year + (there <= here)


def _year(strip: Strip, at: int, mention: TimeMention, point: Partial, narrative: Narrative) -> int | None:
    told = narrative.year_in_text(point, _side(strip, at))
    if mention.leans == "text" and told is not None:
        return told
    written = narrative.published
    if written is None or written.year is None:
        return told
    direction = _side(strip, at) or _set_for(strip, at, point) or tense(strip, at, narrative.names)
    reported = _year_by_tense(point, written, direction)
    if mention.weekday is not None:
        years = {reported, written.year, told or reported}
        if fits := _by_weekday(mention.weekday, point, years):
            return fits
    if told is None or told == reported or mention.leans == "published":
        return reported
    if direction < 0 and _is_behind(point._replace(year=told), written):
        return reported
    leans = narrative.leans_on_text(
        point._replace(year=told), point._replace(year=reported), strip.start_offset(at), direction
    )
    return told if leans else reported


def _is_behind(point: Partial, written: Partial) -> bool:
    return (point.year or 0, middle_month(point)) > (written.year or 0, middle_month(written))


def _by_weekday(weekday: int, point: Partial, years: Iterable[int]) -> int | None:
    """The one year of these in which the day falls on the weekday written beside it."""
    days = [(year, as_day(point._replace(year=year))) for year in years]
    fits = [year for year, day in days if day is not None and day.weekday() == weekday]
    return fits[0] if len(fits) == 1 else None


def _side(strip: Strip, at: int) -> int:
    """-1 behind `since`, 1 behind `until`, else 0: the side of the story's time on which a date must lie."""
    first = strip.first[at]
    before = [word.lower() for word in strip.tokens.words[max(0, first - 2) : first]]
    return -1 if "since" in before else 1 if "until" in before or "till" in before else 0


def _set_for(strip: Strip, at: int, point: Partial) -> int:
    """`called an election for June 28`: a day that something is set for lies ahead."""
    first = strip.first[at]
    return int(point.day > 0 and first > 1 and strip.tokens.words[first - 1].lower() == "for")


def _year_by_tense(point: Partial, written: Partial, direction: int) -> int:
    """The year that puts a point nearest to the day of writing, in the direction that the tense tells."""
    year = written.year or 0
    here = middle_month(written) * 31 + (written.day or 15)
    same_month = middle_month(point) == middle_month(written)
    there = middle_month(point) * 31 + (point.day or (same_month and written.day) or 15)
    if direction < 0:
        return year - (there > here + _SOON)
    if direction > 0:
        return year + (there < here - _LATE)
    return year - (there - here > 186) + (here - there > 186)


def _dayonly(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """`the 20th`: of the month that the text is in; with its weekday, of the month of publication. `the 3rd of the
    following month` has a shift."""
    reference, start, anchor = reference_of(mention, narrative), mention.start, narrative.anchor
    if anchor and anchor.month and mention.weekday is None and narrative.is_near(strip.start_offset(at)):
        ahead = (_side(strip, at) or tense(strip, at, narrative.names)) > 0
        written = narrative.published
        reference = written if written and ahead and order(anchor) < order(written) else anchor
    if start is None or reference is None or reference.year is None or not reference.month:
        return
    month = add_months(reference, mention.shift)
    mention.start = Partial(month.year, month.month, start.day)
    mention.impossible = not exists(mention.start)
    show(mention)


def _shortyear(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """The latest year with these digits that is not behind the text's time."""
    reference = (narrative.tells_history and narrative.anchor) or narrative.published or narrative.anchor
    start, mention.start = mention.start, None
    if reference and reference.year is not None and start and start.year is not None:
        mention.start = Partial(reference.year - (reference.year - start.year) % 100)
        show(mention)


_RESOLVERS: dict[str, Callable[[Strip, int, TimeMention, Narrative], None]] = {
    "fixed": _fixed, "none": _nothing, "yearless": _yearless, "dayonly": _dayonly, "shortyear": _shortyear,
    "coming": _coming, "weekday": relative.weekday, "unit": relative.unit, "offset": relative.offset,
    "slashed": _slashed,
}  # fmt: skip
