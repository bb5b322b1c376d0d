"""Numbers of betting, lotteries and statistics that count nothing: odds of 5 to 1, p = 0.03, winning numbers."""

from __future__ import annotations

from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

_TO = ("to", "-", "–")
_SIGNS = ("=", "<", ">", "≤", "≥")
#: chunks before the first number within which the word for odds, and that for what is drawn, are looked for
_NEAR, _FAR = 4, 9
#: the fewest numbers that are drawn
_DRAWN = 3


class Chances:
    def __init__(self, rules: RuleSet) -> None:
        words = rules.word_set
        self._odds, self._tests, self._function = words("ODDS"), words("TEST_STATISTIC"), words("FUNCTION")
        self._numbers, self._draw, self._tell = words("DRAWN_NUMBER"), words("LOTTERY"), words("BE") | {":"}

    def end_of(self, strip: Strip, at: int, end: int) -> int | None:
        """The chunk after the odds, the statistic or the list of drawn numbers that begins at `at`."""
        low = strip.words
        before = low[at - 1] if at else ""
        if before in _SIGNS:
            return end if at > 1 and low[at - 2] in self._tests else None
        if end + 1 < len(low) and low[end] in _TO:
            one = end + (3 if low[end + 1] == "to" else 1)
            if low[one : one + 1] in (["1"], ["one"]):
                near = not self._odds.isdisjoint((*low[max(0, at - _NEAR) : at], *low[one + 1 : one + 2]))
                return one + 1 if near else None
        if before in self._tell or before in self._numbers:
            return self._drawn(strip, at)
        return None

    def _drawn(self, strip: Strip, at: int) -> int | None:
        """`The winning numbers were 4, 12, 18 and 33.`"""
        lead = strip.words[max(0, at - _FAR) : at]
        if self._numbers.isdisjoint(lead) or self._draw.isdisjoint(lead):
            return None
        low, end, count = strip.words, at, 0
        while end < len(low) and low[end].isdecimal():
            count += 1
            stop = end + 1
            end = stop
            while end < len(low) and low[end] in (",", "and", "-", "–"):
                end += 1
        told = stop < len(low) and (low[stop] == "%" or (low[stop][0].isalpha() and low[stop] not in self._function))
        return stop if count >= _DRAWN and not told else None
