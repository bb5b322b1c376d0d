"""`claimcheck show`: the figure sheet of one event."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import work
from claimcheck.cli.asking import Ignored, References, asking, judging
from claimcheck.cli.configured import Config, Configured
from claimcheck.cli.decisions import Baseline, Today, day, lay_over, load
from claimcheck.cli.lazy import alone
from claimcheck.cli.options import SETTLING_DAYS, Best, Paths, Rules, SettlingDays, Width, known, page_width
from claimcheck.cli.status import Status
from claimcheck.cli.streams import in_colour, put, say, say_problems
from claimcheck.report.explain import AmbiguousError, NotFoundError
from claimcheck.report.sheet import SHEETS, find_event

app = alone()


def _a_format(value: str) -> str:
    return known(value, SHEETS, "format")


@app.command("show", cls=Configured)
def show(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="An event's id, its beginning, or a name.", show_default=False)
    ],
    paths: Paths,
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", "-f", callback=_a_format, help=f"What is printed: {', '.join(SHEETS)}.")
    ] = "table",
    rules: Rules = None,
    baseline: Baseline = None,
    reference: References = None,
    ignore: Ignored = None,
    settling_days: SettlingDays = SETTLING_DAYS,
    best: Best = "origins",
    today: Today = None,
    width: Width = None,
    config: Config = None,  # read before the others (`Configured`)
) -> None:
    """Print every figure of one event, with each value, who states it, and when."""
    on, book = day(today), load(baseline)
    report = work.run(paths, rules or [], asking(book, on, reference, ignore, judging(settling_days, best)))
    say_problems(report.problems)
    report = lay_over(report, book, on, baseline, whole=False)
    try:
        text = SHEETS[format](report, find_event(report, event), page_width(width), in_colour())
    except (NotFoundError, AmbiguousError) as error:
        say(str(error))
        raise typer.Exit(Status.BROKEN) from None
    broken = any(problem.kind != "notice" for problem in report.problems)
    raise typer.Exit(Status.CLEAN if put(text) and not broken else Status.BROKEN)
