"""The scorer on rows made by hand."""

from typing import Any

import pytest
from score import Row, floors_of, match, raised, value_right


def exactly(number: float, **more: Any) -> Row:
    return {"low": number, "high": number, "low_open": False, "high_open": False, **more}


def row(start: int, end: int, kind: str = "count", **more: Any) -> Row:
    base = {"source": "a", "kind": kind, "text": "x" * (end - start), "start": start, "end": end}
    return {**base, "value": exactly(3), **more}


def test_a_perfect_answer_reaches_one_at_every_level() -> None:
    gold = [row(0, 5), row(10, 15, "casualty", measure="killed", population="people")]
    result = match(gold, [dict(mark) for mark in gold])
    assert [result.f1(level) for level in ("span", "value", "full")] == [1.0, 1.0, 1.0]


def test_a_wrong_population_costs_full_alone() -> None:
    result = match([row(0, 5, population="homes")], [row(0, 5, population="houses")])
    assert (result.f1("value"), result.f1("full")) == (1.0, 0.0)


def test_a_wrong_value_costs_value_and_full() -> None:
    result = match([row(0, 5)], [row(0, 5, value=exactly(4))])
    assert (result.f1("span"), result.f1("value"), result.f1("full")) == (1.0, 0.0, 0.0)


def test_misses_and_false_claims_both_cost() -> None:
    result = match([row(0, 5), row(10, 15)], [row(0, 5), row(20, 25)])
    assert result.f1("value") == 0.5
    assert (len(result.missed), len(result.false)) == (1, 1)


def test_another_kind_is_no_answer_unless_the_mark_allows_it() -> None:
    assert match([row(0, 5)], [row(0, 5, "money")]).f1("span") == 0.0
    assert match([row(0, 5, kinds=["count", "money"])], [row(0, 5, "money")]).f1("span") == 1.0


def test_the_same_span_in_another_document_is_no_answer() -> None:
    assert match([row(0, 5)], [row(0, 5, source="b")]).f1("span") == 0.0


def test_an_optional_mark_is_neither_demanded_nor_counted_against() -> None:
    gold = [row(0, 5), row(10, 15, "ordinal", optional=True)]
    assert match(gold, [row(0, 5)]).f1("full") == 1.0
    assert match(gold, [row(0, 5), row(10, 15)]).f1("full") == 1.0


def test_one_claim_answers_one_mark_and_the_right_value_chooses_first() -> None:
    gold = [row(0, 8, value=exactly(1)), row(9, 12, value=exactly(2))]
    result = match(gold, [row(0, 12, value=exactly(2))])
    assert [pair.gold["start"] for pair in result.pairs] == [9]
    assert len(result.missed) == 1


def test_a_lost_approximation_costs_full() -> None:
    result = match([row(0, 5, value=exactly(3, approximate=True))], [row(0, 5)])
    assert (result.f1("value"), result.f1("full")) == (1.0, 0.0)


ALMOST_30 = {"low": None, "high": 30, "low_open": False, "high_open": True}
OVER_600 = {"low": 600, "high": None, "low_open": True, "high_open": False}


@pytest.mark.parametrize(
    ("gold", "claim", "right"),
    [
        (ALMOST_30, {**ALMOST_30, "low": 27}, True),
        (ALMOST_30, {**ALMOST_30, "low": 3}, False),
        (ALMOST_30, {**ALMOST_30, "high_open": False}, False),
        (OVER_600, OVER_600, True),
        (OVER_600, {**OVER_600, "low_open": False}, False),
        (OVER_600, exactly(600), False),
        (exactly(600), None, False),
    ],
)
def test_bounds_are_compared_with_their_openness(gold: Row, claim: Row | None, right: bool) -> None:
    assert value_right(row(0, 5, value=gold), row(0, 5, value=claim)) is right


@pytest.mark.parametrize(
    ("gold", "claim", "right"),
    [
        ("1992-02-26", "1992-02-26", True),
        ("1992-02-26", "1992-02", False),
        ("1992", "1992~", True),
        ("1992", None, False),
        (None, None, True),
        (None, "1992", True),
    ],
)
def test_dates_are_compared_as_edtf(gold: str | None, claim: str | None, right: bool) -> None:
    assert value_right(row(0, 5, "date", date=gold), row(0, 5, "date", date=claim)) is right


def test_a_ratio_is_compared_with_its_whole() -> None:
    gold = row(0, 5, "ratio", whole=exactly(67))
    assert not value_right(gold, row(0, 5, "ratio", whole=exactly(76)))
    assert not value_right(gold, row(0, 5, "ratio"))
    assert value_right(gold, row(0, 5, "ratio", whole=exactly(67)))


def test_a_third_may_be_rounded() -> None:
    assert value_right(row(0, 5, "percent", value=exactly(100 / 3)), row(0, 5, "percent", value=exactly(33.33)))


def test_a_ratio_and_its_percentage_are_one_answer() -> None:
    one_in_five = row(0, 5, "ratio", value=exactly(1), whole=exactly(5))
    assert value_right({**one_in_five, "kinds": ["ratio", "percent"]}, row(0, 5, "percent", value=exactly(20)))
    assert value_right(row(0, 5, "percent", value=exactly(20), kinds=["percent", "ratio"]), one_in_five)
    assert not value_right(row(0, 5, "percent", value=exactly(25), kinds=["percent", "ratio"]), one_in_five)


def test_floors_rise_rounded_down_and_never_fall() -> None:
    floors = {"dev": {"value_f1": {"all": 0.5, "date": 0.9, "money": 0.3}, "full_f1": 0.4}}
    measured = {"dev": {"value_f1": {"all": 0.7199, "date": 0.8, "age": 0.95}, "full_f1": 0.4}}
    lifted = {"all": 0.71, "date": 0.9, "money": 0.3, "age": 0.95}
    assert raised(floors, measured) == {"dev": {"value_f1": lifted, "full_f1": 0.4}}


def test_floors_name_every_kind_that_is_marked() -> None:
    result = match([row(0, 5), row(10, 15, "age")], [row(0, 5)])
    assert floors_of(result)["value_f1"] == {"all": 2 / 3, "age": 0.0, "count": 1.0}
