"""Where quotations stand in a document: each from its opening to its closing mark, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

# plain sets, which `re` runs over fastest; single marks only where a text quotes with them
_DOUBLE = re.compile('["“”«»\n]')
_ANY = re.compile('["“”«»\n‘’\'](?:(?<=["“”«»\n])|(?<!\\w.)|(?!\\w))', re.DOTALL)
_SINGLES = ("‘", " '", "\n'", "('")
_BLOCK = re.compile(r"(?m)^>[^\n]*(?:\n>[^\n]*)*")
_BLOCKS = 200
_LONGEST = 6000
_PAIRS = {"“": "”", "«": "»", "‘": "’", '"': '"', "'": "'", "”": "”"}


class Quote(NamedTuple):
    """`start` is the opening mark; `end` is behind the closing one."""

    start: int
    end: int


class Quotes:
    """Built by one pass. A paragraph that ends within a quotation goes on in the next where that opens with a mark."""

    def __init__(self, text: str) -> None:
        self._spans = _spans(text) if any(mark in text for mark in "\"“«‘'") else []
        if text.startswith(">") or "\n>" in text:
            blocks = [Quote(match.start(), match.end()) for match in _BLOCK.finditer(text)]
            inner = [
                span
                for span in self._spans
                if not any(b.start < span.end and span.start < b.end for b in blocks[:_BLOCKS])
            ]
            self._spans = sorted(blocks[:_BLOCKS] + inner)
        self._starts = [span.start for span in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def at(self, offset: int) -> Quote | None:
        """The quotation that holds a code point."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._spans[index].end:
            return self._spans[index]
        return None

    def before(self, offset: int) -> Quote | None:
        """The last quotation that ends at or before a code point."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0:
            if self._spans[index].end <= offset:
                return self._spans[index]
            index -= 1
        return None

    def next_start(self, offset: int) -> int | None:
        index = bisect_right(self._starts, offset)
        return self._starts[index] if index < len(self._starts) else None

    def touch(self, start: int, end: int) -> bool:
        """Whether a stretch has anything in common with a quotation."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._spans[index].end > start


def _spans(text: str) -> list[Quote]:
    spans: list[Quote] = []
    opened, closing = -1, ""
    singles = text.startswith("'") or any(mark in text for mark in _SINGLES)
    for match in (_ANY if singles else _DOUBLE).finditer(text):
        mark, at = match.group(), match.start()
        if mark in "‘’'" and not _is_mark(text, at, opening=opened < 0):
            continue
        if mark == "\n":
            if opened >= 0 and not _goes_on(text, match.end(), closing, at - opened):
                opened = -1
        elif opened < 0:
            if mark in _PAIRS and mark != "”" and not (mark in "'‘" and not _closes(text, at, _PAIRS[mark])):
                opened, closing = at, _PAIRS[mark]
        elif mark == closing and not _reopens(text, at):
            if mark == '"' and _must_open(text, at):
                opened = at
            else:
                spans.append(Quote(opened, at + 1))
                opened = -1
    return spans


def _is_mark(text: str, at: int, *, opening: bool) -> bool:
    """Single marks are apostrophes too: one opens before a word, and closes behind a stop or comma."""
    before, behind = text[at - 1 : at] if at else " ", text[at + 1 : at + 2]
    if opening:
        return behind.isalnum() and not (before.isalnum() or before in "’'")
    return before in ",.!?…" and not behind.isalnum()


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
