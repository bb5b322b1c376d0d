"""`compare`: figures with their verdicts, and what there is to look at."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case
from claimcheck.compare.causes import findings
from claimcheck.compare.checks import CHECKS
from claimcheck.compare.figures import figure
from claimcheck.model import Claim, Document, Event, Figure, Finding


def compare(
    groups: Sequence[Group], claims: Sequence[Claim], documents: Sequence[Document], events: Sequence[Event]
) -> tuple[list[Figure], list[Finding]]:
    """One figure for each group, in order; findings worst first. Linear in the number of claims."""
    case = Case(groups, claims, documents, events)
    suspicions = [found for module in CHECKS for found in module.check(case)]
    misfits = {
        c.id for s in suspicions if s.group and s.group.relation != "value" and s.severity != "note" for c in s.odd
    }
    return [figure(group, case, misfits) for group in groups], findings(suspicions)
