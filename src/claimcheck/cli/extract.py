"""`claimcheck extract`: the claims alone."""

from __future__ import annotations

from pathlib import Path

from claimcheck.cli import work
from claimcheck.cli.configured import Config, Configured
from claimcheck.cli.lazy import alone
from claimcheck.cli.options import FormatName, Outputs, Paths, Rules, ShowUnmatched, Width, page_width
from claimcheck.cli.status import of_extract
from claimcheck.report import Options

app = alone()


@app.command("extract", cls=Configured)
def extract(
    paths: Paths,
    format: FormatName = "table",  # noqa: A002
    output: Outputs = None,
    rules: Rules = None,
    show_unmatched: ShowUnmatched = False,
    width: Width = None,
    config: Config = None,  # read before the others (`Configured`)
) -> None:
    """List every numeric claim of documents, with its place.

    Exit status: 0 done, 2 the run could not be done or not all of it, 3 no claim was found.
    """
    options = Options(
        subject="extract",
        show_unmatched=show_unmatched,
        show_all=True,
        width=page_width(width),
        base=Path.cwd().as_posix(),
    )
    report = work.extract(paths, rules or [])
    work.deliver(report, paths, work.Wish(format, options, tuple(output or ()), width), of_extract(report))
