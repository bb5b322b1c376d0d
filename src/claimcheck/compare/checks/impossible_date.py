"""impossible-date: a date that no calendar has.

Finds: “30 February 2024”, “31 June”, “29 February 2023”, “February 30, 2024”.
Leaves alone: “29 February” without a year; numbers that only stand beside a month (“In May 31 people died”).
Severity: error.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.wording import voice
from claimcheck.model import Claim

CODE = "impossible-date"
MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_FIRST = re.compile(
    rf"(?<![\d.,])(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+({_NAME})\b\.?(?:,?\s+(\d{{4}}))?", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"\b({_NAME})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{4}}))?(?![\d:])", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
#: code points before a date claim in which a day may stand that its reader had to leave out
_BEFORE = 6


def check(case: Case) -> Iterator[Suspicion]:
    for own in case.by_source.values():
        for claim in own:
            written = _impossible(claim) if claim.kind == "date" else None
            if written:
                message = f"{voice(claim, case)}: {written} is not in the calendar."
                yield Suspicion(rule=CODE, severity="error", message=message, odd=(claim,), values=(written,))


def _impossible(claim: Claim) -> str | None:
    at = claim.start - claim.sentence_start
    before = claim.sentence[max(0, at - _BEFORE) : at]
    tail = re.search(r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+$", before)
    text = (tail.group() if tail else "") + claim.text
    for day, month, year, words in _dates(text):
        if not _exists(day, month, year):
            return " ".join(words.split())
    return None


def _dates(text: str) -> Iterator[tuple[int, int, int | None, str]]:
    for m in _DAY_FIRST.finditer(text):
        yield int(m[1]), MONTHS[m[2].lower()], int(m[3]) if m[3] else None, m.group()
    for m in _MONTH_FIRST.finditer(text):
        yield int(m[2]), MONTHS[m[1].lower()], int(m[3]) if m[3] else None, m.group()
    for m in _ISO.finditer(text):
        yield int(m[3]), int(m[2]), int(m[1]), m.group()


def _exists(day: int, month: int, year: int | None) -> bool:
    """A day of a month without its year exists when some year has it."""
    if not 1 <= month <= 12 or (year is not None and year < 1):
        return False
    return 1 <= day <= calendar.monthrange(year or 2000, month)[1]
