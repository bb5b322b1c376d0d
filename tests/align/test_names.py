"""Spellings of one name, and names that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.align.names import alike, fold, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khojaly", "Khojali"),
        ("Khojaly", "Khodjaly"),
        ("Misrata", "Misurata"),
        ("Reykjavík", "Reykjavik"),
        ("Halifax's", "Halifax"),
        ("\N{MATHEMATICAL BOLD CAPITAL ALPHA}", "α"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert alike(fold(one), fold(other))
    assert alike(fold(other), fold(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boston", "Bolton"),
        ("Austria", "Australia"),
        ("Gaza", "Giza"),
        ("Iran", "Iraq"),
        ("Georgia", "George"),
        ("Perm", "Prom"),
    ],
)
def test_names_that_only_look_alike(one: str, other: str) -> None:
    assert not alike(fold(one), fold(other))


@given(st.text(min_size=1, max_size=20))
def test_a_name_is_itself_and_folding_is_done_once(name: str) -> None:
    assert alike(fold(name), fold(name))
    assert fold(fold(name)) == fold(name) or fold(name).endswith(("'", "’", "s"))


def test_slug_is_an_id() -> None:
    assert slug("São Bento  Bay") == "sao-bento-bay"
