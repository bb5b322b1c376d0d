"""The options that tell a run what to hold against what."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import work
from claimcheck.model import Report
from claimcheck.review import Book, drafts, narrowed, not_same

if TYPE_CHECKING:
    from claimcheck.engine import Asked

Against = Annotated[
    list[Path] | None,
    typer.Option(
        "--against",
        metavar="CORPUS",
        show_default=False,
        help="Documents to hold PATH against; then only findings that involve PATH are told. May be given several "
        "times.",
    ),
]
References = Annotated[
    list[Path] | None,
    typer.Option(
        "--reference",
        metavar="FILE",
        show_default=False,
        help="Figures that somebody stands for (CSV or YAML), to hold the documents against. May be given several "
        "times.",
    ),
]
Ignored = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE",
        show_default=False,
        help="A rule or check not to use (see `claimcheck rule`); may be given several times.",
    ),
]


def asking(
    book: Book, today: datetime.date, references: Sequence[Path] | None = None, ignored: Sequence[str] | None = None
) -> Asked:
    from claimcheck.engine import Asked

    return Asked(not_same(book, today), tuple(references or ()), frozenset(ignored or ()))


def against_corpus(paths: Sequence[Path], against: Sequence[Path], rules: Sequence[Path], asked: Asked) -> Report:
    """The report on `paths`; with `against`, what of the whole pile involves `paths`."""
    report = work.run([*paths, *against], rules, asked)
    return narrowed(report, drafts(report.documents, paths)) if against else report
