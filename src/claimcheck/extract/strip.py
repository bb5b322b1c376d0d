"""A sentence as a strip of chunks: words at first, then numbers, dates and noun phrases folded into one chunk each."""

from __future__ import annotations

from typing import Any, NamedTuple

from claimcheck.extract.tokens import Tokens


class Fold(NamedTuple):
    """Chunks `first` to `end` (exclusive) become one chunk with this letter and this content."""

    first: int
    end: int
    letter: str
    item: Any


class Strip:
    """`letters[i]` is the letter of chunk i; it covers tokens `first[i]` to `end[i]` (exclusive); `items[i]` is what
    was read there, None for a word. Folding makes a new strip and leaves this one as it is.
    """

    __slots__ = ("end", "first", "items", "letters", "tokens")

    def __init__(self, tokens: Tokens, letters: str, first: list[int], end: list[int], items: list[Any]) -> None:
        self.tokens, self.letters, self.first, self.end, self.items = tokens, letters, first, end, items

    @classmethod
    def of_words(cls, tokens: Tokens, letters: str) -> Strip:
        count = len(tokens)
        return cls(tokens, letters, list(range(count)), list(range(1, count + 1)), [None] * count)

    def __len__(self) -> int:
        return len(self.letters)

    def fold(self, folds: list[Fold]) -> Strip:
        """`folds` in order, not overlapping."""
        if not folds:
            return self
        letters, first, end, items, at = [], [], [], [], 0
        for fold in folds:
            letters += [self.letters[at : fold.first], fold.letter]
            first += [*self.first[at : fold.first], self.first[fold.first]]
            end += [*self.end[at : fold.first], self.end[fold.end - 1]]
            items += [*self.items[at : fold.first], fold.item]
            at = fold.end
        letters.append(self.letters[at:])
        first += self.first[at:]
        end += self.end[at:]
        items += self.items[at:]
        return Strip(self.tokens, "".join(letters), first, end, items)

    def word(self, index: int) -> str:
        """The first word of a chunk as written."""
        return self.tokens.words[self.first[index]]

    def low(self, index: int) -> str:
        return self.tokens.words[self.first[index]].lower()

    def start_offset(self, index: int) -> int:
        """Code point at which chunk `index` starts."""
        return self.tokens.starts[self.first[index]]

    def end_offset(self, index: int) -> int:
        """Code point after chunk `index`."""
        return self.tokens.ends[self.end[index] - 1]
