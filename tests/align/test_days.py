"""EDTF as stretches of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align.days import days, precision


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1921-03-04", date(1921, 3, 4), date(1921, 3, 4)),
        ("1924-02", date(1924, 2, 1), date(1924, 2, 29)),
        ("1921", date(1921, 1, 1), date(1921, 12, 31)),
        ("192X", date(1920, 1, 1), date(1929, 12, 31)),
        ("1921-12", date(1921, 12, 1), date(1921, 12, 31)),
        ("1919-11-02/1920-01-05", date(1919, 11, 2), date(1920, 1, 5)),
        ("1918/1921", date(1918, 1, 1), date(1921, 12, 31)),
        ("1921~", date(1921, 1, 1), date(1921, 12, 31)),
        ("1921-22", date(1921, 6, 1), date(1921, 8, 31)),
    ],
)
def test_stretch(edtf: str, first: date, last: date) -> None:
    told = days(edtf)
    assert told is not None
    assert (told.first_day, told.last_day) == (first, last)


@pytest.mark.parametrize("edtf", [None, "", "../1921", "1921/..", "1921-02-30", "1994/1988", "soon", "-0044"])
def test_no_stretch(edtf: str | None) -> None:
    assert days(edtf) is None


@given(st.dates(), st.dates())
def test_gap_is_symmetric_and_zero_only_where_they_meet(one: date, other: date) -> None:
    a, b = days(one.isoformat()), days(other.isoformat())
    assert a is not None
    assert b is not None
    assert a.gap(b) == b.gap(a) == abs((one - other).days)
    assert a.meets(b) == (a.gap(b) == 0)


@pytest.mark.parametrize(
    ("edtf", "level"),
    [("1921-03-04", 3), ("1921-03", 2), ("1921", 1), ("192X", 0), ("../1921", 0), ("1921-03-04/1921-04", 2)],
)
def test_precision(edtf: str, level: int) -> None:
    assert precision(edtf) == level
