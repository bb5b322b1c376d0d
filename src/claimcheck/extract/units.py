"""Numbers with what they measure: money, percent, physical quantities, ages; each folded into one chunk."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extract.numbers.hedges import Hedges, widen
from claimcheck.extract.numbers.reader import CHANGED
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet
from claimcheck.rules.currencies import cents, currency_of_sign, currency_phrases, dollar_prefixes, signs
from claimcheck.rules.units import Phrase, glued_units, unit_phrases

_HYPHENS = ("-", "‐", "‑")


@dataclass(slots=True)
class Measured:
    """A quantity with its unit. `kind` is that of the claim it makes; tokens as in `Quantity`."""

    kind: str
    quantity: Quantity
    unit: str


class _Phrases:
    """Longest phrase of a table at a place."""

    def __init__(self, table: dict[Phrase, str]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for phrase, value in table.items():
            self._by_first.setdefault(phrase[0], []).append((phrase, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, low: list[str], at: int) -> tuple[int, str] | None:
        if at >= len(low):
            return None
        for phrase, value in self._by_first.get(low[at], ()):
            if tuple(low[at : at + len(phrase)]) == phrase:
                return at + len(phrase), value
        return None


class UnitReader:
    """Folds NUMBER and FRACTION chunks with their unit into PERCENT, MONEY and MEASURE chunks."""

    def __init__(self, rules: RuleSet, hedges: Hedges) -> None:
        self._units, self._currencies = _Phrases(unit_phrases()), _Phrases(currency_phrases())
        self._cents, self._signs, self._prefixes = cents(), signs(), dollar_prefixes()
        self._glued = glued_units()
        self._percent = _Phrases(dict.fromkeys(rules.words("PERCENT"), "%"))
        self._points = _Phrases(dict.fromkeys(rules.words("PERCENTAGE_POINT"), "percentage point"))
        self._costs = {entry[0] for entry in rules.words("COST")}
        self._hedges = hedges
        chunk = rules.alphabet.chunk
        self._number, self._fraction = chunk("NUMBER"), chunk("FRACTION")
        self._letter = {"percent": chunk("PERCENT"), "money": chunk("MONEY"), "measurement": chunk("MEASURE")}

    def read(self, strip: Strip, low: list[str]) -> list[Fold]:
        """Folds in order."""
        folds: list[Fold] = []
        done = 0
        for at, letter in enumerate(strip.letters):
            if letter not in (self._number, self._fraction) or at < done:
                continue
            fold = self._at(strip, low, at, done)
            if fold:
                if folds and (joined := _joined(strip, low, folds[-1], fold)):
                    folds[-1] = joined
                else:
                    folds.append(fold)
                done = fold.end
        return folds

    def _at(self, strip: Strip, low: list[str], at: int, done: int) -> Fold | None:
        quantity: Quantity = strip.items[at]
        if strip.letters[at] == self._number:
            found = self._percentage(low, at) or self._money(strip, low, at, done) or self._measure(strip, low, at)
        else:
            found = self._measure(strip, low, at)
        if found is None:
            return None
        first, end, kind, unit, factor = found
        interval = _times(quantity.interval, factor)
        after = self._hedges.after(low, end)
        if after and interval.is_bounded:
            interval, end = widen(interval, [after[0]]), after[1]
        read = Quantity(
            interval,
            quantity.form,
            min(strip.first[first], quantity.first),
            strip.end[end - 1],
            quantity.number_first,
            quantity.number_end,
            unit=unit,
        )
        return Fold(first, end, self._letter[kind], Measured(kind, read, unit))

    def _percentage(self, low: list[str], at: int) -> tuple[int, int, str, str, float] | None:
        after = at + 2 if low[at + 1 : at + 2] and low[at + 1] in _HYPHENS else at + 1
        for table in (self._points, self._percent):
            if found := table.at(low, after):
                return at, found[0], "percent", found[1], 1
        return None

    def _money(self, strip: Strip, low: list[str], at: int, done: int) -> tuple[int, int, str, str, float] | None:
        """`$5m` (the sign may stand inside the chunk behind its hedge), `5m euros`, `50 cents`, `EUR 5m`."""
        quantity: Quantity = strip.items[at]
        words, first = strip.tokens.words, quantity.number_first
        sign = first - 1
        if sign > 0 and words[sign - 1] == "$" and words[sign].lower() in self._prefixes and words[sign].isupper():
            chunk = next((c for c in range(at, done - 1, -1) if strip.first[c] <= sign - 1), at)
            return chunk, at + 1, "money", currency_of_sign("$", words[sign]) or "USD", 1
        if sign >= 0 and words[sign] in self._signs:
            prefix = words[sign - 1] if sign > 0 else ""
            prefixed = prefix.lower() in self._prefixes and words[sign] == "$" and prefix[0].isupper()
            code = currency_of_sign(words[sign], prefix if prefixed else "") or "USD"
            chunk = at
            while strip.first[chunk] > sign - prefixed and chunk > done:
                chunk -= 1
            end = at + 1
            named = self._currencies.at(low, end)
            if named:
                end = named[0]
            return chunk, end, "money", code, 1
        after = at + 2 if low[at + 1 : at + 2] and low[at + 1] in _HYPHENS else at + 1
        if named := self._currencies.at(low, after):
            return at, named[0], "money", named[1], 1
        if (
            after < len(low)
            and low[after] in self._cents
            and (low[after] != "p" or strip.tokens.glued(strip.first[after]))
        ):
            return at, after + 1, "money", self._cents[low[after]], 0.01
        if after < len(low) and low[after] == "pounds" and not self._costs.isdisjoint(low[max(0, at - 6) : at]):
            return at, after + 1, "money", "GBP", 1
        before = self._currencies.at(low, at - 1) if at > done else None
        if before and before[0] == at and len(low[at - 1]) in (2, 3) and strip.word(at - 1)[0].isupper():
            return at - 1, at + 1, "money", before[1], 1
        return None

    def _measure(self, strip: Strip, low: list[str], at: int) -> tuple[int, int, str, str, float] | None:
        after = at + 2 if low[at + 1 : at + 2] and low[at + 1] in _HYPHENS else at + 1
        if strip.letters[at] == self._fraction and low[at + 1 : at + 2] in (["a"], ["an"]):
            after = at + 2
        if found := self._units.at(low, after):
            if low[found[0] - 1] == "feet" and low[found[0] : found[0] + 1] == ["of"]:
                return at, found[0], "measurement", "foot", 1
            return at, found[0], "measurement", found[1], 1
        if (
            after < len(low)
            and low[after] in self._glued
            and after == at + 1
            and self._is_unit_letter(strip, low, after)
        ):
            return at, after + 1, "measurement", self._glued[low[after]], 1
        return None

    def _is_unit_letter(self, strip: Strip, low: list[str], at: int) -> bool:
        """`300m`, `5g` glued; `612.4 m long` with a space only as metres and before nothing that could be counted."""
        if strip.tokens.glued(strip.first[at]):
            return True
        following = strip.word(at + 1) if at + 1 < len(low) else "."
        return strip.word(at) == "m" and (not following[0].isalpha() or following.lower() in _EXTENTS)


def _joined(strip: Strip, low: list[str], before: Fold, after: Fold) -> Fold | None:
    """`five per cent to 20 per cent`, `between 3 km and 5 km`: one range, unless something changed from one to the other."""
    first, second = before.item, after.item
    if first.unit != second.unit or first.kind != second.kind or after.first - before.end != 1:
        return None
    word, lead = low[before.end], low[before.first - 1] if before.first else ""
    if not (word in ("to", "-", "–") or (word == "and" and lead == "between")):
        return None
    if CHANGED.intersection(low[max(0, before.first - 4) : before.first]):
        return None
    lower, upper = first.quantity.interval, second.quantity.interval
    if not (lower.is_point and upper.is_point) or lower.low > upper.high:
        return None
    start = before.first - (lead == "between")
    interval = lower.model_copy(update={"high": upper.high})
    one, two = first.quantity, second.quantity
    quantity = Quantity(
        interval, one.form, strip.first[start], two.end, one.number_first, two.number_end, unit=one.unit
    )
    return Fold(start, after.end, before.letter, Measured(first.kind, quantity, first.unit))


_EXTENTS = frozenset(
    [
        "long",
        "high",
        "deep",
        "wide",
        "tall",
        "thick",
        "above",
        "below",
        "of",
        "in",
        "from",
        "away",
        "across",
        "and",
        "to",
        "at",
        "by",
        "on",
        "underwater",
        "down",
        "up",
        "away",
    ]
)


def _times(interval: Interval, factor: float) -> Interval:
    if factor == 1:
        return interval
    low, high = interval.low, interval.high
    return interval.model_copy(
        update={
            "low": None if low is None else low * factor,
            "high": None if high is None else high * factor,
            "step": interval.step * factor,
        }
    )
