"""backwards-range: a range ends before it begins.

Finds: “1994-1988”, “from 9 November to 27 September 2020”, “between 200 and 150”.
Leaves alone: shortened ends (`1988-94`), open ranges (`since 1988`), and ranges over the turn of a year.
Severity: error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.align.days import days
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.wording import voice
from claimcheck.model import Claim

CODE = "backwards-range"
_YEARS = re.compile(r"(?<!\d)([12]\d{3})\s*(?:[-–—/]|to|until)\s*([12]\d{3})(?!\d)")


def check(case: Case) -> Iterator[Suspicion]:
    for own in case.by_source.values():
        for claim in own:
            ends = _ends(claim)
            if ends:
                message = f"{voice(claim, case)} begins with {ends[0]} and ends with {ends[1]}."
                yield Suspicion(rule=CODE, severity="error", message=message, odd=(claim,), values=ends)


def _ends(claim: Claim) -> tuple[str, str] | None:
    value = claim.value
    if value and value.low is not None and value.high is not None and value.low > value.high:
        return f"{value.low:g}", f"{value.high:g}"
    if claim.kind != "date":
        return None
    if claim.date and claim.date.count("/") == 1:
        first, last = claim.date.split("/")
        one, other = days(first), days(last)
        if one and other and one.first > other.last:
            return first, last
    written = _YEARS.search(claim.text)
    return (written[1], written[2]) if written and int(written[1]) > int(written[2]) else None
