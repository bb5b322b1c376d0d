"""Renders a report: one file a format. A new one is a file with a `FORMAT` and one line in `FORMATS`."""

from claimcheck.report import csvfile, github, gitlab, htmlfile, jsonfile, jsonlines, junit, markdown, sarif, table
from claimcheck.report.explain import AmbiguousError, NotFoundError, explain
from claimcheck.report.format import RANK, Format, Options
from claimcheck.report.text import one_line

FORMATS: dict[str, Format] = {
    module.FORMAT.name: module.FORMAT
    for module in (
        table,
        jsonfile,
        jsonlines,
        csvfile,
        markdown,
        htmlfile,
        sarif,
        junit,
        github,
        gitlab,
    )
}

__all__ = ["FORMATS", "RANK", "AmbiguousError", "Format", "NotFoundError", "Options", "explain", "one_line"]
