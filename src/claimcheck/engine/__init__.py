"""Where the work runs. Today: in this process (`local`)."""

from claimcheck.engine.asked import Asked
from claimcheck.engine.local import extract, run
from claimcheck.engine.watching import Watch

__all__ = ["Asked", "Watch", "extract", "run"]
