"""The nouns. Nothing in here reads a file or prints; every noun is frozen once made."""

from claimcheck.model.claim import Claim, Quote
from claimcheck.model.document import Document, Zone
from claimcheck.model.event import Event
from claimcheck.model.figure import Cell, Evidence, Figure, FigureValue, KeyField
from claimcheck.model.finding import Excuse, Finding, Severity, State
from claimcheck.model.interval import Interval
from claimcheck.model.problem import Problem
from claimcheck.model.report import Coverage, Report, Unmatched
from claimcheck.model.span import Span

__all__ = [
    "Cell",
    "Claim",
    "Coverage",
    "Document",
    "Event",
    "Evidence",
    "Excuse",
    "Figure",
    "FigureValue",
    "Finding",
    "Interval",
    "KeyField",
    "Problem",
    "Quote",
    "Report",
    "Severity",
    "Span",
    "State",
    "Unmatched",
    "Zone",
]
