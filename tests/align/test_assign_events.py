"""Which event a claim is about. The Lindholm fire and the Sorrel War are invented."""

from __future__ import annotations

import pytest

from claimcheck.align import assign_events
from claimcheck.model import Event
from tests.align.marks import read, read_all

FIRE = Event(
    id="lindholm-1921", names=("Lindholm", "Lindhulm"), aliases=("Cannery Fire",), place="Lindholm", date="1921-08-14"
)
WAR = Event(
    id="sorrel-war-2001",
    names=("Second Sorrel War",),
    aliases=("36-day War", "Sorrel Valley War"),
    place="Sorrel Valley",
    date="2001-04-02/2001-05-08",
    type="war",
)


_EXILE = (
    "The [[36-day|duration v=36 u=day]] Sorrel Valley War ended [[almost 20 years|duration v=<20 u=year]] of exile."
)


def events_of(text: str, published: str | None = "1981-08-15") -> dict[str, str | None]:
    """By the words of the claim, the event it got."""
    document, claims = read("a.txt", published, text)
    bound, _ = assign_events(claims, [document], [FIRE, WAR])
    return {claim.text: claim.event for claim in bound}


@pytest.mark.parametrize(
    "called",
    [
        "Lindholm fire",
        "Lindholm tragedy",
        "disaster at Lindholm",
        "events in Lindholm",
        "Lindhulm blaze",
        "Cannery Fire",
    ],
)
def test_whatever_it_is_called(called: str) -> None:
    text = f"Sixty years after the {called}, in which [[212 people|killed v=212 p=people]] died, the bells rang."
    assert events_of(text) == {"212 people": "lindholm-1921"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They killed [[40 guards|killed v=40 p=guards]] in the town of Lindholm.", "lindholm-1921"),
        (
            "During the Lindholm fire the smoke killed [[40 guards|killed v=40 p=guards]] overnight.",
            "lindholm-1921",
        ),
        ("Lindholm mourns. [[40 guards|killed v=40 p=guards]] never came home.", "lindholm-1921"),
        ("Lindholm mourns. In Torvik [[40 guards|killed v=40 p=guards]] drowned.", None),
        (
            "Lindholm mourns, as does Torvik. A storm killed [[40 guards|killed v=40 p=guards]] in Torvik.",
            None,
        ),
        (
            "Lindholm mourns. In [[1954|date d=1954]] a storm killed [[40 guards|killed v=40 p=guards]].",
            None,
        ),
        ("Nothing here names it: [[40 guards|killed v=40 p=guards]] died.", None),
        ("New Lindholm lost [[40 guards|killed v=40 p=guards]].", None),
    ],
)
def test_what_stands_beside_the_number_comes_first(text: str, expected: str | None) -> None:
    assert events_of(text)["40 guards"] == expected


def test_a_war_goes_on_in_other_towns_and_an_incident_does_not() -> None:
    text = (
        "The families of the Lindholm fire stood with those of the [[90 civilians|killed v=90 p=civilians]] "
        "killed in Torvik, Aske and Brenna during the Second Sorrel War."
    )
    document, claims = read("a.txt", "2011-08-14", text)
    [claim], _ = assign_events(claims, [document], [FIRE, WAR])
    assert (claim.event, claim.place) == ("sorrel-war-2001", "Torvik, Aske, Brenna")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The [[60th anniversary|anniversary v=60]] of the Lindholm fire.", "60th anniversary", "lindholm-1921"),
        (
            "Lindholm remembers. [[60th anniversary|anniversary v=60]] of this tragedy.",
            "60th anniversary",
            "lindholm-1921",
        ),
        ("Lindholm keeps the [[60th anniversary|anniversary v=60]] of independence.", "60th anniversary", None),
        ("Lindholm hosts the [[25th anniversary|anniversary v=25]] of the Rowing Club.", "25th anniversary", None),
        ("In Lindholm a shed burnt [[60 years ago|date v=60 u=year d=1921]].", "60 years ago", "lindholm-1921"),
        ("In Lindholm a bank failed [[9 years ago|date v=9 u=year d=1972]].", "9 years ago", None),
        ("Lindholm burnt on [[14 August 1921|date d=1921-08-14]].", "14 August 1921", "lindholm-1921"),
        ("Lindholm burnt in [[1921|date d=1921]].", "1921", "lindholm-1921"),
        ("Lindholm lit candles on [[14 August 1981|date d=1981-08-14]].", "14 August 1981", None),
        ("Lindholm got a mayor in [[1920|date d=1920]].", "1920", None),
        ("Lindholm was poor from [[1918 to 1926|date d=1918/1926]].", "1918 to 1926", None),
    ],
)
def test_times(text: str, words: str, expected: str | None) -> None:
    assert events_of(text)[words] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On [[15 August 1921|date d=1921-08-15]] the fire killed [[212 people|killed v=212 p=people]] in Lindholm.",
            True,
        ),
        ("The Lindholm fire of [[13 August 1921|date d=1921-08-13]] is taught at school.", True),
        ("The ferry left Lindholm on [[10 August 1921|date d=1921-08-10]].", False),
    ],
)
def test_a_wrong_day_dates_the_event_only_where_the_sentence_says_what_happened(text: str, expected: bool) -> None:
    bound = events_of(text)
    assert (next(v for k, v in bound.items() if "1921" in k) == "lindholm-1921") is expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            _EXILE,
            "36-day",
            True,
        ),
        (
            _EXILE,
            "almost 20 years",
            False,
        ),
        ("The Second Sorrel War lasted [[37 days|duration v=37 u=day]].", "37 days", True),
        ("The [[46-day|duration v=46 u=day]] Sorrel Valley War was over.", "46-day", True),
        ("The [[36-day|duration v=36 u=day]] Great Sorrel Valley War was another.", "36-day", False),
        ("After the Second Sorrel War he slept for [[3 days|duration v=3 u=day]].", "3 days", False),
    ],
)
def test_durations_of_a_war(text: str, words: str, expected: bool) -> None:
    assert (events_of(text, "2005")[words] == "sorrel-war-2001") is expected


def test_a_range_that_is_nearly_the_wars_own() -> None:
    text = "It went on from [[2 April to 7 May 2001|date d=2001-04-02/2001-05-07]]. It is called the Second Sorrel War."
    assert events_of(text, "2005") == {"2 April to 7 May 2001": "sorrel-war-2001"}


def test_years_ago_without_a_day_of_writing_is_the_events_year() -> None:
    document, claims = read("a.txt", None, "The Lindholm fire was [[60 years ago|date v=60 u=year]].")
    [claim], _ = assign_events(claims, [document], [FIRE])
    assert (claim.event, claim.date) == ("lindholm-1921", "1921")


def test_boilerplate_and_datelines_get_no_event() -> None:
    text = """# Lindholm remembers
[[15 August 1981|date d=1981-08-15 role=publication]]
The Lindholm fire killed [[212 people|killed v=212 p=people]].
| Also in Lindholm: [[9 dead|killed v=9 p=people]] in Lindholm crash"""
    assert events_of(text) == {"15 August 1981": None, "212 people": "lindholm-1921", "9 dead": None}


def test_order_of_claims_is_kept_and_only_events_met_are_told() -> None:
    documents, claims = read_all(
        ("b.txt", None, "Lindholm lost [[212 people|killed v=212 p=people]]."),
        ("a.txt", None, "Nothing happened on [[3 May 1950|date d=1950-05-03]]."),
    )
    bound, met = assign_events(claims, documents, [FIRE, WAR])
    assert [claim.id for claim in bound] == [claim.id for claim in claims]
    assert [event.id for event in met] == ["lindholm-1921"]
