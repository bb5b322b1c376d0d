"""Decisions laid over a report."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from claimcheck.model import Claim, Report
from claimcheck.review.apart import Apart
from claimcheck.review.book import Book
from claimcheck.review.decision import Decision
from claimcheck.review.fingerprint import fingerprint


def decided(report: Report, book: Book, today: datetime.date) -> Report:
    """Every finding with the state that a decision in force gives it; the findings stay the same and in their order."""
    standing = book.in_force(today).by_id
    if not standing:
        return report
    findings = (
        finding.model_copy(update={"state": decision.state, "reason": decision.reason})
        if (decision := standing.get(finding.id))
        else finding
        for finding in report.findings
    )
    return report.model_copy(update={"findings": tuple(findings)})


def expired(report: Report, book: Book, today: datetime.date) -> list[Decision]:
    """Decisions that have run out, on findings that are still there."""
    there = {finding.id for finding in report.findings}
    return [d for _, d in sorted(book.by_id.items()) if d.has_expired(today) and d.id in there]


def stale(report: Report, book: Book) -> list[Decision]:
    """Decisions on findings that are no longer there. A dismissal is stale only when a side of it has gone from the
    documents: that its finding does not come again is what it is for."""
    there = {finding.id for finding in report.findings}
    gone = [decision for _, decision in sorted(book.by_id.items()) if decision.id not in there]
    prints = _fingerprints(report.claims, gone)
    return [d for d in gone if not (_any(d.these, prints) and _any(d.those, prints))]


def _any(statements: Iterable[object], prints: set[str]) -> bool:
    return any(getattr(statement, "claim", None) in prints for statement in statements)


def _fingerprints(claims: Iterable[Claim], decisions: Iterable[Decision]) -> set[str]:
    sources = {statement.source for d in decisions for statement in (*d.these, *d.those)}
    return {fingerprint(claim) for claim in claims if claim.source in sources}


def not_same(book: Book, today: datetime.date) -> tuple[Apart, ...]:
    """What the dismissals in force keep apart."""
    return tuple(
        Apart(frozenset(s.claim for s in d.these), frozenset(s.claim for s in d.those), _sources(d))
        for _, d in sorted(book.in_force(today).by_id.items())
        if d.state == "not-the-same" and d.these and d.those
    )


def _sources(decision: Decision) -> frozenset[str]:
    return frozenset(statement.source for statement in (*decision.these, *decision.those))
