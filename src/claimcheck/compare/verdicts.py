"""Can several stated intervals all be true?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.model import Interval

#: kinds whose values are whole numbers: 613 is then exact, and no rounding of 612.8
WHOLE_KINDS = frozenset({"casualty", "count", "anniversary", "ordinal", "age", "ratio"})

Outcome = Literal["same", "compatible", "rounding", "bound", "apart"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """How the values of one figure stand to each other.

    `same`: all alike. `compatible`: some value satisfies all. `rounding`: only when digits are read as rounded.
    `bound`: an open-ended or vague wording excludes a number that another source gives. `apart`: closed values
    differ. `conflicting` are the distinct values that cannot all be true, in order of size; empty for the first three
    but `rounding`, where they are those that need the excuse.
    """

    outcome: Outcome
    conflicting: tuple[Interval, ...] = ()


def judge(values: Sequence[Interval], kind: str) -> Judgement:
    """Linear in the number of distinct values: intervals all meet when the highest low end is no higher than the
    lowest high end (Helly's theorem on the line)."""
    distinct = distinct_values(values)
    if len(distinct) <= 1:
        return Judgement("same")
    read = [value.widened() for value in distinct]
    if meet(read):
        return Judgement("compatible")
    rounded = [as_rounded(value, kind) for value in distinct]
    if meet(rounded):
        return Judgement("rounding", _in_conflict(distinct, read))
    return Judgement(_kind_of_conflict(distinct, rounded), _in_conflict(distinct, rounded))


def distinct_values(values: Sequence[Interval]) -> list[Interval]:
    """Each interval once, by size; how finely it is written does not tell two apart."""
    seen: dict[tuple[object, ...], Interval] = {}
    for value in values:
        key = value_key(value)
        known = seen.get(key)
        if known is None or (value.step != known.step and written_step(value) < written_step(known)):
            seen[key] = value
    return sorted(seen.values(), key=_size)


def value_key(value: Interval) -> tuple[object, ...]:
    return value.low, value.high, value.low_open, value.high_open, value.approximate


def meet(values: Sequence[Interval]) -> bool:
    """True when one number lies in all of them."""
    low, high = max(map(_low, values)), min(map(_high, values))
    return low <= high


def conflict(one: Interval, other: Interval, kind: str) -> bool:
    """True when not even rounding and approximation let both be true."""
    return not meet_all([one, other], kind)


def meet_all(values: Sequence[Interval], kind: str) -> bool:
    """True when all can be true, read as generously as rounding and approximation let them be."""
    return meet([as_rounded(value, kind) for value in values])


def as_rounded(value: Interval, kind: str) -> Interval:
    """The interval read as generously as rounding and approximation let it be: 600 may be 550 to 649, about 600 may be
    540 to 660. Numbers written to the last whole unit of a thing that comes in whole units are not rounded."""
    if is_vague(value):
        return _loosely(value)
    step, wide = written_step(value), value.widened()
    if step <= 0 or (kind in WHOLE_KINDS and step <= 1):
        return wide
    half = step / 2
    low = None if value.low is None or wide.low is None else min(wide.low, value.low - half)
    high, open_ = wide.high, wide.high_open
    if value.high is not None and high is not None and value.high + half > high:
        high, open_ = value.high + half, True
    return wide.model_copy(update={"low": low, "high": high, "low_open": False, "high_open": open_})


def is_vague(value: Interval) -> bool:
    """`dozens`, `hundreds`: closed below, open above."""
    return value.high_open and value.low is not None and value.high is not None and value.low < value.high


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


def is_soft(value: Interval) -> bool:
    """A wording that leaves an end open (`over 600`) or is vague (`hundreds`: closed below, open above)."""
    return value.low is None or value.high is None or is_vague(value)


def _kind_of_conflict(distinct: Sequence[Interval], read: Sequence[Interval]) -> Outcome:
    firm = [r for d, r in zip(distinct, read, strict=True) if not is_soft(d)]
    soft = [r for d, r in zip(distinct, read, strict=True) if is_soft(d)]
    return "bound" if (not firm or meet(firm)) and (not soft or meet(soft)) else "apart"


def _in_conflict(distinct: Sequence[Interval], read: Sequence[Interval]) -> tuple[Interval, ...]:
    low, high = max(map(_low, read)), min(map(_high, read))
    return tuple(d for d, r in zip(distinct, read, strict=True) if _low(r) > high or _high(r) < low)


End = tuple[float, int]
Ends = tuple[End, End]


def ends(value: Interval | None, kind: str) -> Ends:
    """Low and high end, as generously as `as_rounded` reads them, to be ordered: two values conflict when the high end
    of one is below the low end of the other."""
    read = as_rounded(value, kind) if value else Interval(low=None, high=None)
    return _low(read), _high(read)


def _low(value: Interval) -> End:
    """A low end as something to order: an open one lies a hair above its number."""
    return (-math.inf, 0) if value.low is None else (value.low, 1 if value.low_open else 0)


def _high(value: Interval) -> End:
    return (math.inf, 0) if value.high is None else (value.high, -1 if value.high_open else 0)


def _size(value: Interval) -> tuple[float, float, bool, bool, bool]:
    low = value.low if value.low is not None else -math.inf
    high = value.high if value.high is not None else math.inf
    return low, high, value.low_open, value.high_open, value.approximate
