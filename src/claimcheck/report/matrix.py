"""The matrix of an event: a figure is a row, a source a column, ordered by publication date (RIPTIDES, 2002)."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model import Figure
from claimcheck.report.text import one_line
from claimcheck.report.view import EventView, View, group_by
from claimcheck.report.words import label_within


@dataclass(frozen=True)
class Row:
    """A figure and what each source states of it, in its own words; a source that is silent has no entry.

    `label` leaves the event out, which stands over the matrix.
    """

    figure: Figure
    label: str
    cells: dict[str, str]

    def voices(self) -> dict[str, list[str]]:
        """The sources that state each wording, wordings in the order of their first source."""
        return group_by((text, source) for source, text in self.cells.items())


@dataclass(frozen=True)
class Matrix:
    sources: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(view: View, event: EventView) -> Matrix:
    """The shown figures of `event` against the sources that state at least one of them."""
    known = [document.source for document in view.in_order if document.source in event.stating]
    unknown = sorted(event.stating.difference(known))
    rows = tuple(Row(figure, label_within(figure, event.event), _cells(view, figure)) for figure in event.figures)
    return Matrix(tuple(known + unknown), rows)


def _cells(view: View, figure: Figure) -> dict[str, str]:
    said = {cell.source: one_line(cell.text) for cell in figure.cells}
    if not said:  # a figure whose maker set no cells still has its claims
        said = {claim.source: one_line(claim.text) for claim in reversed(view.claims_of(figure.claims))}
    return {source: said[source] for source in figure.sources if source in said}
