"""A report cut down to what involves some of its documents: a draft held against a corpus."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from claimcheck.model import Document, Finding, Report


def drafts(documents: Sequence[Document], paths: Sequence[Path]) -> frozenset[str]:
    """The sources of the documents that lie at or below `paths`, whichever way they were named to the run."""
    inside = below(paths)
    return frozenset(d.source for d in documents if d.path is not None and inside(d.path))


def below(paths: Sequence[Path]) -> Callable[[str], bool]:
    """Tells whether a path (from the working folder, or absolute) is one of `paths` or lies below one; links are
    followed."""
    files = {os.path.realpath(path) for path in paths}
    folders = tuple(path.rstrip(os.sep) + os.sep for path in files)

    def inside(path: str) -> bool:
        real = os.path.realpath(path)
        return real in files or real.startswith(folders)

    return inside


def narrowed(report: Report, sources: Collection[str]) -> Report:
    """Only the findings with a claim of `sources`, the figures that these state, and what both rest on."""
    own = {claim.id for claim in report.claims if claim.source in sources}
    findings = tuple(_own_first(f, own) for f in report.findings if not own.isdisjoint(f.claims))
    about = {finding.figure for finding in findings}
    figures = tuple(f for f in report.figures if f.id in about or not own.isdisjoint(f.claims))
    needed = own.union(*(f.claims for f in findings), *(f.claims for f in figures))
    claims = tuple(claim for claim in report.claims if claim.id in needed)
    met = {claim.source for claim in claims} | set(sources)
    events = {figure.event for figure in figures} | {claim.event for claim in claims}
    return report.model_copy(
        update={
            "findings": findings,
            "figures": figures,
            "claims": claims,
            "documents": tuple(document for document in report.documents if document.source in met),
            "coverage": tuple(coverage for coverage in report.coverage if coverage.source in met),
            "events": tuple(event for event in report.events if event.id in events),
        }
    )


def _own_first(finding: Finding, own: Collection[str]) -> Finding:
    """A finding is shown at the first claim that it names: at that of the draft."""
    claims = tuple(sorted(finding.claims, key=lambda claim: claim not in own))
    return finding.model_copy(update={"claims": claims})
