"""What the checks need besides the date."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from claimcheck.extract.times import TimeGrammar
from claimcheck.extract.times.names import Names

Mentions = Callable[..., list[Any]]


def test_a_day_that_no_calendar_has(mentions: Mentions) -> None:
    (mention,) = mentions("It was signed on 30 February 2011.")
    assert (mention.date, mention.impossible) == (None, True)
    (mention,) = mentions("It was signed on 29 February.", "2019-03-04")
    assert (mention.date, mention.impossible) == (None, True)
    (mention,) = mentions("It was signed on 29 February.", "2020-03-04")
    assert (mention.date, mention.impossible) == ("2020-02-29", False)


def test_a_weekday_is_kept_beside_its_date(mentions: Mentions) -> None:
    (mention,) = mentions("It was signed on Monday, June 14, 2019.")  # that was a Friday
    assert (mention.date, mention.weekday) == ("2019-06-14", 0)


def test_a_range_that_runs_backwards(mentions: Mentions) -> None:
    (mention,) = mentions("He ruled from 1990 to 1985.")
    assert (mention.date, mention.backwards) == ("1990/1985", True)
    (mention,) = mentions("He ruled from 9 to 5 May 1985.")
    assert mention.backwards


def test_strokes_without_a_habit_are_left_alone(mentions: Mentions) -> None:
    (mention,) = mentions("It was signed 02/03/2024.")
    assert (mention.date, mention.ambiguous) == (None, True)
    assert [m.date for m in mentions("Signed 02/03/2024, sealed 03/25/2024.")] == ["2024-02-03", "2024-03-25"]
    assert [m.date for m in mentions("Signed 02/03/2024, sealed 25/03/2024.")] == ["2024-03-02", "2024-03-25"]


def test_an_offset_stays_in_the_value(mentions: Mentions) -> None:
    (mention,) = mentions("It was founded more than 100 years ago.", "2021-02-26")
    assert (mention.date, mention.interval.low, mention.interval.low_open, mention.unit) == (
        "../1921",
        100,
        True,
        "year",
    )


def test_a_length_can_say_when(mentions: Mentions) -> None:
    (mention,) = mentions("It snowed in the last two weeks of February 1951.")
    assert (mention.kind, mention.interval.low, mention.unit, mention.date) == ("duration", 2, "week", "1951-02")


def test_triggers_are_lower_case_and_cover_the_names(grammar: TimeGrammar) -> None:
    assert {"february", "tuesday", "yesterday", "spring", "year", "days"} <= grammar.triggers()
    assert {"may", "march", "sun"} <= grammar.cased_triggers() <= grammar.triggers()
    assert "june" not in grammar.cased_triggers()


def test_rows_of_names_are_full(grammar: TimeGrammar) -> None:
    names: Names = grammar.names
    assert set(names.month.values()) == set(range(1, 13))
    assert set(names.weekday.values()) == set(range(7))
    assert set(names.day.values()) == set(range(1, 32))
    assert (names.month["sept"], names.month["december's"], names.weekday["thurs"]) == (9, 12, 3)
    assert (names.unit["hrs"], names.unit["centuries"], names.season["fall"]) == ("hour", "century", 23)
