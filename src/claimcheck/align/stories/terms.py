"""Words as alignment compares them: folded, without endings, synonyms of the trade as one; names; numbers apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.align.data import synonyms, words
from claimcheck.align.names import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDINGS = ("ations", "ation", "ments", "ment", "ingly", "ings", "ing", "edly", "ied", "ies", "ed", "es", "ly", "s")
#: behind one of these a capital opens a sentence, quotation marks and brackets apart
_ENDS, _MARKS = ".!?:", " \t\"'“”‘’([-—–"
#: letters that must remain before an ending
_SHORTEST_STEM = 4
#: letters of a stem that are compared: destroyed, destruction
_COMPARED = 7


class Term(NamedTuple):
    """`at`: code points from the start of the sentence to the word's middle."""

    stem: str
    at: int
    name: bool


@lru_cache(maxsize=131_072)
def stem(word: str) -> str:
    """Of a folded word. Synonyms of the trade have one stem: `wounded`, `injured`, `hurt`."""
    known = synonyms().get(word)
    if known:
        return known
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM - (ending == "s"):
            bare = word[: -len(ending)]
            return synonyms().get(bare, bare[:_COMPARED])
    return word[:_COMPARED]


@lru_cache(maxsize=131_072)
def _read(word: str) -> str | None:
    """The stem of a word as written; None for a word that tells nothing."""
    folded = fold(word)
    return None if len(folded) < 2 or folded in words().stop_words or folded in words().not_names else stem(folded)


@lru_cache(maxsize=8_192)
def terms(sentence: str) -> tuple[Term, ...]:
    """The telling words of a sentence in order. A capital makes a name, but at the start of the sentence."""
    return tuple(_terms(sentence))


def _terms(sentence: str) -> Iterator[Term]:
    for match in _WORD.finditer(sentence):
        word = match.group()
        found = _read(word)
        if found is not None:
            named = word[0].isupper() and not _opens(sentence, match.start())
            yield Term(found, (match.start() + match.end()) // 2, named)


def _opens(sentence: str, at: int) -> bool:
    before = sentence[max(0, at - 4) : at].rstrip(_MARKS)
    return before[-1] in _ENDS if before else at <= 4
