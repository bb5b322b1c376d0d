"""Holds figures against each other: verdicts by intervals, and one file for each check of the arithmetic."""

from claimcheck.compare.case import SETTLING
from claimcheck.compare.checks import CHECKS
from claimcheck.compare.compare import compare

__all__ = ["CHECKS", "SETTLING", "compare"]
