"""The equation of anniversaries: day of the event + N years = day of writing."""

from __future__ import annotations

import calendar
import re

from claimcheck.align.days import Days, days, year_days
from claimcheck.model import Claim

_AGO = re.compile(r"\b(?:ago|earlier|before|since|prior)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_MONTH = re.compile(rf"\b(?:{'|'.join([*calendar.month_name[1:], *calendar.month_abbr[1:]])})\b", re.IGNORECASE)
#: `four-month anniversary`
_SHORTER = re.compile(r"\b(?:month|week|day|hour)s?\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:later|after|afterwards|following)\b", re.IGNORECASE)


def is_ago(claim: Claim) -> bool:
    """`21 years ago`: a date told as a number of years before the day of writing."""
    return (
        claim.kind == "date"
        and claim.value is not None
        and claim.unit == "year"
        and "ago" in claim.text.lower().split()
    )


def is_offset(claim: Claim) -> bool:
    """`a year later`, `two days earlier`: a date told from another one in the text."""
    if claim.kind != "date" or claim.value is None or claim.unit is None or is_ago(claim):
        return False
    return bool(_AGO.search(claim.text) or _LATER.search(claim.text))


def goes_forward(claim: Claim) -> bool:
    """For an offset: later than what it counts from."""
    return bool(_LATER.search(claim.text))


def is_full_date(claim: Claim) -> bool:
    """A date whose own words give its year, or its day and month."""
    if claim.kind != "date" or claim.value is not None:
        return False
    return bool(_YEAR.search(claim.text)) or bool(_MONTH.search(claim.text) and re.search(r"\d", claim.text))


def years(claim: Claim) -> int | None:
    """The N of `Nth anniversary` or `N years ago` where it is one number."""
    value = claim.value
    if _SHORTER.search(claim.text):
        return None
    if value is None or not value.is_point or value.low is None or value.low != int(value.low):
        return None
    return int(value.low)


def nominal_years(claim: Claim) -> float | None:
    """The number that is written, whatever hedges it: 30 for `almost 30 years ago`."""
    value = claim.value
    return None if value is None else value.low if value.low is not None else value.high


def written_in(claim: Claim, published: Days | None) -> Days | None:
    """The year of the event by an anniversary or `N years ago` in a document published then: year of writing - N."""
    n = years(claim)
    if published is None or n is None or published.year is None or not 0 < published.year - n < 9999:
        return None
    return year_days(published.year - n)


def event_date(claim: Claim) -> Days | None:
    """What an absolute date says."""
    return days(claim.date)
