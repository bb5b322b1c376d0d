"""Words, numerals and marks of a stretch of text, with their places."""

from __future__ import annotations

import re

# Order matters: initials (U.S.) before words, letter-digit names (H1N1, A320) before words, 32nd and 1990s before numerals.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:USD|EUR|GBP|RMB|CNY|INR|JPY|AUD|CAD|CHF|RM|Rs)(?=\d)|(?<=\$)(?:US|A|C|NZ|HK|S)(?=\d)"
    r"|[^\W\d_]+\d\w*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\d+(?:,\d{3})*(?:st|nd|rd|th|ST|ND|RD|TH)\b"
    r"|\d{2,4}['’]?s\b"
    r"|\d+(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|(?<![\w.])\.\d+"
    r"|\d+(?:[.,]\d+)*[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞]?"
    r"|\S"
)


class Tokens:
    """The tokens of `text[start:end]`: parallel lists; offsets are code points into the whole text, ends exclusive."""

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
        self.words: list[str] = [text[first:last] for first, last in spans]
        self.starts: list[int] = [first for first, _ in spans]
        self.ends: list[int] = [last for _, last in spans]

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, index: int) -> bool:
        """True when no white space stands between token `index` and the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]
