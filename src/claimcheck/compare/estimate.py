"""Low, best and high of a figure, after the practice of the Uppsala Conflict Data Program."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.compare.verdicts import WHOLE_KINDS, written_step
from claimcheck.model import Interval
from claimcheck.model.interval import Number

RULE = "the value that most sources' words allow, then the most precisely written, then the latest"


@dataclass(frozen=True, slots=True)
class Stated:
    """One value as one source states it; `when` orders by publication (ISO text, empty when unknown)."""

    value: Interval
    source: str
    when: str


@dataclass(frozen=True, slots=True)
class Estimate:
    low: Number | None
    best: Number | None
    high: Number | None
    rule: str


def estimate(stated: Sequence[Stated], kind: str) -> Estimate:
    """`low` is the least and `high` the most that any source's words allow; a source whose words set no such end
    (`over 600` has no high) is passed over, and the end is None when none sets it. Ends are those of the words:
    `hundreds` is 200 to 999 of things that come in whole numbers, `about 200` is 200."""
    whole = kind in WHOLE_KINDS
    lows = [low for s in stated if (low := _least(s.value, whole)) is not None]
    highs = [high for s in stated if (high := _most(s.value, whole)) is not None]
    best, rule = _best(stated, whole)
    number = [best] if best is not None else []
    low = min([*lows, *number]) if lows else None
    return Estimate(low, best, max([*highs, *number]) if highs else None, rule)


def _least(value: Interval, whole: bool) -> Number | None:
    return value.low + 1 if whole and value.low_open and value.low is not None else value.low


def _most(value: Interval, whole: bool) -> Number | None:
    return value.high - 1 if whole and value.high_open and value.high is not None else value.high


def _best(stated: Sequence[Stated], whole: bool) -> tuple[Number | None, str]:
    """One number only where some source writes one number; a bound or the low end of a range else, and said so."""
    exact = [s for s in stated if s.value.is_point and not s.value.approximate]
    about = [s for s in stated if s.value.is_point and s.value.approximate]
    written = [s for s in stated if not s.value.is_point and not _vague(s.value)]
    for candidates, remark in (
        (exact, ""),
        (about, "; every source approximates"),
        (written, "; no source gives one number"),
    ):
        if candidates:
            return _most_allowed(candidates, stated, whole), RULE + remark
    return None, "no source writes a number"


def _vague(value: Interval) -> bool:
    return value.high_open and value.low is not None and not value.low_open


def _most_allowed(candidates: Sequence[Stated], stated: Sequence[Stated], whole: bool) -> Number:
    allowed = _Allowed(stated)

    def rank(s: Stated) -> tuple[int, float, str, str]:
        return allowed.by(_number(s.value, whole)), -written_step(s.value), s.when, s.source

    return _number(max(candidates, key=rank).value, whole)


def _number(value: Interval, whole: bool) -> Number:
    """The number written, or the first that a bound allows: 101 for `more than 100`, as UCDP codes it."""
    low, high = _least(value, whole), _most(value, whole)
    return low if low is not None else high if high is not None else 0


class _Allowed:
    """How many statements allow a number: those that begin at or below it, less those that end below it."""

    def __init__(self, stated: Sequence[Stated]) -> None:
        once = {
            (s.source, s.value.low, s.value.high, s.value.low_open, s.value.high_open): s.value.widened()
            for s in stated
        }
        self._lows = sorted(_edge(v.low, -math.inf, 1 if v.low_open else 0) for v in once.values())
        self._highs = sorted(_edge(v.high, math.inf, -1 if v.high_open else 0) for v in once.values())

    def by(self, number: Number) -> int:
        return bisect_right(self._lows, (number, 0)) - bisect_left(self._highs, (number, 0))


def _edge(end: Number | None, unbounded: float, openness: int) -> tuple[float, int]:
    return (unbounded, 0) if end is None else (end, openness)
