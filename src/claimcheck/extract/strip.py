"""A sentence as a strip of chunks: words at first, then numbers, dates and noun phrases folded into one chunk each."""

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
    first word in lower case, `items[i]` what was read there, None for a word. Folding makes a new strip and leaves
    this one as it is.
    """

    __slots__ = ("end", "first", "items", "letters", "tokens", "words")

    def __init__(
        self, tokens: Tokens, letters: str, words: list[str], first: list[int], end: list[int], items: list[Any]
    ) -> None:
        self.tokens, self.letters, self.words = tokens, letters, words
        self.first, self.end, self.items = first, end, items

    @classmethod
    def of_words(cls, tokens: Tokens, letters: str) -> Strip:
        count = len(letters)
        return cls(tokens, letters, tokens.low, list(range(count)), list(range(1, count + 1)), [None] * count)

    def __len__(self) -> int:
        return len(self.letters)

    def fold(self, folds: Sequence[Fold]) -> Strip:
        """`folds` in order, not overlapping."""
        if not folds:
            return self
        letters, words, items = self.letters, self.words.copy(), self.items.copy()
        firsts, ends = self.first.copy(), self.end.copy()
        for first, end, letter, item in reversed(folds):
            letters = f"{letters[:first]}{letter}{letters[end:]}"
            items[first] = item
            ends[first] = ends[end - 1]
            if end - first > 1:
                del words[first + 1 : end], items[first + 1 : end], firsts[first + 1 : end], ends[first + 1 : end]
        return Strip(self.tokens, letters, words, firsts, ends, items)

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
