"""The accuracy that was reached is kept. `python tests/eval/score.py --raise-floors` lifts the floors."""

import json
from functools import cache

import pytest
from score import FLOORS, HALVES, Result, floors_of, measure

FLOOR = json.loads(FLOORS.read_text(encoding="utf-8"))
VALUE_FLOORS = [(half, kind) for half in HALVES for kind in FLOOR[half]["value_f1"]]


@cache
def measured(half: str) -> Result:
    return measure(half)


@pytest.mark.parametrize(("half", "kind"), VALUE_FLOORS)
def test_value_f1_holds_its_floor(half: str, kind: str) -> None:
    reached, floor = floors_of(measured(half))["value_f1"][kind], FLOOR[half]["value_f1"][kind]
    assert reached >= floor, f"value F1 of {kind} on {half} fell to {reached:.3f}, below its floor of {floor:.2f}"


@pytest.mark.parametrize("half", HALVES)
def test_full_f1_holds_its_floor(half: str) -> None:
    reached, floor = floors_of(measured(half))["full_f1"], FLOOR[half]["full_f1"]
    assert reached >= floor, f"full F1 on {half} fell to {reached:.3f}, below its floor of {floor:.2f}"


@pytest.mark.parametrize("half", HALVES)
def test_every_kind_has_a_floor(half: str) -> None:
    assert set(FLOOR[half]["value_f1"]) == {"all", *measured(half).kinds()}
