"""One number, in digits or words, without its hedge."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.extract.numbers.numerals import Numerals
from claimcheck.extract.numbers.parsed import Parsed
from claimcheck.extract.numbers.spelled import parse_spelled
from claimcheck.extract.numbers.words import NumberWords
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet
from claimcheck.rules.alphabet import FRACTIONS

ARTICLES = ("a", "an")


class CardinalParser:
    """Reads the longest number that begins at a chunk."""

    def __init__(self, words: NumberWords, rules: RuleSet) -> None:
        self.words, self._numerals = words, Numerals(words, rules)

    def parse(self, strip: Strip, at: int) -> Parsed | None:
        """None where there is no number."""
        low = strip.words
        word = low[at]
        if word[0].isdecimal() or word[0] in FRACTIONS or (word[0] == "." and len(word) > 1):
            return self._numerals.parse(strip, at)
        if word in ARTICLES:
            return self._with_article(low, at)
        if word in self.words.vague:
            told = word not in self.words.scores or at == 0 or low[at - 1] not in self.words.before_scores
            return self._vague(low, at, at) if told else None
        if word in self.words.several:
            return self._several(low, at, at)
        if word in self.words.half:
            return self._half_a(low, at)
        if word in self.words.couple:
            told = at > 0 and low[at - 1] in self.words.before_few and low[at + 1 : at + 2] == ["of"]
            return self._couple(low, at - 1, word, at) if told else None
        return parse_spelled(self.words, low, at)

    def _with_article(self, low: list[str], at: int) -> Parsed | None:
        """`a hundred`, `a dozen`, `a couple`, `a few hundred`, `a million and a half`, `a quarter of a million`."""
        words, then = self.words, low[at + 1] if at + 1 < len(low) else ""
        if then in words.few:
            return self._several(low, at, at + 1)
        if then in words.fractions and low[at + 2 : at + 4] == ["of", "a"]:
            return self._share_of_scale(low, at, words.fractions[then])
        if then in words.couple:
            return self._couple(low, at, then, at)
        if then in words.half:
            half = self._half_a(low, at + 1)
            return half and replace(half, first=at)
        if then in words.dozen:
            return Parsed(at, at + 2, Decimal(12), Decimal(12), "words")
        return self._hundred(low, at, then) if then in words.hundred or then in words.scales else None

    def _couple(self, low: list[str], at: int, word: str, first: int) -> Parsed | None:
        words, following = self.words, low[at + 2] if at + 2 < len(low) else ""
        counted = following.endswith("s") or following in words.scales or following in words.hundred
        if following == "of" or (word != "pair" and counted):
            return self._finish(low, Parsed(first, at + 2, Decimal(2), Decimal(2), "words"))
        return None

    def _hundred(self, low: list[str], at: int, scale: str) -> Parsed | None:
        parsed = parse_spelled(self.words, low, at + 1, article=True)
        if parsed is None:
            return None
        parsed.first = at
        if low[parsed.end : parsed.end + 3] == ["and", "a", "half"]:
            parsed.plus(Decimal(self.words.factors[scale]) / 2, 3)
        return parsed

    def _share_of_scale(self, low: list[str], at: int, share: Decimal) -> Parsed | None:
        """`a quarter of a million`."""
        scale = self.words.scales.get(low[at + 4]) if at + 4 < len(low) else None
        return Parsed(at, at + 5, share * scale, share * scale, "words", 0, scaled=True) if scale else None

    def _finish(self, low: list[str], parsed: Parsed) -> Parsed:
        while parsed.end < len(low) and (factor := self.words.factors.get(low[parsed.end])):
            parsed.times(factor)
        return parsed

    def _vague(self, low: list[str], first: int, at: int) -> Parsed:
        """`dozens`, `tens of thousands`, `hundreds of millions`: [20000, 100000)."""
        least, most = self.words.vague[low[at]]
        end = at + 1
        if low[end + 1 : end + 2] == [low[at]] and low[end] in ("and", "upon"):
            end += 2  # thousands and thousands
        if low[end : end + 1] == ["of"] and end + 1 < len(low) and low[end + 1] in self.words.vague_scales:
            factor = self.words.vague_scales[low[end + 1]]
            least, most, end = least * factor, most * factor, end + 2
        return Parsed(first, end, Decimal(least), Decimal(most), "vague", 0, high_open=True)

    def _several(self, low: list[str], first: int, at: int) -> Parsed | None:
        """`several`, `a few`: [3, 10); `several hundred`: [300, 1000); `several tens of thousands`: [20000, 100000)."""
        words = self.words
        if low[at] in words.few and first == at and (at == 0 or low[at - 1] not in words.before_few):
            return None
        following = low[at + 1] if at + 1 < len(low) else ""
        if following in words.vague and following not in words.vague_scales:
            return self._vague(low, first, at + 1)
        parsed = Parsed(first, at + 1, Decimal(3), Decimal(10), "vague", 0, high_open=True)
        factor = words.factors.get(following) or words.vague_scales.get(following)
        if not factor:
            return parsed
        parsed.times(factor)
        parsed.scaled = False
        return self._finish(low, parsed) if factor < 1000 else parsed

    def _half_a(self, low: list[str], at: int) -> Parsed | None:
        """`half a million`, `half a dozen`, `half-a-dozen`, `a half-billion`."""
        place = self.words.halved(low, at)
        rest = parse_spelled(self.words, low, place, article=True) if place else None
        if rest:
            rest.first, rest.low, rest.high = at, rest.low / 2, rest.high / 2
        return rest
