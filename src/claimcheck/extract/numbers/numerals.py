"""Numbers in digits: `1,234`, `12 500`, `1.2m`, `3bn`, `6 x 10^24`, `2 and a half`."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.numbers.parsed import Parsed
from claimcheck.extract.numbers.values import STROKES, read_digits, step_of
from claimcheck.extract.numbers.words import NumberWords
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet
from claimcheck.rules.currencies import currency_phrases, doubtful_names

_AND_A_HALF = ["and", "a", "half"]
_MINUS = ("−", "-", "–")
#: whole numbers below this may have a fraction with a stroke behind them
_MIXED = 1000
_JOINTS = (["to"], ["and"], ["or"], ["-"], ["–"])


class Numerals:
    """Reads the number that begins with a numeral."""

    def __init__(self, words: NumberWords, rules: RuleSet) -> None:
        self._words = words
        self._goes_on = frozenset(("×", "x", "^", "and", "-", *words.factors, *words.suffixes))
        self._currencies = frozenset(phrase[0] for phrase in currency_phrases() if len(phrase) == 1) - doubtful_names()
        self._codes, self._not_counted = rules.word_set("SUM_CODE"), rules.word_set("NOT_COUNTED")

    def parse(self, strip: Strip, at: int) -> Parsed | None:
        """None for digits that are no number."""
        written = strip.word(at)
        value = read_digits(written)
        if value is None:
            return None
        parsed = Parsed(at, at + 1, value, value, "digits", step_of(value, written))
        then = strip.words[at + 1] if at + 1 < len(strip.words) else ""
        goes_on = then in self._goes_on or then[:1].isdecimal()
        if not goes_on or self._power_of_ten(strip.words, parsed):
            return parsed
        self._join_groups(strip, parsed, written)
        self._plus_fraction(strip, parsed)
        if strip.words[parsed.end : parsed.end + 3] == _AND_A_HALF:
            parsed.plus(Decimal("0.5"), 3)
            parsed.step = 0.5
        self._scale(strip, parsed)
        return parsed

    def _plus_fraction(self, strip: Strip, parsed: Parsed) -> None:
        """`2 2/3 innings`, `a 3-1/2 percent rate`."""
        low = strip.words
        at = parsed.end + (low[parsed.end : parsed.end + 1] == ["-"])
        if parsed.low >= _MIXED or low[at + 1 : at + 2] != ["/"] or at + 2 >= len(low):
            return
        if (low[at], low[at + 2]) in STROKES and strip.glued(at + 1) and strip.glued(at + 2):
            parsed.plus(Decimal(low[at]) / Decimal(low[at + 2]), at + 3 - parsed.end)

    def _power_of_ten(self, low: list[str], parsed: Parsed) -> bool:
        """`1.99×10−30`, `6 x 10^24`, `10^24`."""
        at, factor = parsed.end, parsed.low
        if low[parsed.first] == "10" and low[at] == "^":
            factor = Decimal(1)
        elif low[at] not in ("×", "x") or low[at + 1 : at + 2] != ["10"]:
            return False
        else:
            at += 2
        at += low[at : at + 1] == ["^"]
        negative = at < len(low) and low[at] in _MINUS
        at += negative
        if at >= len(low) or not low[at].isdecimal() or len(low[at]) > 3:
            return False
        parsed.low = parsed.high = factor.scaleb(-int(low[at]) if negative else int(low[at]))
        parsed.end, parsed.step = at + 1, 0
        return True

    def _join_groups(self, strip: Strip, parsed: Parsed, written: str) -> None:
        """`12 500`: groups of three parted by single spaces, unless something else parts them."""
        if len(written) > 3 or not written.isdecimal() or written == "0":
            return
        tokens, end = strip.tokens, parsed.end
        while end < len(strip) and len(word := strip.word(end)) == 3 and word.isdecimal():
            here = strip.first[end]
            if tokens.starts[here] != tokens.ends[here - 1] + 1 or tokens.text[tokens.starts[here] - 1] != " ":
                break
            parsed.low = parsed.high = parsed.low * 1000 + int(word)
            parsed.end = end = end + 1
            parsed.step = step_of(parsed.low)

    def _scale(self, strip: Strip, parsed: Parsed) -> None:
        low, words = strip.words, self._words
        while parsed.end < len(low):
            word = low[parsed.end]
            factor = words.factors.get(word, 0)
            if not factor and word == "-" and (after := low[parsed.end + 1 : parsed.end + 2]):
                factor = words.scales.get(after[0], 0)
                parsed.end += bool(factor)
            factor = factor or (self._suffix(strip, parsed.end) if word in words.suffixes else 0)
            if not factor:
                return
            parsed.times(factor)

    def _suffix(self, strip: Strip, end: int) -> int:
        """`3bn`, `1.2m`, `5k`; a lone `m`, `b` or `t` is a scale only behind money or before what can be counted."""
        low = strip.words
        factor = self._words.suffixes[low[end]]
        if len(low[end]) > 1 and low[end] != "mm":
            return factor
        if not strip.glued(end):
            return 0
        if strip.word(end) in ("M", "B", "K") and not (end + 1 < len(low) and strip.word(end + 1)[0].isupper()):
            return factor
        named = low[end] == "b" and end > 1 and len(before := strip.word(end - 2)) > 1 and before.isupper()
        counted = not named and (self._is_counted(low, end + 1) or self._is_counted_later(low, end))
        money = self._is_money(strip, end) or self._names_money(low, end + 1)
        return factor if low[end] == "k" or counted or money else 0

    def _names_money(self, low: list[str], at: int) -> bool:
        """`5m euro plan`, `a 5m-euro fee`."""
        at += low[at : at + 1] == ["-"]
        return at < len(low) and low[at] in self._currencies

    def _is_counted_later(self, low: list[str], end: int) -> bool:
        """`300m to 400m tonnes`."""
        joint, other = low[end + 1 : end + 2], low[end + 2 : end + 4]
        joined = joint in _JOINTS and len(other) == 2 and other[0][0].isdecimal() and other[1] == low[end]
        return joined and self._is_counted(low, end + 4)

    def _is_money(self, strip: Strip, end: int) -> bool:
        if end < 2:
            return False
        low, before = strip.words, strip.word(end - 2)
        if low[end - 2] in self._codes and before[0].isupper():
            return True
        return before[-1] in "$€£¥₹" or (before in ("-", "–") and low[end - 3] in "$€£")

    def _is_counted(self, low: list[str], at: int) -> bool:
        """`11m diesel vehicles`: a plural comes before anything that no noun phrase holds."""
        for word in low[at : at + 3]:
            if not word.isalpha() or word in self._not_counted:
                return False
            if word.endswith(("s", "people", "men", "women")) and not word.endswith("ss"):
                return True
        return False
