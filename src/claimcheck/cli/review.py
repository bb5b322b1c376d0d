"""`claimcheck review`: walk the open findings and decide."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

import typer

from claimcheck.cli import work
from claimcheck.cli.asking import Ignored, References, asking, judging
from claimcheck.cli.author import Author, author_or_login
from claimcheck.cli.configured import Config, Configured
from claimcheck.cli.decisions import DEFAULT_FILE, Today, day, load_if_there
from claimcheck.cli.lazy import alone
from claimcheck.cli.options import SETTLING_DAYS, Best, Paths, Rules, SettlingDays, Width, a_severity, page_width
from claimcheck.cli.status import Status
from claimcheck.cli.streams import in_colour, put, put_file, say, say_problems
from claimcheck.cli.walk import Walk, outcome
from claimcheck.model import Finding, Report, Severity
from claimcheck.report import RANK, Options
from claimcheck.review import decided, written
from claimcheck.review.session import Session

app = alone()


@app.command("review", cls=Configured)
def review(
    paths: Paths,
    baseline: Annotated[
        Path, typer.Option("--baseline", metavar="FILE", help="The file of decisions; made if there is none.")
    ] = DEFAULT_FILE,
    author: Author = None,
    min_severity: Annotated[
        str, typer.Option("--min-severity", callback=a_severity, help="Walk findings from this severity on.")
    ] = "note",
    again: Annotated[bool, typer.Option("--follow-up", help="Walk also what is marked for follow-up.")] = False,
    rules: Rules = None,
    reference: References = None,
    ignore: Ignored = None,
    settling_days: SettlingDays = SETTLING_DAYS,
    best: Best = "origins",
    today: Today = None,
    width: Width = None,
    config: Config = None,  # read before the others (`Configured`)
) -> None:
    """Walk the open findings and decide on each: accept with a reason, dismiss as not the same figure, mark for
    follow-up.

    Decisions are written to the file after each answer, so that you can quit and go on later. Answers are read from
    standard input, a letter or a reason a line.
    """
    on, book = day(today), load_if_there(baseline)
    report = work.run(paths, rules or [], asking(book, on, reference, ignore, judging(settling_days, best)))
    say_problems(report.problems)
    queue = _queue(decided(report, book, on), cast(Severity, min_severity), again)
    session = Session(report, book, queue, author_or_login(author), on)
    saved = [True]

    def save() -> None:
        saved[0] = put_file(baseline, written(session.book))

    Walk(session, Options(width=page_width(width), colour=in_colour()), _print, save).run()
    say(outcome(session, len(book.by_id)) if queue else "No open findings.")
    whole = not any(problem.kind != "notice" for problem in report.problems)
    raise typer.Exit(Status.CLEAN if saved[0] and whole else Status.BROKEN)


def _queue(report: Report, floor: Severity, again: bool) -> list[Finding]:
    """The gravest first."""
    states = ("open", "follow-up") if again else ("open",)
    found = [f for f in report.findings if f.state in states and RANK[f.severity] >= RANK[floor]]
    return sorted(found, key=lambda finding: -RANK[finding.severity])


def _print(text: str) -> None:
    put(text)
