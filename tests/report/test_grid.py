"""Columns that fit."""

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import width

from claimcheck.model import Event, Interval
from claimcheck.report.grid import fit, grid
from claimcheck.report.text import one_line
from claimcheck.report.view import letter
from claimcheck.report.words import interval, label_within
from tests.report.sample import ferry


@given(st.lists(st.integers(0, 300), min_size=1, max_size=12), st.integers(1, 400))
def test_columns_fit_or_are_at_their_floor(natural: list[int], room: int) -> None:
    widths = fit(natural, room)
    assert all(got <= max(1, wanted) for got, wanted in zip(widths, natural, strict=True))
    assert sum(widths) <= room or max(widths) <= 6


def test_room_is_used_up() -> None:
    assert fit([50, 10, 50], 90) == [40, 10, 40]
    assert sum(fit([50, 31, 50], 90)) == 90


def test_wide_characters_count_two() -> None:
    text = grid([["渡船沉没事故", "40"], ["ferry", "62"]], ["what", "n"], 40)
    assert {width(line) for line in text.splitlines()[1:]} == {16}


@given(st.lists(st.lists(st.text().map(one_line), min_size=3, max_size=3), max_size=5))
def test_any_words_fit(rows: list[list[str]]) -> None:
    for line in grid(rows, ["a", "b", "c"], 60, ruled=True).splitlines():
        assert width(line) <= 60


def test_a_column_can_be_kept_whole() -> None:
    text = grid([["a/long/path/of/a/file.yaml", "words " * 20]], ["file", "about"], 60, keep=(0,))
    assert "a/long/path/of/a/file.yaml  words" in text
    assert max(map(len, text.splitlines())) <= 60


def test_the_name_of_the_event_is_not_repeated_in_its_matrix() -> None:
    event = Event(id="teal-ferry-1961", names=("Teal",))
    figure = ferry().figures[0]
    for label in ("people killed, Teal 1961", "people killed, Teal", "people killed"):
        assert label_within(figure.model_copy(update={"label": label}), event) == "people killed"
    assert label_within(figure.model_copy(update={"label": "crew, Teal 2"}), None) == "crew, Teal 2"


def test_letters_are_those_of_a_spreadsheet() -> None:
    assert [letter(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_intervals_are_said_in_words() -> None:
    said = {
        "613": Interval.exactly(613),
        "2,500,000,000": Interval.exactly(2_500_000_000),
        "12.5": Interval.exactly(12.5),
        "over 600": Interval(low=600, high=None, low_open=True),
        "at least 600": Interval(low=600, high=None),
        "under 30": Interval(low=None, high=30, high_open=True),
        "at most 30": Interval(low=None, high=30),
        "150 to 200": Interval(low=150, high=200),
        "24 to under 100": Interval(low=24, high=100, high_open=True),
        "about 200": Interval(low=200, high=200, approximate=True),
        "any number": Interval(low=None, high=None),
        "": None,
    }
    assert {interval(value): value for value in said.values()} == said
