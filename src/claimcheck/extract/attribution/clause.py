"""A sentence, or a piece of one, as attribution reads it: words in both cases with their places."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extract.attribution.lexicon import HYPHENS
from claimcheck.extract.tokens import Tokens


class Clause:
    """Parallel lists of one stretch of text. Offsets are code points into the whole text. `hyphens`: a hyphen stands in
    it, so that words may be glued. `starts` and `ends` are worked out when they are first asked for.
    """

    __slots__ = ("_tokens", "end", "ends", "hyphens", "low", "start", "starts", "text", "words")
    starts: Sequence[int]
    ends: Sequence[int]

    def __init__(self, tokens: Tokens, start: int, end: int) -> None:
        self._tokens, self.text, self.start, self.end = tokens, tokens.text, start, end
        self.words, self.low = tokens.words, tokens.low
        self.hyphens = not HYPHENS.isdisjoint(tokens.words)

    def __getattr__(self, name: str) -> Sequence[int]:
        """Asked of a slot that is still empty."""
        self.starts, self.ends = self._tokens.starts, self._tokens.ends
        return self.starts if name == "starts" else self.ends

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Clause:
        return cls(Tokens(text, start, end), start, end)

    def __len__(self) -> int:
        return len(self.words)

    def written(self, first: int, end: int) -> str:
        """The text of tokens `first` to `end` (exclusive), white space as one space."""
        if end - first == 1:
            return self.words[first]
        return " ".join(self.text[self.starts[first] : self.ends[end - 1]].split()) if first < end else ""

    def joined(self, at: int) -> bool:
        """Whether token `at` is a hyphen between two glued words (`Ki-moon`)."""
        return (
            self.hyphens
            and self.words[at] in HYPHENS
            and 0 < at < len(self.words) - 1
            and self.starts[at] == self.ends[at - 1]
            and self.starts[at + 1] == self.ends[at]
        )

    def range(self, span: tuple[int, int]) -> tuple[int, int]:
        """Offsets of tokens `first` to `end` (exclusive)."""
        return self.starts[span[0]], self.ends[span[1] - 1]

    def offset(self, at: int) -> int:
        """Where token `at` starts; the end of the stretch behind the last one."""
        return self.starts[at] if at < len(self.starts) else self.end


def places(low: list[str], words: frozenset[str], first: int = 0) -> list[int]:
    """Where one of some words stands, from token `first` on, in order. Most sentences hold few of them, so that to hop
    from one to the next is faster than to look at each token."""
    stretch = low[first:] if first else low
    found: list[int] = []
    for word in words.intersection(stretch):
        at = low.index(word, first)
        found.append(at)
        for _ in range(stretch.count(word) - 1):
            at = low.index(word, at + 1)
            found.append(at)
    found.sort()
    return found
