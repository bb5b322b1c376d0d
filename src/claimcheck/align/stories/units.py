"""Units as alignment compares them, conversions in brackets, and rates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.model import Claim

#: ways to spell one unit
_METRE = re.compile(r"metre\b")
#: units that are a rate of another: `barrel per day`; a speed is a unit of its own
_UNIT_RATE = re.compile(r"(.+) per (?:day|week|month|year)")
_TIME = "second|minute|hour|day|night|week|month|year"
#: `a day`, `per head`, `daily` behind a number, before the clause ends or another number comes; `a day after` is none
_RATE = re.compile(
    rf"^[^.;:,\d]{{0,45}}?\b(?:(?:per|each|every)\s+(?:{_TIME}|head|person|capita)\b|an?\s+(?:{_TIME}|head)\b"
    r"(?!\s+(?:after|before|earlier|later|ago|when|since|of|on|in|that|long))|(?:dai|annual|year|hour|month)ly\b)",
    re.IGNORECASE,
)
_CONVERTED = re.compile(
    r"\s*(?:\(|/|,? or |\[)\s*(?:about|around|roughly|some|approximately|nearly|almost|over)?\s*", re.IGNORECASE
)
_REACH = 60


def unit_of(claim: Claim) -> str | None:
    if claim.kind == "casualty" or claim.unit is None:
        return None
    unit = _METRE.sub("meter", claim.unit)
    rated = _UNIT_RATE.fullmatch(unit)
    return rated[1] if rated else unit


def is_rate(claim: Claim) -> bool:
    """True for a number that is so much in a time or for a head: it never meets a plain count."""
    if claim.unit and _UNIT_RATE.fullmatch(claim.unit):
        return True
    if any(told.startswith("per ") for told in claim.scope) or _RATE.search(" " + claim.text.partition(" ")[2]):
        return True
    behind = claim.sentence[claim.end - claim.sentence_start :][:_REACH]
    return claim.kind != "duration" and bool(_RATE.search(behind))


def with_conversions(beside: Sequence[Claim]) -> list[list[Claim]]:
    """The numbers of a sentence in order, `2,700 km (1,680 miles)` as one."""
    found: list[list[Claim]] = []
    for claim in beside:
        last = found[-1][-1] if found else None
        if last and last.kind == claim.kind and last.unit != claim.unit and _CONVERTED.fullmatch(_between(last, claim)):
            found[-1].append(claim)
        else:
            found.append([claim])
    return found


def _between(one: Claim, other: Claim) -> str:
    return one.sentence[one.end - one.sentence_start : other.start - one.sentence_start]
