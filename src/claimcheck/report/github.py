"""Workflow commands of GitHub Actions: each open finding becomes an annotation beside its line.

The escapes are those of the runner's own toolkit (`@actions/core`, command.ts).
"""

from claimcheck.model import Finding, Report
from claimcheck.report.format import Format, Options
from claimcheck.report.places import place_of, sides
from claimcheck.report.text import one_line
from claimcheck.report.view import View
from claimcheck.report.words import decision

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def data(text: str) -> str:
    """Text behind the `::`."""
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def value(text: str) -> str:
    """The value of a property."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def render(report: Report, options: Options) -> str:
    view = View(report, options)
    findings = view.findings if options.subject == "check" else []
    return "".join(_command(view, finding) for finding in findings if not finding.is_settled)


def _command(view: View, finding: Finding) -> str:
    claim, _ = sides(view, finding)
    properties = {"title": f"{finding.rule} {finding.id}{decision(finding)}"}
    if claim is not None:
        place = place_of(view, claim)
        properties |= {"file": place.path, "line": str(place.line), "endLine": str(place.end_line)}
        if place.column is not None and place.line == place.end_line:
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    listed = ",".join(f"{name}={value(text)}" for name, text in properties.items())
    return f"::{_LEVELS[finding.severity]} {listed}::{data(finding.message)}\n"


FORMAT = Format("github", "annotations for GitHub Actions, one for each open finding", render)
