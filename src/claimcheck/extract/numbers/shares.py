"""Shares of one (`two-thirds`, `a quarter of`, `half of`, `1/3`) and ordinals (`32nd`, `twenty-first`)."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.numbers.cardinal import ARTICLES
from claimcheck.extract.numbers.hedges import Hedges
from claimcheck.extract.numbers.values import STROKES, VULGAR
from claimcheck.extract.numbers.words import NumberWords
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

_VULGAR_SHARES = {sign: Decimal(top) / bottom for sign, (top, bottom) in VULGAR.items()}
_STROKES = (["/"], ["⁄"])
#: first chunk, end chunk, share
Share = tuple[int, int, Decimal]


class Shares:
    def __init__(self, words: NumberWords, hedges: Hedges, rules: RuleSet) -> None:
        self._words, self._hedges = words, hedges
        self._after_share, self._after_half = rules.word_set("BEHIND_SHARE"), rules.word_set("BEHIND_HALF")
        self._one_of_two, self._after_stroke = rules.word_set("ONE_OF_TWO"), rules.word_set("BEHIND_STROKE")
        self._by, self._followed = rules.word_set("BEFORE_CHANGE"), rules.word_set("NOT_CHANGED_BY")
        self._up, self._rises = rules.word_set("UP_OR_DOWN"), rules.word_set("BEFORE_UP_OR_DOWN")
        self._running = rules.word_set("BEFORE_QUARTERS")
        self._done = rules.word_set("BEHIND_HEDGED_SHARE")
        self._ends, self._halves = rules.word_set("ENDS_SHARE"), rules.word_set("HALF_OF_UNIT")

    def in_digits(self, strip: Strip, at: int) -> Share | None:
        """`1/3`, `1/100 of`."""
        low = strip.words
        if low[at + 1 : at + 2] not in _STROKES or at + 2 == len(low):
            return None
        bottom = low[at + 2]
        if low[at] == "1" and bottom.isdecimal() and low[at + 3 : at + 4] and low[at + 3] in self._after_stroke:
            return at, at + 3, Decimal(1) / Decimal(max(1, int(bottom)) if len(bottom) < 10 else 1)
        if bottom[:-2].isdecimal() and bottom[-2:] in ("th", "rd", "nd", "st") and low[at].isdecimal():
            return self._in_ordinal(low, at, int(bottom[:-2])) if len(bottom) < 10 else None
        if low[at + 1] == "/" and (low[at], bottom) in STROKES and strip.glued(at + 1):
            return at, at + 3, Decimal(low[at]) / Decimal(bottom)
        return None

    def _in_ordinal(self, low: list[str], at: int, bottom: int) -> Share | None:
        """`1/10th of`."""
        top = int(low[at]) if len(low[at]) < 10 else bottom
        return (at, at + 3, Decimal(top) / bottom) if 0 < top < bottom and low[at + 3 : at + 4] == ["of"] else None

    def in_words(self, low: list[str], at: int, done: int) -> Share | None:
        """The share whose number word stands at `at`; its article may stand before, not before chunk `done`."""
        if low[at] in _VULGAR_SHARES:
            return (at, at + 1, _VULGAR_SHARES[low[at]]) if low[at + 1 : at + 2] == ["of"] else None
        top = self._words.ones.get(low[at])
        if top is not None:
            return self._counted(low, at, top)
        return self._single(low, at, done) if low[at] in self._words.fractions else None

    def _counted(self, low: list[str], at: int, top: int) -> Share | None:
        """`two-thirds`, `three quarters`, `one-half`; no more than the whole."""
        if not 1 <= top <= 20 or at + 1 == len(low):
            return None
        hyphen = low[at + 1] == "-"
        then = at + 1 + hyphen
        bottom = low[then] if then < len(low) else ""
        words = self._words
        unit = (words.fraction_plurals if top > 1 else words.fractions).get(bottom)
        if unit is None and hyphen:
            unit = words.fractions.get(bottom)  # a two-third majority
        if unit is None or unit * top > 1 or (top == 1 and bottom in words.half and not hyphen):
            return None
        before, after = low[at - 1] if at else "", low[then + 1] if then + 1 < len(low) else ""
        if bottom == "quarters" and not hyphen and after != "of" and (top == 2 or before in self._running):
            return None  # the last two quarters
        return at, then + 1, unit * top

    def _single(self, low: list[str], at: int, done: int) -> Share | None:
        """`a quarter of`, `half the town`, `quarter-final`."""
        words, word = self._words, low[at]
        if low[at + 1 : at + 3] == ["of", "a"] and at + 3 < len(low) and low[at + 3] in words.scales:
            return None
        share, before = words.fractions[word], low[at - 1] if at > done else ""
        after = low[at + 1] if at + 1 < len(low) else ""
        if word not in words.half:
            if after == "-" and word != "quarter":
                return None  # a third-party plug-in
            more = low[at + 1 : at + 3] == ["more", "than"]
            if before in ARTICLES and (more or after in self._after_share or self._is_change(low, at - 1, after)):
                return at - 1, at + 1, share
            return (at, at + 1, share) if word == "quarter" and after == "-" else None
        if before in self._one_of_two or words.halved(low, at):
            return None
        if after == "-" and not self._is_half_unit(low, at + 1):
            return None  # half-time
        told = after in self._after_half or self._hedges.before(low, at) or self._is_half_unit(low, at + 1)
        return (at, at + 1, share) if told or self._is_change(low, at, after) else None

    def _is_change(self, low: list[str], first: int, after: str) -> bool:
        """`rose by a third.`, `sales were up a quarter on 2019`, `more than a fifth since May`: the share that begins
        at `first` and ends before `after` is no third thing."""
        if after and after not in self._ends:
            return after in self._done and bool(self._hedges.before(low, first))
        word, lead = low[first - 1] if first else "", low[first - 2] if first > 1 else ""
        if word in self._by:
            return lead not in self._followed
        return lead in self._rises if word in self._up else bool(self._hedges.before(low, first))

    def _is_half_unit(self, low: list[str], at: int) -> bool:
        """`half a mile`, `a half-mile`, `a half mile`."""
        if at >= len(low):
            return False
        if low[at] in ARTICLES or low[at] == "-":
            return at + 1 < len(low) and low[at + 1] in self._halves
        return at > 1 and low[at - 2] in ARTICLES and low[at] in self._halves

    def ordinal(self, low: list[str], at: int) -> tuple[int, int] | None:
        """The chunk after the ordinal at `at`, and its value."""
        word, words = low[at], self._words
        if word[0].isdecimal():
            digits = word[:-2].replace(",", "") if word[-2:] in ("st", "nd", "rd", "th") else ""
            return (at + 1, int(digits)) if digits.isdecimal() and len(digits) < 10 else None
        if word in words.ordinals:
            return at + 1, words.ordinals[word]
        if word in words.tens and low[at + 1 : at + 2] == ["-"] and (ones := low[at + 2 : at + 3]):
            unit = words.ordinal_ones.get(ones[0])
            return None if unit is None else (at + 3, words.tens[word] + unit)
        if word in words.ones and low[at + 1 : at + 2] and low[at + 1] in words.ordinal_scales:
            return at + 2, words.ones[word] * words.ordinal_scales[low[at + 1]]
        return None
