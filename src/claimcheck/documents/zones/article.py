"""Where the article begins and ends: what one line alone does not show.

Two errors are not alike: furniture taken for text costs a reader a glance, text taken for furniture is lost. So a
block counts as furniture only behind enough of an article, and ends where text resumes that shares its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.documents.lexicon import lexicon
from claimcheck.documents.zones.lines import Line, Look, word_count
from claimcheck.documents.zones.titles import head_of

#: Running text (characters or lines) before a mark of the end can be believed, and its share of all running text.
_ARTICLE_CHARS, _ARTICLE_LINES, _ARTICLE_SHARE = 300, 3, 0.15
#: Share of the distinct words (five letters and more, common ones left out) that stood in the article before. Measured
#: on news articles, three paragraphs: 97 of 100 continuations share 0.08 or more, 11 of 100 of other articles do.
_SHARED = (0.11, 0.09, 0.08)
#: Behind what was no continuation it takes more to be one; where much text still follows, less.
_SHARED_LATER, _SHARED_BY_MUCH, _MUCH = 0.16, 0.05, 0.4
_WINDOW = 5
_LABEL_WORDS = 3
_TEASER_LINES = 3
_WORD = re.compile(r"[^\W\d_]{5,}")


def mark_head(lines: list[Line], text: str, title: Line | None) -> None:
    """Before the title: names of sections, a letterhead down to its address, headlines below `Latest news`."""
    head = head_of(lines)
    if title is None or title not in head:
        return
    above = head[: head.index(title)]
    contact = max((at for at, line in enumerate(above) if line.look is Look.CONTACT), default=-1)
    opener = next((at for at, line in enumerate(above) if line.look is Look.OPENS), len(above))
    for at, line in enumerate(above):
        if line.look is Look.LABEL or (line.look is Look.ITEM and (at < contact or at > opener)):
            line.boilerplate = True


def mark_tail(lines: list[Line], text: str) -> None:
    """Behind the article: comment forms to the end, other stories until the article goes on."""
    reading = _Reading(lines, text)
    at = 0
    while at < len(lines):
        at = reading.step(at)


@dataclass(slots=True)
class _Reading:
    lines: list[Line]
    text: str
    total: int = 0
    chars: int = 0
    prose: int = 0
    known: set[str] = field(default_factory=set)
    pending: list[Line] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    no_teasers_until: int = 0

    def __post_init__(self) -> None:
        self.total = sum(line.length for line in self.lines if line.look is Look.PROSE)
        self.ends = [at for at, line in enumerate(self.lines) if line.look is Look.ENDS]
        self.ends.append(len(self.lines))

    def step(self, at: int) -> int:
        """Reads the line at `at`; where to go on."""
        line = self.lines[at]
        if line.look is Look.PROSE:
            self.chars += line.length
            self.prose += 1
            self.pending.append(line)
        elif self._is_article() and line.look in (Look.ENDS, Look.OPENS, Look.CLOSES, Look.LABEL, Look.ITEM):
            return self._mark(at)
        return at + 1

    def _is_article(self) -> bool:
        enough = self.chars >= _ARTICLE_CHARS or self.prose >= _ARTICLE_LINES
        return enough and self.chars >= _ARTICLE_SHARE * self.total

    def _mark(self, at: int) -> int:
        look = self.lines[at].look
        if look is Look.ENDS:
            return self._until(at, len(self.lines))
        if look is Look.OPENS:
            return self._until(at, self._resumes(at + 1))
        if look is Look.CLOSES:
            return at + 1 if self.chars < self.total else self._until(at, len(self.lines))
        return self._until(at, self._teasers(at)) if self._is_label(at) else at + 1

    def _until(self, start: int, end: int) -> int:
        """Marks, and goes on behind it; at least one line further."""
        for line in self.lines[start:end]:
            line.boilerplate = True
        return max(end, start + 1)

    def _is_label(self, at: int) -> bool:
        line = self.lines[at]
        if at < self.no_teasers_until or self._below(at).look is not Look.SEPARATOR:
            return False
        return line.look is Look.LABEL or word_count(self.text[line.first : line.last]) <= _LABEL_WORDS

    def _below(self, at: int) -> Line:
        """The next line that is not blank; the last line when there is none."""
        at += 1
        while at < len(self.lines) and self.lines[at].look is Look.BLANK:
            at += 1
        return self.lines[min(at, len(self.lines) - 1)]

    def _teasers(self, at: int) -> int:
        """Where a list of teasers, each behind a lone dash, ends; `at` when there is none.

        It has to reach the end of the text or a mark of the end: a list inside an article goes on with the article.
        """
        separators, since = 0, 0
        for place in range(at + 1, len(self.lines)):
            line = self.lines[place]
            if line.look is Look.SEPARATOR:
                separators, since = separators + 1, 0
            elif line.look in (Look.ENDS, Look.OPENS, Look.CLOSES):
                return place if separators > 1 else at
            elif line.look is not Look.BLANK:
                since += 1
                if since > _TEASER_LINES:
                    self.no_teasers_until = place
                    return at
        return len(self.lines) if separators > 1 else at

    def _resumes(self, at: int) -> int:
        """The first line of running text that goes on with the article, or the end of the text."""
        self._learn()
        first = True
        for place, run in self._runs(at):
            words = self._words(run)
            if words and len(words & self.known) >= self._needed(len(run), first) * len(words):
                return place
            first = False
        return len(self.lines)

    def _needed(self, paragraphs: int, first: bool) -> float:
        if self.chars < (1 - _MUCH) * self.total:
            return _SHARED_BY_MUCH
        return _SHARED[min(paragraphs, len(_SHARED)) - 1] if first else _SHARED_LATER

    def _runs(self, at: int) -> Iterator[tuple[int, list[Line]]]:
        """Running text from each of its lines on: up to five paragraphs with no headline between them."""
        end = self.ends[bisect_left(self.ends, at)]
        for place in range(at, end):
            if self.lines[place].look is not Look.PROSE:
                continue
            yield place, list(self._paragraphs(place, end))

    def _paragraphs(self, place: int, end: int) -> Iterator[Line]:
        count = 0
        while place < end and count < _WINDOW and self.lines[place].look in (Look.PROSE, Look.BLANK):
            if self.lines[place].look is Look.PROSE:
                count += 1
                yield self.lines[place]
            place += 1

    def _learn(self) -> None:
        self.known |= self._words(self.pending)
        self.pending = []

    def _words(self, lines: list[Line]) -> set[str]:
        found = {word.casefold() for line in lines for word in _WORD.findall(self.text, line.first, line.last)}
        return found - lexicon().common


def mark_labels(lines: list[Line]) -> None:
    """A section's name beside other furniture is furniture."""
    written = [line for line in lines if line.look is not Look.BLANK]
    for at, line in enumerate(written):
        if line.look is Look.LABEL and not line.boilerplate:
            beside = written[max(0, at - 1) : at] + written[at + 1 : at + 2]
            line.boilerplate = any(other.boilerplate for other in beside)
