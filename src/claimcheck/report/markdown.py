"""Markdown (GitHub's flavour) that renders in an issue as it is, whatever the documents hold."""

from collections.abc import Sequence
from itertools import accumulate

from claimcheck.model import Claim, Finding, Report
from claimcheck.report import markdown_events
from claimcheck.report.format import Format, Options
from claimcheck.report.markdown_text import block, details, inline, table
from claimcheck.report.table_findings import STATEMENTS, backed, spread
from claimcheck.report.table_head import date_with_origin, summary, understood
from claimcheck.report.text import plural
from claimcheck.report.view import View, group_by
from claimcheck.report.words import claim_value, decision, place, published, quoted

ISSUE = 60_000
"""Characters: GitHub takes 65,536 in an issue or a comment."""


def render(report: Report, options: Options) -> str:
    view = View(report, options)
    parts = ["# " + ("Claims" if options.subject == "extract" else "Figures against each other"), inline(summary(view))]
    parts.append(_documents(view))
    if options.subject == "extract":
        parts += _claims(view)
    else:
        parts += [markdown_events.render(view), _findings(view)]
    if options.show_unmatched:
        parts.append(_unmatched(view))
    parts.append(_problems(view))
    whole = block(*parts) + "\n"
    fits = len(whole) <= ISSUE or options.show_all or options.subject == "extract"
    return whole if fits else _shortened(view, parts[0])


def _shortened(view: View, title: str) -> str:
    """As many findings as have room in an issue, then matrices; what is left out is counted."""
    findings = [_finding(view, finding) for finding in view.findings]
    events = markdown_events.blocks(view)
    told = fitting(findings, ISSUE * 2 // 3)
    shown = fitting(events, ISSUE * 5 // 6 - sum(map(len, told)))
    left = [(len(findings) - len(told), "finding"), (len(events) - len(shown), "event")]
    named = " and ".join([*(plural(count, noun) for count, noun in left if count), "the list of documents"])
    parts = [title, inline(summary(view)), f"Too long for an issue: {named} left out (`--all` leaves out nothing)."]
    parts += [block("## Findings", *told), *shown]
    return block(*parts, *fitting([_problems(view)], ISSUE // 8)) + "\n"


def fitting(blocks: Sequence[str], room: int) -> list[str]:
    """The first blocks, as many as have room (in characters) with the empty lines between them."""
    sizes = accumulate(len(each) + 2 for each in blocks)
    return [each for each, size in zip(blocks, sizes, strict=True) if size <= room]


def _documents(view: View) -> str:
    rows = [
        [
            view.letters[document.source],
            inline(date_with_origin(document)),
            inline(understood(view.coverage.get(document.source))),
            inline(document.source),
            inline(document.title or ""),
        ]
        for document in view.in_order
    ]
    if not rows:
        return ""
    body = table(["", "published", "numbers understood", "document", "title"], rows)
    return details(f"{plural(len(rows), 'document')}, by publication date", body)


def _findings(view: View) -> str:
    if not view.findings:
        return "## Findings\n\nNone" + (" at this severity." if view.report.findings else ".")
    return block("## Findings", *(_finding(view, finding) for finding in view.findings))


def _finding(view: View, finding: Finding) -> str:
    claims = view.claims_of(finding.claims)
    shown = spread(claims, STATEMENTS)
    lines = [_statement(view, claim) for claim in shown]
    if rest := len(claims) - len(shown):
        lines.append(f"- and {rest} more")
    told = [finding.rule, finding.id, decision(finding).removeprefix(" · "), finding.message]
    head = " · ".join([f"**{finding.severity}**", *(inline(part) for part in told if part)])
    return block(head, inline(backed(view, finding)), "\n".join(lines))


def _statement(view: View, claim: Claim) -> str:
    document = view.documents.get(claim.source)
    date = f", published {inline(published(document))}" if document else ""
    speaker = f", from {inline(claim.attributed_to)}" if claim.attributed_to else ""
    return f"- {inline(quoted(claim))} · {inline(place(claim))}{date}{speaker}"


def _claims(view: View) -> list[str]:
    claims = group_by((claim.source, claim) for claim in view.report.claims)
    return [
        block(f"## {inline(document.source)}", table(CLAIM_HEAD, [_claim(claim) for claim in claims[document.source]]))
        for document in view.report.documents
        if document.source in claims
    ]


CLAIM_HEAD = ["place", "kind", "words", "read as", "measure", "population", "event"]


def _claim(claim: Claim) -> list[str]:
    words = [claim.kind, claim.text, claim_value(claim), claim.measure, claim.population, claim.event]
    return [f"{claim.line}:{claim.column}", *(inline(word or "") for word in words)]


def _unmatched(view: View) -> str:
    numbers = [number for coverage in view.report.coverage for number in coverage.unmatched]
    rows = [[inline(f"{n.source}:{n.line}:{n.column}"), inline(n.text)] for n in numbers]
    body = table(["place", "number"], rows) if rows else "None."
    return details(f"Numbers that no rule understood: {len(rows)}", body)


def _problems(view: View) -> str:
    lines = [f"- At {inline(str(problem))}" for problem in view.report.problems]
    return block("## Could not be read", "\n".join(lines)) if lines else ""


FORMAT = Format("markdown", "tables and lists that render in an issue", render)
