"""Words that look like attribution and are none, and sources that name nobody."""

import pytest

from .conftest import Voices


@pytest.mark.parametrize(
    "text",
    [
        "The fire claimed 31 lives.",
        "They are said to be 31 people.",
        "He was told to leave 31 houses.",
        "There were 31 reported cases.",
        "31 people were reported missing.",
        "A report of 31 pages lay on the desk.",
        "According to reports, 31 people were killed.",
        "It was said that 31 people were killed.",
        "Brandt added 31 points to the lead.",
        "The clinic costs 31 dollars per person.",
        "The United States has 31 carriers.",
        "The team found 31 bodies in the rubble.",
        "31 insurance claims were settled.",
        "She wrote for 31 magazines.",
        "The wall collapsed, setting 31 houses on fire at noon.",
        "The bell of St Mark's has a weight of 31 tonnes.",
        "The army denied that 31 people were killed.",
        "The mayor denied reports that 31 people were killed.",
        "More people died than the 31 officials had expected.",
        "The toll from a Norland truck bombing rose to 31.",
        "Norland closed 31 camps, citing concerns militants were hiding there.",
        "The film, produced by Ivo Brandt, sold 31 copies.",
        "A photo released by the army shows 31 tanks.",
        "The mayor made it known in a letter released by the club, 31 pages long.",
        "The carmaker recalls 31 cars.",
        "The board declared 31 areas safe.",
        "About 31 viewers estimated to watch left.",
        "New cases announced on Monday bring the total to 31.",
        "The alleged theft of 31 cars was reported.",
        "Neighbouring states pledged 31 tents.",
        "Norland party: 31 dead",
        "An earlier version said 31 people were killed.",
    ],
)
def test_said_by_nobody(voices: Voices, text: str) -> None:
    assert voices(text)["31"] is None
