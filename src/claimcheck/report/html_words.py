"""Signs and words of the page: no state is told by colour alone."""

from claimcheck.model import Finding

VERDICT_MARKS = {"discrepancy": "≠", "update": "→", "compatible": "≈", "agreement": "=", "single-source": "○"}
SEVERITY_MARKS = {"error": "■", "warning": "▲", "note": "●"}


def state(finding: Finding) -> str:
    """What somebody decided of it: `open` where nobody did."""
    return str(getattr(finding, "state", "open"))
