"""Many patterns in one walk: nothing that one of them matches is lost, whatever else is looked for beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract import automaton
from claimcheck.extract.automaton import Automaton
from claimcheck.rules.alphabet import Alphabet
from claimcheck.rules.patterns import Pattern, compile_pattern

SOURCES = (
    "killed", "killed NUMBER", "NUMBER WORD{0,3} killed", "(NUMBER COMMA)+ NUMBER", "!killed NUMBER",
    "NUMBER (of the)? x",    "in !NUMBER{1,4} killed", "(in | of the)? NUMBER", "the (NUMBER | x)* killed",
)  # fmt: skip


def _alphabet() -> Alphabet:
    made = Alphabet()
    for word in ("killed", "in", "of", "the", "x"):
        made.literal(word)
    made.chunk("NUMBER")
    made.freeze()
    return made


ALPHABET = _alphabet()
PATTERNS: list[tuple[str, Pattern]] = [(source, compile_pattern(source, ALPHABET)) for source in SOURCES]
LETTERS = [*map(ALPHABET.letter, ("killed", "in", "of", "the", "x", "other", ",", "5")), ALPHABET.chunk("NUMBER")]
TEXTS = st.text(alphabet=st.sampled_from(LETTERS), max_size=20)


def _by_each(letters: str, at: int) -> list[str]:
    return [source for source, pattern in PATTERNS if pattern.regex.match(letters, at)]


def _together(patterns: Automaton[str], letters: str, at: int) -> list[str]:
    found = [entry for _, candidates in patterns.among(letters, [at]) for entry in candidates]
    return [source for source, match_at in found if match_at(letters, at)]


@given(TEXTS)
def test_all_that_match_are_told_in_their_order(letters: str) -> None:
    patterns = Automaton(PATTERNS)
    for at in range(len(letters)):
        assert _together(patterns, letters, at) == _by_each(letters, at)
        if _by_each(letters, at):
            assert patterns.starts.match(letters, at)


@given(st.lists(TEXTS, max_size=20))
def test_what_is_remembered_of_one_text_does_not_mislead_in_another(texts: list[str]) -> None:
    for letters in texts:
        for at in range(len(letters)):
            assert _together(SHARED, letters, at) == _by_each(letters, at)


SHARED = Automaton(PATTERNS)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automaton, "_MEMO_LIMIT", 2)
    patterns = Automaton(PATTERNS)
    letters = "".join(LETTERS) * 3
    for at in range(len(letters)):
        assert _together(patterns, letters, at) == _by_each(letters, at)


def test_no_pattern_begins_anywhere() -> None:
    assert not Automaton([]).starts.search("".join(LETTERS))
