"""Looking around in a document from one place: sentence bounds, roughly, and frames of the sentences before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.frames import FrameReader
from claimcheck.extract.attribution.lexicon import Lexicon
from claimcheck.extract.attribution.named import Named

_STOP = re.compile('[?!]["”]? |\\.["”] ')
_LONGEST = 500  # code points at most that are taken for a sentence


class Around:
    """Reads stretches of one text, each once."""

    def __init__(self, lexicon: Lexicon, frames: FrameReader, text: str) -> None:
        self._lexicon, self._frames, self.text = lexicon, frames, text
        self._read: dict[tuple[int, int], list[Frame]] = {}

    def frames(self, start: int, end: int) -> list[Frame]:
        if (start, end) not in self._read:
            self._read[start, end] = self._frames.read(self.text, start, end)
        return self._read[start, end]

    def subject(self, start: int, end: int) -> Named | None:
        """Whom the stretch starts with, if it can speak."""
        return self._frames.subject(self.text, start, end)

    def sentence_start(self, at: int) -> int:
        """Where the sentence that holds or ends before `at` begins: behind a stop and a space, or a line's end."""
        text = self.text
        floor = max(0, at - _LONGEST)
        floor = max(floor, text.rfind("\n", floor, at) + 1)
        best = floor
        for mark in _STOP.finditer(text, floor, at):
            best = mark.end()
        stop = text.rfind(". ", floor, at)
        while stop > floor and self._abbreviated(stop):
            stop = text.rfind(". ", floor, stop)
        best = max(best, stop + 2 if stop >= 0 else 0)
        while best < at and text[best].isspace():
            best += 1
        return best

    def sentence_end(self, start: int, end: int) -> int:
        """The first stop before a space, if it ends no abbreviation; `end` where there is none."""
        at = start
        while (at := self.text.find(". ", at, end)) >= 0:
            if not self._abbreviated(at):
                return at + 1
            at += 1
        return end

    def _abbreviated(self, stop: int) -> bool:
        word = self.text[max(0, stop - 6) : stop].rsplit(None, 1)[-1:]
        return bool(word) and (word[0].lower() in self._lexicon.honorific or (len(word[0]) == 1 and word[0].isupper()))

    def sentences_before(self, at: int, floor: int, count: int) -> Iterator[tuple[int, int]]:
        """At most `count` sentences before an offset, the nearest first."""
        for _ in range(count):
            while at > floor and self.text[at - 1].isspace():
                at -= 1
            if at <= floor:
                break
            start = max(self.sentence_start(at - 1), floor)
            yield start, at
            at = start
