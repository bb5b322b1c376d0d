"""Hedges: which words before or behind a number widen it, and how."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from claimcheck.extract.numbers.values import plain
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

_EFFECTS = {
    "HEDGE_OVER": "over",
    "HEDGE_AT_LEAST": "at-least",
    "HEDGE_UP_TO": "up-to",
    "HEDGE_UNDER": "under",
    "HEDGE_ABOUT": "about",
}
_AFTER = {"HEDGE_AFTER_AT_LEAST": "at-least", "HEDGE_AFTER_UP_TO": "up-to", "HEDGE_AFTER_ABOUT": "about"}


class Hedges:
    """Finds hedge phrases; `before` by their last word, `after` by their first."""

    def __init__(self, rules: RuleSet) -> None:
        self._before = _by_word(rules, _EFFECTS, -1)
        self._after = _by_word(rules, _AFTER, 0)
        self._gap = sorted(rules.words("HEDGE_GAP"), key=len, reverse=True)

    def before(self, words: list[str], at: int) -> tuple[str, int] | None:
        """The effect of the hedge that ends right before `words[at]` (lower case) and where it starts, or None."""
        found = self._ending_at(words, at)
        if found:
            return found
        for gap in self._gap:
            start = at - len(gap)
            if start > 0 and tuple(words[start:at]) == gap:
                return self._ending_at(words, start)
        return None

    def _ending_at(self, words: list[str], at: int) -> tuple[str, int] | None:
        if at == 0:
            return None
        for phrase, effect in self._before.get(words[at - 1], ()):
            start = at - len(phrase)
            if start >= 0 and tuple(words[start:at]) == phrase:
                return effect, start
        return None

    def after(self, words: list[str], at: int) -> tuple[str, int] | None:
        """The effect of the hedge that starts at `words[at]` and where it ends, or None."""
        if at >= len(words):
            return None
        for phrase, effect in self._after.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return effect, at + len(phrase)
        return None


def _by_word(rules: RuleSet, names: dict[str, str], which: int) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, effect in names.items():
        for phrase in rules.words(name):
            table.setdefault(phrase[which], []).append((phrase, effect))
    for phrases in table.values():
        phrases.sort(key=lambda p: (-len(p[0]), p[0]))
    return table


def widen(interval: Interval, effects: Iterable[str]) -> Interval:
    """What is left of an exact value (or a range) under hedges, the nearest first: `at least about 30` is at least 30.

    A bound opens the side away from it and keeps the one it names; a hedge on a half-open interval changes nothing,
    so `more than 30 or more` is read once.
    """
    for effect in effects:
        if not interval.is_bounded:
            return interval
        low, high = interval.low, interval.high
        if effect == "about":
            interval = interval.model_copy(update={"approximate": not interval.high_open})
        elif effect in ("over", "at-least"):
            interval = Interval(low=low, high=None, low_open=effect == "over", step=interval.step)
        elif effect in ("up-to", "under"):
            interval = Interval(low=None, high=high, high_open=effect == "under", step=interval.step)
    return interval


def interval_of(low: Decimal, high: Decimal, *, high_open: bool = False, step: int | float = 0) -> Interval:
    return Interval(low=plain(low), high=plain(high), high_open=high_open, step=step)
