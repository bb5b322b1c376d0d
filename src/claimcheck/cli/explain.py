"""`claimcheck explain`: why these claims are one figure, and why their values do not fit."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli import work
from claimcheck.cli.asking import Ignored, References, asking, judging
from claimcheck.cli.configured import Config, Configured
from claimcheck.cli.decisions import Baseline, Today, day, lay_over, load
from claimcheck.cli.lazy import alone
from claimcheck.cli.options import SETTLING_DAYS, Best, Paths, Rules, SettlingDays, Width, page_width
from claimcheck.cli.status import Status
from claimcheck.cli.streams import in_colour, put, say, say_problems
from claimcheck.report.explain import AmbiguousError, NotFoundError
from claimcheck.report.explain import explain as explanation

app = alone()


@app.command("explain", cls=Configured)
def explain(
    identifier: Annotated[
        str,
        typer.Argument(metavar="ID", help="Of a finding, a figure or a claim, or its beginning.", show_default=False),
    ],
    paths: Paths,
    other: Annotated[
        str | None,
        typer.Option("--with", metavar="ID", help="A second claim: the evidence between the two.", show_default=False),
    ] = None,
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
    """Say why claims are one figure, and why their values do not fit: the evidence, and the excuses that were tried."""
    on, book = day(today), load(baseline)
    report = work.run(paths, rules or [], asking(book, on, reference, ignore, judging(settling_days, best)))
    say_problems(report.problems)
    report = lay_over(report, book, on, baseline, whole=False)
    try:
        text = explanation(report, identifier, page_width(width), other, in_colour())
    except (NotFoundError, AmbiguousError) as error:
        say(str(error))
        raise typer.Exit(Status.BROKEN) from None
    raise typer.Exit(Status.CLEAN if put(text) else Status.BROKEN)
