"""What changed from one run to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from claimcheck.review.saved import SavedDocument, SavedFigure, SavedFinding, SavedReport

T = TypeVar("T", SavedFinding, SavedFigure)


@dataclass(frozen=True)
class Moved:
    """One figure, before and after."""

    before: SavedFigure
    after: SavedFigure


@dataclass(frozen=True)
class Decided:
    """One finding on which a decision was made, taken back or changed."""

    before: SavedFinding
    after: SavedFinding


@dataclass(frozen=True)
class Difference:
    """`came` and `went`: findings. `moved`: figures whose best value or date is another. In the order of their runs."""

    came: tuple[SavedFinding, ...]
    went: tuple[SavedFinding, ...]
    decided: tuple[Decided, ...]
    moved: tuple[Moved, ...]
    added: tuple[SavedDocument, ...]
    removed: tuple[SavedDocument, ...]

    def __bool__(self) -> bool:
        return any((self.came, self.went, self.decided, self.moved, self.added, self.removed))


def difference(old: SavedReport, new: SavedReport) -> Difference:
    findings = _both(old.findings, new.findings)
    figures = _both(old.figures, new.figures)
    before, after = ({document.source for document in run.documents} for run in (old, new))
    return Difference(
        came=_without(new.findings, old.findings),
        went=_without(old.findings, new.findings),
        decided=tuple(Decided(one, two) for one, two in findings if one.state != two.state),
        moved=tuple(Moved(one, two) for one, two in figures if _best(one) != _best(two)),
        added=tuple(document for document in new.documents if document.source not in before),
        removed=tuple(document for document in old.documents if document.source not in after),
    )


def _best(figure: SavedFigure) -> tuple[object, object]:
    return figure.best, figure.best_date


def _without(these: Iterable[T], those: Iterable[T]) -> tuple[T, ...]:
    known = {noun.id for noun in those}
    return tuple(noun for noun in these if noun.id not in known)


def _both(old: Iterable[T], new: Iterable[T]) -> list[tuple[T, T]]:
    known = {noun.id: noun for noun in old}
    return [(known[noun.id], noun) for noun in new if noun.id in known]
