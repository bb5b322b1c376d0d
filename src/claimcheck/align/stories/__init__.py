"""Alignment where no event is named: documents that tell one story, and claims in them that state one figure."""

from claimcheck.align.stories.gather import Gathered, gather

__all__ = ["Gathered", "gather"]
