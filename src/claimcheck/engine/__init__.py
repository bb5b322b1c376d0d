"""Where the work runs. Today: in this process (`local`)."""

from claimcheck.engine.asked import Asked
from claimcheck.engine.local import extract, run

__all__ = ["Asked", "extract", "run"]
