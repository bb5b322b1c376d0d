"""Renders a report: one file a format. A new one is a file with a `FORMAT` and one line in `registry.py`."""

from claimcheck.report.format import RANK, Format, Options
from claimcheck.report.registry import FORMATS
from claimcheck.report.text import one_line

__all__ = ["FORMATS", "RANK", "Format", "Options", "one_line"]
