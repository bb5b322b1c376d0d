"""Relative times to dates: weekdays, calendar units, so many units before or behind."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.extract.strip import Strip
from claimcheck.extract.times.edtf import add_days, add_months, as_day, write
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.names import Names
from claimcheck.extract.times.narrative import Narrative
from claimcheck.extract.times.placing import reference_of, set_year, show
from claimcheck.extract.times.tense import tense

#: a weekday that was six days ago is tomorrow: reports name days of the last week up to five days back, and are dated a
#: day too early where their reporter is ahead of their publisher's clock, or writes on when they are out
_SIX_BEFORE = -6
#: code points behind a day to which the story may come back from an aside
_NEAR = 300
_LEADS_ON = frozenset(("until", "till", "by", "from", "through"))
_MIDWEEK = 3
_STATES = frozenset(("is", "are", "has", "have", "houses", "stands", "remains", "serves", "lives", "there"))
_PERFECT = frozenset(("has", "have"))
#: chunks behind `today` in which the verb of its clause is looked for
_CLAUSE = 6
#: days or months in a unit, for those whose steps are days, or months
_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def weekday(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """In a report the last one up to publication, or the next where the tense looks ahead; in history the next one
    behind the text's day."""
    in_text = mention.leans == "text" or (narrative.tells_history and narrative.anchor is not None)
    base = narrative.anchor if in_text else narrative.published
    if in_text and mention.leans == "either" and base is not None and not base.month and not base.season:
        base, in_text = narrative.published, False
    day = as_day(base)
    if day is None or mention.weekday is None:
        return
    ahead = (mention.weekday - day.weekday()) % 7
    direction = mention.shift or (1 if in_text else _tense(strip, at, narrative.names))
    if mention.shift and not ahead:
        ahead = 7
    behind = ahead - 7 if ahead else 0
    if mention.shift < 0 and ahead == 7:
        behind = -7
    if behind == _SIX_BEFORE and not in_text and not mention.shift and strip.words[at - 1 : at] != ["the"]:
        behind = ahead
    mention.start = add_days(base, ahead if direction > 0 else behind)
    show(mention)


def _tense(strip: Strip, at: int, names: Names) -> int:
    """That of the clause; where nothing tells, `until Sunday` and `from Monday` lie ahead; `for Friday` mostly does."""
    first = strip.first[at]
    before = strip.tokens.words[first - 1].lower() if first else ""
    named = strip.tokens.words[strip.end[at] - 1][-2:] not in ("'s", "’s")
    if before == "for" and named:
        return 1
    return tense(strip, at, names) or (1 if before in _LEADS_ON and named else -1)


def is_a_day(strip: Strip, at: int, narrative: Narrative) -> bool:
    """Whether `today` is the day of writing: in a report, where the clause tells what happened or will happen, and does
    not go on with how things are (`and today is a museum`, `today the town has two schools`)."""
    if narrative.tells_history or not _STATES.isdisjoint(strip.words[at + 1 : at + 2]):
        return False
    return tense(strip, at, narrative.names) != 0 and _PERFECT.isdisjoint(strip.words[at + 1 : at + _CLAUSE])


def unit(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """The day, week, month, … that lies `shift` from the one that holds the time leaned on; a month or season of it."""
    reference = reference_of(mention, narrative)
    if reference is None or reference.year is None:
        return
    if mention.start is not None:
        set_year(mention, reference.year + mention.shift)
        show(mention)
        return
    if mention.unit == "weekend" and not mention.shift and _is_over(strip, at, reference, narrative.names):
        mention.shift = -1
    _UNITS[mention.unit or "day"](mention, reference)
    show(mention)


def _is_over(strip: Strip, at: int, reference: Partial, names: Names) -> bool:
    """`this weekend` on one of the first days of a week, told as past."""
    day = as_day(reference)
    return day is not None and day.weekday() < _MIDWEEK and tense(strip, at, names) < 0


def _same_day(mention: TimeMention, reference: Partial) -> None:
    mention.start = add_days(reference, mention.shift)


def _same_week(mention: TimeMention, reference: Partial) -> None:
    """Monday to Sunday (ISO 8601); of a weekend Saturday and Sunday."""
    day = as_day(reference)
    if day is not None:
        monday = 7 * mention.shift - day.weekday()
        mention.start = add_days(reference, monday + (5 if mention.unit == "weekend" else 0))
        mention.stop = add_days(reference, monday + 6)


def _same_month(mention: TimeMention, reference: Partial) -> None:
    if reference.month:
        mention.start = add_months(reference, mention.shift)


def _same_year(mention: TimeMention, reference: Partial) -> None:
    mention.start = Partial((reference.year or 0) + mention.shift)


def _same_decade(mention: TimeMention, reference: Partial) -> None:
    mention.start = Partial((reference.year or 0) // 10 * 10 + 10 * mention.shift, known=3)


def _same_century(mention: TimeMention, reference: Partial) -> None:
    mention.start = Partial((reference.year or 0) // 100 * 100 + 100 * mention.shift, known=2)


_UNITS: dict[str, Callable[[TimeMention, Partial], None]] = {
    "day": _same_day, "night": _same_day, "week": _same_week, "weekend": _same_week, "month": _same_month,
    "year": _same_year, "decade": _same_decade, "century": _same_century,
}  # fmt: skip


def _left_from(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> Partial | None:
    """What an offset counts from; one in days from a day, and where a year has been told since in passing, from the day
    before that."""
    reference, story = reference_of(mention, narrative), narrative.story
    coarse = reference is not None and not reference.day and mention.unit in _DAYS and mention.leans == "text"
    if coarse and story is not None and story.day and strip.start_offset(at) - narrative.story_at < _NEAR:
        return story
    return reference


def offset(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """`21 years ago`, `two days later`: the number moves the time leaned on, in steps of the unit."""
    reference, interval = _left_from(strip, at, mention, narrative), mention.interval
    if reference is None or reference.year is None:
        return
    if interval is None:
        _same_day(mention, reference)
        show(mention)
        return
    if not interval.is_point:
        _bounded(mention, reference, mention.unit or "day")
        return
    mention.start = _moved(reference, mention.shift * float(interval.low or 0), mention.unit or "day")
    told = narrative.is_ahead(mention.start) and not narrative.is_ahead(reference)
    if mention.unit == "year" and told and narrative.counts_from(int(interval.low or 0)):
        mention.start = Partial((narrative.published or reference).year)
    show(mention)
    rough = interval.approximate or mention.unit in ("week", "fortnight")
    if mention.date and rough and mention.start and mention.start.known == 4:
        mention.date += "~"


def _bounded(mention: TimeMention, reference: Partial, unit: str) -> None:
    """`more than 100 years ago`: open towards the past; `almost 30 years ago`: from there on."""
    interval = mention.interval
    assert interval is not None
    near = _moved(reference, mention.shift * float(interval.low), unit) if interval.low is not None else None
    far = _moved(reference, mention.shift * float(interval.high), unit) if interval.high is not None else None
    before, after = (far, near) if mention.shift < 0 else (near, far)
    first, last = (write(before) if before else None), (write(after) if after else None)
    if (before and not first) or (after and not last) or not (first or last):
        return
    mention.date = f"{first or '..'}/{last or '..'}"


def _moved(reference: Partial, count: float, unit: str) -> Partial | None:
    """The point `count` units away, as precise as the unit (a week: a day); None where the reference is too coarse."""
    year = reference.year or 0
    if abs(count) > 100_000 or unit not in _DAYS.keys() | _MONTHS.keys() | _YEARS.keys():
        return None
    if unit in _DAYS:
        return add_days(reference, count * _DAYS[unit])
    if unit in _MONTHS and (unit == "month" or count != int(count)):
        return add_months(reference, round(count * _MONTHS[unit])) if reference.month else None
    moved = year + round(count * _YEARS[unit])
    return Partial(moved // 10 * 10, known=3) if unit == "decade" and count == int(count) else Partial(moved)
