"""Finds the numbers of a sentence and folds each, with its hedge, into one chunk."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.numbers.cardinal import CardinalParser, Parsed
from claimcheck.extract.numbers.hedges import Hedges, interval_of, widen
from claimcheck.extract.numbers.identifiers import Identifiers
from claimcheck.extract.numbers.words import NumberWords
from claimcheck.extract.quantity import Form, Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

_STARTING_LISTS = (
    "NUM_ONES", "NUM_TENS", "NUM_HUNDRED", "NUM_SCALES", "ORD_ONES", "ORD_TENS", "ORD_SCALES", "NUM_DOZEN",
    "NUM_COUPLE", "NUM_SEVERAL", "NUM_FEW", "NUM_HALF", "VAGUE_DOZENS", "VAGUE_SCORES", "VAGUE_TENS", "VAGUE_HUNDREDS", "VAGUE_SCALES",
    "FRACTION_ONE", "FRACTION_MANY", "NUMERAL", "ORDNUM",
)  # fmt: skip
_SIGNS = frozenset("$€£¥₹₽₩₺₴₪₫₦₱฿")
CHANGED = frozenset(
    [
        "rise",
        "rose",
        "risen",
        "rising",
        "fell",
        "fall",
        "fallen",
        "falling",
        "increased",
        "increase",
        "increasing",
        "decreased",
        "decrease",
        "dropped",
        "drop",
        "down",
        "up",
        "cut",
        "grew",
        "grown",
        "grow",
        "jumped",
        "climbed",
        "raised",
        "reduced",
        "lowered",
        "slashed",
        "swung",
        "moved",
        "went",
        "going",
        "shrank",
        "slid",
        "slipped",
    ]
)


class NumberReader:
    """One for a rule set; holds no state between sentences."""

    def __init__(self, rules: RuleSet) -> None:
        self._words = NumberWords(rules)
        self._cardinals = CardinalParser(self._words)
        self._hedges, self._identifiers = Hedges(rules), Identifiers(rules)
        alphabet = rules.alphabet
        self._starts = frozenset("".join(map(alphabet.letters_with, _STARTING_LISTS)))
        self._letter = {name: alphabet.chunk(name) for name in ("NUMBER", "ORDINAL", "FRACTION", "IDENTIFIER")}
        self.hedges = self._hedges

    def read(self, strip: Strip, low: list[str], *, comma_decimals: bool = False) -> list[Fold]:
        """Folds of NUMBER, ORDINAL, FRACTION (`Quantity`) and IDENTIFIER (None), in order.

        `low` holds the chunks' first words in lower case.
        """
        folds: list[Fold] = []
        at, starts, letters, done = 0, self._starts, strip.letters, 0
        while at < len(letters):
            if letters[at] not in starts or strip.items[at] is not None:
                at += 1
                continue
            fold = self._at(strip, low, at, done, comma_decimals)
            if fold is None:
                at += 1
            else:
                folds.append(fold)
                at = done = fold.end
        return folds

    def _at(self, strip: Strip, low: list[str], at: int, done: int, comma: bool) -> Fold | None:
        start = at - 1 if at > done and low[at - 1] in ("a", "an") and strip.items[at - 1] is None else at
        fraction = self._fraction(strip, low, at, done)
        if fraction:
            return fraction
        ordinal = self._ordinal(strip, low, at)
        if ordinal:
            return ordinal
        parsed = self._cardinals.parse(strip, low, start, comma_decimals=comma) if start != at else None
        parsed = parsed or self._cardinals.parse(strip, low, at, comma_decimals=comma)
        if parsed is None:
            return Fold(at, at + 1, self._letter["IDENTIFIER"], None) if low[at][0].isdigit() else None
        end = self._identifiers.end_of(strip, low, parsed)
        if end:
            return Fold(parsed.first, end, self._letter["IDENTIFIER"], None)
        return self._quantity(strip, low, parsed, done, comma)

    def _quantity(self, strip: Strip, low: list[str], parsed: Parsed, done: int, comma: bool) -> Fold:
        interval = interval_of(parsed.low, parsed.high, high_open=parsed.high_open, step=parsed.step)
        first, end = parsed.first, parsed.end
        joined = self._range(strip, low, parsed, done, comma)
        if joined:
            first, end, interval = joined
        number_first, number_end = first, end
        first, interval = self._negated(strip, low, first, done, interval)
        first, interval = self._hedged(low, first, done, interval)
        if end < len(low) and low[end] == "+" and strip.tokens.glued(strip.first[end]):
            interval, end = widen(interval, ["at-least"]), end + 1
        elif low[end : end + 2] == ["-", "plus"]:
            interval, end = widen(interval, ["at-least"]), end + 2
        elif interval.is_bounded and (after := self._hedges.after(low, end)):
            interval, end = widen(interval, [after[0]]), after[1]
        return self._fold(strip, "NUMBER", first, end, interval, parsed.form, number_first, number_end)

    def _negated(self, strip: Strip, low: list[str], first: int, done: int, interval: Interval) -> tuple[int, Interval]:
        """`minus 29`, `-7`: a sign that nothing stands glued before."""
        if first <= done or interval.low is None or interval.low <= 0 or not interval.is_point:
            return first, interval
        sign = low[first - 1]
        if sign in ("-", "−") and first - 1 > done and low[first - 2] == "minus":
            return first - 2, interval.model_copy(update={"low": -interval.low, "high": -interval.low})
        here = strip.first[first]
        dashed = sign in ("-", "−", "–") and strip.tokens.glued(here) and not strip.tokens.glued(here - 1)
        if sign != "minus" and not dashed:
            return first, interval
        return first - 1, interval.model_copy(update={"low": -interval.low, "high": -interval.low})

    def _hedged(self, low: list[str], first: int, done: int, interval: Interval) -> tuple[int, Interval]:
        """Hedges before the number (`at least`, `more than about`); a currency sign may stand between."""
        at, effects = first, []
        while (at > done and low[at - 1] in _SIGNS) or (at > done and at < first and low[at - 1] == "us"):
            at -= 1
        if at > done and at < first and low[at - 1] in ("us", "a", "c", "hk", "nz"):
            at -= 1
        while (found := self._hedges.before(low, at)) and found[1] >= done:
            effects.append(found[0])
            first = at = found[1]
        return first, widen(interval, effects)

    def _fold(
        self,
        strip: Strip,
        letter: str,
        first: int,
        end: int,
        interval: Interval,
        form: Form,
        number: int,
        number_end: int,
    ) -> Fold:
        item = Quantity(
            interval, form, strip.first[first], strip.end[end - 1], strip.first[number], strip.end[number_end - 1]
        )
        return Fold(first, end, self._letter[letter], item)

    def _range(
        self, strip: Strip, low: list[str], parsed: Parsed, done: int, comma: bool
    ) -> tuple[int, int, Interval] | None:
        """`150–200`, `between 150 and 200`, `5 to 10 million`, `two or three`; None where the two are no range."""
        joint = self._joint(strip, low, parsed, done)
        if joint is None:
            return None
        first, second_at, backwards_allowed = joint
        if second_at >= len(low) or strip.items[second_at] is not None or strip.letters[second_at] not in self._starts:
            if not (second_at < len(low) and low[second_at] in ("a", "an")):
                return None
        other = self._cardinals.parse(strip, low, second_at, comma_decimals=comma)
        if other is None or other.form == "vague" or parsed.form == "vague":
            return None
        lower = parsed.low
        if other.scaled and not parsed.scaled and lower < 1000:
            lower *= _scale_of(other.low)
        if lower > other.high and not backwards_allowed:
            return None
        interval = interval_of(lower, other.high, step=min(parsed.step, other.step))
        return first, other.end, interval

    def _joint(self, strip: Strip, low: list[str], parsed: Parsed, done: int) -> tuple[int, int, bool] | None:
        """Where the range starts, where its second number stands, and whether it may run backwards."""
        end = parsed.end
        percent = end < len(low) and low[end] == "%"
        end += percent
        if end >= len(low):
            return None
        first, word = parsed.first, low[end]
        second = end + 1
        while second < len(low) and low[second] in _SIGNS | {"us"}:
            second += 1
        money = second > end + 1
        if money and not (first > done and low[first - 1] in _SIGNS):
            return None
        if percent and not (low[second + 1 : second + 2] == ["%"]):
            return None
        before = first - 1
        while before >= done and low[before] in _SIGNS | {"us"}:
            before -= 1
        lead = low[before] if before >= done else ""
        if word in ("-", "–", "—", "‑", "−"):
            spaced = not strip.tokens.glued(strip.first[end])
            return None if spaced and word == "-" else (first, second, word != "-")
        if word == "and" and lead == "between":
            return before, second, True
        if word == "to" and lead == "from":
            changed = CHANGED.intersection(low[max(done, before - 4) : before])
            return None if changed else (before, second, False)
        if word == "to" and lead != "by" and CHANGED.intersection(low[max(done, before - 3) : before + 1]):
            return (first, second, False) if money and self._scales_both(strip, low, parsed, second) else None
        if word in ("to", "or") and end + 1 < len(low):
            return first, second, False
        return None

    def _scales_both(self, strip: Strip, low: list[str], parsed: Parsed, second: int) -> bool:
        """`down from $89 to $93 billion`: the scale is said once, so the two are one range."""
        other = self._cardinals.parse(strip, low, second, comma_decimals=False) if second < len(low) else None
        return other is not None and other.scaled and not parsed.scaled and parsed.low < 1000

    def _ordinal(self, strip: Strip, low: list[str], at: int) -> Fold | None:
        word, words, end = low[at], self._words, at + 1
        if word[0].isdigit() and word[-2:] in ("st", "nd", "rd", "th"):
            value = int("".join(c for c in word if c.isdigit()))
        elif word in words.ordinal_tens:
            value = words.ordinal_tens[word]
        elif word in words.ordinal_ones:
            value = words.ordinal_ones[word]
        elif word in words.ordinal_scales:
            value = words.ordinal_scales[word]
        elif (
            word in words.tens
            and low[at + 1 : at + 2] == ["-"]
            and low[at + 2 : at + 3]
            and low[at + 2] in words.ordinal_ones
        ):
            value, end = words.tens[word] + words.ordinal_ones[low[at + 2]], at + 3
        elif word in words.ones and low[at + 1 : at + 2] and low[at + 1] in words.ordinal_scales:
            value, end = words.ones[word] * words.ordinal_scales[low[at + 1]], at + 2
        else:
            return None
        interval = Interval.exactly(value, 1)
        return self._fold(strip, "ORDINAL", at, end, interval, "ordinal", at, end)

    def _fraction(self, strip: Strip, low: list[str], at: int, done: int) -> Fold | None:
        """`two-thirds`, `a quarter of`, `three quarters`, `half of`, `1/3`: a share of one, as FRACTION."""
        found = self._share(strip, low, at, done)
        if found is None:
            return None
        first, end, share = found
        interval = interval_of(share, share, step=0)
        number_first = first
        first, interval = self._hedged(low, first, done, interval)
        return self._fold(strip, "FRACTION", first, end, interval, "fraction", number_first, end)

    def _share(self, strip: Strip, low: list[str], at: int, done: int) -> tuple[int, int, Decimal] | None:
        words, word = self._words, low[at]
        nxt = low[at + 1] if at + 1 < len(low) else ""
        if (
            word == "1"
            and nxt in ("/", "⁄")
            and at + 3 < len(low)
            and low[at + 2].isdigit()
            and low[at + 3] in ("of", "mile", "inch", "cup", "th")
        ):
            return at, at + 3, Decimal(1) / Decimal(max(1, int(low[at + 2])))
        if (
            nxt == "/"
            and at + 2 < len(low)
            and (word, low[at + 2]) in _SLASHED
            and strip.tokens.glued(strip.first[at + 1])
        ):
            return at, at + 3, Decimal(word) / Decimal(low[at + 2])
        top = words.ones.get(word)
        if top is not None and 1 <= top <= 20:
            then = at + 2 if nxt == "-" else at + 1
            bottom = low[then] if then < len(low) else ""
            unit = words.fraction_plurals.get(bottom) if top > 1 else words.fractions.get(bottom)
            if (
                unit
                and (top > 1 or bottom != "half" or nxt == "-")
                and not (top > 1 and words.fraction_plurals[bottom] * top > 1)
            ):
                return at, then + 1, unit * top
            return None
        if word not in words.fractions:
            return None
        if low[at + 1 : at + 3] == ["of", "a"] and at + 3 < len(low) and low[at + 3] in words.scales:
            return None
        before = low[at - 1] if at > done else ""
        if (
            before in ("a", "an")
            and (word not in ("half",))
            and nxt in ("of", "-", "mile", "century", "hour", "year", "pound")
        ):
            return at - 1, at + 1, words.fractions[word]
        if word == "half" and (
            nxt in ("of", "the", "its", "his", "her", "their", "our", "those", "these", "all")
            or self._hedges.before(low, at)
        ):
            return (
                None
                if before in ("first", "second", "other", "latter", "the", "this", "that")
                else (at, at + 1, words.fractions[word])
            )
        if word == "quarter" and nxt == "-":
            return at, at + 1, words.fractions[word]
        return None


_SLASHED = frozenset((("1", "2"), ("1", "3"), ("2", "3"), ("1", "4"), ("3", "4"), ("1", "5"), ("1", "8"), ("1", "10")))


def _scale_of(value: Decimal) -> int:
    """The largest power of a thousand (or a hundred) that the value is written in: 10 million gives a million."""
    for scale in (10**12, 10**9, 10**6, 10**3, 10**2):
        if value >= scale and value % (Decimal(scale) / 1000) == 0:
            return scale
    return 1
