"""Number words and their values, made once from the word lists of the rules."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.rules import RuleSet


def _in_order(rules: RuleSet, name: str) -> list[str]:
    """A list whose place is its value (`RuleSet.words` is a set; order is read from the lexicon files)."""
    return [entry.lower() for lexicon in rules.lexicons for entry in lexicon.words.get(name, ())]


def _plain(rules: RuleSet, name: str) -> frozenset[str]:
    return frozenset(_in_order(rules, name))


class NumberWords:
    """Lower-case words to values. Scales are powers of ten as integers."""

    def __init__(self, rules: RuleSet) -> None:
        self.ones = {word: n for n, word in enumerate(_in_order(rules, "NUM_ONES"))}
        self.tens = {word: 10 * n for n, word in enumerate(_in_order(rules, "NUM_TENS"), start=2)}
        self.hundred = _plain(rules, "NUM_HUNDRED")
        self.scales = {word: 10 ** (3 * n) for n, word in enumerate(_in_order(rules, "NUM_SCALES"), start=1)}
        self.suffixes = {
            word: power
            for name, power in (("THOUSAND", 10**3), ("MILLION", 10**6), ("BILLION", 10**9), ("TRILLION", 10**12))
            for word in _in_order(rules, f"NUM_SUFFIX_{name}")
        }
        self.ordinal_ones = {word: n for n, word in enumerate(_in_order(rules, "ORD_ONES"))}
        self.ordinal_tens = {word: 10 * n for n, word in enumerate(_in_order(rules, "ORD_TENS"), start=2)}
        self.ordinal_scales = dict(zip(_in_order(rules, "ORD_SCALES"), (10**2, 10**3, 10**6, 10**9), strict=False))
        self.dozen, self.couple = _plain(rules, "NUM_DOZEN"), _plain(rules, "NUM_COUPLE")
        self.several, self.few, self.half = (_plain(rules, f"NUM_{n}") for n in ("SEVERAL", "FEW", "HALF"))
        self.vague = {
            **dict.fromkeys(_plain(rules, "VAGUE_DOZENS"), (24, 100)),
            **dict.fromkeys(_plain(rules, "VAGUE_SCORES"), (40, 200)),
            **dict.fromkeys(_plain(rules, "VAGUE_TENS"), (20, 100)),
            **dict.fromkeys(_plain(rules, "VAGUE_HUNDREDS"), (200, 1000)),
        }
        scales = _in_order(rules, "VAGUE_SCALES")
        self.vague |= {word: (2 * 10 ** (3 * n), 10 ** (3 * n + 1)) for n, word in enumerate(scales, start=1)}
        self.vague_scales = {word: 10 ** (3 * n) for n, word in enumerate(scales, start=1)}
        self.fractions = {word: Decimal(1) / n for n, word in enumerate(_in_order(rules, "FRACTION_ONE"), start=2)}
        self.fraction_plurals = {w: Decimal(1) / n for n, w in enumerate(_in_order(rules, "FRACTION_MANY"), start=2)}
        #: words with which a number can begin
        self.starters = (
            frozenset((*self.ones, *self.tens, *self.hundred, *self.scales, *self.ordinal_ones, *self.ordinal_tens))
            | frozenset((*self.ordinal_scales, *self.dozen, *self.couple, *self.several, *self.few, *self.half))
            | frozenset((*self.vague, *self.fractions, *self.fraction_plurals))
        )
