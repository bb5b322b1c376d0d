"""Whatever is emitted is EDTF, and no arrangement of time words upsets the reader."""

from __future__ import annotations

from collections.abc import Callable

import edtf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.extract.times import Partial, TimeMention
from claimcheck.extract.times.edtf import add_months, exists, parse, write, write_range

Mentions = Callable[..., list[TimeMention]]

TIME_WORDS = """
1 2 3 12 13 29 30 31 60 99 100 1000 1066 1582 1815 1914 1917 1992 2024 2199 0 00 07 1st 2nd 20th 31st 32nd 1980s 90s
1900s 2,000 3.5 14.05.1992 January Feb Feb. May march March Sept. December spring Summer fall winter Monday Tuesday's
Sun yesterday tomorrow today now present day days night week weekend fortnight month months year years decade century
centuries hour minutes ago later earlier before after hence from to until through between and or of the that this last
next previous following same in on by since a an half one two three dozen several few hundred million first second
third twentieth twenties eighties quarter Q3 fiscal BC AD b.c. B.C. ' ’ - – / : , . ( ) Christmas attacks people old
more than almost about at least per every
"""
WORDS = TIME_WORDS.split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join) | st.lists(
    st.sampled_from(WORDS), min_size=1, max_size=8
).map("".join)
published = st.none() | st.sampled_from(["2019-06-14", "2020-02-29", "2024", "1999-12", "0001-01-01", "9999-12-31"])


@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, published)
def test_everything_emitted_is_edtf(mentions: Mentions, text: str, written: str | None) -> None:
    for mention in mentions(f"In 1917 it began. {text} ended. {text} came.", written):
        assert mention.first < mention.end
        if mention.date is not None:
            edtf.parse_edtf(mention.date)


marks = st.text(st.sampled_from("0129 .,-–/:'’()abDMth$%½\n\u00a0İ"), max_size=24)
anything = st.text(st.characters(exclude_categories=["No"]), max_size=20)


@given(marks | anything)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_survived(mentions: Mentions, text: str) -> None:
    mentions(text, "2019-06-14")


points = st.builds(
    lambda year, month, day: Partial(year, month, day), st.integers(1, 9998), st.integers(1, 12), st.integers(0, 31)
)


@given(points)
def test_written_points_are_read_back(point: Partial) -> None:
    if exists(point):
        assert parse(write(point)) == point


@given(points, st.integers(-500, 500))
def test_months_add_up(point: Partial, months: int) -> None:
    moved = add_months(point, months)
    assert ((moved.year or 0) - (point.year or 0)) * 12 + moved.month - point.month == months


@pytest.mark.parametrize(
    ("start", "stop", "text"),
    [
        (Partial(1988), Partial(1994), "1988/1994"),
        (Partial(1980, known=3), Partial(1990, known=3), "1980/1999"),
        (Partial(1915, season=21), Partial(1915, season=22), "1915-03/1915-08"),
        (Partial(-263), Partial(-240), "-0263/-0240"),
    ],
)
def test_ranges_have_plain_ends(start: Partial, stop: Partial, text: str) -> None:
    assert write_range(start, stop) == text
    edtf.parse_edtf(text)


def test_a_thirtieth_of_february_does_not_exist() -> None:
    assert not exists(Partial(2024, 2, 30))
    assert exists(Partial(2024, 2, 29))
    assert not exists(Partial(2023, 2, 29))
    assert exists(Partial(None, 2, 29))
