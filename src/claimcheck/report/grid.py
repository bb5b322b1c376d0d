"""Tables of fixed width: columns are narrowed until the page holds them, then laid out by tabulate.

All widths are in terminal cells: a wide character counts two (wcwidth, which tabulate uses too).
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from tabulate import tabulate
from wcwidth import width as measure
from wcwidth import wrap

GAP = 2
READABLE = 10
"""Columns that are kept whole leave at least so much to each of the others."""


def grid(
    rows: Sequence[Sequence[str]], headers: Sequence[str], width: int, ruled: bool = False, keep: Sequence[int] = ()
) -> str:
    """A table at most `width` wide. Line ends inside a cell are kept; long lines are wrapped.

    `ruled` draws a thin line between rows. Columns in `keep` are narrowed only when narrowing the others is not
    enough. Cells must already be fit to be shown (`text.visible`).
    """
    natural = [max(map(_widest, column)) for column in zip(headers, *rows, strict=True)]
    room = _fit_keeping(natural, width - GAP * (len(natural) - 1), keep)
    head, *body = [[_wrapped(cell, w) for cell, w in zip(row, room, strict=True)] for row in (headers, *rows)]
    widths = [max(map(_widest, column)) for column in zip(head, *body, strict=True)]
    lines = [*_physical(head), _line("─", widths)]
    for index, row in enumerate(body):
        lines += [_line("┄", widths)] if ruled and index else []
        lines += _physical(row)
    text = tabulate(lines, tablefmt="plain", disable_numparse=True, stralign="left", preserve_whitespace=True)
    return "\n".join(line.rstrip() for line in text.splitlines())


def _physical(row: Sequence[str]) -> Iterable[Sequence[str]]:
    """A row of cells of several lines as rows of one line each; tabulate knows such cells in some styles only."""
    return zip_longest(*(cell.splitlines() or [""] for cell in row), fillvalue="")


def _line(stroke: str, widths: Sequence[int]) -> Sequence[str]:
    return [stroke * width for width in widths]


def fit(natural: Sequence[int], room: int, floor: int = 6) -> list[int]:
    """Widths that add up to `room` at most: the widest give way first, none below `floor` (or what it needs)."""
    widths = [max(1, width) for width in natural]
    while (excess := sum(widths) - room) > 0 and max(widths) > floor:
        widest = max(widths)
        share = [index for index, width in enumerate(widths) if width == widest]
        second = max((width for width in widths if width < widest), default=0)
        step = max(1, min(widest - max(second, floor), excess // len(share)))
        for index in share[:excess]:
            widths[index] -= step
    return widths


def _fit_keeping(natural: Sequence[int], room: int, keep: Sequence[int]) -> list[int]:
    free = [index for index in range(len(natural)) if index not in keep]
    left = room - sum(natural[index] for index in keep)
    if not free or left < READABLE * len(free):
        return fit(natural, room)
    widths = list(natural)
    for index, width in zip(free, fit([natural[index] for index in free], left), strict=True):
        widths[index] = width
    return widths


def paragraph(text: str, width: int, indent: str = "", hang: str | None = None) -> str:
    """Wrapped lines; `hang` (the same as `indent` unless given) stands before all lines but the first."""
    hang = indent if hang is None else hang
    if text and cells(indent + text) <= width:
        return indent + text
    return "\n".join(wrap(text, width, initial_indent=indent, subsequent_indent=hang)) or indent.rstrip()


def cells(line: str) -> int:
    """Colours take no room."""
    return len(line) if line.isascii() and "\x1b" not in line else measure(line)


def _widest(cell: str) -> int:
    return max(map(cells, cell.splitlines()), default=0)


def _wrapped(cell: str, room: int) -> str:
    return "\n".join(line if cells(line) <= room else "\n".join(wrap(line, room)) for line in cell.splitlines())
