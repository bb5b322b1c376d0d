"""The exit status: 0, 1, 2, 3 and what each stands for."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from claimcheck.report import RANK
from claimcheck.report.text import plural

if TYPE_CHECKING:
    from claimcheck.model import Claim, Finding, Report

FailOn = Literal["error", "warning", "note", "never"]


class Status(IntEnum):
    """`BROKEN`: the run could not be done, or not all of it. It wins over `FINDINGS`."""

    CLEAN = 0
    FINDINGS = 1
    BROKEN = 2
    NOTHING = 3


def of_check(report: Report, fail_on: FailOn) -> Status:
    status = of_extract(report)
    if status is Status.CLEAN and any(fails(finding, fail_on) for finding in report.findings):
        return Status.FINDINGS
    return status


def of_extract(report: Report) -> Status:
    if any(problem.kind != "notice" for problem in report.problems):
        return Status.BROKEN
    return Status.CLEAN if any(map(_counts, report.claims)) else Status.NOTHING


def nothing(report: Report, paths: Sequence[Path]) -> str | None:
    """The sentence that says why there is nothing to check; None when there is something."""
    if not report.documents:
        return f"Nothing to check: no documents in {', '.join(map(str, paths))}."
    if not any(map(_counts, report.claims)):
        return f"Nothing to check: {plural(len(report.documents), 'document')}, and no number or date in the text."
    return None


def _counts(claim: Claim) -> bool:
    """A document's own date and what stands in its boilerplate are nothing to check."""
    return claim.zone != "boilerplate" and claim.role != "publication"


def fails(finding: Finding, fail_on: FailOn) -> bool:
    """True for a finding of this severity or above that nobody has settled."""
    return fail_on != "never" and not finding.is_settled and RANK[finding.severity] >= RANK[fail_on]
