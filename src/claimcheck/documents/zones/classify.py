"""Lines by their look, and the menus that only show as a run of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.documents.zones.contacts import is_contact
from claimcheck.documents.zones.lines import ALWAYS, Line, Look, is_stopped, reads_as_prose, split, word_count
from claimcheck.documents.zones.phrases import phrases

_SEPARATORS = frozenset("-–—•·*|~_")
_CRUMBS = re.compile(r"\s*[>»›|•·/]\s*")
#: Characters from which on a line may have been broken by width, and how even the lines of such a paragraph are.
_WRAPPED_FROM, _EVEN = 40, 0.6
_LONGEST_MENU = 200
_ARROW = re.compile(r"[>»›]")
_MENU_WORDS, _MENU_LINES = 3, 3
_MENU_LOOKS = ALWAYS | {Look.LABEL}


def classified(text: str) -> list[Line]:
    """All lines; those that are boilerplate wherever they stand are marked so."""
    lines = list(split(text))
    for line in lines:
        line.look = _look(text[line.first : line.last])
    _mark_wrapped(lines, text)
    for line in lines:
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


def _mark_wrapped(lines: list[Line], text: str) -> None:
    """Paragraphs broken at a fixed width: a line without a stop that goes on in lower case is running text."""
    for block in _blocks(lines):
        joints = [at for at in range(1, len(block)) if _goes_on(block[at - 1], block[at], text)]
        if not joints:
            continue
        widths = [line.length for line in block[:-1]]
        if min(widths) >= _EVEN * max(widths):
            joints = list(range(1, len(block)))
        for at in joints:
            block[at - 1].look = block[at].look = Look.PROSE


def _goes_on(line: Line, below: Line, text: str) -> bool:
    return (
        line.length >= _WRAPPED_FROM
        and text[below.first].islower()
        and line.look in (Look.ITEM, Look.PROSE)
        and not is_stopped(text[line.first : line.last])
    )


def _blocks(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines with no blank one between them, two at least."""
    block: list[Line] = []
    for line in lines:
        if line.look is not Look.BLANK:
            block.append(line)
            continue
        if len(block) > 1:
            yield block
        block = []
    if len(block) > 1:
        yield block


def _is_breadcrumb(content: str) -> bool:
    """`Home > World > Asia`, `News | Sport`: two known names of sections or controls, or one from which arrows lead."""
    if len(content) > _LONGEST_MENU:
        return False
    pieces = [piece for piece in _CRUMBS.split(content) if piece]
    if len(pieces) < 2 or any(word_count(piece) > _MENU_WORDS for piece in pieces):
        return False
    known = [phrases().look_of(piece) in _MENU_LOOKS for piece in pieces]
    return sum(known) >= 2 or (known[0] and _ARROW.search(content) is not None)


def _mark_menus(lines: list[Line], text: str) -> None:
    """Lines of up to three words in a row, most of them and three at least names of sections or controls."""
    for run in _short_runs(lines, text):
        known = sum(1 for line in run if line.look in _MENU_LOOKS)
        if known >= _MENU_LINES and known * 2 > len(run):
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
