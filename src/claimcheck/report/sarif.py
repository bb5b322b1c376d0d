"""SARIF 2.1.0 (OASIS, errata 01). Section numbers in here are of that standard."""

from __future__ import annotations

import re
from typing import Any

from claimcheck.model import Claim, Finding, Problem, Report
from claimcheck.report.format import Format, Options
from claimcheck.report.jsonfile import dumps
from claimcheck.report.places import Place, place_of, sides, stated
from claimcheck.report.ruledoc import CheckDoc, check_docs
from claimcheck.report.text import one_line
from claimcheck.report.view import View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "claimcheck/v1"

_STATUS = {"accepted": "accepted", "not-the-same": "accepted", "follow-up": "underReview"}
_LINK = re.compile(r"[\\\[\]]")


def message(text: str) -> dict[str, str]:
    """A plain text message, in which brackets would be a link (3.11.6) and braces a placeholder (3.11.5)."""
    escaped = _LINK.sub(lambda match: f"\\{match.group()}", one_line(text))
    return {"text": escaped.replace("{", "{{").replace("}", "}}")}


def render(report: Report, options: Options) -> str:
    view = View(report, options)
    findings = view.findings if options.subject == "check" else []
    rules = sorted({finding.rule for finding in findings})
    run = {
        "tool": {"driver": _driver(report, rules)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [_result(view, finding, rules.index(finding.rule)) for finding in findings],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _driver(report: Report, rules: list[str]) -> dict[str, Any]:
    docs = check_docs()
    described = [_rule(rule, docs.get(rule)) for rule in rules]
    return {"name": "claimcheck", "version": report.version, "rules": described}


def _rule(code: str, doc: CheckDoc | None) -> dict[str, Any]:
    if doc is None:
        return {"id": one_line(code)}
    told = f"Finds: {doc.finds} Leaves alone: {doc.leaves_alone} Severity: {doc.severity}"
    return {
        "id": code,
        "shortDescription": {"text": one_line(doc.summary)},
        "fullDescription": {"text": one_line(doc.finds)},
        "help": {"text": one_line(f"{told} More: claimcheck rule {code}")},
    }


def _invocation(report: Report) -> dict[str, Any]:
    done = all(problem.kind == "notice" for problem in report.problems)
    told = [_notification(problem) for problem in report.problems]
    return {"executionSuccessful": done} | ({"toolExecutionNotifications": told} if told else {})


def _notification(problem: Problem) -> dict[str, Any]:
    place = Place(problem.path, problem.line or 1, problem.line or 1)
    where = {"physicalLocation": {"artifactLocation": {"uri": place.uri}, "region": {"startLine": max(1, place.line)}}}
    level = "note" if problem.kind == "notice" else "error"
    return {"level": level, "message": message(problem.message), "locations": [where]}


def _result(view: View, finding: Finding, index: int) -> dict[str, Any]:
    claim, others = sides(view, finding)
    result: dict[str, Any] = {
        "ruleId": one_line(finding.rule),
        "ruleIndex": index,
        "level": finding.severity,
        "message": message(finding.message),
        "partialFingerprints": {FINGERPRINT: finding.id, "primaryLocationLineHash": f"{finding.id}:1"},
        "suppressions": _suppressions(finding),
        "properties": {"state": finding.state} | ({"figure": finding.figure} if finding.figure else {}),
    }
    if view.report.decided:  # 3.27.24: what no decision speaks of is new to the baseline
        result["baselineState"] = "new" if finding.state == "open" else "unchanged"
    if claim is not None:
        result["locations"] = [_location(view, claim)]
    if others:
        result["relatedLocations"] = [_related(view, other, number) for number, other in enumerate(others, start=1)]
    return result


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    """3.27.23: an empty list says that none was made. What is marked for follow-up is under review, so it counts."""
    if finding.state == "open":
        return []
    told = {"kind": "external", "status": _STATUS[finding.state], "properties": {"state": finding.state}}
    return [told | ({"justification": one_line(finding.reason)} if finding.reason else {})]


def _location(view: View, claim: Claim) -> dict[str, Any]:
    place = place_of(view, claim)
    region: dict[str, Any] = {"startLine": place.line, "endLine": place.end_line}
    if place.column is not None:
        region |= {"startColumn": place.column, "endColumn": place.end_column, "snippet": {"text": claim.text}}
    artifact = {"uri": place.uri} if place.path.startswith("/") else {"uri": place.uri, "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _related(view: View, claim: Claim, number: int) -> dict[str, Any]:
    return {"id": number, **_location(view, claim), "message": message(stated(view, claim))}


FORMAT = Format("sarif", "SARIF 2.1.0, for code scanning; what was accepted is there as suppressed", render)
