"""Turns of a transcript, and lists that only look like one."""

from .conftest import Voices


def test_names_in_capitals(voices: Voices) -> None:
    text = (
        "BRANDT: We have counted 31 people dead so far.\n\nMORAN: And how many homes were lost to the fire?\n\n"
        "BRANDT: There were 400 homes lost, I believe.\n\nMORAN: Thank you very much indeed."
    )
    said = voices(text)
    assert said["31"] == said["400"] == "Brandt"


def test_question_and_answer(voices: Voices) -> None:
    text = (
        "Beekeeper Ilka Stam talks to us after a hard winter.\n\nQ: Did you lose 20 hives or more?\n"
        "A: I lost 31 hives in all.\n\nQ: And what of this year?\nA: I needed 45 kilos of sugar."
    )
    said = voices(text)
    assert (said["20"], said["31"], said["45"]) == (None, "Ilka Stam", "Ilka Stam")


def test_a_list_is_no_transcript(voices: Voices) -> None:
    text = "Killed: 31 people in the old harbour\nInjured: 45 people in the old harbour\n" * 2
    assert set(voices(text).values()) == {None}
