"""Number words and their values, made once from the word lists of the rules."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.rules import RuleSet

_VAGUE = {"VAGUE_DOZENS": (24, 100), "VAGUE_SCORES": (40, 200), "VAGUE_TENS": (20, 100), "VAGUE_HUNDREDS": (200, 1000)}
_SUFFIXES = {"THOUSAND": 10**3, "MILLION": 10**6, "BILLION": 10**9, "TRILLION": 10**12}


class NumberWords:
    """Lower-case words to values.

    `scales` are powers of ten; `factors` is every word that multiplies what stands before it. `vague` gives the least
    value and the one that is not reached.
    """

    def __init__(self, rules: RuleSet) -> None:
        words, order = rules.word_set, rules.in_order
        self.ones = {word: n for n, word in enumerate(order("NUM_ONES"))}
        self.tens = {word: 10 * n for n, word in enumerate(order("NUM_TENS"), start=2)}
        self.hundred, self.dozen = words("NUM_HUNDRED"), words("NUM_DOZEN")
        self.scales = {word: 10 ** (3 * n) for n, word in enumerate(order("NUM_SCALES"), start=1)}
        for name in ("NUM_INDIAN", "NUM_INDIAN_MANY"):
            self.scales |= {word: 10 ** (5 + 2 * n) for n, word in enumerate(order(name))}
        self.factors = dict.fromkeys(self.dozen, 12) | dict.fromkeys(self.hundred, 100) | self.scales
        self.suffixes = {word: power for name, power in _SUFFIXES.items() for word in order(f"NUM_SUFFIX_{name}")}
        self.couple, self.several, self.few = words("NUM_COUPLE"), words("NUM_SEVERAL"), words("NUM_FEW")
        self.half, self.before_few = words("NUM_HALF"), words("BEFORE_FEW")
        self.scores, self.before_scores = words("VAGUE_SCORES"), words("BEFORE_SCORES")
        self._take_ordinals(rules)
        self._take_vague(rules)
        self.fractions = {word: Decimal(1) / n for n, word in enumerate(order("FRACTION_ONE"), start=2)}
        self.fraction_plurals = {word: Decimal(1) / n for n, word in enumerate(order("FRACTION_MANY"), start=2)}

    def halved(self, low: list[str], at: int) -> int:
        """Place of the word whose half the one at `at` means (`half a million`, `half-dozen`), else 0."""
        place = at + 1
        for filler in (("-",), ("a", "an"), ("-",)):
            place += place < len(low) and low[place] in filler
        return place if place < len(low) and low[place] in self.factors else 0

    def _take_ordinals(self, rules: RuleSet) -> None:
        ones, tens = rules.in_order("ORD_ONES"), rules.in_order("ORD_TENS")
        self.ordinal_ones = {word: n for n, word in enumerate(ones)}
        self.ordinal_scales = dict(zip(rules.in_order("ORD_SCALES"), (10**2, 10**3, 10**6, 10**9), strict=False))
        tens_values = {word: 10 * n for n, word in enumerate(tens, start=2)}
        self.ordinals = self.ordinal_scales | self.ordinal_ones | tens_values

    def _take_vague(self, rules: RuleSet) -> None:
        scales = rules.in_order("VAGUE_SCALES")
        self.vague_scales = {word: 10 ** (3 * n) for n, word in enumerate(scales, start=1)}
        self.vague = {word: bounds for name, bounds in _VAGUE.items() for word in rules.word_set(name)}
        self.vague |= {word: (2 * scale, 10 * scale) for word, scale in self.vague_scales.items()}
