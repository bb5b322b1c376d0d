"""How the one who says it is called: full names, no titles, pronouns and callings told apart."""

import pytest

from .conftest import Voices

NAMES = {
    "UN Secretary General Han Ki-won": "Han Ki-won",
    "Interior Minister Jean Marc Bien-Dieu": "Jean Marc Bien-Dieu",
    "Secretary of State Olga Brandt": "Olga Brandt",
    "Gen. Rafael M. Ortega": "Rafael M. Ortega",
    "teacher Sevda Oruc": "Sevda Oruc",
    "the operator Norrail": "Norrail",
    "The Harbour Authority in Ost": "Harbour Authority",
    "the health secretary": "the health secretary",
    "The authorities": "the authorities",
    "Rights Watch East": "Rights Watch East",
    "the Museum of Natural History": "Museum of Natural History",
    "Deputy Chairman of the Security Committee Franz Klein": "Franz Klein",
    "Jan Brandt": "Jan Brandt",
    "the hospital doctors' union": "the hospital doctors' union",
    "officials": "officials",
    "Treasury Department": "Treasury Department",
    "Mr Brandt's family": "Mr Brandt's family",
    "the Committee to Protect Voters": "Committee to Protect Voters",
    "Doctors Without Frontiers": "Doctors Without Frontiers",
    "Save the Children": "Save the Children",
    "Labour's Ana Moran": "Ana Moran",
    "prosecutor Helen Dale QC": "Helen Dale",
    "lead author Ana Moran of the Institute of Snow": "Ana Moran",
    "commander-in-chief Ivo Brandt": "Ivo Brandt",
    "a Norland spokesman": "a Norland spokesman",
    "General Motors": "General Motors",
    "Ana Moran and Ivo Brandt": "Ana Moran and Ivo Brandt",
}


@pytest.mark.parametrize(("written", "name"), NAMES.items(), ids=NAMES)
def test_before_and_behind_the_verb(voices: Voices, written: str, name: str) -> None:
    capital = written[0].upper() + written[1:]
    assert voices(f"{capital} said 31 people were killed.")["31"] == name
    assert voices(f"31 people were killed, {written} said.")["31"] == name
    assert voices(f"31 people were killed, according to {written}.")["31"] == name


@pytest.mark.parametrize(
    "later",
    [
        "Petrova said 31 people were killed.",
        "Ms Petrova said 31 people were killed.",
        "The mayor said 31 people were killed.",
        "She said 31 people were killed.",
        '"We lost 31 people," she said.',
        "It is late, she said, and 31 people were killed.",
    ],
)
def test_named_in_full_before(voices: Voices, later: str) -> None:
    assert voices(f"Mayor Ana Petrova came to the pier. {later}")["31"] == "Ana Petrova"


def test_named_in_full_later(voices: Voices) -> None:
    assert voices("Petrova said 31 people were killed.\n\nMayor Ana Petrova left at noon.")["31"] == "Ana Petrova"


def test_two_of_one_surname_are_not_told_apart(voices: Voices) -> None:
    text = "Mayor Ana Petrova and Judge Vera Petrova came. Petrova said 31 people were killed."
    assert voices(text)["31"] == "Petrova"


def test_it_is_the_last_body_that_spoke(voices: Voices) -> None:
    text = "The Northern Command says its units took a bridge. It puts its own losses at 31 killed."
    assert voices(text)["31"] == "Northern Command"


def test_its_count_is_that_of_the_body_before(voices: Voices) -> None:
    assert voices("The Harbour Authority raised its alert. Its tally reads 31 dead.")["31"] == "Harbour Authority"


def test_she_is_the_calling_that_spoke_before(voices: Voices) -> None:
    text = "The ombudsman reported a fire at the harbour; she counted 31 dead."
    assert voices(text)["31"] == "the ombudsman"


def test_an_office_nobody_was_named_with_stays(voices: Voices) -> None:
    assert voices("Mayor Ana Petrova came. The governor said 31 people were killed.")["31"] == "the governor"


@pytest.mark.parametrize(
    "text",
    [
        'Mayor Ana Petrova wept. "Judge Ivo Brandt told us to go. We lost 31 people," she said.',
        'Mayor Ana Petrova came.\n\nRelated stories Ivo Brandt\n\n"We lost 31 people," she said.',
        "Mayor Ana Petrova came from North Korea. Korea is far. She said 31 people were killed.",
        'Ivo Brandt spoke first. Ana Petrova, 61, doubted him. "We lost 31 people," she said.',
        "Mayor Ana Petrova left the USS Ostland. Ostland had sunk. She said 31 people were killed.",
        "President Petrova came. Lidia Petrova, his wife, stayed away. Mayor Ana Petrova said 31 people were killed.",
    ],
)
def test_she_is_a_person_and_not_who_is_quoted_or_where_she_is(voices: Voices, text: str) -> None:
    assert voices(text)["31"] == "Ana Petrova"


def test_a_ruler_is_not_the_one_named_later(voices: Voices) -> None:
    text = "President Petrov came. Petrov said 31 people were killed. Later the poet Lidia Petrov came."
    assert voices(text)["31"] == "Petrov"


def test_it_is_the_subject_that_can_be_no_person(voices: Voices) -> None:
    assert voices("East Ostland fired what it said were 31 rockets.")["31"] == "East Ostland"


def test_moodys_keeps_its_ending(voices: Voices) -> None:
    assert voices("Moody's, the rating agency, said 31 banks failed.")["31"] == "Moody's"
