"""`compare`: figures with their verdicts, and what there is to look at."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.align import Group
from claimcheck.compare.case import SETTLING, Case
from claimcheck.compare.causes import findings
from claimcheck.compare.checks import CHECKS
from claimcheck.compare.figures import figure
from claimcheck.compare.nearly import as_told
from claimcheck.model import Claim, Document, Event, Figure, Finding
from claimcheck.model.figure import BestRule


def compare(
    groups: Sequence[Group],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    events: Sequence[Event],
    settling_days: int = SETTLING,
    best: BestRule = "origins",
) -> tuple[list[Figure], list[Finding]]:
    """One figure for each group, in order; findings worst first. Linear in the number of claims.

    `settling_days`: for so many days a later toll takes the place of an earlier one. `best`: how the best value of a
    figure is chosen."""
    case = Case(groups, [as_told(claim) for claim in claims], documents, events, settling_days)
    suspicions = [found for module in CHECKS for found in module.check(case)]
    misfits = {
        c.id for s in suspicions if s.group and s.group.relation != "value" and s.severity != "note" for c in s.odd
    }
    return [figure(group, case, misfits, best) for group in groups], findings(suspicions)
