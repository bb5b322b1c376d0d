"""Which date a year-less one leans on: the day of publication, or the date that the text last set."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Zone

Dates = Callable[..., list[str | None]]

HISTORY = (
    "The harbour was founded in 1611 and grew slowly. In March 1704, a fleet of traders burned it. "
    "On 9 August the governor fled, and by October the walls were gone. The new fort of 1706 was smaller. "
    "In May 1707 the first ships came back; in June they left again. The following year brought plague."
)


def test_history_leans_on_itself(dates: Dates) -> None:
    read = dates(HISTORY, "2009-12-19")
    assert read == ["1611", "1704-03", "1704-08-09", "1704-10", "1706", "1707-05", "1707-06", "1708"]


def test_a_day_behind_a_range_lies_within_it(dates: Dates) -> None:
    text = "The siege lasted from July 1877 to January 1878. On 3 September the wall fell; in February the rest left."
    assert dates(text, "2009-12-19") == ["1877-07/1878-01", "1877-09-03", "1878-02"]


def test_history_needs_no_date_of_publication(dates: Dates) -> None:
    assert dates(HISTORY) == dates(HISTORY, "2009-12-19")


def test_a_report_leans_on_its_publication(dates: Dates) -> None:
    text = (
        "A bridge built in 1987 fell into the river on Tuesday, police said. It had been closed since April. "
        "The mayor, elected in 2014, said that repairs will begin in November."
    )
    assert dates(text, "2019-06-14") == ["1987", "2019-06-11", "2019-04", "2014", "2019-11"]


def test_a_report_may_look_back(dates: Dates) -> None:
    text = "The pilot was first arrested on 3 May 2011. On 20 August he was released for want of proof, officials said."
    assert dates(text, "2019-03-02")[1] == "2011-08-20"


def test_a_commemoration_is_of_this_year_although_its_story_is_old(dates: Dates) -> None:
    text = (
        "The valley was flooded in 1931 after the dam of 1928 broke. Courts sat from 1932 to 1934, and a memorial was "
        "unveiled in 1951. This Friday, June 14, marks the day on which it happened."
    )
    assert dates(text, "2019-06-14")[-1] == "2019-06-14"


def test_years_in_passing_do_not_hold_the_story(dates: Dates) -> None:
    text = (
        "In April 1920 cavalry crossed the ford. Its officers knew the 1812 campaign by heart (1899 was the year of "
        "the textbook). On 7 May the town was taken, in June 1920 lost, in July 1920 taken again, and in 1920 burned."
    )
    assert "1920-05-07" in dates(text, "2001-01-01")


def test_december_leads_to_january(dates: Dates) -> None:
    text = "Talks broke down in December 1916. On 14 January the reply was sent."
    assert dates(text, "2009-12-19")[1] == "1917-01-14"


def test_since_and_until_tell_the_side(dates: Dates) -> None:
    text = "War came on 25 June 1950. The seat had been empty since January. Nobody returned until March."
    assert dates(text, "2009-12-19") == ["1950-06-25", "1950-01", "1951-03"]


def test_lists_share_their_year(dates: Dates) -> None:
    assert dates("Both fell in August and September 1914.") == ["1914-08", "1914-09"]
    assert dates("It rained in the spring and summer of 1979.") == ["1979-21", "1979-22"]


def test_boilerplate_does_not_move_the_story(mentions: Callable[..., list]) -> None:  # type: ignore[type-arg]
    story, menu = "The mine flooded on 2 May 1951.\n", "Latest: 5 October 1987.\n"
    text = story + menu + "By June it was dry."
    zones = (
        Zone(start=0, end=len(story), kind="body"),
        Zone(start=len(story), end=len(story + menu), kind="boilerplate"),
        Zone(start=len(story + menu), end=len(text), kind="body"),
    )
    assert [m.date for m in mentions(text, zones=zones)] == ["1951-05-02", "1987-10-05", "1951-06"]


def test_nothing_is_guessed_without_anything_to_lean_on(dates: Dates) -> None:
    text = "It burned 21 years ago, on a Tuesday in March, and again last year and yesterday."
    assert dates(text) == [None] * 5


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The term was to end in August.", "2020-08"),
        ("The trial has been scheduled for November.", "2020-11"),
        ("Nine men were jailed in May due to theft.", "2020-05"),
        ("Sales were lower than expected in September.", "2019-09"),
        ("The law takes effect on January 1, officials said.", "2021-01-01"),
        ("It had been banned since December.", "2019-12"),
        ("She left office in October of last year.", "2019-10"),
    ],
)
def test_tense_tells_the_year(dates: Dates, text: str, date: str) -> None:
    assert dates(text, "2020-06-11") == [date]
