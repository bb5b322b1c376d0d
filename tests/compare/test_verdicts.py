"""Intervals held against each other, and low, best and high."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare.estimate import Stated, estimate
from claimcheck.compare.verdicts import as_rounded, conflict, judge, meet
from claimcheck.model import Interval
from tests.align.marks import interval


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ("613", "same"),
        ("613 613", "same"),
        ("200..1000) >600 613", "compatible"),
        ("613 >613", "bound"),
        ("613 >=613", "compatible"),
        ("26 >=31", "bound"),
        ("1200 200..1000)", "rounding"),
        ("40 200..1000)", "bound"),
        ("600 613", "rounding"),
        (">600 600", "rounding"),
        ("613 631", "apart"),
        ("600 700", "apart"),
        ("600 650", "rounding"),
        ("~200 215", "compatible"),
        ("~200 240", "rounding"),
        ("~200 260", "apart"),
        ("<30 29", "compatible"),
        ("<30 30", "rounding"),
        (">=26 >=62", "compatible"),
        (">40 <20", "apart"),
        ("150..200 205..220", "apart"),
        ("150..200 180", "compatible"),
        ("552 552.59", "rounding"),
        ("552 554.59", "apart"),
        ("150..200 150..400", "ends"),
        ("20..100 70..100", "ends"),
        ("<=40 <=90", "ends"),
        ("<=40 10..40", "compatible"),
        ("<=150 100..110", "ends"),
        (">=150 150..400", "compatible"),
        ("613 >613 361", "apart"),
    ],
)
def test_outcomes(values: str, outcome: str) -> None:
    assert judge([interval(value) for value in values.split()], "casualty").outcome == outcome


def test_quantities_that_are_measured_are_rounded_at_their_last_digit() -> None:
    assert judge([interval("7"), interval("7.2")], "measurement").outcome == "rounding"
    assert judge([interval("7"), interval("8")], "measurement").outcome == "apart"


def intervals() -> st.SearchStrategy[Interval]:
    number = st.integers(0, 2000)
    point = number.map(lambda n: interval(str(n)))
    hedged = st.builds(lambda sign, n: interval(f"{sign}{n}"), st.sampled_from([">", ">=", "<", "<=", "~"]), number)
    between = st.tuples(number, number).map(lambda ends: interval(f"{min(ends)}..{max(ends)}"))
    return st.one_of(point, hedged, between)


_RANK = {"same": 0, "compatible": 1, "rounding": 2, "ends": 3, "bound": 4, "apart": 5}


@given(st.lists(intervals(), min_size=1, max_size=8), st.randoms())
def test_order_never_changes_the_outcome(values: list[Interval], rng: random.Random) -> None:
    shuffled = list(values)
    rng.shuffle(shuffled)
    assert judge(values, "casualty") == judge(shuffled, "casualty")


def test_which_of_two_like_values_came_first_makes_no_difference() -> None:
    values = [interval("0"), interval("1"), interval("1..1")]
    assert judge(values, "casualty") == judge(values[::-1], "casualty")


@given(intervals(), intervals())
def test_conflict_is_symmetric_and_nothing_conflicts_with_itself(one: Interval, other: Interval) -> None:
    assert conflict(one, other, "casualty") == conflict(other, one, "casualty")
    assert not conflict(one, one, "casualty")


@given(st.lists(intervals(), min_size=2, max_size=6))
def test_the_outcome_is_that_of_its_worst_pair(values: list[Interval]) -> None:
    """On a line, intervals all meet when they meet pairwise."""
    pairs = [judge([a, b], "casualty").outcome for n, a in enumerate(values) for b in values[:n]]
    whole = judge(values, "casualty").outcome
    assert (_RANK[whole] >= 3) == any(_RANK[pair] >= 3 for pair in pairs)


@given(st.lists(intervals(), min_size=2, max_size=6))
def test_conflicting_values_are_just_those_that_conflict_with_some_other(values: list[Interval]) -> None:
    judged = judge(values, "casualty")
    for value in judged.conflicting if _RANK[judged.outcome] >= 3 else ():
        assert any(conflict(value, other, "casualty") for other in values)


@given(st.integers(1, 5000), st.sampled_from([">=", "<=", "~"]))
def test_a_hedge_never_makes_a_conflict_out_of_agreement(number: int, hedge: str) -> None:
    assert not conflict(interval(str(number)), interval(f"{hedge}{number}"), "casualty")


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_widening_a_bound_never_makes_a_conflict(number: int, bound: int) -> None:
    if not conflict(interval(str(number)), interval(f">{bound}"), "casualty"):
        assert not conflict(interval(str(number)), interval(f">={bound}"), "casualty")


@given(intervals())
def test_rounding_only_widens(value: Interval) -> None:
    assert meet([value, as_rounded(value, "casualty")])


def stated(values: str) -> list[Stated]:
    return [Stated(interval(value), f"{n}.txt", f"20{n:02}") for n, value in enumerate(values.split())]


@pytest.mark.parametrize(
    ("values", "low", "best", "high"),
    [
        ("200..1000) >600 613 >613", 200, 613, 999),
        ("613", 613, 613, 613),
        (">600", 601, 601, None),
        (">=26 >=62", 26, 62, None),
        ("<30", None, 29, 29),
        ("200..1000)", 200, None, 999),
        ("~200 215", 200, 215, 215),
        ("~200", 200, 200, 200),
        ("600 613 613", 600, 613, 613),
        ("26 31", 26, 31, 31),
        ("150..200", 150, 150, 200),
    ],
)
def test_low_best_high(values: str, low: int | None, best: int | None, high: int | None) -> None:
    found = estimate(stated(values), "casualty")
    assert (found.low, found.best, found.high) == (low, best, high)
    assert found.rule


@given(st.lists(intervals(), min_size=1, max_size=8))
def test_best_lies_between_low_and_high(values: list[Interval]) -> None:
    found = estimate([Stated(value, f"{n}.txt", "") for n, value in enumerate(values)], "casualty")
    if found.best is not None:
        assert found.low is None or found.low <= found.best
        assert found.high is None or found.best <= found.high
