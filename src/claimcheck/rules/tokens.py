"""Words, numerals and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from operator import add

# Order matters: initials (U.S.) before words, 32nd and 1990s before numerals. The first line is a short cut for what
# most tokens are; a word that digits follow is one token (H1N1, A320). PS before a sum is what is left of a pound sign
# in texts that were brought down to ASCII; PS5 is a console.
_TOKEN = re.compile(
    r"[a-z]+(?=[ ,])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|(?:USD|EUR|GBP|RMB|CNY|INR|JPY|AUD|CAD|CHF|PHP|Php|NGN|KES|KSh|Ksh|SGD|HKD|NZD|ZAR|THB|IDR|MYR|PKR|SEK|NOK|DKK)(?=\d)"
    r"|(?:AED|EGP|BRL|MXN|BDT|GHS|RM|Rs)(?=\d)|PS(?=\d[\d.,]*(?:\d|[mbk]))|(?<=\$)(?:US|A|C|NZ|HK|S)(?=\d)"
    r"|[PNRY](?=\d{1,3}(?:,\d{3})+|\d+\.\d|\d+(?:m|bn)\b)"
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


def steps_of(words: Sequence[str]) -> tuple[int, ...]:
    """For each token of a piece without white space the code points from its start to that of the next token, where one
    white space parts pieces."""
    lengths = list(map(len, words))
    lengths[-1] += 1
    return tuple(lengths)


class Tokens:
    """The tokens of `text[start:end]` as parallel lists: `words` as written, `low` in lower case, `starts` and `ends`
    as code points into the whole text, ends exclusive. Places are worked out when they are first asked for.
    """

    __slots__ = ("_ends", "_starts", "_steps", "low", "start", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._take(text, start, tokenize(text, start, end))
        self.low = [word.lower() for word in self.words]

    @classmethod
    def known(
        cls, text: str, start: int, words: list[str], low: list[str], steps: Iterable[tuple[int, ...]] = ()
    ) -> Tokens:
        """Of words that have been split before; they must be what `tokenize` gives from `start` on. `steps`: the
        `steps_of` each piece, where one white space stands between all; it saves a search for each word.
        """
        tokens = cls.__new__(cls)
        tokens._take(text, start, words)
        tokens.low, tokens._steps = low, steps
        return tokens

    def _take(self, text: str, start: int, words: list[str]) -> None:
        self.text, self.start, self.words = text, start, words
        self._steps: Iterable[tuple[int, ...]] = ()
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None

    @property
    def starts(self) -> Sequence[int]:
        if self._starts is None:
            self._starts = self._stepped() if self._steps else self._found()
        return self._starts

    @property
    def ends(self) -> Sequence[int]:
        if self._ends is None:
            self._ends = list(map(add, self.starts, map(len, self.words)))
        return self._ends

    def _stepped(self) -> list[int]:
        starts = list(accumulate(chain.from_iterable(self._steps), initial=self.start))
        starts.pop()
        return starts

    def _found(self) -> list[int]:
        find, at, starts = self.text.find, self.start, list[int]()
        for word in self.words:
            at = find(word, at)
            starts.append(at)
            at += len(word)
        return starts

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, index: int) -> bool:
        """True when no white space stands between token `index` and the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]
