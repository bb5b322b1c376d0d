"""JUnit XML: a suite for each event; a case for each finding, and one that passes for each figure without any.

An open error or warning is a failure, a settled one is skipped with its reason, a note passes. What could not be read
is an error.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from claimcheck.model import Figure, Finding, Problem, Report
from claimcheck.report.format import Format, Options
from claimcheck.report.places import place_of, sides, stated
from claimcheck.report.text import one_line
from claimcheck.report.view import View
from claimcheck.report.words import figure_range, verdict

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (section 2.2)."""

NO_EVENT = "no event"


def safe(text: str) -> str:
    return _NO_XML.sub("\ufffd", one_line(text))


def render(report: Report, options: Options) -> str:
    view = View(report, options)
    suites: dict[str, list[Xml.Element]] = defaultdict(list)
    if options.subject == "check":
        _fill(view, suites)
    if report.problems:
        suites["documents and rules"] = [_problem(problem) for problem in report.problems if problem.kind != "notice"]
    root = Xml.Element("testsuites", {"name": "claimcheck"} | _counts(c for cases in suites.values() for c in cases))
    for name, cases in suites.items():
        Xml.SubElement(root, "testsuite", {"name": safe(name)} | _counts(cases)).extend(cases)
    Xml.indent(root, space=" ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _fill(view: View, suites: dict[str, list[Xml.Element]]) -> None:
    figures = {figure.id: figure for figure in view.report.figures}
    for finding in view.findings:
        figure = figures.get(finding.figure or "")
        suites[(figure.event if figure else None) or NO_EVENT].append(_finding(view, finding, figure))
    told = {finding.figure for finding in view.findings}
    for figure in view.report.figures:
        if figure.id not in told and (view.options.show_all or figure.verdict != "single-source"):
            suites[figure.event or NO_EVENT].append(_figure(figure))


def _finding(view: View, finding: Finding, figure: Figure | None) -> Xml.Element:
    claim, _ = sides(view, finding)
    about = f"{figure.label} " if figure else ""
    case = Xml.Element("testcase", classname=safe(finding.rule), name=safe(f"{about}[{finding.id}]"), time="0")
    if claim is not None:
        place = place_of(view, claim)
        case.set("file", safe(place.path))
        case.set("line", str(place.line))
    if finding.is_settled:
        Xml.SubElement(case, "skipped", message=safe(f"{finding.state}: {finding.reason or ''}"))
    elif finding.severity != "note":
        failure = Xml.SubElement(case, "failure", type=finding.severity, message=safe(finding.message))
        failure.text = _statements(view, finding)
        return case
    Xml.SubElement(case, "system-out").text = f"{safe(finding.message)}\n{_statements(view, finding)}"
    return case


def _statements(view: View, finding: Finding) -> str:
    """A line for each claim involved, with its place."""
    lines = []
    for claim in view.claims_of(finding.claims):
        place = place_of(view, claim)
        lines.append(safe(f"{place.path}:{place.line}: {stated(view, claim)}"))
    return "\n".join(lines)


def _figure(figure: Figure) -> Xml.Element:
    case = Xml.Element("testcase", classname="figure", name=safe(f"{figure.label} [{figure.id}]"), time="0")
    said = "; ".join(f"{cell.source}: {cell.text}" for cell in figure.cells)
    Xml.SubElement(case, "system-out").text = safe(f"{verdict(figure)} {figure_range(figure)}: {said}")
    return case


def _problem(problem: Problem) -> Xml.Element:
    case = Xml.Element("testcase", classname="problem", name=safe(f"{problem.path}:{problem.line or 1}"), time="0")
    Xml.SubElement(case, "error", type=problem.kind, message=safe(problem.message))
    return case


def _counts(cases: Iterable[Xml.Element]) -> dict[str, str]:
    cases = list(cases)
    kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    counts = {name: sum(case.find(tag) is not None for case in cases) for name, tag in kinds.items()}
    return {key: str(count) for key, count in {"tests": len(cases), **counts, "time": 0}.items()}


FORMAT = Format("junit", "JUnit XML: a test case for each finding and for each figure that sources share", render)
