"""The claims of each document, for `extract`."""

from claimcheck.model import Claim
from claimcheck.report.grid import grid
from claimcheck.report.text import one_line
from claimcheck.report.view import View, group_by
from claimcheck.report.words import claim_value

HEADERS = ["place", "kind", "words", "read as", "of", "event"]


def render(view: View) -> str:
    claims = group_by((claim.source, claim) for claim in view.report.claims)
    return "\n\n".join(
        f"{one_line(document.source)}\n\n"
        + grid([_row(claim) for claim in claims[document.source]], HEADERS, view.options.width)
        for document in view.report.documents
        if document.source in claims
    )


def _row(claim: Claim) -> list[str]:
    counted = " ".join(part for part in (claim.measure, claim.population) if part)
    zone = "" if claim.zone == "body" else f" ({claim.zone})"
    return [
        f"{claim.line}:{claim.column}",
        one_line(claim.kind) + zone,
        one_line(claim.text),
        claim_value(claim),
        one_line(counted),
        one_line(claim.event or ""),
    ]
