"""Whose claim it is: the speaker of a quotation, `according to`, `X said that`."""

from claimcheck.extract.attribution.speaker import Attributor, Speaker

__all__ = ["Attributor", "Speaker"]
