"""Markdown (GitHub's flavour) that renders in an issue as it is, whatever the documents hold."""

from claimcheck.model import Claim, Finding, Report
from claimcheck.report import markdown_events
from claimcheck.report.format import Format, Options
from claimcheck.report.markdown_text import block, details, inline, table
from claimcheck.report.table_findings import STATEMENTS, backed, spread
from claimcheck.report.table_head import date_with_origin, summary, understood
from claimcheck.report.text import plural
from claimcheck.report.view import View, group_by
from claimcheck.report.words import claim_value, decision, place, published, quoted


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
    return block(*parts) + "\n"


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
