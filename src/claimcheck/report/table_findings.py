"""The findings, the gravest first: the sentence, then who states what, where, in which words."""

from collections.abc import Sequence

from claimcheck.model import Claim, Finding
from claimcheck.report.grid import paragraph
from claimcheck.report.text import one_line
from claimcheck.report.view import View
from claimcheck.report.words import backings, finding_title, place, published, quoted

STATEMENTS = 6
"""So many places are quoted for one finding; `explain` lists all."""


def render(view: View) -> str:
    if not view.report.claims:
        return ""
    if not view.findings:
        return "No findings." if not view.report.findings else "No findings at this severity."
    return view.paint("Findings", "title") + "\n\n" + "\n\n".join(_finding(view, finding) for finding in view.findings)


def _finding(view: View, finding: Finding) -> str:
    width = view.options.width
    claims = view.claims_of(finding.claims)
    quoted_here = spread(claims, STATEMENTS)
    lines = [finding_line(view, finding), paragraph(one_line(finding.message), width, "  ")]
    if behind := backed(view, finding):
        lines.append(paragraph(behind, width, "  "))
    lines += [statement(view, claim) for claim in quoted_here]
    if rest := len(claims) - len(quoted_here):
        lines.append(paragraph(f"and {rest} more: `claimcheck explain {finding.id} PATH` lists them", width, "    "))
    return "\n".join(lines)


def finding_line(view: View, finding: Finding, indent: str = "") -> str:
    """Severity, check, id and state, in the colour of the severity, or faint where somebody has settled it."""
    line = paragraph(finding_title(finding), view.options.width, indent, indent and indent + "  ")
    return view.paint(line, "settled" if finding.is_settled else finding.severity)


def backed(view: View, finding: Finding) -> str:
    """How many documents, and how many origins, give each value; empty where that tells nothing."""
    figure = view.figures.get(finding.figure or "")
    return one_line(backings(figure, set(finding.claims))) if figure else ""


def statement(view: View, claim: Claim) -> str:
    """Two lines: place, date and speaker; then the words."""
    width = view.options.width
    document = view.documents.get(claim.source)
    about = [f"published {published(document)}" if document else ""]
    about.append(f"from {one_line(claim.attributed_to)}" if claim.attributed_to else "")
    where = ", ".join(part for part in (place(claim), *about) if part)
    return paragraph(where, width, "    ") + "\n" + paragraph(quoted(claim), width, "      ")


def spread(claims: Sequence[Claim], limit: int) -> list[Claim]:
    """At most `limit` of `claims`, in their order: each wording once before any wording twice."""
    if len(claims) <= limit:
        return list(claims)
    first = {one_line(claim.text).casefold(): index for index, claim in reversed(list(enumerate(claims)))}
    chosen = sorted(first.values())[:limit]
    others = (index for index in range(len(claims)) if index not in set(first.values()))
    chosen += [index for index, _ in zip(others, range(limit - len(chosen)), strict=False)]
    return [claims[index] for index in sorted(chosen)]
