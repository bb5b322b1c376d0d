"""Signs and words of the page: no state is told by colour alone."""

VERDICT_MARKS = {"discrepancy": "≠", "update": "→", "compatible": "≈", "agreement": "=", "single-source": "○"}
SEVERITY_MARKS = {"error": "■", "warning": "▲", "note": "●"}
