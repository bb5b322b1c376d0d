"""Mentions to dates."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from claimcheck.extract.strip import Strip
from claimcheck.extract.times.edtf import add_months, as_day, exists, middle_month, of_day, order, write, write_range
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.narrative import Narrative
from claimcheck.extract.times.tense import tense

_Placed = tuple[int, TimeMention]
_LINKS = frozenset(("and", "or", ",", "-", "–", "to", "&", "the", "of", "until", "(", "offensive", "campaign", "season"))
_OPEN_YEAR = 9999
#: days; a date this little after publication is not that of the year before, whatever the tense
_SOON = 75


def resolve(strip: Strip, mentions: Sequence[_Placed], narrative: Narrative) -> None:
    """All mentions of one sentence, in order."""
    body = narrative.is_body(strip.start_offset(mentions[0][0]))
    _lend_years(strip, mentions)
    for at, mention in mentions:
        _RESOLVERS[mention.basis](strip, at, mention, narrative)
        if body and mention.start is not None:
            _move_on(strip, at, mention, narrative)


def _lend_years(strip: Strip, mentions: Sequence[_Placed]) -> None:
    """`August and September 1914`: the first takes the year of the second."""
    for (at, mention), (then, following) in zip(mentions[-2::-1], mentions[:0:-1], strict=True):
        if mention.basis != "yearless" or following.basis != "fixed" or not following.start or mention.shift:
            continue
        between = strip.tokens.words[strip.end[at] : strip.first[then]]
        if len(between) <= 3 and all(word.lower() in _LINKS for word in between) and following.start.year is not None:
            if following.start.month or following.start.season:
                _set_year(mention, following.start.year)
                mention.basis = "fixed"


def _set_year(mention: TimeMention, year: int) -> None:
    """Give a mention its year; the end of a range that runs over New Year has the next."""
    start, stop = mention.start, mention.stop
    assert start is not None
    mention.start = start._replace(year=year)
    if stop is not None:
        over = order(stop._replace(year=0)) < order(start._replace(year=0)) and not mention.backwards
        mention.stop = stop._replace(year=year + over)
    mention.impossible = not exists(mention.start) or (mention.stop is not None and not exists(mention.stop))


def _move_on(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """Coarse times, and years far ahead or behind in passing, leave the story where it is."""
    point = _last_of(mention)
    if point is None or point.year is None or point.known < 4 or mention.impossible:
        return
    if mention.leans == "published" or (mention.aside and (narrative.anchor or not narrative.profile.history)) or (mention.basis == "yearless" and (point.season or mention.shift < 0)):
        return
    narrative.set(point, strip.start_offset(at))


def _last_of(mention: TimeMention) -> Partial | None:
    """The end of a range within a year; of one over several years the start, where the story then begins."""
    start, stop = mention.start, mention.stop
    return stop if start is not None and stop is not None and stop.year == start.year else start


def _print(mention: TimeMention) -> None:
    start, stop = mention.start, mention.stop
    if start is None or start.year is None or mention.impossible:
        mention.date = None
    elif stop is None:
        mention.date = write(start)
    elif stop.year == _OPEN_YEAR:
        first = write(start)
        mention.date = f"{first}/.." if first else None
    else:
        mention.date = write_range(start, stop)


def _fixed(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    _print(mention)


def _nothing(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """A plain length of time leans on nothing."""


def _slashed(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """`start` has the day first, `stop` the month."""
    day_first = narrative.profile.day_first
    if day_first is None:
        mention.start = mention.stop = None
        return
    mention.start, mention.stop, mention.ambiguous = mention.start if day_first else mention.stop, None, False
    _print(mention)


def _yearless(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    start = mention.start
    assert start is not None
    year = _directed_year(mention, start, narrative) if mention.shift else _year(strip, at, mention, start, narrative)
    if year is not None:
        _set_year(mention, year)
        _print(mention)


def _reference(mention: TimeMention, narrative: Narrative) -> Partial | None:
    """What a relative time leans on."""
    if mention.leans == "published":
        return narrative.published
    if mention.leans == "text":
        return narrative.anchor or (narrative.published if mention.shift < 0 else None)
    return narrative.anchor if narrative.tells_history else narrative.published or narrative.anchor


def _directed_year(mention: TimeMention, point: Partial, narrative: Narrative) -> int | None:
    """`last March`, `the following spring`: strictly before or behind."""
    reference = _reference(mention, narrative)
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
    direction = _side(strip, at) or tense(strip, at, narrative.names)
    reported = _year_by_tense(point, written, direction)
    if told is None or told == reported or mention.leans == "published":
        return reported
    if direction < 0 and (told, middle_month(point)) > (written.year, middle_month(written)):
        return reported
    leans = narrative.leans_on_text(
        point._replace(year=told), point._replace(year=reported), strip.start_offset(at), direction
    )
    return told if leans else reported


def _side(strip: Strip, at: int) -> int:
    """-1 behind `since`, 1 behind `until`, else 0: the side of the story's time on which a date must lie."""
    first = strip.first[at]
    before = [word.lower() for word in strip.tokens.words[max(0, first - 2) : first]]
    return -1 if "since" in before else 1 if "until" in before or "till" in before else 0


def _year_by_tense(point: Partial, written: Partial, direction: int) -> int:
    """The year that puts a point nearest to the day of writing, in the direction that the tense tells."""
    year = written.year or 0
    here = middle_month(written) * 31 + (written.day or 15)
    there = middle_month(point) * 31 + (point.day or (written.day if middle_month(point) == middle_month(written) else 15) or 15)
    if direction < 0:
        return year - (there > here + _SOON)
    if direction > 0:
        return year + (there < here)
    return year - (there - here > 186) + (here - there > 186)


def _dayonly(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """`the 20th`: of the month that the text is in; with its weekday, of the month of publication."""
    reference, start = _reference(mention, narrative), mention.start
    if start is None or reference is None or reference.year is None or not reference.month:
        return
    mention.start = Partial(reference.year, reference.month, start.day)
    mention.impossible = not exists(mention.start)
    _print(mention)


def _shortyear(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """The latest year with these digits that is not behind the text's time."""
    reference = narrative.anchor if narrative.tells_history and narrative.anchor else narrative.published or narrative.anchor
    latest = reference.year if reference and reference.year else datetime.date.today().year
    assert mention.start is not None and mention.start.year is not None
    mention.start = Partial(latest - (latest - mention.start.year) % 100)
    _print(mention)


def _weekday(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    text_day, written = narrative.anchor_day, as_day(narrative.published)
    leans_on_text = mention.leans == "text" or (narrative.tells_history and narrative.anchor is not None)
    base = text_day if leans_on_text else written
    if base is None or mention.weekday is None:
        return
    direction = mention.shift
    if leans_on_text:
        direction = direction or 1
    direction = direction or tense(strip, at, narrative.names) or -1
    ahead = (mention.weekday - base.weekday()) % 7
    if mention.shift:
        days = ahead or 7 if mention.shift > 0 else ahead - 7
    else:
        days = ahead if direction > 0 else ahead - 7 if ahead else 0
    _on_day(mention, base + datetime.timedelta(days=days))


def _on_day(mention: TimeMention, day: datetime.date) -> None:
    mention.start = of_day(day)
    _print(mention)


def _unit(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """The day, week, month, … that lies `shift` from the one that holds the time leaned on; a month or season of it."""
    reference = _reference(mention, narrative)
    if reference is None or reference.year is None:
        return
    if mention.start is not None:
        _set_year(mention, reference.year + mention.shift)
        _print(mention)
        return
    _UNITS[mention.unit or "day"](mention, reference)
    _print(mention)


def _same_day(mention: TimeMention, reference: Partial) -> None:
    day = as_day(reference)
    if day is not None:
        mention.start = of_day(day + datetime.timedelta(days=mention.shift))


def _same_week(mention: TimeMention, reference: Partial) -> None:
    day = as_day(reference)
    if day is not None:
        monday = day + datetime.timedelta(days=7 * mention.shift - day.weekday())
        first = 5 if mention.unit == "weekend" else 0
        mention.start, mention.stop = of_day(monday + datetime.timedelta(days=first)), of_day(monday + datetime.timedelta(days=6))


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


def _offset(strip: Strip, at: int, mention: TimeMention, narrative: Narrative) -> None:
    """`21 years ago`, `two days later`: the number moves the time leaned on, in steps of the unit."""
    reference, interval = _reference(mention, narrative), mention.interval
    if reference is None or reference.year is None:
        return
    if interval is None:
        _same_day(mention, reference)
        _print(mention)
        return
    unit = mention.unit or "day"
    if interval.is_point:
        mention.start = _moved(reference, mention.shift * float(interval.low or 0), unit)
        _print(mention)
        if mention.date and (interval.approximate or unit in ("week", "fortnight")) and mention.start and mention.start.known == 4:
            mention.date += "~"
        return
    _bounded(mention, reference, unit)


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
    whole = count == int(count)
    if unit in ("second", "minute", "hour"):
        return None
    if unit in ("day", "night", "week", "fortnight", "weekend"):
        day = as_day(reference)
        try:
            return of_day(day + datetime.timedelta(days=count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1))) if day else None
        except OverflowError:
            return None
    if unit in ("decade", "century") and not whole:
        return Partial(year + round(count * (10 if unit == "decade" else 100)))
    if unit == "month" or not whole:
        months = round(count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
        return add_months(reference, months) if reference.month else None
    moved = year + int(count) * {"year": 1, "decade": 10, "century": 100}[unit]
    return Partial(moved) if unit == "year" else Partial(moved // 10 * 10, known=3) if unit == "decade" else Partial(moved)


_RESOLVERS: dict[str, Callable[[Strip, int, TimeMention, Narrative], None]] = {
    "fixed": _fixed, "none": _nothing, "yearless": _yearless, "dayonly": _dayonly, "shortyear": _shortyear,
    "weekday": _weekday, "unit": _unit, "offset": _offset, "slashed": _slashed,
}  # fmt: skip

