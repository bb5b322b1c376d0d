"""Where the work runs. Today: in this process (`local`)."""

from claimcheck.engine.local import extract, run

__all__ = ["extract", "run"]
