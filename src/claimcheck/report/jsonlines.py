"""One JSON object a line: a claim for `extract`, a finding with the words it rests on for `check`."""

from typing import Any

from claimcheck.model import Claim, Finding, Report
from claimcheck.report.format import Format, Options
from claimcheck.report.jsonfile import claim_record, dumps
from claimcheck.report.view import View

_OF_A_STATEMENT = {
    "id", "source", "line", "column", "start", "end", "text", "value", "date", "attributed_to", "zone", "sentence",
}  # fmt: skip


def render(report: Report, options: Options) -> str:
    if options.subject == "extract":
        records = [claim_record(claim) for claim in report.claims]
    else:
        view = View(report, options)
        records = [_finding(view, finding) for finding in view.findings]
    return "".join(dumps(record) + "\n" for record in records)


def _finding(view: View, finding: Finding) -> dict[str, Any]:
    """The finding, and `statements`: what each claim involved says, so that a line can be read alone."""
    return finding.model_dump() | {"statements": [_statement(view, claim) for claim in view.claims_of(finding.claims)]}


def _statement(view: View, claim: Claim) -> dict[str, Any]:
    document = view.documents.get(claim.source)
    return claim.model_dump(include=_OF_A_STATEMENT) | {"published": document.published if document else None}


FORMAT = Format("jsonl", "one finding (check) or one claim (extract) a line", render)
