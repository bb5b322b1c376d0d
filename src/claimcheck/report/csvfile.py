"""CSV (RFC 4180, line ends LF): one claim a line, once for each figure that it is in. Safe to open in a spreadsheet.

A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
"""

import csv
import io
import math
from collections.abc import Callable

from claimcheck.model import Claim, Figure, Report
from claimcheck.model.interval import Number
from claimcheck.report.format import Format, Options
from claimcheck.report.text import one_line
from claimcheck.report.view import View

_FORMULA = tuple("=+-@＝＋－＠")
"""What starts a formula; the wide forms too, which some spreadsheets fold to the narrow ones."""


def safe(text: str | None) -> str:
    """`text` on one line, without controls, and never a formula."""
    line = one_line(text or "")
    return f"'{line}" if line.startswith(_FORMULA) or (text or "").startswith(("\t", "\r", "\n")) else line


def _plain(value: Number | bool | None) -> str:
    """A number of ours, which is no formula, even below zero."""
    if value is None or not math.isfinite(value):
        return ""
    return str(value).lower() if isinstance(value, bool) else repr(value)


CLAIM: dict[str, Callable[[Claim], str]] = {
    "claim": lambda c: safe(c.id),
    "source": lambda c: safe(c.source),
    "line": lambda c: _plain(c.line),
    "column": lambda c: _plain(c.column),
    "kind": lambda c: safe(c.kind),
    "text": lambda c: safe(c.text),
    "value_low": lambda c: _plain(c.value.low if c.value else None),
    "value_high": lambda c: _plain(c.value.high if c.value else None),
    "low_open": lambda c: _plain(c.value.low_open if c.value else None),
    "high_open": lambda c: _plain(c.value.high_open if c.value else None),
    "approximate": lambda c: _plain(c.value.approximate if c.value else None),
    "whole": lambda c: _plain(c.whole.low if c.whole else None),
    "unit": lambda c: safe(c.unit),
    "date": lambda c: safe(c.date),
    "measure": lambda c: safe(c.measure),
    "population": lambda c: safe(c.population),
    "event": lambda c: safe(c.event),
    "place": lambda c: safe(c.place),
    "attributed_to": lambda c: safe(c.attributed_to),
    "zone": lambda c: safe(c.zone),
    "sentence": lambda c: safe(c.sentence),
}
"""Columns of a claim."""

FIGURE: dict[str, Callable[[Figure], str]] = {
    "figure": lambda f: safe(f.id),
    "label": lambda f: safe(f.label),
    "verdict": lambda f: safe(f.verdict),
    "low": lambda f: _plain(f.low),
    "best": lambda f: _plain(f.best),
    "high": lambda f: _plain(f.high),
    "best_date": lambda f: safe(f.best_date),
}
"""Columns of a figure; empty for a claim that is in none."""


def render(report: Report, options: Options) -> str:
    view = View(report, options)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    check = options.subject == "check"
    writer.writerow([*(FIGURE if check else ()), *CLAIM, "published", "outlet", *(("findings",) if check else ())])
    for claim in report.claims:
        if not check:
            writer.writerow([*_claim(claim), *_document(view, claim)])
            continue
        figures: list[Figure | None] = [*view.figures_of.get(claim.id, [])]
        for figure in figures or [None]:
            writer.writerow([*_figure(figure), *_claim(claim), *_document(view, claim), _findings(view, claim)])
    return out.getvalue()


def _claim(claim: Claim) -> list[str]:
    return [column(claim) for column in CLAIM.values()]


def _figure(figure: Figure | None) -> list[str]:
    return [column(figure) if figure else "" for column in FIGURE.values()]


def _document(view: View, claim: Claim) -> list[str]:
    document = view.documents.get(claim.source)
    return [safe(document.published), safe(document.outlet)] if document else ["", ""]


def _findings(view: View, claim: Claim) -> str:
    findings = view.findings_of.get(claim.id, [])
    return safe(" ".join(f"{finding.severity}:{finding.rule}:{finding.id}" for finding in findings))


FORMAT = Format("csv", "one claim a line with the figure it is in, for a spreadsheet", render)
