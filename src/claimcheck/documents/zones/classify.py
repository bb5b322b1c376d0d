"""Lines by their look, and the menus that only show as a run of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.documents.zones.contacts import is_contact
from claimcheck.documents.zones.lines import ALWAYS, Line, Look, is_stopped, reads_as_prose, split, word_count
from claimcheck.documents.zones.phrases import phrases

_SEPARATORS = frozenset("-–—•·*|~_")
_CRUMBS = re.compile(r"\s*[>»›|•·/]\s*")
_MENU_WORDS, _MENU_LINES = 3, 3
_MENU_LOOKS = ALWAYS | {Look.LABEL}


def classified(text: str) -> list[Line]:
    """All lines; those that are boilerplate wherever they stand are marked so."""
    lines = list(split(text))
    for line in lines:
        line.look = _look(text[line.first : line.last])
        line.boilerplate = line.look in ALWAYS
    _mark_menus(lines, text)
    return lines


def _look(content: str) -> Look:
    if not content:
        return Look.BLANK
    if content in _SEPARATORS:
        return Look.SEPARATOR
    if look := phrases().look_of(content):
        return look
    if is_contact(content):
        return Look.CONTACT
    if reads_as_prose(content):
        return Look.PROSE
    return Look.FURNITURE if _is_breadcrumb(content) else Look.ITEM


def _is_breadcrumb(content: str) -> bool:
    """`Home > World > Asia`: at least half of the pieces are known names of sections or controls."""
    pieces = [piece for piece in _CRUMBS.split(content) if piece]
    if len(pieces) < 2 or any(word_count(piece) > _MENU_WORDS for piece in pieces):
        return False
    known = sum(1 for piece in pieces if phrases().look_of(piece) in _MENU_LOOKS)
    return known >= 2 or (known == 1 and len(pieces) == 2 and phrases().look_of(pieces[0]) in _MENU_LOOKS)


def _mark_menus(lines: list[Line], text: str) -> None:
    """Three or more lines of up to three words in a row, most of them names of sections or controls."""
    for run in _short_runs(lines, text):
        known = sum(1 for line in run if line.look in _MENU_LOOKS)
        if len(run) >= _MENU_LINES and known * 2 > len(run):
            for line in run:
                line.boilerplate = True


def _short_runs(lines: list[Line], text: str) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if line.look is Look.BLANK:
            continue
        if line.look is not Look.PROSE and _is_short(text[line.first : line.last]):
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_short(content: str) -> bool:
    return len(content) <= 40 and word_count(content) <= _MENU_WORDS and not is_stopped(content)
