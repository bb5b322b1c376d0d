"""The source behind the source: two papers that quote one ministry are one voice."""

import pytest

from .conftest import Voices

BEHIND = {
    "Northwire reported, citing two officials, that 31 people were killed.": ("Northwire", "two officials"),
    "Northwire informs citing the diplomatic mission that 31 people were killed.": (
        "Northwire",
        "the diplomatic mission",
    ),
    "31 people were killed, Northwire reported, citing the health ministry.": ("Northwire", "the health ministry"),
    "Police spokesman Ivo Brandt said 31 people were killed.": ("Ivo Brandt", "Police"),
    "Ivo Brandt, a spokesman for the fire service, said 31 people were killed.": ("Ivo Brandt", "fire service"),
    "Ivo Brandt, 52, a spokesman for the fire service, said 31 people were killed.": ("Ivo Brandt", "fire service"),
    "A spokeswoman for the Harbour Authority said 31 people were killed.": (
        "a spokeswoman for the Harbour Authority",
        "Harbour Authority",
    ),
    "According to a report citing the mayor's office, 31 people were killed.": ("the mayor's office", None),
    "The mayor said 31 people were killed.": ("the mayor", None),
    "Police spokesman Ivo Brandt said he wept. Brandt said 31 people were killed.": ("Ivo Brandt", "Police"),
    "The mayor's spokesman, Ivo Brandt, said 31 people were killed.": ("Ivo Brandt", "mayor"),
    "Northwire said 31 people were killed, citing the need for calm.": ("Northwire", None),
}


@pytest.mark.parametrize(("text", "pair"), BEHIND.items(), ids=BEHIND)
def test_origin(voices: Voices, origins: Voices, text: str, pair: tuple[str, str | None]) -> None:
    assert (voices(text)["31"], origins(text)["31"]) == pair
