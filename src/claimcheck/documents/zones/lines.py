"""A text as lines, each told apart by what it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_STOPPED = re.compile(r"[.!?…。！？][\"'”’»)\]*_]*(?:\[\d+\])*\Z")
_ASKED = re.compile(r"[!?！？][\"'”’»)\]*_]*\Z")

#: Words (or characters) from which on a line with a full stop reads as running prose, and one without it does too.
_SENTENCE_WORDS, _SENTENCE_CHARS = 8, 80
_PARAGRAPH_WORDS = 25
#: A question or an exclamation up to this length may as well be a headline.
_ASKING_WORDS = 20


class Look(Enum):
    """What a line looks like; `OPENS`, `CLOSES`, `ENDS`, `LABEL` as in rules/en/zones.yaml, `FURNITURE` its `line`."""

    BLANK = "blank"
    PROSE = "prose"
    ITEM = "item"
    SEPARATOR = "separator"
    FURNITURE = "line"
    CONTACT = "contact"
    CLOSES = "closes"
    OPENS = "opens"
    ENDS = "ends"
    LABEL = "label"


#: Looks that make a line boilerplate wherever it stands.
ALWAYS = frozenset({Look.FURNITURE, Look.CONTACT, Look.CLOSES, Look.OPENS, Look.ENDS})


@dataclass(slots=True)
class Line:
    """`start` to `end` is the whole line with its end, `first` to `last` what is left without blanks around it."""

    start: int
    first: int
    last: int
    end: int
    look: Look = Look.BLANK
    boilerplate: bool = False

    @property
    def length(self) -> int:
        return self.last - self.first


def split(text: str) -> Iterator[Line]:
    """Every line, the empty one behind a last line end left out."""
    for found in _LINE.finditer(text):
        start, end = found.span()
        if start == end:
            return
        content = found[1]
        lead = len(content) - len(content.lstrip())
        stripped = len(content.strip())
        yield Line(start, start + lead, start + lead + stripped, end)


def word_count(content: str) -> int:
    """Words as blanks part them; a lone dash or bullet counts too."""
    return len(content.split())


def is_stopped(content: str) -> bool:
    """Ends as a sentence does, closing quotes, brackets and footnote marks passed over."""
    return _STOPPED.search(content[-24:]) is not None


def reads_as_prose(content: str) -> bool:
    """Running text, a whole sentence at least; headlines, names, dates and list items are not."""
    long = len(content) >= _SENTENCE_CHARS
    if not is_stopped(content):
        return long and word_count(content) >= _PARAGRAPH_WORDS
    if _ASKED.search(content[-8:]) and word_count(content) < _ASKING_WORDS:
        return False
    return long or word_count(content) >= _SENTENCE_WORDS
