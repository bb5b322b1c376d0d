"""GitLab's code quality report: a subset of the Code Climate specification, one object for each open finding."""

import hashlib
from typing import Any

from claimcheck.model import Claim, Finding, Report
from claimcheck.report.format import Format, Options
from claimcheck.report.jsonfile import dumps
from claimcheck.report.places import place_of, sides
from claimcheck.report.text import one_line
from claimcheck.report.view import View

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def render(report: Report, options: Options) -> str:
    view = View(report, options)
    findings = view.findings if options.subject == "check" else []
    return dumps([_issue(view, f) for f in findings if not f.is_settled], indent=1) + "\n"


def _issue(view: View, finding: Finding) -> dict[str, Any]:
    claim, others = sides(view, finding)
    issue = {
        "type": "issue",
        "check_name": one_line(finding.rule),
        "description": one_line(finding.message),
        "categories": ["Style"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": hashlib.sha256(finding.id.encode("utf-8", "replace")).hexdigest(),
        "location": _location(view, claim) if claim else {"path": ".", "lines": {"begin": 1}},
    }
    return issue | ({"other_locations": [_location(view, other) for other in others]} if others else {})


def _location(view: View, claim: Claim) -> dict[str, Any]:
    place = place_of(view, claim)
    return {"path": one_line(place.path), "lines": {"begin": place.line, "end": place.end_line}}


FORMAT = Format("gitlab", "GitLab code quality (JSON), one entry for each open finding", render)
