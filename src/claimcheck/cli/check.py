"""`claimcheck check`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

import typer

from claimcheck.cli import work
from claimcheck.cli.asking import Against, Ignored, References, against_corpus, asking, judging
from claimcheck.cli.configured import Config, Configured
from claimcheck.cli.decisions import Baseline, Today, day, lay_over, load
from claimcheck.cli.lazy import alone
from claimcheck.cli.options import (
    SETTLING_DAYS,
    Best,
    FormatName,
    Outputs,
    Paths,
    Rules,
    SettlingDays,
    ShowUnmatched,
    Width,
    a_failing_severity,
    a_severity,
    page_width,
)
from claimcheck.cli.status import FailOn, of_check
from claimcheck.cli.streams import in_colour
from claimcheck.model import Severity
from claimcheck.report import Options

app = alone()
EPILOG = (
    "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the run could not be done or not all of it, "
    "3 nothing to check."
)


@app.command("check", cls=Configured, epilog=EPILOG)
def check(
    paths: Paths,
    format: FormatName = "table",  # noqa: A002
    output: Outputs = None,
    rules: Rules = None,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            callback=a_failing_severity,
            help="Exit with 1 from this severity on: error, warning, note, never.",
        ),
    ] = "warning",
    min_severity: Annotated[
        str,
        typer.Option(
            "--min-severity",
            callback=a_severity,
            help="Show findings from this severity on; the exit status is the same.",
        ),
    ] = "note",
    show_all: Annotated[
        bool, typer.Option("--all/--no-all", help="Show also figures that one source alone states, and every document.")
    ] = False,
    show_unmatched: ShowUnmatched = False,
    width: Width = None,
    baseline: Baseline = None,
    against: Against = None,
    reference: References = None,
    ignore: Ignored = None,
    today: Today = None,
    settling_days: SettlingDays = SETTLING_DAYS,
    best: Best = "origins",
    config: Config = None,  # read before the others (`Configured`)
) -> None:
    """Hold the figures of documents against each other."""
    options = Options(
        subject="check",
        min_severity=cast(Severity, min_severity),
        show_unmatched=show_unmatched,
        show_all=show_all,
        width=page_width(width),
        colour=in_colour(),
        base=Path.cwd().as_posix(),
    )
    on, book = day(today), load(baseline)
    asked = asking(book, on, reference, ignore, judging(settling_days, best))
    report = against_corpus(paths, against or [], rules or [], asked)
    report = lay_over(report, book, on, baseline, whole=not against)
    work.deliver(
        report, paths, work.Wish(format, options, tuple(output or ()), width), of_check(report, cast(FailOn, fail_on))
    )
