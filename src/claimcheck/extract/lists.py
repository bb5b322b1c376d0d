"""Numbers of a list whose unit or noun is said once, behind the last: `4.2 and 3.1 percent`, `10, 20 or 30 miles`."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import replace

from claimcheck.extract.measured import Measured
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.extract.times.mention import TimeMention
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

_LAST, _EVEN = ("and", "or", "&"), ("even", "maybe", "perhaps", "possibly", "then")
#: behind the point, where binary fractions would show
_DIGITS = 12
#: how many times the other one of a pair, of a pair of decimals, and of a longer list may be
_PAIR, _LIKE, _LIST = 3, 10, 20
#: chunks behind the list within which `respectively` is looked for, and what needs no `million` to be one
_REACH, _THOUSAND = 14, 1000
#: from here on numbers are written in digits
_SPELLED = 10
#: a whole number before `of` or `in` makes a share of what follows: one in 5 and 3 percent
_SHARES = ("of", "in", "out")
#: what tells how old somebody is as well as how large something: he is 5 and 6 feet tall
_IS = ("is", "was", "'s", "’s", "am", "be")


class SharedUnits:
    """Folds more NUMBER chunks, which stand in a list before one that was just folded with its unit or noun."""

    def __init__(self, rules: RuleSet) -> None:
        self._number, self._name = rules.alphabet.chunk("NUMBER"), rules.alphabet.chunk("IDENTIFIER")
        self._others = rules.word_set("OTHER_THAN_LISTED") | rules.word_set("HARM_VERB")
        self._each = rules.word_set("IN_TURN")

    def spread(self, strip: Strip, folds: list[Fold]) -> list[Fold]:
        """`folds`, which are not applied yet, and those of the numbers that they lend to; in order."""
        low = strip.words
        lending = [fold for fold in folds if fold.first > 1 and (low[fold.first - 1] in _LAST or _joint(low, fold))]
        if not lending:
            return folds
        starts = {fold.first: fold for fold in folds}
        by_end = {fold.end: fold for fold in folds}
        for fold in lending:
            last = _last_member(strip, fold, self._number)
            members = list(self._members(strip, fold, by_end)) if last else []
            if last and members:
                starts |= {lent.first: lent for lent in self._lent(strip, fold, last, members)}
        return [starts[first] for first in sorted(starts)]

    def _members(self, strip: Strip, fold: Fold, by_end: dict[int, Fold]) -> Iterator[Fold]:
        """The chunks of the numbers before it, last to first: bare ones, and sums that have the sign of theirs."""
        low, end = strip.words, fold.first - 1 - _joint(strip.words, fold)
        end -= low[end - 1] == ","
        while end > 0:
            known = by_end.get(end)
            member = known or Fold(end - 1, end, strip.letters[end - 1], strip.items[end - 1])
            if not (self._is_sum(member, fold) if known else self._is_bare(member)):
                return
            yield member
            end = member.first - 1
            if end < 0 or low[end] != ",":
                return

    def _is_bare(self, member: Fold) -> bool:
        return member.letter == self._number and _can_list(member.item)

    def _is_sum(self, member: Fold, fold: Fold) -> bool:
        item = member.item
        return isinstance(item, Measured) and item.kind == "money" and item.unit == getattr(fold.item, "unit", None)

    def _lent(self, strip: Strip, fold: Fold, last: Quantity, members: list[Fold]) -> Iterator[Fold]:
        in_turn = not self._each.isdisjoint(strip.words[fold.end : fold.end + _REACH])
        if not self._is_list(strip, fold, members, in_turn):
            return
        most = _LIST if in_turn or len(members) > 1 else _PAIR
        scale, factor = _scale_of(strip, last), _factor(fold.item, last)
        for member in members:
            is_sum = isinstance(member.item, Measured)
            number = member.item.quantity if is_sum else member.item
            scaled = scale > 1 == _scale_of(strip, number) and _size(number.interval) < _THOUSAND
            whole = _times(number, scale) if scaled else number
            if not _is_like(whole, last, most):
                return
            if scaled or not is_sum:
                own = whole if is_sum else _times(whole, factor)
                yield Fold(member.first, member.end, fold.letter, _like(fold.item, own))

    def _is_list(self, strip: Strip, fold: Fold, members: list[Fold], in_turn: bool) -> bool:
        """Of a pair and of counted things more must be known than of a list of three measures."""
        first = members[-1].first
        before = strip.words[first - 1] if first else ""
        if before == "," and first > 1 and strip.letters[first - 2] == self._name:
            return False  # Sections 4, 5 and 6 miles of road
        if before in self._others or (before in _SHARES and first > 1 and strip.letters[first - 2] == self._number):
            return False
        if len(members) > 1 or in_turn:
            return True
        if isinstance(fold.item, Phrase) or strip.words[fold.first - 2] == ",":
            return False
        return not (before in _IS and isinstance(fold.item, Measured) and fold.item.kind == "measurement")


def _joint(low: list[str], fold: Fold) -> bool:
    """A word stands between the last `or` and the number: `5, 6 or even 8 metres`."""
    return fold.first > 2 and low[fold.first - 1] in _EVEN and low[fold.first - 2] in _LAST


def _can_list(number: object) -> bool:
    return isinstance(number, Quantity) and number.form in ("digits", "words")


def _last_member(strip: Strip, fold: Fold, letter: str) -> Quantity | None:
    """The number that has the unit, as it was before; None where it lends nothing."""
    item = fold.item
    if isinstance(item, Phrase):
        lends = bool(item.head) and not item.of and not item.whole
    else:
        lends = isinstance(item, Measured) or (isinstance(item, TimeMention) and item.kind == "duration")
    at = strip.letters.find(letter, fold.first, fold.end) if lends else -1
    return strip.items[at] if at >= 0 and _can_list(strip.items[at]) else None


def _scale_of(strip: Strip, number: Quantity) -> float:
    """What `million` behind the digits is worth, else 1."""
    written, value = strip.tokens.words[number.number_first].replace(",", ""), _size(number.interval)
    if number.number_end - number.number_first != 2 or not written.replace(".", "", 1).isdecimal():
        return 1
    digits = float(written)
    return round(value / digits) if digits else 1


def _factor(item: Measured | Phrase | TimeMention, last: Quantity) -> float:
    """By how much the unit changed the number: a hundredth for cents."""
    own = _size(last.interval)
    return _size(item.quantity.interval) / own if isinstance(item, Measured) and own else 1


def _is_like(number: Quantity, last: Quantity, most: float) -> bool:
    one, other = _size(number.interval), _size(last.interval)
    if number.form != last.form and not _is_spelled_when_small(number, one, last, other):
        return False
    if 0 < number.interval.step == last.interval.step < 1:
        most = max(most, _LIKE)
    return 0 < max(one, other) <= most * min(one, other)


def _is_spelled_when_small(number: Quantity, one: float, last: Quantity, other: float) -> bool:
    """`14, 11 and nine years`: many papers spell what is less than ten."""
    spelled, digits = (one, other) if number.form == "words" else (other, one)
    return {number.form, last.form} == {"words", "digits"} and spelled < _SPELLED <= digits


def _size(interval: Interval) -> float:
    end = interval.low if interval.high is None else interval.high
    return abs(end) if end else 0


def _times(number: Quantity, factor: float) -> Quantity:
    interval = number.interval
    if factor == 1:
        return number
    low, high, step = (_rounded(end, factor) for end in (interval.low, interval.high, interval.step))
    return replace(number, interval=interval.model_copy(update={"low": low, "high": high, "step": step}))


def _rounded(end: float | None, factor: float) -> float | None:
    if end is None:
        return None
    value = round(end * factor, _DIGITS)
    return int(value) if value == int(value) else value


def _like(item: Measured | Phrase | TimeMention, number: Quantity) -> Measured | Phrase | TimeMention:
    """What was read at the last number, of another."""
    if isinstance(item, Measured):
        return Measured(item.kind, replace(number, unit=item.unit), item.unit)
    if isinstance(item, Phrase):
        return replace(item, quantity=number, first=number.first, end=number.end, modifiers=list(item.modifiers))
    mention = copy(item)
    mention.first, mention.end, mention.interval = number.first, number.end, number.interval
    return mention
