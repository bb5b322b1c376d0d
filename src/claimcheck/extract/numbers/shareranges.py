"""Ranges of shares in words: `between a third and a half of`, `one-third to two-thirds of`."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.numbers.cardinal import ARTICLES
from claimcheck.extract.numbers.changes import Changes
from claimcheck.extract.numbers.words import NumberWords
from claimcheck.rules import RuleSet

#: first chunk, end chunk, the two shares
ShareRange = tuple[int, int, Decimal, Decimal]
_HYPHENS = ("-", "‐", "‑")


class ShareRanges:
    def __init__(self, words: NumberWords, rules: RuleSet) -> None:
        self._words, self._changes = words, Changes(rules)
        self._joints = rules.word_set("SHARE_TO")
        self._ends = rules.word_set("ENDS_SHARE") | (rules.word_set("BEHIND_SHARE") - set(_HYPHENS))
        self._before, self._after_half = rules.word_set("BEFORE_CHANGE"), rules.word_set("BEHIND_HALF")

    def read(self, low: list[str], at: int, done: int) -> ShareRange | None:
        """The range that begins with the share whose number word stands at `at`, its article and `between` before it;
        none where something changed from one to the other."""
        at -= at > done and low[at - 1] in ARTICLES
        lower = self._share(low, at)
        if lower is None or lower[0] + 1 >= len(low) or low[lower[0]] not in self._joints:
            return None
        upper = self._share(low, lower[0] + 1)
        if upper is None or not self._is_told(low, at, upper[0]):
            return None
        lead = low[at - 1] if at > done else ""
        if low[lower[0]] == "and":
            ends = min(lower[1], upper[1]), max(lower[1], upper[1])
            return (at - 1, upper[0], *ends) if lead == "between" else None
        if lower[1] >= upper[1]:
            return None
        if lead == "from":
            return None if self._changes.from_there(low, at - 1) else (at - 1, upper[0], lower[1], upper[1])
        extent = lead in self._before or self._changes.verbs.isdisjoint(low[max(0, at - 2) : at])
        return (at, upper[0], lower[1], upper[1]) if extent else None

    def _is_told(self, low: list[str], at: int, end: int) -> bool:
        """Something of which they are shares follows, or what a change ends with: no third and fourth thing."""
        after = low[end] if end < len(low) else "."
        if after in ("of", *self._after_half):
            return True
        before = low[max(0, at - 2) : at]
        return after in self._ends and ("between" in before or not self._before.isdisjoint(before))

    def _share(self, low: list[str], at: int) -> tuple[int, Decimal] | None:
        """The chunk behind `a third`, `half`, `two-thirds` at `at`, and what it is worth."""
        words = self._words
        if at >= len(low):
            return None
        if low[at] in words.half:
            return at + 1, words.fractions[low[at]]
        top = 1 if low[at] in ARTICLES else words.ones.get(low[at])
        then = at + 1 + (low[at + 1 : at + 2] != [] and low[at + 1] in _HYPHENS)
        if top is None or then >= len(low):
            return None
        unit = (words.fractions if top == 1 else words.fraction_plurals).get(low[then])
        return (then + 1, unit * top) if unit is not None and 0 < unit * top < 1 else None
