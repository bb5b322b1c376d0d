"""Numbers with what they measure: money, percent, physical quantities; each folded into one chunk."""

from __future__ import annotations

import re

from claimcheck.extract.homemoney import settle_cents
from claimcheck.extract.measured import Measured, UnitSpan, behind_hyphen, unit_at
from claimcheck.extract.money import MoneyReader
from claimcheck.extract.numbers.changes import Changes
from claimcheck.extract.numbers.hedges import Hedges, widen
from claimcheck.extract.phrasetable import PhraseTable
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet
from claimcheck.rules.units import glued_units, unit_phrases

#: behind the point, where binary fractions of a cent would show (0.35000000000000003)
_DIGITS = 12
#: units in whose parts, so many to one, the rest of a size is told
_PARTS = {"foot": ("inch", 12), "pound": ("ounce", 16)}


class UnitReader:
    """Folds NUMBER and FRACTION chunks with their unit into PERCENT, MONEY and MEASURE chunks."""

    def __init__(self, rules: RuleSet, hedges: Hedges) -> None:
        self._units, self._glued = PhraseTable(unit_phrases()), glued_units()
        self._percent = PhraseTable(dict.fromkeys(rules.words("PERCENT"), "%"))
        self._tells_percent = frozenset(words[0] for words in rules.words("PERCENT") if len(words) == 1)
        self._points = PhraseTable(dict.fromkeys(rules.words("PERCENTAGE_POINT"), "percentage point"))
        self._extents, self._changes = rules.word_set("EXTENT"), Changes(rules)
        self._gaps = rules.word_set("UNIT_GAP")
        self._hedges, self._money = hedges, MoneyReader(rules)
        chunk = rules.alphabet.chunk
        self._number, self._name = chunk("NUMBER"), chunk("IDENTIFIER")
        self._starts = re.compile(f"[{self._number}{chunk('FRACTION')}]")
        self._letter = {"percent": chunk("PERCENT"), "money": chunk("MONEY"), "measurement": chunk("MEASURE")}

    def read(self, strip: Strip) -> list[Fold]:
        """Folds in order."""
        folds: list[Fold] = []
        done = 0
        for match in self._starts.finditer(strip.letters):
            fold = self._at(strip, match.start(), done) if match.start() >= done else None
            if fold:
                if folds and fold.item and folds[-1].item and (joined := self._joined(strip, folds[-1], fold)):
                    folds[-1] = joined
                else:
                    folds.append(fold)
                done = fold.end
        if len(folds) > 1:
            settle_cents(strip, folds)
        return folds

    def _at(self, strip: Strip, at: int, done: int) -> Fold | None:
        if strip.letters[at] == self._number:
            found = self._percentage(strip.words, at) or self._money.read(strip, at, done) or self._measure(strip, at)
        else:
            found = self._share_of_unit(strip, at)
        if found and found.kind == "measurement" and at and strip.words[at - 1] == "per":
            return Fold(at, found.end, self._name, None)  # $3 per million British thermal units
        return self._measured(strip, strip.items[at], found) if found else None

    def _measured(self, strip: Strip, quantity: Quantity, span: UnitSpan) -> Fold:
        interval, end = _times(quantity.interval, span.factor, span.more), span.end
        after = self._hedges.after(strip.words, end + (strip.words[end : end + 2] == ["-", "plus"]))
        if after and interval.is_bounded and not any(strip.items[end : after[1]]):  # not 6% and more than 10%
            interval, end = widen(interval, [after[0]]), after[1]
        first, last = min(strip.first[span.first], quantity.first), strip.end[end - 1]
        number = quantity.number_first, quantity.number_end
        read = Quantity(interval, quantity.form, first, last, *number, unit=span.unit)
        return Fold(span.first, end, self._letter[span.kind], Measured(span.kind, read, span.unit))

    def _percentage(self, low: list[str], at: int) -> UnitSpan | None:
        after = behind_hyphen(low, at)
        if low[after : after + 2] == ["of", "a"]:  # 0.75 of a percentage point
            found = self._points.at(low, after + 2)
        else:
            found = self._points.at(low, after) or self._percent.at(low, after)
        return UnitSpan(at, found[0], "percent", found[1]) if found else None

    def _share_of_unit(self, strip: Strip, at: int) -> UnitSpan | None:
        """`half a mile`, `half a percent`, `a quarter of a percentage point`; where the sentence tells percent, `three
        tenths of a point`."""
        low = strip.words
        then = at + 1 + (low[at + 1 : at + 2] == ["of"])
        then = then + 1 if low[then : then + 1] == ["a"] else at + 1
        point = self._points.at(low, then) or self._percent.at(low, then)
        if point:
            return UnitSpan(at, point[0], "percent", point[1])
        if then > at + 1 and low[then : then + 1] == ["point"] and not self._tells_percent.isdisjoint(low):
            return UnitSpan(at, then + 1, "percent", "percentage point")
        return self._measure(strip, at)

    def _measure(self, strip: Strip, at: int) -> UnitSpan | None:
        low, after = strip.words, behind_hyphen(strip.words, at)
        if strip.letters[at] != self._number and low[at + 1 : at + 2] in (["a"], ["an"]):
            after = at + 2
        if strip.letters[at] == self._number:
            named = unit_at(strip, at, strip.items[at], self._units, self._gaps)
            found = named[1:] if named else None
        else:
            found = self._units.at(low, after)
        if found:
            of_feet = low[found[0] - 1] == "feet" and low[found[0] : found[0] + 1] == ["of"]
            more, end = self._smaller(strip, *found)
            return UnitSpan(at, end, "measurement", "foot" if of_feet else found[1], more=more)
        if after == at + 1 and after < len(low) and low[after] in self._glued and self._is_unit_letter(strip, after):
            return UnitSpan(at, after + 1, "measurement", self._glued[low[after]])
        return None

    def _smaller(self, strip: Strip, end: int, unit: str) -> tuple[float, int]:
        """What is told in a smaller unit right behind `unit`, as part of that, and where it ends: `6-foot-5`,
        `six feet, four inches`, `5ft 9in`, `7lb 4oz`."""
        smaller, parts = _PARTS.get(unit, ("", 1))
        low, at = strip.words, end
        at += low[at : at + 1] in (["-"], [","])
        if not smaller or at >= len(low) or strip.end[at] - strip.first[at] > 1:
            return 0, end
        item = strip.items[at]
        value = item.interval.low if isinstance(item, Quantity) else int(low[at]) if low[at].isdecimal() else None
        if value is None or value >= parts:
            return 0, end
        named = self._units.at(low, behind_hyphen(low, at))
        if named and named[1] == smaller:
            return value / parts, named[0]
        glued = low[at - 1] == "-" and strip.glued(at)
        marked = low[at + 1 : at + 2] == ["in"] and strip.glued(at + 1)
        return (value / parts, at + 1 + marked) if smaller == "inch" and (glued or marked) else (0, end)

    def _is_unit_letter(self, strip: Strip, at: int) -> bool:
        """`300m`, `5g` glued; `612.4 m long` with a space only as metres and before nothing that could be counted."""
        if strip.glued(at):
            return strip.word(at) != "m" or at < 2 or strip.words[at - 2] != "h"  # 3h 20m
        following = strip.words[at + 1] if at + 1 < len(strip) else "."
        return strip.word(at) == "m" and (not following[0].isalpha() or following in self._extents)

    def _joined(self, strip: Strip, before: Fold, after: Fold) -> Fold | None:
        """`five per cent to 20 per cent`, `between 3 km and 5 km`; none where one thing went from one to the other."""
        first, second, low = before.item, after.item, strip.words
        if first.unit != second.unit or first.kind != second.kind or after.first - before.end != 1:
            return None
        word, lead = low[before.end], low[before.first - 1] if before.first else ""
        if word not in ("to", "-", "–") and not (word == "and" and lead == "between"):
            return None
        if not self._changes.verbs.isdisjoint(low[max(0, before.first - 4) : before.first]):
            return None
        if low[before.first] == "from" or lead == "from":
            at = before.first - (lead == "from")
            if self._changes.from_there(low, at):
                return None
        lower, upper = first.quantity.interval, second.quantity.interval
        if not (lower.is_point and upper.is_point) or lower.low > upper.high:
            return None
        if self._changes.is_step(low, before.first, lower.low, upper.high, money=first.kind == "money"):
            return None
        return _range(strip, before, after, before.first - (lead == "between"))


def _range(strip: Strip, before: Fold, after: Fold, start: int) -> Fold:
    """From one value to the other; `start` is the chunk at which it begins."""
    one, two = before.item.quantity, after.item.quantity
    interval = one.interval.model_copy(update={"high": two.interval.high})
    span = strip.first[start], two.end, one.number_first, two.number_end
    quantity = Quantity(interval, one.form, *span, unit=one.unit)
    return Fold(start, after.end, before.letter, Measured(before.item.kind, quantity, one.unit))


def _times(interval: Interval, factor: float, more: float) -> Interval:
    if factor == 1 and not more:
        return interval
    low, high = interval.low, interval.high
    return interval.model_copy(
        update={
            "low": None if low is None else round(low * factor + more, _DIGITS),
            "high": None if high is None else round(high * factor + more, _DIGITS),
            "step": round(interval.step * factor, _DIGITS),
        }
    )
