"""Whether two numbers are the ends of a range or what something changed from and to."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.rules import RuleSet
from claimcheck.rules.currencies import signs

#: words between the verb and `from`: across anything, and across no mark
_NEAR, _REACH = 4, 7
#: how many times its lower end the upper end of a range of changes may be, and that of a range of gains
FAR, _FARTHER = 3, 20
#: how many times some cents a sum is at most that is the other end of a range with them
_CENTS = 50


class Changes:
    """Looks for verbs of change before a number; `verbs` are those that tell so behind `from` or without it."""

    def __init__(self, rules: RuleSet) -> None:
        self.verbs = rules.word_set("CHANGE_VERB")
        self._from, self._gains = rules.word_set("CHANGE_FROM"), rules.word_set("GAIN_VERB")
        self._ranging, self._signs = rules.word_set("RANGING"), signs()

    def from_there(self, low: list[str], at: int, done: int = 0) -> bool:
        """`raised the sum for new roads` before the `from` at `at`; but not `fell, ranging from`."""
        for distance, word in enumerate(reversed(low[max(done, at - _REACH) : at]), 1):
            if word in self._ranging or (distance > _NEAR and not word[0].isalnum()):
                return False
            if word in self.verbs or (word in self._from and distance > 1):
                return True
        return False

    def is_step(
        self, low: list[str], at: int, lower: float | Decimal, upper: float | Decimal, *, money: bool = False
    ) -> bool:
        """`gained 28 cents to $76`, `fell by $4m to $33m`: by how much, and to what; the first number stands at `at`,
        or behind a sign there."""
        before = at - 1
        while before >= 0 and low[before] in self._signs:
            before -= 1
        lead = low[before] if before >= 0 else ""
        if lead in self._gains:
            return upper > _FARTHER * lower
        if lead == "by" and upper > FAR * lower:
            return not self.verbs.isdisjoint(low[max(0, before - 5) : before])
        return money and lower < 1 and upper > _CENTS * lower

    def is_extent(self, low: list[str], of: int, lower: Decimal, upper: Decimal) -> bool:
        """`a drop of 40 to 50 percent`: `of` behind the noun of a change leads to how large it is."""
        return of > 0 and low[of] == "of" and low[of - 1] in self.verbs and upper <= _FARTHER * lower
