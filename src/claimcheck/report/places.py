"""Where a claim stands in the files of the user's folder: what a CI system needs to show it beside the line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from claimcheck.model import Claim, Document, Finding
from claimcheck.report.text import one_line
from claimcheck.report.view import View
from claimcheck.review import is_reference


@dataclass(frozen=True)
class Place:
    """`path`: as it was named to the run, relative to `Options.base` where it lies below it. `line` is 1-based.

    Columns are 1-based, `end_column` exclusive, in code points; None where the text is not the file's own, as in a
    JSONL corpus, whose documents stand on one line each. `end_line` is the line of the last character.
    """

    path: str
    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None

    @property
    def uri(self) -> str:
        """A relative reference, or a `file:` URI for an absolute path (RFC 3986, RFC 8089)."""
        escaped = quote(self.path.encode("utf-8", "replace"), safe="/@+,;=~!$&'()*")
        return f"file://{escaped}" if self.path.startswith("/") else escaped


def file_of(document: Document | None, source: str, base: str) -> str:
    """The path of the file that holds a document; without one, what its source says."""
    path = document.path if document and document.path else source.rpartition("#")[0] or source
    inside = base.rstrip("/") + "/"
    path = path[len(inside) :] if base and path.startswith(inside) else path
    return str(PurePosixPath(path))


def place_of(view: View, claim: Claim) -> Place:
    document = view.documents.get(claim.source)
    path = file_of(document, claim.source, view.options.base)
    if document and path.lower().endswith(".jsonl"):
        return Place(path, document.line, document.line)
    if is_reference(claim.source):
        return Place(path, claim.line, claim.line)
    *_, last = lines = claim.text.split("\n")
    start = claim.column if len(lines) == 1 else 1
    return Place(path, claim.line, claim.line + len(lines) - 1, claim.column, start + len(last))


def sides(view: View, finding: Finding) -> tuple[Claim | None, list[Claim]]:
    """The claim at which a finding is shown, and the others: the finding names first what stands out. A
    figure of reference comes last."""
    claims = [view.claims[claim] for claim in finding.claims if claim in view.claims]
    claims.sort(key=lambda claim: is_reference(claim.source))
    return (claims[0], claims[1:]) if claims else (None, [])


def stated(view: View, claim: Claim) -> str:
    """`“62 people” (register.md, published 1962-01)`."""
    document = view.documents.get(claim.source)
    date = f", published {document.published}" if document and document.published else ""
    return one_line(f"“{claim.text}” ({claim.source}{date})")
