"""A sentence, or a piece of one, as attribution reads it: words in both cases with their places."""

from __future__ import annotations

from claimcheck.extract.attribution.lexicon import HYPHENS
from claimcheck.extract.tokens import Tokens


class Clause:
    """Parallel lists of one stretch of text. Offsets are code points into the whole text."""

    __slots__ = ("end", "ends", "low", "start", "starts", "text", "words")

    def __init__(self, tokens: Tokens, start: int, end: int) -> None:
        self.text, self.start, self.end = tokens.text, start, end
        self.words, self.low, self.starts, self.ends = tokens.words, tokens.low, tokens.starts, tokens.ends

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Clause:
        return cls(Tokens(text, start, end), start, end)

    def __len__(self) -> int:
        return len(self.words)

    def written(self, first: int, end: int) -> str:
        """The text of tokens `first` to `end` (exclusive), white space as one space."""
        return " ".join(self.text[self.starts[first] : self.ends[end - 1]].split()) if first < end else ""

    def joined(self, at: int) -> bool:
        """Whether token `at` is a hyphen between two glued words (`Ki-moon`)."""
        return (
            self.words[at] in HYPHENS
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
