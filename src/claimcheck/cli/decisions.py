"""The options of decisions, and what is to be said of a file of them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.status import Status
from claimcheck.cli.streams import say, say_problems
from claimcheck.model import Report
from claimcheck.report.text import plural
from claimcheck.review import Book, Decision, a_day, decided, expired, read_book, stale

DEFAULT_FILE = Path("claimcheck-decisions.yaml")


def a_date(value: str) -> datetime.date:
    """Raises a usage error for what is no day."""
    try:
        return datetime.date.fromisoformat(a_day(value))
    except ValueError as error:
        raise typer.BadParameter(f"{error}.") from None


Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        show_default=False,
        help="Decisions on findings (see `baseline` and `review`): what was accepted does not fail.",
    ),
]
Today = Annotated[
    datetime.date | None,
    typer.Option(
        "--today",
        metavar="YYYY-MM-DD",
        parser=a_date,
        show_default=False,
        help="The day by which decisions expire; else the day of the run.",
    ),
]


def day(today: datetime.date | None) -> datetime.date:
    return today or datetime.date.today()


def load(path: Path | None) -> Book:
    """The decisions of a file, none without one. Leaves with 2 where the file can't be used."""
    if path is None:
        return Book()
    book, problems = read_book(path)
    if problems:
        say_problems(problems)
        raise typer.Exit(Status.BROKEN)
    return book


def load_if_there(path: Path) -> Book:
    return load(path) if path.exists() else Book()


def lay_over(report: Report, book: Book, today: datetime.date, path: Path | None, whole: bool = True) -> Report:
    """The report with its states; says what has run out and, where the `whole` corpus was read, what is stale."""
    for decision in expired(report, book, today):
        say(f"{path}: {_named(decision)}: its {_what(decision)} ran out on {decision.expires}, and it is open again.")
    if whole and not any(problem.kind != "notice" for problem in report.problems):
        _say_stale(stale(report, book), report, path)
    told = decided(report, book, today)
    return told.model_copy(update={"decided": path is not None})


def _say_stale(gone: Sequence[Decision], report: Report, path: Path | None) -> None:
    for decision in gone:
        say(f"{path}: {_named(decision)}: there is no such finding any more{_instead(decision, report)}.")
    if gone:
        say(f"{plural(len(gone), 'stale entry', 'stale entries')}: `claimcheck baseline prune` drops them.")


def _instead(decision: Decision, report: Report) -> str:
    """Where the same check finds something else on the same figure, the values have changed."""
    figure = _figure(decision.message)
    now = [f.id for f in report.findings if figure and f.rule == decision.rule and _figure(f.message) == figure]
    return f"; on the same figure there is now {', '.join(now)}" if now else ""


def _figure(message: str) -> str:
    """What a finding is about: its words before the first quotation."""
    return message.partition(": “")[0] if ": “" in message else ""


def _named(decision: Decision) -> str:
    return f"{decision.id} ({decision.rule})" if decision.rule else decision.id


def _what(decision: Decision) -> str:
    return {"accepted": "acceptance", "not-the-same": "dismissal", "follow-up": "mark for follow-up"}[decision.state]
