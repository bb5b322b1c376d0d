"""Whose words stand between quotation marks."""

import pytest

from claimcheck.extract import Extractor
from claimcheck.extract.attribution.people import People
from claimcheck.extract.attribution.quotes import Quotes
from claimcheck.model import Document

from .conftest import Voices

QUOTED = {
    "behind": '"We lost 31 people," Mayor Ana Petrova said.',
    "behind, inverted": '"We lost 31 people," said Mayor Ana Petrova.',
    "behind, and on": '"We lost 31 people," Mayor Ana Petrova said as she left the pier.',
    "behind, to many": '"We lost 31 people," Mayor Ana Petrova told a crowd that filled the pier.',
    "before": 'Mayor Ana Petrova said: "We lost 31 people."',
    "before, without a verb of saying": 'Ana Petrova, a deputy of the council, fought her tears: "We lost 31 people."',
    "curly": "“We lost 31 people,” Mayor Ana Petrova said.",
    "single": "'We lost 31 people,' Mayor Ana Petrova said.",
    "angled": "«We lost 31 people», said Mayor Ana Petrova.",
    "several sentences": '"It is over. We lost 31 people. Nobody came," Mayor Ana Petrova said.',
    "in two halves": '"It is over," Mayor Ana Petrova said. "We lost 31 people."',
    "a scrap in single marks before": "'Calm down' is what she heard. 'We lost 31 people,' Mayor Ana Petrova said.",
    "and more behind": '"We lost 31 people," Mayor Ana Petrova said, adding that nobody came.',
    "several paragraphs": '"We lost 31 people.\n\n"Nobody came," Mayor Ana Petrova said.',
    "a colon and a paragraph": 'Mayor Ana Petrova wrote:\n\n"We lost 31 people."',
    "a block": "Mayor Ana Petrova wrote to the council:\n\n> It is over. We lost 31 people.\n\nNobody answered.",
    "an aside between": '"We lost 31 people," which nobody denies, Mayor Ana Petrova said in a statement.',
    "a scrap": 'Mayor Ana Petrova said the dead could be "between 20 and 31 people".',
    "a pronoun within": '"He told me we lost 31 people," said Mayor Ana Petrova.',
    "somebody within": '"A woman told me we lost 31 people," said Mayor Ana Petrova.',
}


@pytest.mark.parametrize("text", QUOTED.values(), ids=QUOTED)
def test_speaker_of_a_quotation(voices: Voices, text: str) -> None:
    assert set(voices(text).values()) == {"Ana Petrova"}


def test_a_named_source_within_a_quotation_comes_first(voices: Voices) -> None:
    said = voices('"The Harbour Authority told us that 31 people were killed," said Mayor Ana Petrova.')
    assert said["31"] == "Harbour Authority"


def test_two_quotations_have_their_own_speakers(voices: Voices) -> None:
    said = voices('"We lost 31 people," said Ana Petrova. "We lost 45 people," said Ivo Brandt.')
    assert said == {"31": "Ana Petrova", "45": "Ivo Brandt"}


def test_an_unclosed_quotation_ends_with_its_paragraph(voices: Voices) -> None:
    said = voices('"We lost 31 people, Ana Petrova said.\n\nThe ferry held 45 people.')
    assert said["45"] is None


def test_scare_quotes_are_no_speech(voices: Voices) -> None:
    assert voices('The "safest" ferry held 31 people.')["31"] is None


def test_who_speaks_in_the_next_sentence_did_not_say_it(voices: Voices) -> None:
    said = voices('A widow told the inquiry: "We lost 31 people." Mayor Ana Petrova accepted that 45 had died.')
    assert said == {"31": "a widow", "45": "Ana Petrova"}


def test_a_scrap_in_single_marks_reaches_no_further(voices: Voices) -> None:
    text = (
        "Ana Petrova, the mayor, said: 'First the fire and now this'. The fleet sold 31 boats. 'Calm down,' he heard."
    )
    assert voices(text)["31"] is None


def test_whom_a_pronoun_means_is_looked_up_once(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []
    first_in = People.first_in

    def count(self: People, start: int, end: int, quotes: Quotes) -> str | None:
        asked.append((start, end))
        return first_in(self, start, end, quotes)

    monkeypatch.setattr(People, "first_in", count)
    extractor.read(Document(source="text", text="“We lost 31 people,” he said, " * 60, published="2020-05-05"))
    assert len(asked) == len(set(asked))
