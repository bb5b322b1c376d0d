"""One matrix an event. Where there are more sources than the page has room for, the sources of each wording."""

from collections.abc import Mapping, Sequence

from claimcheck.report.grid import GAP, grid, paragraph
from claimcheck.report.matrix import Matrix, Row, matrix
from claimcheck.report.table_head import lists_documents
from claimcheck.report.text import one_line, plural
from claimcheck.report.view import EventView, View, letter
from claimcheck.report.words import copied, event_title, figure_range, published, verdict

_LABEL = 34
_COLUMN = 10
"""The narrowest column of a source: an ISO date."""
_BANKS = 2
"""A matrix is split into so many tables at most before it becomes a list of wordings."""

KEY = "Under each figure: the verdict, then low · best · high of what the words allow (– is no bound)."


def render(view: View) -> str:
    shown = [event for event in view.events if event.figures]
    left_out = sum(event.left_out for event in view.events)
    parts = [paragraph(KEY, view.options.width)] if shown else []
    parts += [_event(view, event) for event in shown]
    if left_out:
        parts.append(paragraph(_omission(left_out), view.options.width))
    return "\n\n".join(parts)


def _omission(count: int) -> str:
    return f"{plural(count, 'figure')} that one source alone states: not shown (--all shows them)."


def title(event: EventView) -> str:
    return event_title(event.event) if event.event else "No event"


def _event(view: View, event: EventView) -> str:
    table = matrix(view, event)
    listed = lists_documents(view)
    labels = view.letters if listed else {source: letter(i) for i, source in enumerate(table.sources)}
    parts = [view.paint(title(event), "title")]
    if not listed:
        parts.append(_legend(view, table.sources, labels))
    banks = _banks(table, view.options.width)
    if len(banks) > _BANKS:
        parts.append(_wordings(view, table, labels))
    else:
        parts += [_bank(view, table, bank, labels) for bank in banks]
    return "\n\n".join(parts)


def _legend(view: View, sources: Sequence[str], labels: Mapping[str, str]) -> str:
    rows = [[labels[source], _date(view, source), one_line(source)] for source in sources]
    return grid(rows, ["", "published", "document"], view.options.width)


def _banks(table: Matrix, width: int) -> list[tuple[str, ...]]:
    room = max(1, (width - _label_width(table, width)) // (_COLUMN + GAP))
    count = -(-len(table.sources) // room)
    size = -(-len(table.sources) // count) if count else 1
    return [table.sources[start : start + size] for start in range(0, len(table.sources), size)]


def _label_width(table: Matrix, width: int) -> int:
    """What the first column asks for, so that the columns of sources share the rest."""
    longest = max((len(line) for row in table.rows for line in _label(row).splitlines()), default=0)
    return min(longest, _LABEL, max(12, width // 3))


def _label(row: Row) -> str:
    lines = [row.label, verdict(row.figure), figure_range(row.figure), copied(row.figure)]
    return "\n".join(line for line in lines if line)


def _bank(view: View, table: Matrix, bank: Sequence[str], labels: Mapping[str, str]) -> str:
    width = view.options.width
    first = _label_width(table, width)
    headers = [" " * first, *(f"{labels.get(source, '?')}\n{_date(view, source)}" for source in bank)]
    rows = [
        [_fold(view, row, first), *(row.cells.get(source, "") for source in bank)]
        for row in table.rows
        if any(source in row.cells for source in bank)
    ]
    return grid(rows, headers, width, ruled=True, keep=(0,))


def _fold(view: View, row: Row, width: int) -> str:
    """The label, folded line by line: what is to be painted is known only as long as lines are lines."""
    said = verdict(row.figure)
    lines = ((line, paragraph(line, width)) for line in _label(row).splitlines())
    return "\n".join(view.paint(told, row.figure.verdict) if line == said else told for line, told in lines)


def _wordings(view: View, table: Matrix, labels: Mapping[str, str]) -> str:
    first = _label_width(table, view.options.width)
    rows = [[_fold(view, row, first), _said(row, labels)] for row in table.rows]
    return grid(rows, ["figure", "stated by"], view.options.width, ruled=True, keep=(0,))


def _said(row: Row, labels: Mapping[str, str]) -> str:
    return "\n".join(
        f"{text}: {', '.join(labels.get(source, one_line(source)) for source in sources)}"
        for text, sources in row.voices().items()
    )


def _date(view: View, source: str) -> str:
    document = view.documents.get(source)
    return published(document) if document else "unknown"
