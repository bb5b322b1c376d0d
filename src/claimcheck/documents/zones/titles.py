"""The title: which line it is, and where else it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.documents.datelines import read_dateline
from claimcheck.documents.zones.lines import Line, Look, is_stopped, word_count

_MARKUP = re.compile(r"(?:#{1,6}\s+|\*{1,3}|_{1,3}|>\s*)+")
_CLOSING = " .!*_#:"
#: Typographic variants of one length each, so that offsets hold.
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\N{NO-BREAK SPACE}": " "})
_SITE = re.compile(r"\s+[|–—-]\s+(?=\S)")
_BYLINE = re.compile(r"by\s+[A-Z]", re.IGNORECASE)
_LIST_MARK = re.compile(r"[-–—•·*]\s|\d{1,3}[.)]\s")
_HEAD_LINES = 30
_LEAST_WORDS, _MOST_WORDS, _LONGEST = 2, 30, 200
_TELLING_WORDS, _GLUED_WORDS, _SITE_WORDS = 4, 4, 5


@dataclass(frozen=True, slots=True)
class TitlePlace:
    """Offsets in the text, end exclusive: a whole line, or the beginning of one that a title was glued to."""

    start: int
    end: int


def head_of(lines: list[Line]) -> list[Line]:
    """What stands before the first running text, blank lines left out."""
    head: list[Line] = []
    for line in lines:
        if line.look is Look.PROSE or len(head) >= _HEAD_LINES:
            break
        if line.look is not Look.BLANK:
            head.append(line)
    return head


def is_headline(content: str) -> bool:
    """Could be one: some words, no full stop, no list item, date or byline."""
    if len(content) > _LONGEST or content[-1:] in ".,;:" or _LIST_MARK.match(content) or _BYLINE.match(content):
        return False
    return _LEAST_WORDS <= word_count(content) <= _MOST_WORDS and read_dateline(content) is None


def bare(content: str) -> str:
    """A heading without Markdown's marks."""
    marks = _MARKUP.match(content)
    return content[marks.end() if marks else 0 :].rstrip(" #*_")


def find_title(lines: list[Line], text: str) -> Line | None:
    """The line that is the text's own title, when it has one.

    One that stands again further down is sure. Where other headlines stand above it (behind an address, below `Latest
    news`) it is the one next to the date or byline, or the last one; else the first that says enough.
    """
    head = head_of(lines)
    able = [
        line
        for line in head
        if line.look is Look.ITEM and not line.boilerplate and is_headline(text[line.first : line.last])
    ]
    if not able or not _has_text_below(able[0], lines, text):
        return None
    if again := _repeated(able, lines, text):
        return again
    contacts = [line.start for line in head if line.look is Look.CONTACT]
    able = [line for line in able if not contacts or line.start > contacts[-1]] or able
    openers = [line.start for line in head if line.look is Look.OPENS]
    below = [line for line in able if openers and line.start > openers[-1]]
    if below:
        return next((line for line in below if _before_date(line, head, text)), below[-1])
    return next((line for line in able if word_count(text[line.first : line.last]) >= _TELLING_WORDS), able[0])


def _has_text_below(line: Line, lines: list[Line], text: str) -> bool:
    """Running text anywhere; or, in notes without full stops, a heading mark or a blank line below."""
    if any(other.look is Look.PROSE for other in lines):
        return True
    if text.startswith("#", line.first):
        return True
    at = lines.index(line)
    return len(lines) > at + 2 and lines[at + 1].look is Look.BLANK


def _repeated(able: list[Line], lines: list[Line], text: str) -> Line | None:
    counts = Counter(
        bare(text[line.first : line.last]).casefold()
        for line in lines
        if line.look is Look.ITEM and line.length <= _LONGEST
    )
    for line in able:
        title = bare(text[line.first : line.last])
        glued = word_count(title) >= _GLUED_WORDS and text.find(f"{title} ", line.last) >= 0
        if counts[title.casefold()] > 1 or (glued and len(list(title_places(lines, text, title))) > 1):
            return line
    return None


def _before_date(line: Line, head: list[Line], text: str) -> bool:
    at = head.index(line)
    if at + 1 >= len(head):
        return False
    below = text[head[at + 1].first : head[at + 1].last]
    return read_dateline(below) is not None or _BYLINE.match(below) is not None


def wordings(title: str) -> list[str]:
    """The title, and the title without the site's name behind it."""
    pieces = _SITE.split(title)
    cut = title
    if len(pieces) > 1 and word_count(pieces[-1]) <= _SITE_WORDS:
        cut = title[: title.rindex(pieces[-1])].rstrip(" |–—-")
    return list(
        dict.fromkeys(wording for wording in (title, cut) if word_count(wording) >= _LEAST_WORDS or wording == title)
    )


def title_places(lines: list[Line], text: str, title: str) -> Iterator[TitlePlace]:
    """Where `title` stands at the beginning of a line: as the whole of it, or glued to the text that follows."""
    known = [wording.translate(_SAME).casefold() for wording in wordings(title)]
    lengths = [len(wording) for wording in wordings(title)]
    begins = {wording[:1] for wording in known}
    for line in lines:
        if line.length < lengths[-1] or not _may_begin(text[line.first], begins):
            continue
        marks = _MARKUP.match(text, line.first, line.last)
        start = marks.end() if marks else line.first
        for wording, length in zip(known, lengths, strict=True):
            if text[start : start + length].translate(_SAME).casefold() == wording:
                if place := _place(line, text, start + length, word_count(wording)):
                    yield place
                break


def _may_begin(character: str, begins: set[str]) -> bool:
    return character in "#*_>" or character.translate(_SAME).casefold()[:1] in begins


def _place(line: Line, text: str, end: int, words: int) -> TitlePlace | None:
    rest = text[end : line.last]
    if not rest.strip(_CLOSING):
        return TitlePlace(line.start, line.end)
    site = _SITE.match(rest)
    if site and word_count(rest) <= _SITE_WORDS and not is_stopped(rest):
        return TitlePlace(line.start, line.end)
    begins_anew = rest[:1].isspace() and not rest.lstrip()[:1].islower()
    return TitlePlace(line.start, end) if begins_anew and words >= _GLUED_WORDS else None
