"""A sentence as a strip of chunks: words at first, then numbers, dates and noun phrases folded into one each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from claimcheck.extract.tokens import Tokens


class Fold(NamedTuple):
    """Chunks `first` to `end` (exclusive) become one chunk with this letter and this content."""

    first: int
    end: int
    letter: str
    item: Any


class Strip:
    """`letters[i]` is the letter of chunk i; it covers tokens `first[i]` to `end[i]` (exclusive); `words[i]` is its
    first word in lower case, `items[i]` what was read there, None for a word.
    """

    __slots__ = ("end", "first", "items", "letters", "tokens", "words")

    def __init__(self, tokens: Tokens, letters: str) -> None:
        """Of raw words, whose chunks are tokens."""
        count = len(letters)
        self.tokens, self.letters, self.words = tokens, letters, tokens.low
        self.first, self.end = list(range(count)), list(range(1, count + 1))
        self.items: list[Any] = [None] * count

    def __len__(self) -> int:
        return len(self.letters)

    def fold(self, folds: Sequence[Fold]) -> None:
        """`folds` in order, not overlapping."""
        if not folds:
            return
        if self.words is self.tokens.low:
            self.words = self.words.copy()
        letters, words, items, firsts, ends = self.letters, self.words, self.items, self.first, self.end
        for first, end, letter, item in reversed(folds):
            letters = f"{letters[:first]}{letter}{letters[end:]}"
            items[first] = item
            if end - first > 1:
                ends[first] = ends[end - 1]
                del words[first + 1 : end], items[first + 1 : end], firsts[first + 1 : end], ends[first + 1 : end]
        self.letters = letters

    def word(self, index: int) -> str:
        """The first word of a chunk as written."""
        return self.tokens.words[self.first[index]]

    def low(self, index: int) -> str:
        return self.words[index]

    def glued(self, index: int) -> bool:
        """True when no white space stands before chunk `index`."""
        return self.tokens.glued(self.first[index])

    def start_offset(self, index: int) -> int:
        """Code point at which chunk `index` starts."""
        return self.tokens.starts[self.first[index]]

    def end_offset(self, index: int) -> int:
        """Code point after chunk `index`."""
        return self.tokens.ends[self.end[index] - 1]
