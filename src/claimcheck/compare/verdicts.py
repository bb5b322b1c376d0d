"""Can several stated intervals all be true, and do they state the same ends?"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from claimcheck.compare.readings import (
    End,
    Stretch,
    as_meant,
    as_rounded,
    high_end,
    is_soft,
    kind_of,
    low_end,
    reading,
    written_step,
)
from claimcheck.model import Claim, Interval

Outcome = Literal["same", "compatible", "rounding", "ends", "bound", "apart"]

#: outcomes that are a difference between sources
DIFFERENCES: frozenset[Outcome] = frozenset({"ends", "bound", "apart"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """How the values of one figure stand to each other.

    `same`: all alike. `compatible`: some value satisfies all. `rounding`: only when digits are read as rounded.
    `ends`: some value satisfies all, yet ranges and upper limits name different ends (`20 to 100`, `70 to 100`; `up to
    40`, `up to 90`). `bound`: an open-ended or vague wording excludes a number that another source gives. `apart`:
    closed values differ. `conflicting` are the distinct values that cannot all be true, or whose ends differ, in order
    of size; empty for the first three but `rounding`, where they are those that need the excuse.
    """

    outcome: Outcome
    conflicting: tuple[Interval, ...] = ()


def judge(values: Sequence[Interval], kind: str) -> Judgement:
    """Linear in the number of distinct values: stretches all meet when the highest low end is no higher than the
    lowest high end (Helly's theorem on the line)."""
    distinct = distinct_values(values)
    if len(distinct) <= 1:
        return Judgement("same")
    kind = kind_of(distinct, kind)
    read = [reading(value, kind) for value in distinct]
    apart = _apart([r.value for r in read])
    ends = apart | _apart([r.top for r in read]) | _apart([r.bottom for r in read])
    conflicting = tuple(value for n, value in enumerate(distinct) if n in ends)
    if apart:
        return Judgement(_kind_of_conflict(distinct, kind), conflicting)
    if ends:
        return Judgement("ends", conflicting)
    meant = [as_meant(value) for value in distinct]
    if meet(meant):
        return Judgement("compatible")
    return Judgement("rounding", _in_conflict(distinct, meant))


def _apart(stretches: Sequence[Stretch | None]) -> set[int]:
    """Which of them, by number, leave no room for all; none where all meet."""
    told = [stretch for stretch in stretches if stretch is not None]
    if not told:
        return set()
    low, high = max(low for low, _ in told), min(high for _, high in told)
    return {n for n, s in enumerate(stretches) if s is not None and (s[0] > high or s[1] < low)}


def distinct_values(values: Iterable[Interval]) -> list[Interval]:
    """Each interval once, by size; how finely it is written does not tell two apart."""
    seen: dict[tuple[object, ...], Interval] = {}
    for value in values:
        key = value_key(value)
        known = seen.get(key)
        if known is None or (value.step != known.step and _fineness(value) < _fineness(known)):
            seen[key] = value
    return sorted(seen.values(), key=_size)


def _fineness(value: Interval) -> tuple[float, float]:
    """How finely it is written, then a step that is known before one that is not: the order makes no difference."""
    return written_step(value), -value.step


def value_key(value: Interval) -> tuple[object, ...]:
    return value.low, value.high, value.low_open, value.high_open, value.approximate


def by_value(claims: Iterable[Claim]) -> dict[tuple[object, ...], list[Claim]]:
    """Claims by the interval they state, in their order."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.value:
            found.setdefault(value_key(claim.value), []).append(claim)
    return found


def meet(values: Sequence[Interval]) -> bool:
    """True when one number lies in all of them."""
    return max(map(low_end, values)) <= min(map(high_end, values))


def conflict(one: Interval, other: Interval, kind: str) -> bool:
    """True when not even rounding and approximation let both be true, or when they name different ends."""
    kind = kind_of((one, other), kind)
    read = zip(reading(one, kind), reading(other, kind), strict=True)
    return any(a is not None and b is not None and (a[0] > b[1] or b[0] > a[1]) for a, b in read)


def meet_all(values: Sequence[Interval], kind: str) -> bool:
    """True when all can be true, read as generously as rounding and approximation let them be."""
    kind = kind_of(values, kind)
    return meet([as_rounded(value, kind) for value in values])


class Meeting(NamedTuple):
    """The highest low and the lowest high end of several values, as `meet_all` reads them."""

    low: End
    high: End
    kind: str

    def allows(self, value: Interval) -> bool:
        """What `meet_all` says of those values and this one."""
        read = as_rounded(value, self.kind)
        return max(self.low, low_end(read)) <= min(self.high, high_end(read))


def meeting(values: Iterable[Interval], kind: str) -> Meeting:
    """For many values that are each held against all of the same: those are read once."""
    read = [as_rounded(value, kind) for value in values]
    low = max(map(low_end, read), default=(-math.inf, 0))
    return Meeting(low, min(map(high_end, read), default=(math.inf, 0)), kind)


def _kind_of_conflict(distinct: Sequence[Interval], kind: str) -> Outcome:
    firm = [as_rounded(d, kind) for d in distinct if not is_soft(d)]
    soft = [as_rounded(d, kind) for d in distinct if is_soft(d)]
    return "bound" if (not firm or meet(firm)) and (not soft or meet(soft)) else "apart"


def _in_conflict(distinct: Sequence[Interval], read: Sequence[Interval]) -> tuple[Interval, ...]:
    low, high = max(map(low_end, read)), min(map(high_end, read))
    return tuple(d for d, r in zip(distinct, read, strict=True) if low_end(r) > high or high_end(r) < low)


def _size(value: Interval) -> tuple[object, ...]:
    low, high = low_end(value)[0], high_end(value)[0]
    return low, high, value.low_open, value.high_open, value.approximate
