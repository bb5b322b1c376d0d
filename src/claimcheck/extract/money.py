"""Sums of money: `$5m`, `5m euros`, `50 cents`, `EUR 5m`, `A$30`, `5 pounds`."""

from __future__ import annotations

from claimcheck.extract.homemoney import home_of
from claimcheck.extract.measured import UnitSpan, behind_hyphen, unit_at
from claimcheck.extract.phrasetable import PhraseTable
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet
from claimcheck.rules.currencies import (
    before_numbers,
    cents,
    currency_of_sign,
    currency_phrases,
    dollar_prefixes,
    doubtful_names,
    signs,
)

#: chunks before a number of pounds in which a word of paying tells that it is no weight
_NEAR = 6
#: the least sum in a currency whose name is another word as well (`won`)
_LEAST_SUM = 1000
#: what a range begins with, as written: its first sign stands inside
_RANGE_OPENERS = ("between", "from", "Between", "From")
#: pounds from here on are money, unless they are pounds of something
_LARGE = 1_000_000
#: the least sum behind letters that name other things as well (`PHP 8`, `P1.5`)
_LEAST_LETTERED = 100
_MINUS = ("-", "−", "–")
#: letters before a sum that a mark follows: `Rs. 500`, and what is left of a yen sign
_WITH_MARK = (("Rs", "."), ("Y", "="))


class MoneyReader:
    def __init__(self, rules: RuleSet) -> None:
        self._currencies = PhraseTable(currency_phrases())
        self._cents, self._signs, self._prefixes = PhraseTable(cents()), signs(), dollar_prefixes()
        self._costs, self._doubtful = rules.word_set("COST"), doubtful_names()
        self._gaps = rules.word_set("UNIT_GAP")
        self._before = before_numbers()
        self._times, self._behind_sum = rules.word_set("TIME_UNIT"), rules.word_set("BEHIND_SUM")
        self._behind_euro = rules.word_set("BEHIND_EURO")

    def read(self, strip: Strip, at: int, done: int) -> UnitSpan | None:
        """The sum whose NUMBER is chunk `at`; it does not begin before chunk `done`."""
        return self._signed(strip, at, done) or self._named(strip, at) or self._coded(strip, at, done)

    def _signed(self, strip: Strip, at: int, done: int) -> UnitSpan | None:
        """The sign may stand inside of the chunk, behind its hedge."""
        words, sign = strip.tokens.words, self._sign(strip, at)
        if sign < 0:
            return None
        before = words[sign - 1] if sign > 0 else ""
        if before == "$" and words[sign].lower() in self._prefixes and words[sign].isupper():
            chunk = next((c for c in range(at, done - 1, -1) if strip.first[c] <= sign - 1), at)
            return UnitSpan(chunk, at + 1, "money", currency_of_sign("$", words[sign]) or "USD")
        if words[sign] not in self._signs:
            return None
        prefixed = words[sign] == "$" and before.lower() in self._prefixes and before[0].isupper()
        prefixed = prefixed and (len(before) > 1 or strip.tokens.glued(sign))  # A $30 fee
        chunk = at
        while strip.first[chunk] > sign - prefixed and chunk > done:
            chunk -= 1
        named = self._currencies.at(strip.words, at + 1)
        code = currency_of_sign(words[sign], before if prefixed else "") or "USD"
        return UnitSpan(chunk, named[0] if named else at + 1, "money", code)

    def _sign(self, strip: Strip, at: int) -> int:
        """The token before the number, or that of the sign within a range: `between $30 and $40`."""
        quantity, words = strip.items[at], strip.tokens.words
        if words[quantity.number_first] not in _RANGE_OPENERS:
            sign = int(quantity.number_first) - 1
            return sign - (sign > 0 and words[sign] in _MINUS and words[sign - 1] in self._signs)  # $-50m
        inside = range(quantity.number_first + 1, quantity.number_end)
        return next((token for token in inside if words[token] in self._signs), -1)

    def _named(self, strip: Strip, at: int) -> UnitSpan | None:
        low = strip.words
        after = behind_hyphen(low, at)
        if after >= len(low):
            return None
        if low[after] in self._signs and not (after + 1 < len(low) and low[after + 1][0].isdecimal()):
            return UnitSpan(at, after + 1, "money", currency_of_sign(low[after]) or "USD")  # 500 €
        cent = self._cents.at(low, after)
        if cent and (len(low[after]) > 1 or strip.glued(after)):
            return UnitSpan(at, cent[0], "money", cent[1], 0.01)
        if named := unit_at(strip, at, strip.items[at], self._currencies, self._gaps):
            start, end, code = named
            if end == start + 1:
                if low[start] in self._doubtful and not self._is_sum(strip, at, end):
                    return None
                if self._is_adjective(strip, at, end):
                    return None
                code = home_of(strip.tokens.text, low[start], code) or code
            return UnitSpan(at, end, "money", code)
        if low[after] == "crowns":  # some wear them
            crowns = home_of(strip.tokens.text, "crowns", None)
            return UnitSpan(at, after + 1, "money", crowns) if crowns else None
        of = low[after] == "of" and low[after + 1 : after + 2] == ["pounds"] and strip.items[at].form == "vague"
        after += of
        if low[after] == "pounds" and self._is_paid(strip, at, after + 1):
            return UnitSpan(at, after + 1, "money", home_of(strip.tokens.text, "pounds", "GBP") or "GBP")
        return None

    def _is_adjective(self, strip: Strip, at: int, end: int) -> bool:
        """`the 19 euro states`, `12 dollar stores`."""
        most = strip.items[at].interval.high
        if most is None or most >= _LEAST_LETTERED or end == len(strip):
            return False
        return strip.words[end] in self._behind_euro

    def _is_paid(self, strip: Strip, at: int, end: int) -> bool:
        """A word of paying stands near, or there are so many pounds that they are no weight."""
        least = strip.items[at].interval.low
        if least is not None and least >= _LARGE and strip.words[end : end + 1] != ["of"]:
            return True
        return not self._costs.isdisjoint(strip.words[max(0, at - _NEAR) : at])

    def _is_sum(self, strip: Strip, at: int, end: int) -> bool:
        """`50,000 won a month`, but not `12 won prizes` or `5,000 won the right`."""
        interval, low = strip.items[at].interval, strip.words
        least = interval.high if interval.low is None else interval.low
        if least is None or least < _LEAST_SUM:
            return False
        after = low[end] if end < len(low) else "."
        if after in ("a", "an"):
            return end + 1 < len(low) and low[end + 1] in self._times
        return not after[0].isalpha() or after in self._behind_sum

    def _coded(self, strip: Strip, at: int, done: int) -> UnitSpan | None:
        """`EUR 5m`, `Rs 500`, `P6.8 billion`; in `P700 million` the first digits are one word with the letter."""
        quantity, words = strip.items[at], strip.tokens.words
        first = words[quantity.number_first]
        if first[0].isupper() and first[-1].isdecimal() and (code := self._before.get(first[0].lower())):
            return UnitSpan(at, at + 1, "money", code)
        token = quantity.number_first - 1
        chunk = at if token >= strip.first[at] else at - 1
        if token > 0 and (words[token - 1], words[token]) in _WITH_MARK:
            token, chunk = token - 1, chunk if chunk == at and token > strip.first[at] else chunk - 1
        if chunk < max(done, 0) or token < 0 or len(words[token]) > 3 or not words[token][0].isupper():
            return None
        code = self._letters(strip, at, token)
        return UnitSpan(chunk, at + 1, "money", code) if code else None

    def _letters(self, strip: Strip, at: int, token: int) -> str | None:
        """The currency that the letters at a token mean before the number in chunk `at`."""
        word, interval = strip.tokens.low[token], strip.items[at].interval
        if code := self._before.get(word):
            least = interval.high if interval.low is None else interval.low
            glued = len(word) > 1 or strip.tokens.glued(token + 1)
            return code if glued and least is not None and least >= _LEAST_LETTERED else None
        named = self._currencies.at(strip.tokens.low, token) if len(word) > 1 else None
        return named[1] if named and named[0] == token + 1 else None
