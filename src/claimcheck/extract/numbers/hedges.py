"""Hedges: which words before or behind a number widen it, and how."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from claimcheck.model import Interval
from claimcheck.rules import RuleSet

Effect = Literal["over", "at-least", "up-to", "under", "about"]
_Phrase = tuple[str, ...]

_BEFORE: dict[str, Effect] = {
    "HEDGE_OVER": "over",
    "HEDGE_AT_LEAST": "at-least",
    "HEDGE_UP_TO": "up-to",
    "HEDGE_UNDER": "under",
    "HEDGE_ABOUT": "about",
}
_AFTER: dict[str, Effect] = {
    "HEDGE_AFTER_AT_LEAST": "at-least",
    "HEDGE_AFTER_UP_TO": "up-to",
    "HEDGE_AFTER_ABOUT": "about",
}

#: so few firms are taken over: more would be told in digits
_DOZEN = 12
_OVER, _UNDER = ("over",), ("under",)
#: before an article these tell why, where or by what: recalled over a $2 part, under a 5 percent quota
_LEADS, _ARTICLES = ("over", "under"), (("a",), ("an",))
_UP_TO, _AROUND = ("up", "to"), ("around",)

#: a sum begins with one of these
_SIGNS = frozenset("$€£¥₹")


class Hedges:
    """Finds hedge phrases in lower-case words; those before a number by their last word, others by their first."""

    def __init__(self, rules: RuleSet) -> None:
        self._before = _by_word(rules, _BEFORE, -1)
        self._after = _by_word(rules, _AFTER, 0)
        self._gaps = _by_word(rules, {"HEDGE_GAP": "about"}, -1)
        self._places, self._longer = rules.word_set("OVER_AS_PREPOSITION"), rules.word_set("OVER_LONGER")
        self._times, self._take_over = rules.word_set("TIME_UNITS"), rules.word_set("TAKE_OVER")
        self._few = frozenset(rules.in_order("NUM_ONES")[:_DOZEN])
        scales = ("NUM_DOZEN", "NUM_HUNDRED", "NUM_SCALES")
        self._multiples = [[word] for name in scales for word in rules.word_set(name)]
        self._turned, self._upwards = rules.word_set("AROUND_AS_PARTICLE"), rules.word_set("BEFORE_UP_TO")
        self._modals, self._served = rules.word_set("MODAL"), rules.word_set("UNDER_WHOM")

    def before(self, words: list[str], at: int) -> tuple[Effect, int] | None:
        """The effect of the hedge that ends right before `words[at]` and where it starts, or None."""
        if at == 0:
            return None
        found = self._ending_at(words, at)
        if found:
            return found
        for gap, _ in self._gaps.get(words[at - 1], ()):
            start = at - len(gap)
            if start > 0 and (len(gap) == 1 or tuple(words[start:at]) == gap):
                found = self._ending_at(words, start)
                leads = found and gap in _ARTICLES and words[start - 1] in _LEADS and found[1] == start - 1
                return None if leads else found
        return None

    def _ending_at(self, words: list[str], at: int) -> tuple[Effect, int] | None:
        for phrase, effect in self._before.get(words[at - 1], ()):
            start = at - len(phrase)
            if start >= 0 and (len(phrase) == 1 or tuple(words[start:at]) == phrase):
                return None if start and self._is_no_hedge(phrase, words, start, at) else (effect, start)
        return None

    def _is_no_hedge(self, phrase: _Phrase, words: list[str], start: int, at: int) -> bool:
        """`a four-under 68`, `ticked up to 3.6%`, `a row over 300 jobs`."""
        if words[start - 1] == "-":
            return len(phrase) == 1 and words[at - 1].isalpha()
        if phrase == _UP_TO:
            return self._is_direction(words, start, at)
        if phrase == _AROUND:
            return words[start - 1] in self._turned
        if phrase == _UNDER:
            return not self._served.isdisjoint(words[at + 1 : at + 3])
        return phrase == _OVER and self._is_preposition(words, start, at)

    def _is_preposition(self, words: list[str], start: int, at: int) -> bool:
        """`a row over 300 jobs`, `prices rose over ten years`; but `for over ten years`."""
        before = words[start - 1]
        if before == "there" and start > 1:
            before = words[start - 2]
        if before in self._places or words[at : at + 2] == ["one", "of"]:
            return True
        if before in self._take_over and words[at] in self._few and words[at + 1 : at + 2] not in self._multiples:
            return not self._times.intersection(words[at + 1 : at + 3])
        unit = next((place for place in range(at + 1, min(at + 3, len(words))) if words[place] in self._times), 0)
        if not unit or words[unit + 1 : unit + 2] in (["ago"], ["old"], ["later"], ["earlier"]):
            return False
        return before not in self._longer or (before in (",", ".") and words[unit + 1 : unit + 2] == [","])

    def _is_direction(self, words: list[str], start: int, at: int) -> bool:
        """`went up to 9`, `pushed the price up to $9`, `up to $9, from $8`; but `a fine can go up to $9`."""
        if words[start - 1] in self._upwards:
            return start < 2 or words[start - 2] not in self._modals
        sign = words[at]
        if sign[0].isalnum():
            return False
        pushed = words[start - 1][0].isalpha() and not self._upwards.isdisjoint(words[max(0, start - 5) : start - 1])
        behind = range(at + 2, min(at + 7, len(words)))
        return pushed or any(words[i : i + 2] == ["from", sign] for i in behind)

    def after(self, words: list[str], at: int) -> tuple[Effect, int] | None:
        """The effect of the hedge that starts at `words[at]` and where it ends, or None. What goes on with `than` is
        that of the next number: 6 and more than 10 percent; as is `plus` in $3m plus $5m of stock."""
        if at >= len(words):
            return None
        for phrase, effect in self._after.get(words[at], ()):
            end = at + len(phrase)
            if tuple(words[at:end]) == phrase:
                then = words[end] if end < len(words) else "."
                added = words[at] == "plus" and (then in _SIGNS or then[0].isdecimal())
                return None if then == "than" or added else (effect, end)
        return None


def _by_word(rules: RuleSet, names: dict[str, Effect], which: int) -> dict[str, list[tuple[_Phrase, Effect]]]:
    """Phrases by one of their words, the longest first."""
    table: dict[str, list[tuple[_Phrase, Effect]]] = {}
    for name, effect in names.items():
        for phrase in rules.words(name):
            table.setdefault(phrase[which], []).append((phrase, effect))
    for phrases in table.values():
        phrases.sort(key=lambda p: (-len(p[0]), p[0]))
    return table


def widen(interval: Interval, effects: Iterable[Effect]) -> Interval:
    """What is left of an exact value (or a range) under hedges, the nearest first: `at least about 30` is at least 30.

    A bound opens the side away from it and keeps the one it names; a hedge on a half-open interval changes nothing,
    so `more than 30 or more` is read once.
    """
    for effect in effects:
        if not interval.is_bounded:
            return interval
        low, high, step = interval.low, interval.high, interval.step
        if effect == "about":
            fuzzy, opened = not interval.high_open, interval.high_open
            interval = Interval(
                low=low, high=high, low_open=interval.low_open, high_open=opened, approximate=fuzzy, step=step
            )
        elif effect in ("over", "at-least"):
            interval = Interval(low=low, high=None, low_open=effect == "over", step=step)
        else:
            interval = Interval(low=None, high=high, high_open=effect == "under", step=step)
    return interval
