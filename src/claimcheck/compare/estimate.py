"""Low, best and high of a figure, after the practice of the Uppsala Conflict Data Program."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimcheck.compare.readings import WHOLE_KINDS, End, written_step
from claimcheck.model import Interval
from claimcheck.model.figure import BestRule
from claimcheck.model.interval import Number

#: how `best` is chosen, in the words of the report
RULES: dict[BestRule, str] = {
    "origins": "the value that most origins' words allow, then the most precisely written, then the latest",
    "precise": "the most precisely written value, then the one that most origins' words allow, then the latest",
    "latest": "the value that was first published last, then the one that most origins' words allow, then the most "
    "precisely written",
    "low": "the lowest value",
    "high": "the highest value",
}


@dataclass(frozen=True, slots=True)
class Stated:
    """One value as one voice states it; `when` orders by the day on which that voice first published it (ISO text,
    empty when unknown). `replaced`: a later report took the place of it."""

    value: Interval
    origin: str
    when: str
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Estimate:
    low: Number | None
    best: Number | None
    high: Number | None
    rule: str


def estimate(stated: Sequence[Stated], kind: str, rule: BestRule = "origins") -> Estimate:
    """`low` is the least and `high` the most that any source's words allow; a source whose words set no such end
    (`over 600` has no high) is passed over, and the end is None when none sets it. Ends are those of the words:
    `hundreds` is 200 to 999 of things that come in whole numbers, `about 200` is 200. What was replaced is never best,
    and a voice that says the same again changes nothing."""
    whole = kind in WHOLE_KINDS
    lows = [low for s in stated if (low := _least(s.value, whole)) is not None]
    highs = [high for s in stated if (high := _most(s.value, whole)) is not None]
    standing = [s for s in stated if not s.replaced] or list(stated)
    best, said = _best(standing, whole, rule)
    number = [best] if best is not None else []
    low = min([*lows, *number]) if lows else None
    replaced = "" if len(standing) == len(stated) else "; values that a later report replaced are left out"
    return Estimate(low, best, max([*highs, *number]) if highs else None, said + replaced)


def _least(value: Interval, whole: bool) -> Number | None:
    return value.low + 1 if whole and value.low_open and value.low is not None else value.low


def _most(value: Interval, whole: bool) -> Number | None:
    return value.high - 1 if whole and value.high_open and value.high is not None else value.high


def _best(stated: Sequence[Stated], whole: bool, rule: BestRule) -> tuple[Number | None, str]:
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
            rank = _rank(rule, stated, whole)
            return _number(max(candidates, key=rank).value, whole), RULES[rule] + remark
    return None, "no source writes a number"


def _vague(value: Interval) -> bool:
    return value.high_open and value.low is not None and not value.low_open


def _rank(rule: BestRule, stated: Sequence[Stated], whole: bool) -> Callable[[Stated], tuple[float | str, ...]]:
    """The larger number last of all, so that the order of the sources never decides."""
    allowed = _Allowed(stated)

    def rank(s: Stated) -> tuple[float | str, ...]:
        number = _number(s.value, whole)
        origins, fine = allowed.by(number), -written_step(s.value)
        by: dict[BestRule, tuple[float | str, ...]] = {
            "origins": (origins, fine, s.when),
            "precise": (fine, origins, s.when),
            "latest": (s.when, origins, fine),
            "low": (-number,),
            "high": (number,),
        }
        return *by[rule], number

    return rank


def _number(value: Interval, whole: bool) -> Number:
    """The number written, or the first that a bound allows: 101 for `more than 100`, as UCDP codes it."""
    low, high = _least(value, whole), _most(value, whole)
    return low if low is not None else high if high is not None else 0


class _Allowed:
    """How many origins allow a number: those stretches that begin at or below it, less those that end below it. What
    one origin says in several ways is joined first, so that it counts once."""

    def __init__(self, stated: Sequence[Stated]) -> None:
        by_origin: dict[str, set[tuple[End, End]]] = defaultdict(set)
        for s in stated:
            value = s.value.widened()
            low = _edge(value.low, -math.inf, 1 if value.low_open else 0)
            by_origin[s.origin].add((low, _edge(value.high, math.inf, -1 if value.high_open else 0)))
        stretches = [stretch for said in by_origin.values() for stretch in _joined(sorted(said))]
        self._lows = sorted(low for low, _ in stretches)
        self._highs = sorted(high for _, high in stretches)

    def by(self, number: Number) -> int:
        return bisect_right(self._lows, (number, 0)) - bisect_left(self._highs, (number, 0))


def _joined(said: Sequence[tuple[End, End]]) -> list[tuple[End, End]]:
    found: list[tuple[End, End]] = []
    for low, high in said:
        if found and low <= found[-1][1]:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return found


def _edge(end: Number | None, unbounded: float, openness: int) -> End:
    return (unbounded, 0) if end is None else (end, openness)
