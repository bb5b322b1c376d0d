"""relative-date: “a year later” beside a date that is not a year later.

Finds: “A year later, in 1994” in a text whose dates so far, and whose event, name no 1993.
Leaves alone: offsets without a date beside them; offsets that fit any date the text gave before; hedged offsets by a
year; texts that gave no date before.
Severity: warning.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from claimcheck.align.days import Days, days
from claimcheck.align.times import goes_forward, is_offset
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.wording import quoted
from claimcheck.model import Claim, Interval

CODE = "relative-date"
_UNITS = {"year": 365.2425, "month": 30.44, "week": 7.0, "day": 1.0, "decade": 3652.425}
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_MONTH = re.compile("|".join(calendar.month_name[1:]))
_JOINT = re.compile(r",?\s*(?:\(|,\s*)?(?:in|on|by|,)?\s*(?:the\s+)?")


def check(case: Case) -> Iterator[Suspicion]:
    for own in case.by_source.values():
        for n, claim in enumerate(own):
            if is_offset(claim) and claim.unit in _UNITS:
                beside = _beside(claim, own[n + 1 : n + 3], case)
                before = _before(own[:n], case)
                if beside and before and not _fits(claim, beside[1], before):
                    yield _suspicion(claim, beside[0])


def _beside(claim: Claim, following: Sequence[Claim], case: Case) -> tuple[Claim, Days] | None:
    """The date that the text itself sets beside the offset."""
    text = case.document[claim.source].text if claim.source in case.document else ""
    for other in following:
        told = days(other.date)
        near = (
            other.kind == "date" and other.start >= claim.end and not is_offset(other) and _tells_enough(claim, other)
        )
        if near and told and _JOINT.fullmatch(text[claim.end : other.start]):
            return other, told
    return None


def _tells_enough(claim: Claim, other: Claim) -> bool:
    """A date whose year or month its reader had to guess proves nothing."""
    return bool(_YEAR.search(other.text)) or (claim.unit in {"day", "week"} and bool(_MONTH.search(other.text)))


def _before(earlier: Sequence[Claim], case: Case) -> list[Days]:
    """Every time the text set so far: its dates, and the events it spoke of."""
    told = [days(c.date) for c in earlier[-200:] if c.kind == "date" and c.role != "publication"]
    spoken_of = {c.event for c in earlier[-200:] if c.event}
    events = [days(case.event[e].date) for e in sorted(spoken_of) if e in case.event]
    return [t for t in (*told, *events) if t]


def _fits(claim: Claim, beside: Days, before: Sequence[Days]) -> bool:
    return any(
        _follows(claim, beside, start) or _follows(claim, beside, end) for d in before for start, end in [_ends(d)]
    )


def _ends(told: Days) -> tuple[Days, Days]:
    """A range is counted from either end; a year, month or day as it is."""
    if told.length <= 366:
        return told, told
    return Days(told.first, told.first + 365), Days(told.last - 365, told.last)


def _follows(claim: Claim, beside: Days, start: Days) -> bool:
    """True when going from some day of `start` by the offset can lead into `beside`. Years and longer are counted by
    the calendar, so a year after any day of 1992 is 1993."""
    if claim.value is None or claim.unit is None:
        return True
    sign = 1 if goes_forward(claim) else -1
    if claim.unit in {"year", "decade"}:
        scale = 10 if claim.unit == "decade" else 1
        years = (
            Interval(
                low=sign * (beside.first_day.year - start.last_day.year),
                high=sign * (beside.last_day.year - start.first_day.year),
            )
            if sign > 0
            else Interval(
                low=start.first_day.year - beside.last_day.year, high=start.last_day.year - beside.first_day.year
            )
        )
        return _scaled(claim.value, scale).intersects(years)
    unit = _UNITS[claim.unit]
    gap = (
        (beside.first - start.last, beside.last - start.first)
        if sign > 0
        else (start.first - beside.last, start.last - beside.first)
    )
    slack = 0.0 if claim.unit == "day" else 0.5
    return claim.value.widened().intersects(Interval(low=gap[0] / unit - slack, high=gap[1] / unit + slack))


def _scaled(value: Interval, scale: int) -> Interval:
    wide = value.widened()
    low, high = wide.low, wide.high
    if value.approximate and low is not None and high is not None:
        low, high = low - 1, high + 1
    return wide.model_copy(
        update={
            "low": None if low is None else low * scale,
            "high": None if high is None else high * scale,
        }
    )


def _suspicion(claim: Claim, beside: Claim) -> Suspicion:
    return Suspicion(
        rule=CODE,
        severity="warning",
        message=f"{claim.source} (line {claim.line}) says {quoted(claim)} and beside it {quoted(beside)}; no date that "
        "the text gave before leads from the one to the other.",
        odd=(claim, beside),
        values=(claim.text.lower(), beside.date or ""),
    )
