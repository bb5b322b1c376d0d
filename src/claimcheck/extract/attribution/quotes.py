"""Where quotations stand in a document: each from its opening to its closing mark, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

# single marks only where a text quotes with them, and there no apostrophe
_DOUBLE = re.compile('["“«]')
_ANY = re.compile('["“«‘\'](?:(?<=["“«])|(?<!\\w.))', re.DOTALL)
#: a quotation within one line; in a group, the rare one that may run on over lines
_QUOTED = re.compile(
    '"(?![^"\\n]*(?<=[ (])"[^\\W_])[^"\\n]*"|“[^”\\n]*”|«[^»\\n]*»'
    '|("[^"\\n]*\\n[ \\t\\n]{0,2}"|“[^”\\n]*\\n[ \\t\\n]{0,2}“|«[^»\\n]*\\n[ \\t\\n]{0,2}«)'
)
_ENDS_SCRAP = re.compile(r"(?<=\w)['’](?=[ .,;:!?)\n]|$)")
_BLOCK = re.compile(r"(?m)^>[^\n]*(?:\n>[^\n]*)*")
_BLOCKS = 200
_LONGEST = 6000
_PAIRS = {"“": "”", "«": "»", "‘": "’", '"': '"', "'": "'"}


class Quote(NamedTuple):
    """`start` is the opening mark; `end` is behind the closing one."""

    start: int
    end: int


class Quotes:
    """Built by one pass. A paragraph that ends within a quotation goes on in the next where that opens with a mark."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, text: str) -> None:
        self._starts, self._ends = _spans(text)
        if text.startswith(">") or "\n>" in text:
            self._add_blocks(text)

    def _add_blocks(self, text: str) -> None:
        """A block is a quotation; marks in it and around it say nothing more."""
        blocks = [Quote(match.start(), match.end()) for match in _BLOCK.finditer(text)][:_BLOCKS]
        spans = map(Quote, self._starts, self._ends)
        inner = [span for span in spans if not any(b.start < span.end and span.start < b.end for b in blocks)]
        every = sorted(blocks + inner)
        self._starts, self._ends = [span.start for span in every], [span.end for span in every]

    def __bool__(self) -> bool:
        return bool(self._starts)

    def at(self, offset: int) -> Quote | None:
        """The quotation that holds a code point."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ends[index]:
            return Quote(self._starts[index], self._ends[index])
        return None

    def before(self, offset: int) -> Quote | None:
        """The last quotation that ends at or before a code point."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0:
            if self._ends[index] <= offset:
                return Quote(self._starts[index], self._ends[index])
            index -= 1
        return None

    def next_start(self, offset: int) -> int | None:
        index = bisect_right(self._starts, offset)
        return self._starts[index] if index < len(self._starts) else None

    def touch(self, start: int, end: int) -> bool:
        """Whether a stretch has anything in common with a quotation."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


def _spans(text: str) -> tuple[list[int], list[int]]:
    """Starts and ends. Marks are searched for one after another, so that only the text around them is looked at."""
    starts, ends = list[int](), list[int]()
    marks = [mark for mark in '"“«' if mark in text]
    singles = "‘" in text or ("'" in text and (text.startswith("'") or " '" in text or "\n'" in text or "('" in text))
    if not marks and not singles:
        return starts, ends
    if not singles:
        found = list(_QUOTED.finditer(text))
        if not any(match.lastindex for match in found):
            return [match.start() for match in found], [match.end() for match in found]
    opened = _opening(text, 0, marks, singles=singles)
    at = opened + 1
    while opened >= 0:
        closing = _PAIRS[text[opened]]
        line_end = text.find("\n", at)
        close = _closing(text, at, line_end if line_end >= 0 else len(text), closing)
        if close >= 0:
            at = close + 1
            if _reopens(text, close):
                continue
            if closing == '"' and _must_open(text, close):
                opened = close
                continue
            starts.append(opened)
            ends.append(at)
        elif line_end < 0:
            break
        else:
            at = line_end + 1
            if _goes_on(text, at, closing, line_end - opened):
                continue
        opened = _opening(text, at, marks, singles=singles)
        at = opened + 1
    return starts, ends


def _opening(text: str, at: int, marks: list[str], *, singles: bool) -> int:
    """The next mark that opens a quotation, -1 where there is none."""
    if not singles:
        if len(marks) == 1:
            return text.find(marks[0], at)
        found = _DOUBLE.search(text, at)
        return found.start() if found else -1
    for match in _ANY.finditer(text, at):
        mark, place = match.group(), match.start()
        if mark not in "'‘" or (_opens(text, place) and _closes(text, place, _PAIRS[mark])):
            return place
    return -1


def _closing(text: str, at: int, end: int, mark: str) -> int:
    """The next mark of a kind that closes. Single marks are apostrophes too: one closes behind a stop or comma."""
    place = text.find(mark, at, end)
    if mark in "'’":
        first = -1
        while place >= 0 and not (text[place - 1] in ",.!?…" and not text[place + 1 : place + 2].isalnum()):
            if first < 0 and _ENDS_SCRAP.match(text, place):
                first = place
            elif first >= 0 and text[place - 1] in " (" and text[place + 1 : place + 2].isalnum():
                return first  # another opens: the first was closed without a stop
            place = text.find(mark, place + 1, end)
    return place


def _opens(text: str, at: int) -> bool:
    """A single mark opens before a word."""
    before = text[at - 1] if at else " "
    return text[at + 1 : at + 2].isalnum() and not (before.isalnum() or before in "’'")


def _goes_on(text: str, at: int, closing: str, length: int) -> bool:
    """Whether the paragraph that starts at `at` repeats the opening mark, as long quotations do."""
    start = text[at : at + 3].lstrip(" \t\n")
    opening = {"”": "“", "»": "«", "’": "‘"}.get(closing, closing)
    return length < _LONGEST and start[:1] == opening


def _reopens(text: str, at: int) -> bool:
    """A straight mark at the start of a paragraph within a quotation opens it anew."""
    return text[at] in "\"'" and (at == 0 or text[at - 1] == "\n") and text[at + 1 : at + 2].isalnum()


def _must_open(text: str, at: int) -> bool:
    """A straight mark behind a space and before a letter opens, even where another was left open."""
    return at > 0 and text[at - 1] in " (" and text[at + 1 : at + 2].isalnum()


def _closes(text: str, at: int, closing: str) -> bool:
    """A single mark opens a quotation only where a like one closes it behind a stop or comma in the same paragraph."""
    line_end = text.find("\n", at, at + 1500)
    stretch = text[at + 1 : line_end if line_end >= 0 else at + 1500]
    return any(stop + closing in stretch for stop in ",.!?…")


#: of a text without any
NO_QUOTES = Quotes("")
