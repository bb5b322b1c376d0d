"""Feet and inches that are told by marks alone: `5'9"`, `6’2”`, `5′11″`."""

from __future__ import annotations

from claimcheck.extract.measured import Measured
from claimcheck.extract.numbers.parsed import Parsed
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval

_FEET, _INCHES = ("'", "’", "′"), ('"', "”", "″", "“", "''", "’’")
_INCHES_A_FOOT = 12
#: the most feet that a body has, which need no mark behind the inches
_TALLEST = 9


def height_at(strip: Strip, parsed: Parsed, letter: str) -> Fold | None:
    """The height whose feet are `parsed`, folded into a chunk with `letter`."""
    at, mark = parsed.first, parsed.end
    inches = mark + 1
    if (
        inches >= len(strip)
        or strip.words[mark] not in _FEET
        or not (strip.glued(mark) and strip.words[at].isdecimal())
    ):
        return None
    more = strip.words[inches]
    if not more.isdecimal() or int(more[:3]) >= _INCHES_A_FOOT or len(more) > 2:
        return None
    behind = strip.words[inches + 1 : inches + 3]
    marked = bool(behind) and (behind[0] in _INCHES or (2 * (behind[0] in _FEET) if behind[1:] == behind[:1] else 0))
    if not marked and not (strip.glued(inches) and 1 < parsed.high < _TALLEST):
        return None
    end = inches + 1 + marked
    interval = Interval.exactly(round(float(parsed.high) + int(more) / _INCHES_A_FOOT, 12))
    tokens = strip.first[at], strip.end[end - 1]
    return Fold(at, end, letter, Measured("measurement", Quantity(interval, "digits", *tokens, *tokens), "foot"))
