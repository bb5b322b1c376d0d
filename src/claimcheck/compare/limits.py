"""Lower limits (`at least 26`, `over 600`) as sources set them."""

from __future__ import annotations

from claimcheck.compare.readings import as_rounded
from claimcheck.compare.verdicts import meet
from claimcheck.model import Claim, Interval


def lower_limit(claim: Claim) -> float | None:
    """The number of a wording that leaves the upper end open; None of any other."""
    value = claim.value
    return float(value.low) if value and value.high is None and value.low is not None else None


def apart(one: Claim, other: Claim, kind: str) -> bool:
    """True for two lower limits that are not roundings of each other."""
    limits = [
        Interval.exactly(low, c.value.step) for c in (one, other) if (low := lower_limit(c)) is not None and c.value
    ]
    return len(limits) == 2 and limits[0].low != limits[1].low and not meet([as_rounded(v, kind) for v in limits])
