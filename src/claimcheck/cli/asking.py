"""The options that tell a run what to hold against what."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from claimcheck.cli import work
from claimcheck.cli.options import SETTLING_DAYS
from claimcheck.model import Report
from claimcheck.review import Book, drafts, narrowed, not_same
from claimcheck.review.narrow import below

if TYPE_CHECKING:
    from claimcheck.engine import Asked
    from claimcheck.model.figure import BestRule

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
    book: Book,
    today: datetime.date,
    references: Sequence[Path] | None = None,
    ignored: Sequence[str] | None = None,
    judged: Asked | None = None,
) -> Asked:
    """`judged` as `judging` gives it."""
    asked = judged or judging()
    return replace(
        asked,
        not_same=not_same(book, today),
        references=tuple(references or ()),
        ignored=frozenset(ignored or ()),
    )


def judging(settling_days: int = SETTLING_DAYS, best: str = "origins") -> Asked:
    """How figures are judged, and nothing else asked."""
    from claimcheck.engine import Asked

    return Asked(settling_days=settling_days, best=cast("BestRule", best))


def against_corpus(paths: Sequence[Path], against: Sequence[Path], rules: Sequence[Path], asked: Asked) -> Report:
    """The report on `paths`; with `against`, what of the whole pile involves `paths`.

    The corpus comes first: a draft that lies in it keeps the name by which decisions know it, and to meet it twice is
    no news.
    """
    if not against:
        return work.run(paths, rules, asked)
    report = work.run([*against, *paths], rules, asked)
    inside = below(paths)
    told = tuple(
        problem
        for problem in report.problems
        if not (problem.kind == "notice" and problem.message.endswith("; read once") and inside(problem.path))
    )
    return narrowed(report.model_copy(update={"problems": told}), drafts(report.documents, paths))
