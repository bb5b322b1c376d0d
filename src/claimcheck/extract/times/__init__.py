"""Dates, relative dates and durations: found by rules, placed on the calendar in document order."""

from claimcheck.extract.times.grammar import TimeGrammar
from claimcheck.extract.times.keeper import Timekeeper
from claimcheck.extract.times.mention import Partial, TimeMention

__all__ = ["Partial", "TimeGrammar", "TimeMention", "Timekeeper"]
