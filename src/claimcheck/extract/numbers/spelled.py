"""Numbers in words: `six hundred and thirteen`, `twenty-eight`, `two and a half million`, `seven hundred thousand`."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.numbers.parsed import Parsed
from claimcheck.extract.numbers.values import step_of
from claimcheck.extract.numbers.words import NumberWords

_ZERO, _HALF = Decimal(0), Decimal("0.5")
#: what the last word was worth, as far as it decides which word may follow
_ANY, _ONE, _TEN, _HUNDRED, _SCALE = 10**15, 1, 20, 100, 1000

_AND_A_HALF = ["-", "and", "-", "a", "-", "half"]


class _Sum:
    """A number word by word. `current` is what no scale word has closed yet; `last` the kind of the last word."""

    __slots__ = ("current", "end", "last", "low", "scaled", "seen", "total", "words")

    def __init__(self, words: NumberWords, low: list[str], at: int, *, article: bool) -> None:
        self.words, self.low, self.end = words, low, at
        self.total, self.current, self.scaled = _ZERO, Decimal(article), False
        self.seen, self.last = article, _HUNDRED if article else _ANY

    def read(self) -> None:
        while self.end < len(self.low) and self._step(self.low[self.end]):
            pass

    def _step(self, word: str) -> bool:
        """Take one word in; False where the number ends."""
        words = self.words
        if word in words.ones and self.last > 10 and not (self.seen and self.last == _TEN and words.ones[word] > 9):
            return self._add(self.current + words.ones[word], _ONE)
        if word in words.tens and self.last >= _HUNDRED:
            return self._add(self.current + words.tens[word], _TEN)
        if word in words.hundred and (0 < self.current < 100 or not self.seen):
            return self._add((self.current or Decimal(1)) * 100, _HUNDRED)
        if word in words.scales:
            return self._close(words.scales[word])
        if word in words.dozen and self.seen and self.current < 20:
            self._add(self.current * 12, self.last)
            return False
        return self.seen and self._joined(word)

    def _add(self, current: Decimal, last: int) -> bool:
        self.current, self.last, self.seen = current, last, True
        self.end += 1
        return True

    def _close(self, scale: int) -> bool:
        if self.seen and self.last == _SCALE and not self.current:
            self.total *= scale  # two lakh crore
        else:
            self.total += (self.current or Decimal(1)) * scale if self.seen else scale
        self.scaled = True
        return self._add(_ZERO, _SCALE)

    def _joined(self, word: str) -> bool:
        """Hyphens, `and`, `and a half` between the words of one number."""
        then = self.low[self.end + 1] if self.end + 1 < len(self.low) else ""
        if word == "-":
            words = self.words
            if self.last == _ONE and self.total == 0 and self.low[self.end : self.end + 6] == _AND_A_HALF:
                self.current += _HALF
                self.end += 6
                return True
            joins = (self.last == _TEN and then in words.ones) or then in words.hundred or then in words.scales
            self.end += joins
            return joins
        if word != "and":
            return False
        if self.last >= _HUNDRED and (then in self.words.ones or then in self.words.tens):
            if self.low[self.end + 1 : self.end + 3] == ["one", "of"]:
                return False
            self.end += 1
            return True
        if self.total == 0 and self.low[self.end + 1 : self.end + 3] == ["a", "half"]:
            self.current, self.last = self.current + _HALF, _ONE
            self.end += 3
            return True
        return False


def parse_spelled(words: NumberWords, low: list[str], at: int, *, article: bool = False) -> Parsed | None:
    """The number that begins at chunk `at`; with `article` the `a` of `a hundred` stands before it."""
    total = _Sum(words, low, at, article=article)
    total.read()
    if not total.seen or total.end == at:
        return None
    value = total.total + total.current
    return Parsed(at, total.end, value, value, "words", step_of(value), scaled=total.scaled)
