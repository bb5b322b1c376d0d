"""Words, numerals and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Order matters: initials (U.S.) before words, 32nd and 1990s before numerals. The first line is a short cut for what
# most tokens are; a word that digits follow is one token (H1N1, A320). PS before a sum is what is left of a pound sign
# in texts that were brought down to ASCII; PS5 is a console.
_TOKEN = re.compile(
    r"[a-z]+(?=[ ,])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:USD|EUR|GBP|RMB|CNY|INR|JPY|AUD|CAD|CHF|RM|Rs)(?=\d)|PS(?=\d[\d.,]*(?:\d|[mbk]))|(?<=\$)(?:US|A|C|NZ|HK|S)(?=\d)"
    r"|[^\W\d_]+(?:\d\w*|(?:['’][^\W\d_]+)*)"
    r"|\d+(?:,\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)\b"
    r"|\d{2,4}['’]?s\b"
    r"|\d+(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|(?<![\w.])\.\d+"
    r"|\d+(?:[.,]\d+)*[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]?"
    r"|\S"
)


#: white space that may stand inside of a numeral: what it parts is not always two tokens
_INNER_SPACES = ("\u00a0", "\u202f", "\u2009")


def may_join(text: str) -> bool:
    """A numeral may run on over white space in this text, so that it cannot be split at white space first."""
    return not text.isascii() and any(space in text for space in _INNER_SPACES)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The tokens of `text[start:end]`: between them stands nothing but white space."""
    return _TOKEN.findall(text, start, len(text) if end is None else end)


class Tokens:
    """The tokens of `text[start:end]` as parallel lists: `words` as written, `low` in lower case, `starts` and `ends`
    as code points into the whole text, ends exclusive. Places are worked out when they are first asked for.
    """

    __slots__ = ("_ends", "_starts", "low", "start", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.words = text, start, tokenize(text, start, end)
        self.low = [word.lower() for word in self.words]
        self._starts: list[int] = []
        self._ends: list[int] = []

    @classmethod
    def known(cls, text: str, start: int, words: list[str], low: list[str]) -> Tokens:
        """Of words that have been split before; they must be what `tokenize` gives from `start` on."""
        tokens = cls.__new__(cls)
        tokens.text, tokens.start, tokens.words, tokens.low = text, start, words, low
        tokens._starts, tokens._ends = [], []
        return tokens

    @property
    def starts(self) -> Sequence[int]:
        return self._starts or self._locate()[0]

    @property
    def ends(self) -> Sequence[int]:
        return self._ends or self._locate()[1]

    def _locate(self) -> tuple[list[int], list[int]]:
        find, at, starts, ends = self.text.find, self.start, self._starts, self._ends
        for word in self.words:
            at = find(word, at)
            starts.append(at)
            at += len(word)
            ends.append(at)
        return starts, ends

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, index: int) -> bool:
        """True when no white space stands between token `index` and the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]
