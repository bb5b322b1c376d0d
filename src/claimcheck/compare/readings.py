"""What a wording pins down: where the number lies, and which ends it names itself."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.model import Interval
from claimcheck.model.interval import Number

#: kinds whose values are whole numbers: 613 is then exact, and no rounding of 612.8
WHOLE_KINDS = frozenset({"casualty", "count", "anniversary", "ordinal", "age", "ratio"})
#: in place of such a kind where one source gives a fraction: points, prices
PARTS = "parts"
#: `nearly 200` is not said of less than this share of it
_NEARLY = 0.75

#: an end to be ordered: an open one lies a hair beside its number
End = tuple[float, int]
#: low and high end, both allowed
Stretch = tuple[End, End]


class Reading(NamedTuple):
    """Two wordings differ when their stretches of one name lie apart. `value`: where the number lies; `top`: the end
    above that a range or an upper limit names (`up to 90`); `bottom`: the end below that a range names. A lower limit
    alone names no end: it grows with what is known."""

    value: Stretch
    top: Stretch | None = None
    bottom: Stretch | None = None


def reading(value: Interval | None, kind: str) -> Reading:
    """As generously as rounding and approximation let it be; of None all numbers."""
    if value is None:
        return Reading((low_end(_ANY), high_end(_ANY)))
    top = value.high if value.high is not None and not is_vague(value) and not value.is_point else None
    bottom = value.low if top is not None else None
    return Reading(_stretch(as_rounded(value, kind)), _at(top, value, kind), _at(bottom, value, kind))


def _at(end: Number | None, value: Interval, kind: str) -> Stretch | None:
    return None if end is None else _stretch(as_rounded(Interval.exactly(end, value.step).widened(), kind))


def _stretch(value: Interval) -> Stretch:
    return low_end(value), high_end(value)


def as_meant(value: Interval) -> Interval:
    """Approximations read wide: `about 200` is 180 to 220, `nearly 200` (approximate, open below) 150 to 200."""
    if value.approximate and value.low is None and value.high is not None:
        return value.model_copy(update={"low": value.high - abs(value.high) * (1 - _NEARLY)})
    return value.widened()


def as_rounded(value: Interval, kind: str) -> Interval:
    """The interval read as generously as rounding and approximation let it be: 600 may be 550 to 649, about 600 may be
    540 to 660. Numbers written to the last whole unit of a thing that comes in whole units are not rounded."""
    if is_vague(value):
        return _loosely(value)
    step, wide = written_step(value), as_meant(value)
    if step <= 0 or (kind in WHOLE_KINDS and step <= 1):
        return wide
    half = step / 2
    low = wide.low if value.low is None or wide.low is None else min(wide.low, value.low - half)
    high, open_ = wide.high, wide.high_open
    above = step if kind == PARTS else half  # 552 for 552.59: cut, not rounded
    if value.high is not None and high is not None and value.high + above > high:
        high, open_ = value.high + above, True
    return wide.model_copy(update={"low": low, "high": high, "low_open": False, "high_open": open_})


def kind_of(values: Iterable[Interval], kind: str) -> str:
    """`PARTS` for what is counted in whole numbers by some sources and in fractions by others."""
    ends = (end for value in values for end in (value.low, value.high) if end is not None)
    return PARTS if kind in WHOLE_KINDS and any(end != int(end) for end in ends) else kind


def is_vague(value: Interval) -> bool:
    """`dozens`, `hundreds`: closed below, open above."""
    return value.high_open and value.low is not None and value.high is not None and value.low < value.high


def is_soft(value: Interval) -> bool:
    """A wording that leaves an end open (`over 600`) or is vague (`hundreds`: closed below, open above)."""
    return value.low is None or value.high is None or is_vague(value)


def _loosely(value: Interval) -> Interval:
    """`thousands` may be said of 1,500 and of 22,000: half the low end, five times the high one."""
    low = None if value.low is None else value.low / 2
    return value.model_copy(update={"low": low, "high": None if value.high is None else value.high * 5})


def written_step(value: Interval) -> float:
    """The precision of the digits; where the reader of the text left it open, a power of ten from trailing zeros."""
    if value.step > 0:
        return float(value.step)
    number = value.low if value.low is not None else value.high
    if number is None or number == 0 or number != int(number):
        return 0.0
    whole, step = abs(int(number)), 1
    while whole % 10 == 0:
        whole, step = whole // 10, step * 10
    return float(step)


def written_number(value: Interval) -> Number | None:
    """The number as written, however it is hedged; None for a range."""
    if value.low is None or value.high is None or value.low == value.high:
        return value.high if value.low is None else value.low
    return None


def low_end(value: Interval) -> End:
    return (-math.inf, 0) if value.low is None else (value.low, 1 if value.low_open else 0)


def high_end(value: Interval) -> End:
    return (math.inf, 0) if value.high is None else (value.high, -1 if value.high_open else 0)


_ANY = Interval(low=None, high=None)
