"""Dates that stand together: the two ends of a range, a date and its time of day."""

from __future__ import annotations

from claimcheck.extract.times.edtf import order
from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import Partial, TimeMention

_OPEN = Partial(9999)


def date_range(found: Found) -> list[TimeMention] | None:
    """The end lends the start what that lacks: `15 February to 28 February 1951`."""
    start = found.mention("a")
    if start is None or start.start is None or start.stop is not None or start.basis not in ("fixed", "yearless"):
        return None
    if found.has("n"):
        return [found.make(start=start.start, stop=_OPEN, basis=start.basis)] if start.basis == "fixed" else None
    stop = found.mention("b")
    if stop is None or stop.start is None or stop.stop is not None:
        return None
    if stop.basis == "unit" and start.basis == "yearless":  # March to May of that year
        stop.first, stop.start, stop.stop, stop.rule = start.first, start.start, stop.start, found.rule.rule
        return [stop]
    if stop.basis not in ("fixed", "yearless"):
        return None
    if stop.basis == "yearless" and start.basis == "fixed":
        end = stop.start._replace(year=start.start.year)
        if order(end) < order(start.start):
            end = end._replace(year=(start.start.year or 0) + 1)
        return [_range(found, start, stop, start.start, end)]
    return [_range(found, start, stop, _lend(start.start, stop.start), stop.start)]


def _lend(start: Partial, stop: Partial) -> Partial:
    """The year of the end, or the one before where the start comes later in its year."""
    if start.year is not None or stop.year is None:
        return start
    lent = start._replace(year=stop.year)
    return lent if order(lent) <= order(stop) else start._replace(year=stop.year - 1)


def _range(found: Found, start: TimeMention, stop: TimeMention, first: Partial, last: Partial) -> TimeMention:
    mention = found.make(start=first, stop=last, basis="fixed" if last.year is not None else "yearless")
    mention.impossible = start.impossible or stop.impossible
    mention.backwards = last.year is not None and first.year is not None and order(first) > order(last)
    return mention


def clock(found: Found) -> list[TimeMention] | None:
    """The date, its words widened by the time of day."""
    inner = found.mention("d")
    if inner is None or (
        found.word("x") in ("hours", "hrs", "hr") and len(found.before("x")) < 4 and found.before("x").isdecimal()
    ):
        return None
    first, end = found.span()
    inner.first, inner.end, inner.rule = found.token(first), found.token_end(end - 1), found.rule.rule
    return [inner]
