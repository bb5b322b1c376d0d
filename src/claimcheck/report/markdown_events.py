"""One matrix an event, as a table that a page can scroll."""

from claimcheck.model import Figure
from claimcheck.report.markdown_text import block, inline, table
from claimcheck.report.matrix import Matrix, Row, matrix
from claimcheck.report.table_events import title
from claimcheck.report.text import plural
from claimcheck.report.view import EventView, View
from claimcheck.report.words import copied, figure_range, published, verdict

_SOURCES = 12
"""With more sources, a table lists the sources of each wording instead of a column for each source."""
_HEAD = ["figure", "verdict", "low · best · high"]


def render(view: View) -> str:
    left_out = sum(event.left_out for event in view.events)
    parts = blocks(view)
    if left_out:
        parts.append(f"Not shown: {plural(left_out, 'figure')} that one source alone states.")
    return block(*parts)


def blocks(view: View) -> list[str]:
    """Title and matrix of each event."""
    return [_event(view, event) for event in view.events if event.figures]


def _event(view: View, event: EventView) -> str:
    content = matrix(view, event)
    body = _matrix(view, content) if len(content.sources) <= _SOURCES else _wordings(content)
    return block(f"## {inline(title(event))}", body)


def _matrix(view: View, content: Matrix) -> str:
    heads = [_source(view, source) for source in content.sources]
    rows = [[*_figure(row), *(inline(row.cells.get(source, "")) for source in content.sources)] for row in content.rows]
    return table([*_HEAD, *heads], rows)


def _source(view: View, source: str) -> str:
    document = view.documents.get(source)
    date = published(document) if document else "unknown"
    return f"{view.letters.get(source, '?')} · {inline(source)}<br>{inline(date)}"


def _wordings(content: Matrix) -> str:
    return table([*_HEAD, "stated by"], [[*_figure(row), _said(row)] for row in content.rows])


def _said(row: Row) -> str:
    return "<br>".join(
        f"{inline(text)}: {', '.join(inline(source) for source in sources)}" for text, sources in row.voices().items()
    )


def _figure(row: Row) -> list[str]:
    figure = row.figure
    return [inline(row.label), inline(verdict(figure)), _numbers(figure)]


def _numbers(figure: Figure) -> str:
    return "<br>".join(inline(line) for line in (figure_range(figure), copied(figure)) if line)
