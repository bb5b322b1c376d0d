"""Letters for words: every token has one, and it carries all that lists and shapes say of the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rules import load_rules
from claimcheck.rules.alphabet import SHAPES, Alphabet, shapes_of
from claimcheck.rules.tokens import Tokens

RULES = load_rules()
ALPHABET = RULES.alphabet
#: lists that some pattern names; the others make no letters
LISTS = {
    name: sorted(words)
    for name, words in ALPHABET.word_lists().items()
    if words and "=" not in name and ALPHABET.letters_with(name)
}

#: digits to `str.isdigit`, but not to `int`: superscripts, digits in circles
_ODD_DIGITS = [chr(code) for code in range(0x110000) if chr(code).isdigit() and not chr(code).isdecimal()]


@pytest.mark.parametrize("digit", _ODD_DIGITS[:3])
def test_a_superscript_has_a_letter(digit: str) -> None:
    assert ALPHABET.letter(digit)


@given(st.text(max_size=60))
def test_every_token_of_any_text_has_one_letter_with_a_known_shape(text: str) -> None:
    words = Tokens(text, 0, len(text)).words
    letters = ALPHABET.letters(words)
    assert len(letters) == len(words)
    for word, letter in zip(words, letters, strict=True):
        assert letter == ALPHABET.letter(word)
        assert shapes_of(word) <= set(SHAPES)
        for shape in shapes_of(word):
            assert letter in ALPHABET.letters_with(shape) + _late(letter)


def _late(letter: str) -> str:
    """A letter that was not there when the alphabet was frozen is known to no pattern, so its word is in no list."""
    known = set(ALPHABET.letters_with_any())
    return "" if letter in known else letter


@pytest.mark.parametrize("name", sorted(LISTS))
def test_words_of_a_list_carry_it_in_every_case(name: str) -> None:
    carrying = ALPHABET.letters_with(name)
    for word in LISTS[name]:
        for form in (word, word.capitalize(), word.upper()):
            assert ALPHABET.letter(form) in carrying, form


@pytest.mark.parametrize("name", sorted(LISTS))
def test_words_of_no_list_do_not_carry_it(name: str) -> None:
    assert ALPHABET.letter("qwxyzzyq") not in ALPHABET.letters_with(name)


def test_typographic_apostrophes_are_apostrophes() -> None:
    made = Alphabet()
    made.add("NOT", [("wasn't",)])
    made.freeze()
    assert made.letter("wasn’t") in made.letters_with("NOT")


@pytest.mark.parametrize(
    ("word", "shapes"),
    [
        ("31", {"NUMERAL", "DAYNUM", "TWODIGIT"}),
        ("12", {"NUMERAL", "DAYNUM", "MONTHNUM", "TWODIGIT"}),
        ("0", {"NUMERAL"}),
        ("1999", {"NUMERAL", "YEARNUM"}),
        ("9999", {"NUMERAL"}),
        ("1,234", {"NUMERAL", "DECIMAL"}),
        ("½", {"NUMERAL", "DECIMAL"}),
        ("32nd", {"ORDNUM"}),
        ("1990s", {"DECADENUM"}),
        ("H1N1", {"ALNUM"}),
        ("U.S.", {"INITIALS", "WORD", "CAPWORD"}),
        ("Paris", {"WORD", "CAPWORD"}),
        ("killed", {"WORD", "LOWWORD", "EDWORD"}),
        ("homes", {"WORD", "LOWWORD", "SWORD"}),
        ("loss", {"WORD", "LOWWORD"}),
        ("mayor's", {"WORD", "LOWWORD", "POSSESSIVE"}),
        ("$", {"CURRENCY_SIGN"}),
        ("—", {"DASH"}),
        ("\x00", {"OTHER"}),
    ],
)
def test_shapes(word: str, shapes: set[str]) -> None:
    assert shapes_of(word) == shapes


def test_a_chunk_keeps_its_letter_and_is_no_word() -> None:
    made = Alphabet()
    letter = made.chunk("NUMBER")
    made.add("NUMBER", [("figure",)])
    made.freeze()
    assert made.chunk("NUMBER") == letter
    assert made.letter("number") != letter
    assert made.letter("figure") != letter


def test_a_group_holds_its_lists_shapes_and_chunks() -> None:
    made = Alphabet()
    made.add("KILL", [("killed",), ("shot", "dead")])
    chunk = made.chunk("NUMBER")
    made.group("ANY", ["KILL", "NUMBER", "COMMA"])
    made.freeze()
    assert {chunk, made.letter("killed"), made.letter(",")} <= set(made.letters_with("ANY"))
    assert made.phrases("ANY") == [("shot", "dead")]
    assert made.knows("ANY")


def test_ever_new_words_do_not_fill_the_memory() -> None:
    made = Alphabet()
    made.freeze()
    for number in range(130_000):
        made.letter(f"w{number:x}q")
    assert len(made._memo) <= 60_001
