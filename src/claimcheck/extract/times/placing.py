"""What every way of resolving needs: the time leaned on, a year given, the date written down."""

from __future__ import annotations

from claimcheck.extract.times.edtf import exists, order, write, write_range
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.narrative import Narrative

#: the year of an open end: `2014 to the present`
OPEN_YEAR = 9999


def set_year(mention: TimeMention, year: int) -> None:
    """Give a mention its year; the end of a range that runs over New Year has the next."""
    start, stop = mention.start, mention.stop
    assert start is not None
    mention.start = start._replace(year=year)
    if stop is not None:
        over = order(stop._replace(year=0)) < order(start._replace(year=0)) and not mention.backwards
        mention.stop = stop._replace(year=year + over)
    mention.impossible = not exists(mention.start) or (mention.stop is not None and not exists(mention.stop))


def show(mention: TimeMention) -> None:
    start, stop = mention.start, mention.stop
    if start is None or start.year is None or mention.impossible:
        mention.date = None
    elif stop is None:
        mention.date = write(start)
    elif stop.year == OPEN_YEAR:
        first = write(start)
        mention.date = f"{first}/.." if first and "X" not in first else None
    else:
        mention.date = write_range(start, stop)


def reference_of(mention: TimeMention, narrative: Narrative) -> Partial | None:
    """What a relative time leans on."""
    if mention.leans == "published":
        said = narrative.anchor if mention.unit == "day" and mention.interval is None else None  # in an old letter
        return narrative.published or said
    if mention.leans == "text":
        return narrative.anchor or (narrative.published if mention.shift < 0 else None)
    anchor = narrative.anchor
    if anchor is not None and (narrative.tells_history or (narrative.profile.history and anchor.month)):
        return anchor
    return narrative.published or narrative.anchor
