"""`claimcheck baseline`: accept what stands, so that only what is new fails; drop what is no longer there."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from claimcheck.cli import work
from claimcheck.cli.asking import Ignored, References, asking, judging
from claimcheck.cli.author import Author, author_or_login
from claimcheck.cli.configured import Config, Configured
from claimcheck.cli.decisions import DEFAULT_FILE, Today, a_date, day, load, load_if_there
from claimcheck.cli.lazy import several
from claimcheck.cli.options import SETTLING_DAYS, Best, Paths, Rules, SettlingDays, a_failing_severity
from claimcheck.cli.status import FailOn, Status, fails
from claimcheck.cli.streams import put_file, say, say_problems
from claimcheck.model import Report
from claimcheck.report.text import plural
from claimcheck.review import Decision, decided, stale, written

if TYPE_CHECKING:
    from claimcheck.engine import Asked

app = several("Accept the findings that stand, so that only new ones fail.")

File = Annotated[Path, typer.Option("--baseline", metavar="FILE", help="The file of decisions.")]


@app.command("update", cls=Configured)
def update(
    paths: Paths,
    reason: Annotated[str, typer.Option("--reason", help="Why they are accepted.", show_default=False)],
    baseline: File = DEFAULT_FILE,
    author: Author = None,
    expires: Annotated[
        datetime.date | None,
        typer.Option(
            "--expires", metavar="YYYY-MM-DD", parser=a_date, show_default=False, help="Open again after this day."
        ),
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", callback=a_failing_severity, help="Accept findings from this severity on."),
    ] = "warning",
    rules: Rules = None,
    reference: References = None,
    ignore: Ignored = None,
    settling_days: SettlingDays = SETTLING_DAYS,
    best: Best = "origins",
    today: Today = None,
    config: Config = None,  # read before the others (`Configured`)
) -> None:
    """Accept every open finding; what was decided before stays as it is. The file is made if there is none."""
    if not reason.strip():
        raise typer.BadParameter("a reason has to say something.", param_hint="--reason")
    on = day(today)
    if expires and expires < on:
        raise typer.BadParameter(f"{expires} is over already.", param_hint="--expires")
    book = load_if_there(baseline)
    report = _run(paths, rules, asking(book, on, reference, ignore, judging(settling_days, best)))
    new = _accepted(decided(report, book, on), reason, author_or_login(author), on, expires, cast(FailOn, fail_on))
    done = put_file(baseline, written(book.with_(*new)))
    if done:
        say(f"{baseline}: {plural(len(new), 'finding')} accepted, {plural(len(book.by_id), 'decision')} before.")
    raise typer.Exit(Status.CLEAN if done else Status.BROKEN)


@app.command("prune", cls=Configured)
def prune(
    paths: Paths,
    baseline: File = DEFAULT_FILE,
    rules: Rules = None,
    reference: References = None,
    ignore: Ignored = None,
    settling_days: SettlingDays = SETTLING_DAYS,
    best: Best = "origins",
    today: Today = None,
    config: Config = None,  # read before the others (`Configured`)
) -> None:
    """Drop decisions on findings that are no longer there."""
    on, book = day(today), load(baseline)
    report = _run(paths, rules, asking(book, on, reference, ignore, judging(settling_days, best)))
    gone = stale(report, book)
    done = put_file(baseline, written(book.without(decision.id for decision in gone))) if gone else True
    for decision in gone if done else ():
        say(f"{baseline}: {decision.id} ({decision.rule or 'no rule'}) dropped: {decision.message}")
    if done:
        say(f"{baseline}: {plural(len(gone), 'stale entry', 'stale entries')} dropped.")
    raise typer.Exit(Status.CLEAN if done else Status.BROKEN)


def _run(paths: Sequence[Path], rules: Sequence[Path] | None, asked: Asked) -> Report:
    """Leaves with 2 where not all could be read: what is missing then looks as if it were settled."""
    report = work.run(paths, rules or [], asked)
    say_problems(report.problems)
    if any(problem.kind != "notice" for problem in report.problems):
        say("The file of decisions is left as it was.")
        raise typer.Exit(Status.BROKEN)
    return report


def _accepted(
    report: Report, reason: str, author: str, on: datetime.date, expires: datetime.date | None, fail_on: FailOn
) -> list[Decision]:
    return [
        Decision(
            id=finding.id,
            rule=finding.rule,
            message=finding.message,
            reason=reason,
            author=author,
            date=on.isoformat(),
            expires=expires.isoformat() if expires else None,
        )
        for finding in report.findings
        if finding.state == "open" and fails(finding, fail_on)
    ]
