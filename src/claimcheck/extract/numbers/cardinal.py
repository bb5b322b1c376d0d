"""One number, in digits or words, without its hedge."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.extract.numbers.values import read_digits, step_of
from claimcheck.extract.numbers.words import NumberWords
from claimcheck.extract.quantity import Form
from claimcheck.extract.strip import Strip

_A = frozenset(("a", "an"))
_FEW_BEFORE = frozenset(("a", "last", "past", "next", "first", "these", "those", "another", "every", "coming"))


_EXTENTS = frozenset(
    [
        "high",
        "long",
        "wide",
        "deep",
        "tall",
        "from",
        "above",
        "below",
        "of",
        "in",
        "at",
        "on",
        "to",
        "away",
        "and",
        "or",
        "the",
        "a",
        "is",
        "was",
        "across",
        "race",
        "sprint",
    ]
)


@dataclass(slots=True)
class Parsed:
    """Chunks `first` to `end` (exclusive) of the strip: a number from `low` to `high`."""

    first: int
    end: int
    low: Decimal
    high: Decimal
    form: Form
    step: int | float = 1
    high_open: bool = False
    scaled: bool = False


class CardinalParser:
    """Reads the number that begins at a chunk. Lower-case words of the strip are passed along, so they are made once."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words

    def parse(self, strip: Strip, low: list[str], at: int, *, comma_decimals: bool) -> Parsed | None:
        """The longest number that starts at chunk `at`; None where there is none."""
        word = low[at]
        if word[0].isdigit() or (word[0] == "." and len(word) > 1) or word[0] in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞":
            return self._digits(strip, low, at, comma_decimals)
        if word in _A:
            return self._with_article(low, at)
        if word in self.words.vague:
            return self._vague(low, at, at)
        if word in self.words.several:
            return self._several(low, at, at)
        if word in self.words.half and low[at + 1 : at + 2] and low[at + 1] in _A:
            return self._half_a(low, at)
        return self._spelled(low, at)

    def _digits(self, strip: Strip, low: list[str], at: int, comma_decimals: bool) -> Parsed | None:
        written = strip.word(at)
        value = read_digits(written, comma_decimals=comma_decimals)
        if value is None:
            return None
        parsed = Parsed(at, at + 1, value, value, "digits", step_of(value, written))
        if self._power_of_ten(low, parsed):
            return parsed
        self._join_groups(strip, parsed, written)
        self._and_a_half(low, parsed)
        return self._scale(strip, low, parsed)

    def _power_of_ten(self, low: list[str], parsed: Parsed) -> bool:
        """`1.99×10−30`, `6 x 10^24`."""
        at = parsed.end
        if low[at : at + 1] not in (["×"], ["x"]) or low[at + 1 : at + 2] != ["10"]:
            return False
        at += 2
        negative = low[at : at + 1] in (["−"], ["-"], ["–"])
        at += negative or low[at : at + 1] == ["^"]
        if at >= len(low) or not low[at].isdigit() or len(low[at]) > 3:
            return False
        parsed.low = parsed.high = parsed.low.scaleb(-int(low[at]) if negative else int(low[at]))
        parsed.end, parsed.step = at + 1, 0
        return True

    def _join_groups(self, strip: Strip, parsed: Parsed, written: str) -> None:
        """`12 500`: groups of three parted by single spaces, unless something else parts them."""
        if len(written) > 3 or not written.isdigit() or written == "0":
            return
        tokens, end = strip.tokens, parsed.end
        while end < len(strip) and len(word := strip.word(end)) == 3 and word.isdigit():
            here = strip.first[end]
            if tokens.starts[here] != tokens.ends[here - 1] + 1 or tokens.text[tokens.starts[here] - 1] != " ":
                break
            parsed.low = parsed.high = parsed.low * 1000 + int(word)
            parsed.end = end = end + 1
            parsed.step = step_of(parsed.low)

    def _scale(self, strip: Strip, low: list[str], parsed: Parsed) -> Parsed:
        words, end = self.words, parsed.end
        while end < len(low):
            word = low[end]
            factor = words.scales.get(word) or (100 if word in words.hundred else 12 if word in words.dozen else 0)
            if not factor and low[end] == "-" and end + 1 < len(low) and low[end + 1] in words.scales:
                factor, end = words.scales[low[end + 1]], end + 1
            if not factor:
                factor = self._suffix(strip, low, end)
            if not factor:
                break
            parsed.low, parsed.high = parsed.low * factor, parsed.high * factor
            parsed.step, parsed.scaled = parsed.step * factor, True
            parsed.end = end = end + 1
        return parsed

    def _suffix(self, strip: Strip, low: list[str], end: int) -> int:
        """`3bn`, `1.2m`, `5k`; a lone `m`, `b` or `t` is a scale only behind money or before what can be counted."""
        factor = self.words.suffixes.get(low[end], 0)
        if not factor:
            return 0
        glued = strip.tokens.glued(strip.first[end])
        if len(low[end]) > 1 and low[end] != "mm":
            return factor
        if not glued:
            return 0
        if strip.word(end) in ("M", "B", "K") and not (end + 1 < len(low) and strip.word(end + 1)[0].isupper()):
            return factor
        code = end >= 2 and strip.word(end - 2) in (
            "USD",
            "EUR",
            "GBP",
            "RM",
            "Rs",
            "AUD",
            "CAD",
            "CHF",
            "JPY",
            "US",
            "HK",
            "NZ",
        )
        money = code or (
            end >= 2 and (strip.word(end - 2)[-1] in "$€£¥₹" or (low[end - 2] in ("-", "–") and low[end - 3] in "$€£"))
        )
        return factor if money or low[end] == "k" or self._counted(low, end + 1) else 0

    def _counted(self, low: list[str], at: int) -> bool:
        """`11m diesel vehicles`: a plural comes before anything that no noun phrase holds."""
        for word in low[at : at + 3]:
            if not word.isalpha() or word in _EXTENTS:
                return False
            if word.endswith(("s", "people", "men", "women")) and not word.endswith("ss"):
                return True
        return False

    def _and_a_half(self, low: list[str], parsed: Parsed) -> None:
        if low[parsed.end : parsed.end + 3] == ["and", "a", "half"]:
            parsed.low = parsed.high = parsed.low + Decimal("0.5")
            parsed.end, parsed.step = parsed.end + 3, 0.5

    def _with_article(self, low: list[str], at: int) -> Parsed | None:
        """`a hundred`, `a dozen`, `a couple`, `a few hundred`, `a million and a half`."""
        words, then = self.words, low[at + 1] if at + 1 < len(low) else ""
        if then in words.few:
            return self._several(low, at, at + 1)
        if then in words.fractions and low[at + 2 : at + 4] == ["of", "a"]:
            return self._share_of_scale(low, at, words.fractions[then])
        if then in words.couple:
            following = low[at + 2] if at + 2 < len(low) else ""
            if following == "of" or (
                then != "pair" and (following.endswith("s") or following in words.scales or following in words.hundred)
            ):
                return self._finish(low, Parsed(at, at + 2, Decimal(2), Decimal(2), "words"))
            return None
        if then in words.dozen:
            return Parsed(at, at + 2, Decimal(12), Decimal(12), "words")
        if then in words.hundred or then in words.scales:
            parsed = self._spelled(low, at + 1, start=Decimal(1))
            if parsed:
                parsed.first = at
                self._and_a_half_of_scale(low, parsed, Decimal(words.scales.get(then, 100)))
            return parsed
        return None

    def _share_of_scale(self, low: list[str], at: int, share: Decimal) -> Parsed | None:
        """`a quarter of a million`."""
        scale = self.words.scales.get(low[at + 4]) if at + 4 < len(low) else None
        return Parsed(at, at + 5, share * scale, share * scale, "words", 0, scaled=True) if scale else None

    def _and_a_half_of_scale(self, low: list[str], parsed: Parsed, scale: Decimal) -> None:
        if low[parsed.end : parsed.end + 3] == ["and", "a", "half"]:
            parsed.low = parsed.high = parsed.low + scale / 2
            parsed.end += 3

    def _finish(self, low: list[str], parsed: Parsed) -> Parsed:
        end = parsed.end
        while end < len(low):
            factor = self.words.scales.get(low[end]) or (
                100 if low[end] in self.words.hundred else 12 if low[end] in self.words.dozen else 0
            )
            if not factor:
                break
            parsed.low, parsed.high, parsed.step, parsed.scaled = (
                parsed.low * factor,
                parsed.high * factor,
                parsed.step * factor,
                True,
            )
            parsed.end = end = end + 1
        return parsed

    def _vague(self, low: list[str], first: int, at: int) -> Parsed:
        """`dozens`, `tens of thousands`, `hundreds of millions`; intervals as ANNOTATION has them: [20000, 100000)."""
        least, most = self.words.vague[low[at]]
        end = at + 1
        if low[end : end + 1] == ["of"] and end + 1 < len(low) and low[end + 1] in self.words.vague_scales:
            factor = self.words.vague_scales[low[end + 1]]
            least, most, end = least * factor, most * factor, end + 2
        return Parsed(first, end, Decimal(least), Decimal(most), "vague", 0, high_open=True)

    def _several(self, low: list[str], first: int, at: int) -> Parsed | None:
        """`several` and `a few` are [3, 10), `several hundred` [300, 1000), `several tens of thousands` [20000, 100000)."""
        word, end = low[at], at + 1
        if word in self.words.few and first == at and (at == 0 or low[at - 1] not in _FEW_BEFORE):
            return None
        following = low[end] if end < len(low) else ""
        if following in self.words.vague and following not in self.words.vague_scales:
            return self._vague(low, first, end)
        factor = self.words.scales.get(following) or self.words.vague_scales.get(following)
        factor = factor or (100 if following in self.words.hundred else 12 if following in self.words.dozen else 0)
        end += bool(factor)
        parsed = Parsed(first, end, Decimal(3) * (factor or 1), Decimal(10) * (factor or 1), "vague", 0, high_open=True)
        return parsed if not factor or factor >= 1000 or end >= len(low) else self._finish(low, parsed)

    def _half_a(self, low: list[str], at: int) -> Parsed | None:
        """`half a million`, `half a dozen`."""
        rest = self._with_article(low, at + 1)
        if rest is None or low[at + 2] in self.words.few | self.words.couple:
            return None
        rest.first, rest.low, rest.high = at, rest.low / 2, rest.high / 2
        return rest

    def _spelled(self, low: list[str], at: int, start: Decimal | None = None) -> Parsed | None:
        """`six hundred and thirteen`, `twenty-eight`, `two and a half million`. `start` is the `a` of `a hundred`."""
        words, end = self.words, at
        total, current, seen, scaled = Decimal(0), start or Decimal(0), start is not None, False
        last = 10**15 if start is None else 100
        while end < len(low):
            word = low[end]
            if word in words.ones and last > 10 and not (seen and last == 20 and words.ones[word] > 9):
                current, last = current + words.ones[word], 1
            elif word in words.tens and last >= 100:
                current, last = current + words.tens[word], 20
            elif (word in words.hundred and 0 < current < 100) or (word in words.hundred and not seen):
                current, last = (current or Decimal(1)) * 100, 100
            elif word in words.scales and (seen or start is not None):
                total, current, last, scaled = (
                    total + (current or Decimal(1)) * words.scales[word],
                    Decimal(0),
                    1000,
                    True,
                )
            elif word in words.scales and not seen:
                total, last, scaled = total + words.scales[word], 1000, True
            elif word in words.dozen and seen and current < 20:
                current, end, seen = current * 12, end + 1, True
                break
            elif (word == "-" and seen and last == 20 and end + 1 < len(low) and low[end + 1] in words.ones) or (
                word == "-"
                and seen
                and end + 1 < len(low)
                and (low[end + 1] in words.hundred or low[end + 1] in words.scales)
            ):
                end += 1
                continue
            elif (
                word == "and"
                and seen
                and last >= 100
                and end + 1 < len(low)
                and (low[end + 1] in words.ones or low[end + 1] in words.tens)
            ):
                if low[end + 1 : end + 3] == ["one", "of"]:
                    break
                end += 1
                continue
            elif low[end : end + 3] == ["and", "a", "half"] and seen and total == 0:
                current, end, last = current + Decimal("0.5"), end + 3, 1
                continue
            else:
                break
            seen, end = True, end + 1
        if not seen or end == at:
            return None
        value = total + current
        return Parsed(at, end, value, value, "words", step_of(value), scaled=scaled)
