"""Every quantity is an interval: what the words allow, no more."""

from __future__ import annotations

from claimcheck.model.base import Noun

Number = int | float


class Interval(Noun):
    """The values that a wording allows.

    `None` is an unbounded side. A side is closed unless its `_open` flag is set, so `613` is [613, 613],
    `over 600` is (600, inf), `at least 600` is [600, inf), `dozens` is [24, 100).
    `approximate` marks `about 200`: both bounds are 200, and a comparison widens them (`widened`).
    `step` is the precision of the digits as written (613: 1; 600: 100; 1.2 million: 100000), 0 when unknown.
    """

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    step: Number = 0

    @classmethod
    def exactly(cls, value: Number, step: Number = 0) -> Interval:
        return cls(low=value, high=value, step=step)

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        return self.low is not None and self.high is not None

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, int | float):
            return False
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def intersects(self, other: Interval) -> bool:
        """True when some value is allowed by both, bounds taken as they are (no widening)."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def same_as(self, other: Interval) -> bool:
        """Equal bounds; precision and approximation do not count."""
        return (self.low, self.high, self.low_open, self.high_open) == (
            other.low,
            other.high,
            other.low_open,
            other.high_open,
        )

    def widened(self, share: float = 0.1) -> Interval:
        """`about 200` read generously: bounds moved out by `share` of the value; others are returned as they are."""
        if not self.approximate or self.low is None or self.high is None:
            return self
        return self.model_copy(update={"low": self.low * (1 - share), "high": self.high * (1 + share)})
