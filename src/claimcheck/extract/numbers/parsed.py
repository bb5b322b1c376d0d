"""One number as it was parsed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.extract.quantity import Form


@dataclass(slots=True)
class Parsed:
    """Chunks `first` to `end` (exclusive) of the strip: a number from `low` to `high`.

    `scaled` is set where a word such as million stands in it, `scale` is what such words
    behind digits are worth; `step` is the precision as written (see `Interval`).
    """

    first: int
    end: int
    low: Decimal
    high: Decimal
    form: Form
    step: int | float = 1
    high_open: bool = False
    scaled: bool = False
    scale: int = 1

    def times(self, factor: int) -> None:
        """Take in the scale word that stands behind."""
        self.low, self.high, self.step = self.low * factor, self.high * factor, self.step * factor
        self.end, self.scaled, self.scale = self.end + 1, True, self.scale * factor

    def plus(self, more: Decimal, words: int) -> None:
        """Add what the next `words` chunks say."""
        self.low = self.high = self.low + more
        self.end += words
