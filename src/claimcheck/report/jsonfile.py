"""JSON: the whole report but for the documents' text. Field names are a contract; fields are added, never renamed."""

import json
import math
import re
from typing import Any

from claimcheck.model import Claim, Document, Report
from claimcheck.report.format import Format, Options
from claimcheck.report.view import View

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def dumps(value: Any, indent: int | None = None) -> str:
    """JSON that any parser and any terminal bears: no NaN or infinity (null instead), control characters,
    direction overrides and lone surrogates as `\\uXXXX`."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    except ValueError:  # only a NaN or an infinity is refused
        text = json.dumps(finite(value), ensure_ascii=False, allow_nan=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def finite(value: Any) -> Any:
    """`value` with every float that is no number replaced by None."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [finite(item) for item in value]
    return value


def claim_record(claim: Claim) -> dict[str, Any]:
    """A claim as `extract --format jsonl` and `check --format json` give it."""
    return claim.model_dump()


def document_record(document: Document) -> dict[str, Any]:
    return document.model_dump(exclude={"text", "path"})


def render(report: Report, options: Options) -> str:
    return dumps(record(report, options), indent=1) + "\n"


def record(report: Report, options: Options) -> dict[str, Any]:
    view = View(report, options)
    whole: dict[str, Any] = {
        "version": report.version,
        "corpus": list(report.corpus),
        "rules": list(report.rules),
        "ignored": list(report.ignored),
        "documents": [document_record(document) for document in report.documents],
        "claims": [claim_record(claim) for claim in report.claims],
    }
    if options.subject == "check":
        whole["figures"] = [figure.model_dump() for figure in report.figures]
        whole["findings"] = [finding.model_dump() for finding in view.findings]
    whole["events"] = [event.model_dump() for event in report.events]
    whole["coverage"] = [coverage.model_dump() for coverage in report.coverage]
    whole["problems"] = [problem.model_dump() for problem in report.problems]
    return whole


FORMAT = Format("json", "one object: documents, claims, figures, findings, events, coverage, problems", render)
