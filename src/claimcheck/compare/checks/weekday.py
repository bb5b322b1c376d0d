"""weekday: the weekday named beside a date is not the one it fell on.

Finds: “Monday, 27 February 2024” (a Tuesday).
Leaves alone: dates without a day; a date without a year that only a guess makes a misfit (more than two months from the
day of writing, or without a month); weekdays further away than the next word; dates before 1583 (the old calendar).
Severity: warning.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from claimcheck.align.days import Days, days
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.wording import quoted
from claimcheck.model import Claim

CODE = "weekday"
_NAMES = [name.lower() for name in calendar.day_name]
_DAY = rf"({'|'.join(_NAMES)})"
_BEFORE = re.compile(rf"\b{_DAY},?\s+(?:the\s+|on\s+)?$", re.IGNORECASE)
_AFTER = re.compile(rf"^(?:,\s*|\s*\(|\s+)(?:a\s+)?{_DAY}\b", re.IGNORECASE)
_INSIDE = re.compile(rf"\b{_DAY}\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join([*calendar.month_name[1:], *calendar.month_abbr[1:]])})\b")
_REACH = 20
_GREGORIAN = 1583
#: days from the day of writing up to which a year-less date has the year it was given
_NEAR = 60
_THESE_DAYS = 10


def check(case: Case) -> Iterator[Suspicion]:
    for own in case.by_source.values():
        for claim in own:
            told = days(claim.date) if claim.kind == "date" else None
            if told and told.is_day and told.first_day.year >= _GREGORIAN:
                yield from _misfit(claim, told, case)


def _misfit(claim: Claim, told: Days, case: Case) -> Iterator[Suspicion]:
    named = _named(claim)
    true = told.first_day.strftime("%A")
    if (
        not named
        or named == true.lower()
        or not re.search(r"\d", claim.text)
        or not _sure_of_year(claim, told, named, case)
    ):
        return
    message = (
        f"{claim.source} (line {claim.line}) names {named.capitalize()} beside {quoted(claim)}, which was a {true}."
    )
    yield Suspicion(
        rule=CODE, severity="warning", message=message, odd=(claim,), values=(named, told.first_day.isoformat())
    )


def _named(claim: Claim) -> str | None:
    inside = _INSIDE.search(claim.text)
    if inside:
        return inside[1].lower()
    at = claim.start - claim.sentence_start
    before = _BEFORE.search(claim.sentence[max(0, at - _REACH) : at])
    after = _AFTER.search(claim.sentence[at + len(claim.text) :][:_REACH])
    found = before or (after if after and "(" in after.group() else None)
    return found[1].lower() if found else None


def _sure_of_year(claim: Claim, told: Days, named: str, case: Case) -> bool:
    if str(told.first_day.year) in claim.text:
        return True
    if not _MONTH.search(claim.text):
        return False
    published = case.published_days(claim.source)
    if published is None or not published.is_day or told.gap(published) > _NEAR:
        return False
    return told.gap(published) <= _THESE_DAYS or not _fits_a_year_off(told, named)


def _fits_a_year_off(told: Days, named: str) -> bool:
    """A date without a year may have been given the wrong one."""
    for year in (told.first_day.year - 1, told.first_day.year + 1):
        other = days(f"{year:04}{told.first_day:-%m-%d}")
        if other and other.first_day.strftime("%A").lower() == named:
            return True
    return False
