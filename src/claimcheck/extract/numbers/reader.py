"""Finds the numbers of a sentence and folds each, with its hedge, into one chunk."""

from __future__ import annotations

import re

from claimcheck.extract.numbers.cardinal import ARTICLES, CardinalParser
from claimcheck.extract.numbers.hedges import Effect, Hedges, widen
from claimcheck.extract.numbers.heights import height_at
from claimcheck.extract.numbers.identifiers import Identifiers
from claimcheck.extract.numbers.parsed import Parsed
from claimcheck.extract.numbers.ranges import SIGNS, Ranges
from claimcheck.extract.numbers.shareranges import ShareRanges
from claimcheck.extract.numbers.shares import Shares
from claimcheck.extract.numbers.values import interval_of, step_of
from claimcheck.extract.numbers.words import NumberWords
from claimcheck.extract.quantity import Form, Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet
from claimcheck.rules.currencies import before_numbers

#: word lists and shapes with which a number can begin
STARTS = (
    "NUM_ONES", "NUM_TENS", "NUM_HUNDRED", "NUM_SCALES", "ORD_ONES", "ORD_TENS", "ORD_SCALES", "NUM_DOZEN",
    "NUM_COUPLE", "NUM_SEVERAL", "NUM_FEW", "NUM_HALF", "VAGUE_DOZENS", "VAGUE_SCORES", "VAGUE_TENS", "VAGUE_HUNDREDS",
    "VAGUE_SCALES", "FRACTION_ONE", "FRACTION_MANY", "NUMERAL", "ORDNUM", "ONE_OF_UNIT",
)  # fmt: skip
#: letters before a dollar sign
_DOLLARS = ("us", "a", "c", "hk", "nz", "gh")
#: what may stand around a quoted hedge: "at least" 50
_OPENING, _CLOSING = ('"', "“", "'", "‘"), ('"', "”", "'", "’")
#: `P700` before `million`: the letter is money, not the name of a thing
_GLUED_SUM = re.compile(r"[A-Z]\d{1,3}")
#: the most chunks that `plus or minus` fills, with hyphens
_PLUS_OR_MINUS = 5
_MINUS = ("minus", "-", "−", "–")


class NumberReader:
    """One for a rule set; holds no state between sentences."""

    def __init__(self, rules: RuleSet) -> None:
        alphabet, words = rules.alphabet, NumberWords(rules)
        self._starts = re.compile(f"[{''.join(map(alphabet.letters_with, STARTS))}]")
        self._letter = {
            name: alphabet.chunk(name) for name in ("NUMBER", "ORDINAL", "FRACTION", "IDENTIFIER", "MEASURE")
        }
        self.hedges, self._identifiers = Hedges(rules), Identifiers(rules)
        self._cardinals, self._units = CardinalParser(words, rules), rules.word_set("ONE_OF_UNIT")
        self._codes, self._extents = rules.word_set("SUM_CODE"), rules.word_set("EXTENT")
        self._scales, self._money_letters = words.scales, before_numbers()
        self._shares, self._share_ranges = Shares(words, self.hedges, rules), ShareRanges(words, rules)
        self._ranges = Ranges(self._cardinals, self._starts, rules)

    def read(self, strip: Strip) -> list[Fold]:
        """Folds of NUMBER, ORDINAL, FRACTION (`Quantity`) and IDENTIFIER (None), in order."""
        folds: list[Fold] = []
        done, start = 0, self._starts.search(strip.letters)
        while start:
            at = start.start()
            fold = self._at(strip, at, done)
            if fold:
                folds.append(fold)
                done = fold.end
            start = self._starts.search(strip.letters, fold.end if fold else at + 1)
        return folds

    def _at(self, strip: Strip, at: int, done: int) -> Fold | None:
        low, digits = strip.words, strip.words[at][0].isdecimal()
        fraction = self._fraction(strip, at, done, digits)
        if fraction:
            return fraction
        if low[at] == "second" and self._is_time(low, at, done):
            return None
        ordinal = None if digits and low[at][-1].isdecimal() else self._shares.ordinal(low, at)
        if ordinal:
            span = at, ordinal[0]
            return self._fold(strip, "ORDINAL", span, Interval.exactly(ordinal[1], 1), "ordinal", span)
        article = not digits and at > done and low[at - 1] in ARTICLES and strip.items[at - 1] is None
        parsed = self._cardinals.parse(strip, at - 1) if article else None
        parsed = parsed or self._cardinals.parse(strip, at)
        if parsed is None and not digits:
            return self._hedged_unit(strip, at, done)
        if parsed is None:
            return Fold(at, at + 1, self._letter["IDENTIFIER"], None)
        if digits and (height := height_at(strip, parsed, self._letter["MEASURE"])):
            return height
        if not (parsed.scaled and not digits and parsed.first > done and self._takes_glued(strip, parsed)):
            end_of_name = self._identifiers.end_of(strip, parsed)
            if end_of_name:
                return Fold(parsed.first, end_of_name, self._letter["IDENTIFIER"], None)
        return self._quantity(strip, parsed, done)

    def _fraction(self, strip: Strip, at: int, done: int, digits: bool) -> Fold | None:
        if not digits and (joined := self._share_ranges.read(strip.words, at, done)):
            first, end, lower, upper = joined
        else:
            share = self._shares.in_digits(strip, at) if digits else self._shares.in_words(strip.words, at, done)
            if not share:
                return None
            first, end, lower = share
            upper = lower
        hedged, interval = self._hedged(strip, first, done, interval_of(lower, upper))
        return self._fold(strip, "FRACTION", (hedged, end), interval, "fraction", (first, end))

    def _is_time(self, low: list[str], at: int, done: int) -> bool:
        """`a 60-second ad`, `in 1 second.`: behind a number that was just read."""
        if done == at - 1:
            return low[at - 1] == "-"
        return done == at and low[at - 1] == "1" and (at + 1 == len(low) or not low[at + 1][0].isalpha())

    def _takes_glued(self, strip: Strip, parsed: Parsed) -> bool:
        """`P700 million`: the digits before the scale are one word with the letter of their currency, and belong to the
        number, which takes them in."""
        before = strip.word(parsed.first - 1)
        if strip.words[parsed.first] not in self._scales or not _GLUED_SUM.fullmatch(before):
            return False
        if before[0].lower() not in self._money_letters:
            return False
        parsed.first, value = parsed.first - 1, int(before[1:])
        parsed.low, parsed.high, parsed.step = parsed.low * value, parsed.high * value, step_of(parsed.low * value)
        return True

    def _hedged_unit(self, strip: Strip, at: int, done: int) -> Fold | None:
        """`less than a kilometre`: the article before the unit counts one, where a hedge stands before it."""
        low, article = strip.words, at - 1
        if low[at] not in self._units or article <= done or low[article] not in ARTICLES:
            return None
        if low[at] == "foot" and at + 1 < len(low) and low[at + 1][0].isalpha() and low[at + 1] not in self._extents:
            return None  # a foot soldier
        first, interval = self._hedged(strip, article, done, Interval.exactly(1, 1))
        if first == article:
            return None
        return self._fold(strip, "NUMBER", (first, at), interval, "words", (article, at))

    def _quantity(self, strip: Strip, parsed: Parsed, done: int) -> Fold:
        joined = self._ranges.read(strip, parsed, done)
        if joined:
            first, end, interval = joined
        else:
            interval = interval_of(parsed.low, parsed.high, high_open=parsed.high_open, step=parsed.step)
            first, end = parsed.first, parsed.end
        number = first, end
        if first > done:
            first, interval = self._negated(strip, first, done, interval)
            first, interval = self._hedged(strip, first, done, interval)
        end, interval = self._hedged_behind(strip, end, interval)
        return self._fold(strip, "NUMBER", (first, end), interval, parsed.form, number)

    def _negated(self, strip: Strip, first: int, done: int, interval: Interval) -> tuple[int, Interval]:
        """`minus 29`, `-7`, `-$7m`, `$-7m`: a sign that nothing stands glued before, but one of money."""
        low, at = strip.words, first
        while at > done and low[at - 1] in SIGNS:
            at -= 1
        sign = low[at - 1] if at > done else ""
        if sign == "minus" and (words := _plus_or_minus(low[max(done, at - _PLUS_OR_MINUS) : at])):
            return at - words, interval
        if sign not in _MINUS or not interval.low or interval.low < 0 or not interval.is_point:
            return first, interval
        minus = Interval.exactly(-interval.low, interval.step)
        if sign == "minus":
            return at - 1, minus
        if sign in ("-", "−") and at - 1 > done and low[at - 2] == "minus":
            return at - 2, minus
        return (at - 1, minus) if self._is_dash_of(strip, at, first) else (first, interval)

    def _is_dash_of(self, strip: Strip, at: int, first: int) -> bool:
        """The dash before chunk `at` belongs to what follows it and to nothing before; `first` is the number's chunk,
        behind its signs. At the start of a line a dash before a sum opens an item of a list."""
        if not strip.glued(at) or (at < first and at < 2):
            return False
        return not strip.glued(at - 1) or (at == first and at > 1 and strip.words[at - 2] in SIGNS)

    def _hedged(self, strip: Strip, first: int, done: int, interval: Interval) -> tuple[int, Interval]:
        """Hedges before the number (`at least`, `more than about`); a currency sign may stand between."""
        low, at, effects = strip.words, first, list[Effect]()
        while at > done and (low[at - 1] in SIGNS or (at < first and low[at - 1] == "us")):
            at -= 1
        if at == first and low[max(done, at - 2) : at] == ["rs", "."]:
            at -= 2
        elif done < at and low[at - 1] in (_DOLLARS if at < first else self._codes):
            at -= low[at - 1] not in ARTICLES or strip.glued(at)
        quoted = done < at - 1 and low[at - 1] in _CLOSING
        while (found := self.hedges.before(low, at - quoted)) and found[1] >= done:
            if quoted and (found[1] <= done or low[found[1] - 1] not in _OPENING):
                break
            effects.append(found[0])
            first = at = found[1]
            quoted = False
        return first, widen(interval, effects) if effects else interval

    def _hedged_behind(self, strip: Strip, end: int, interval: Interval) -> tuple[int, Interval]:
        """`100+`, `40-plus`, `30 or more`."""
        low = strip.words
        if end == len(low):
            return end, interval
        if low[end] == "+" and strip.glued(end):
            return end + 1, widen(interval, ["at-least"])
        if low[end] == "-" and low[end + 1 : end + 2] in (["plus"], ["odd"]):
            return end + 2, widen(interval, ["at-least" if low[end + 1] == "plus" else "about"])
        after = self.hedges.after(low, end) if interval.is_bounded else None
        return (after[1], widen(interval, [after[0]])) if after else (end, interval)

    def _fold(
        self, strip: Strip, letter: str, span: tuple[int, int], interval: Interval, form: Form, number: tuple[int, int]
    ) -> Fold:
        """`span` and `number` are chunks: all that was read, and the number alone."""
        tokens = strip.first[span[0]], strip.end[span[1] - 1]
        alone = strip.first[number[0]], strip.end[number[1] - 1]
        return Fold(*span, self._letter[letter], Quantity(interval, form, *tokens, *alone))


def _plus_or_minus(before: list[str]) -> int:
    """How many of the last words, which lead to a number, say `plus or minus` or `plus-or-minus`."""
    if before[-3:] == ["plus", "or", "minus"]:
        return 3
    return _PLUS_OR_MINUS if before == ["plus", "-", "or", "-", "minus"] else 0
