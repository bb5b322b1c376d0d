"""`claimcheck diff`: what changed from one run to the next."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.lazy import alone
from claimcheck.cli.options import Width, known, page_width
from claimcheck.cli.status import Status
from claimcheck.cli.streams import put, say
from claimcheck.report.changes import CHANGES
from claimcheck.review.difference import difference
from claimcheck.review.saved import SavedReport, read_report

app = alone()
EPILOG = "Exit status: 0 no difference, 1 differences, 2 a report could not be read."


def _a_format(value: str) -> str:
    return known(value, CHANGES, "format")


@app.command("diff", epilog=EPILOG)
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="The report of one run.", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="The report of a later one.", show_default=False)],
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", "-f", callback=_a_format, help=f"What is printed: {', '.join(CHANGES)}.")
    ] = "table",
    width: Width = None,
) -> None:
    """Say which findings came and went from one run to the next, and which figures moved; and which sources are new
    or gone.

    The reports are those that `claimcheck check --format json` writes.
    """
    before, after = _read(old), _read(new)
    if before is None or after is None:
        raise typer.Exit(Status.BROKEN)
    found = difference(before, after)
    done = put(CHANGES[format](found, page_width(width)))
    raise typer.Exit((Status.FINDINGS if found else Status.CLEAN) if done else Status.BROKEN)


def _read(path: Path) -> SavedReport | None:
    report, problem = read_report(path)
    if problem:
        say(str(problem))
    return report
