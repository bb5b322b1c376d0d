"""The head of the table: the corpus, its dates, and how many of its numbers were understood."""

from claimcheck.model import Coverage, Document
from claimcheck.report.grid import grid, paragraph
from claimcheck.report.text import one_line, plural
from claimcheck.report.view import View
from claimcheck.report.words import VERDICTS, published

LISTED = 26
"""Up to so many documents are listed one by one, unless all are asked for: one letter each."""


def render(view: View) -> str:
    lines = paragraph(summary(view), view.options.width)
    listing = _list(view) if lists_documents(view) else paragraph(_in_short(view), view.options.width)
    return f"{lines}\n\n{listing}" if listing else lines


def lists_documents(view: View) -> bool:
    return view.options.show_all or len(view.report.documents) <= LISTED


def summary(view: View) -> str:
    """`5 documents · 92 claims · 40 figures (1 sources differ, …) · 1 finding`."""
    report = view.report
    parts = [plural(len(report.documents), "document"), plural(len(report.claims), "claim")]
    if view.options.subject == "check":
        verdicts = ", ".join(f"{VERDICTS[v]}: {view.verdicts[v]:,}" for v in VERDICTS if view.verdicts[v])
        parts.append(plural(len(report.figures), "figure") + (f" ({verdicts})" if verdicts else ""))
        parts.append(findings_count(view))
    if report.problems:
        parts.append(plural(len(report.problems), "problem"))
    return " · ".join(parts)


def findings_count(view: View) -> str:
    found, hidden = len(view.report.findings), len(view.report.findings) - len(view.findings)
    settled = sum(finding.is_settled for finding in view.report.findings)
    notes = [f"{settled:,} settled" if settled else ""]
    notes.append(f"{hidden:,} below {view.options.min_severity} not shown" if hidden else "")
    noted = ", ".join(note for note in notes if note)
    return plural(found, "finding") + (f" ({noted})" if noted else "")


def understood(coverage: Coverage | None) -> str:
    """`31 of 33`; boilerplate counts apart."""
    if coverage is None:
        return ""
    aside = f" (+{coverage.boilerplate} boilerplate)" if coverage.boilerplate else ""
    return f"{coverage.understood} of {coverage.numbers}{aside}"


def date_with_origin(document: Document) -> str:
    said = f" ({document.published_from})" if document.published_from else ""
    return published(document) + said


def _list(view: View) -> str:
    if not view.report.documents:
        return ""
    rows = [
        [
            view.letters[document.source],
            date_with_origin(document),
            understood(view.coverage.get(document.source)),
            one_line(document.source),
        ]
        for document in view.in_order
    ]
    return grid(rows, ["", "published", "numbers understood", "document"], view.options.width, keep=(0, 3))


def _in_short(view: View) -> str:
    dates = [document.published for document in view.in_order if document.published]
    unknown = len(view.report.documents) - len(dates)
    total = sum(coverage.numbers for coverage in view.report.coverage)
    read = sum(coverage.understood for coverage in view.report.coverage)
    parts = [f"Published {one_line(dates[0])} to {one_line(dates[-1])}." if dates else ""]
    parts.append(f"{plural(unknown, 'document')} of unknown date." if unknown else "")
    parts.append(f"Numbers understood: {read:,} of {total:,}. --all lists the documents.")
    return " ".join(part for part in parts if part)


def unmatched(view: View) -> str:
    """Every number that no rule understood, with its place; a sentence when there is none."""
    numbers = [number for coverage in view.report.coverage for number in coverage.unmatched]
    if not numbers:
        return "Every number was understood by a rule."
    rows = [[one_line(f"{n.source}:{n.line}:{n.column}"), one_line(n.text)] for n in numbers]
    return "Numbers that no rule understood\n\n" + grid(rows, ["place", "number"], view.options.width)
