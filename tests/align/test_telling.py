"""A place is named every day; what once happened there is told only where a text says so. Everything is invented."""

from __future__ import annotations

import pytest

from claimcheck.align import assign_events
from claimcheck.model import Event
from tests.align.marks import read

FIRE = Event(
    id="lindholm-1921", names=("Lindholm", "Lindhulm"), aliases=("Cannery Fire",), place="Lindholm", date="1921-08-14"
)
WRECK = Event(id="kestrel-1933", names=("Kestrel",), place="Brenna Sound", date="1933-02-03")
SHOPS = "[[300 shops|count v=300 p=shops]]"


def event_of(text: str, published: str | None, event: Event = FIRE) -> str | None:
    document, claims = read("a.txt", published, text)
    bound, _ = assign_events(claims, [document], [event])
    return next(claim.event for claim in bound if "00 " in claim.text)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Lindholm has {SHOPS} again.", "1921-09-01"),
        (f"Lindholm has {SHOPS} again.", "1922-07-01"),
        (f"The Lindholm fire left {SHOPS} empty.", "1981-08-15"),
        (f"After the disaster at Lindholm {SHOPS} were left.", None),
        (f"The Cannery Fire left {SHOPS} empty. Lindholm was poor.", "1981-08-15"),
        (f"Lindholm lost {SHOPS} in [[1921|date d=1921]].", "1981-08-15"),
        (f"Lindholm lost {SHOPS}. It burnt for days in [[August 1921|date d=1921-08]].", None),
        (f"Lindholm lost {SHOPS} [[60 years ago|date v=60 u=year d=1921]].", "1981-08-15"),
        (f"On the [[60th anniversary|anniversary v=60]] Lindholm opened {SHOPS}.", "1981-08-15"),
        ("In Lindholm [[200 people|killed v=200 p=people]] died.", "1981-08-15"),
        ("In Lindholm [[200 people|killed v=200 p=people]] died.", None),
    ],
)
def test_told(text: str, published: str | None) -> None:
    assert event_of(text, published) == "lindholm-1921"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Lindholm has {SHOPS} again.", "1981-08-15"),
        (f"Lindholm has {SHOPS}.", "1919-05-01"),
        (f"Lindholm has {SHOPS}.", None),
        (f"Lindholm built {SHOPS} in [[1954|date d=1954]].", "1981-08-15"),
        (f"Lindholm built {SHOPS} [[9 years ago|date v=9 u=year d=1972]].", "1981-08-15"),
        (f"Lindholm: fire insurance has {SHOPS} as clients.", "1981-08-15"),
    ],
)
def test_not_told(text: str, published: str | None) -> None:
    assert event_of(text, published) is None


def test_a_ship_is_named_for_nothing_else() -> None:
    assert event_of(f"The Kestrel carried freight for {SHOPS}.", "1981-08-15", WRECK) == "kestrel-1933"


@pytest.mark.parametrize(("name", "told"), [("Lindholm", None), ("Lindholm fire", "x"), ("Second Lindholm War", "x")])
def test_a_name_without_a_place_may_be_one(name: str, told: str | None) -> None:
    event = Event(id="x", names=(name,), date="1921-08-14")
    assert event_of(f"The {name} is known for {SHOPS}.", "1981-08-15", event) == told


def test_a_text_of_fresh_harm_is_not_about_an_old_event_that_it_names() -> None:
    text = (
        "A blast on [[Monday|date d=1981-08-10]] killed [[9 men|killed v=9 p=men]] in Torvik. "
        "After the Lindholm fire masks were bought.\n\nNobody knows more.\n\n"
        "[[200 people|injured v=200 p=people]] were hurt."
    )
    assert event_of(text, "1981-08-15") is None
    assert event_of(text.replace("1981-08-10", "1921-08-14"), "1981-08-15") == "lindholm-1921"
    assert event_of(text.replace("1981-08-10", "1921-08-10"), "1921-08-15") == "lindholm-1921"
