"""Which claims speak of the same thing: events (named and discovered), the key of a claim, grouping."""

from claimcheck.align.assign import assign_events
from claimcheck.align.grouping import group, voices
from claimcheck.align.nouns import Group

__all__ = ["Group", "assign_events", "group", "voices"]
