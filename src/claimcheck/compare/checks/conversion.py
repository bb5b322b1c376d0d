"""conversion: what stands in brackets is not the number before it in another unit.

Finds: “2,700 km (1,277 miles)”, “40 acres (61 hectares)”.
Leaves alone: a conversion of which either number is the other one rounded (`6 feet (2 m)`, `300 miles (500 km)`); two
units that measure different things; brackets that go on (`80 km (20 miles from the border)`); tons, gallons, miles and
degrees as long as one meaning of theirs fits; the last part of a size (`11 stone 4 pounds (72 kg)`); sums of money.
Severity: warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.conversions import conversions
from claimcheck.compare.readings import written_step
from claimcheck.compare.wording import quoted, voice
from claimcheck.model import Claim, Interval

CODE = "conversion"
_OPENS, _CLOSES = re.compile(r"\s*[(\[]\s*"), re.compile(r"\s*[)\]]")
#: before the smaller part of a size that is told in two units
_GREATER_PART = re.compile(r"\b(?:stones?|st|miles?|yards?|furlongs?),?\s+(?:and\s+)?$", re.IGNORECASE)
#: code points that this takes
_WORDS_BEFORE = 20
#: share of a number by which a conversion may miss it; share that its rounding is at most, of numbers from ten on
_LOOSE, _ROUNDED = 0.05, 0.1
_MANY = 10


def check(case: Case) -> Iterator[Suspicion]:
    for own in case.by_source.values():
        measured = [claim for claim in own if claim.kind == "measurement" and claim.value and claim.unit]
        for one, other in pairwise(measured):
            if _stands_behind(one, other) and (found := _missed(one, other)):
                yield Suspicion(
                    rule=CODE,
                    severity="warning",
                    message=f"{voice(one, case)} is {_told(found)} in the unit of {quoted(other)}, which stands behind "
                    "it in brackets.",
                    odd=(one, other),
                    values=(_told(found),),
                )


def _stands_behind(one: Claim, other: Claim) -> bool:
    """`other` alone is in brackets behind `one`."""
    if one.sentence_start != other.sentence_start or one.unit == other.unit:
        return False
    sentence, start = one.sentence, one.sentence_start
    between = sentence[one.end - start : other.start - start]
    before = one.start - start
    if _GREATER_PART.search(sentence, max(0, before - _WORDS_BEFORE), before):
        return False
    return bool(_OPENS.fullmatch(between) and _CLOSES.match(sentence, other.end - start))


def _missed(one: Claim, other: Claim) -> float | None:
    """What the first end of `one` is in the unit of `other`, where no meaning of the units brings an end of one to that
    of the other; None where one does, or nothing can be said."""
    if one.value is None or other.value is None or one.unit is None or other.unit is None:
        return None
    ends = list(zip(_ends(one.value), _ends(other.value), strict=False))
    if not ends or len(_ends(one.value)) != len(_ends(other.value)):
        return None
    for a, b in ends:
        there, back = conversions(a, one.unit, other.unit), conversions(b, other.unit, one.unit)
        meets = any(_is_near(n, b, other.value) for n in there) or any(_is_near(n, a, one.value) for n in back)
        if there and not meets:
            return there[0]
    return None


def _ends(value: Interval) -> list[float]:
    """The number written, or both ends of a range."""
    return list(dict.fromkeys(float(end) for end in (value.low, value.high) if end is not None))


def _is_near(number: float, written: float, value: Interval) -> bool:
    half = written_step(value) / 2
    if abs(written) >= _MANY:
        half = min(half, abs(written) * _ROUNDED)
    return abs(number - written) <= max(half, abs(written) * _LOOSE)


def _told(number: float) -> str:
    """Three digits, or all before the point."""
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"
