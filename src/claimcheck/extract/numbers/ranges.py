"""Two numbers that are the ends of one range: `150–200`, `between 150 and 200`, `5 to 10 million`, `two or three`."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.extract.numbers.cardinal import ARTICLES, CardinalParser
from claimcheck.extract.numbers.changes import FAR, Changes
from claimcheck.extract.numbers.parsed import Parsed
from claimcheck.extract.numbers.values import interval_of, scale_of
from claimcheck.extract.strip import Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

SIGNS = frozenset("$€£¥₹₽₩₺₴₪₫₦₱฿₵¢")
_SKIPPED = SIGNS | {"us"}
_DASHES = frozenset("-–—‑−")
_JOINTS = _DASHES | {"and", "to", "or", "%"}
#: how many times its lower end the upper end of a range may be that says `thousand` once
_NEAR = 2
#: how many times the other one of two numbers may be from and to which something changed, where `million` is said once
_ALIKE = 10


class _Joint(NamedTuple):
    """Chunks at which the range starts and its second number stands; whether it may run backwards."""

    first: int
    second: int
    backwards: bool


class Ranges:
    """`starts` are the letters with which a number can begin."""

    def __init__(self, cardinals: CardinalParser, starts: re.Pattern[str], rules: RuleSet) -> None:
        self._cardinals, self._starts = cardinals, starts
        self._changes = Changes(rules)
        self._small_scales = dict.fromkeys(rules.word_set("NUM_HUNDRED"), 100) | dict.fromkeys(
            rules.word_set("NUM_DOZEN"), 12
        )
        self._changed = self._changes.verbs
        self._percent = frozenset(phrase[0] for phrase in rules.words("PERCENT"))

    def read(self, strip: Strip, parsed: Parsed, done: int) -> tuple[int, int, Interval] | None:
        """First chunk, end chunk and interval; None where no range begins with `parsed`."""
        if parsed.end >= len(strip) or strip.words[parsed.end] not in _JOINTS:
            return None
        if parsed.form == "vague":
            return self._vague(strip, parsed)
        joint = self._joint(strip, parsed, done)
        other = self._second(strip, joint.second) if joint else None
        if joint is None or other is None or other.form == "vague":
            return None
        lower = parsed.low
        if other.scaled and not parsed.scaled and lower < 1000:
            lower *= other.scale if other.scale > 1 else scale_of(other.low)
        elif parsed.form == other.form == "words" and (factor := self._small_scales.get(strip.words[other.end - 1])):
            lower *= factor if lower * factor < other.low else 1  # two to three hundred
        elif _says_thousand_once(parsed, other):
            lower *= 1000
        if lower > other.high and not joint.backwards:
            return None
        if self._may_be_step(strip, parsed, other) and self._changes.is_step(
            strip.words, parsed.first, lower, other.high
        ):
            return None
        return joint.first, other.end, interval_of(lower, other.high, step=min(parsed.step, other.step))

    def _may_be_step(self, strip: Strip, parsed: Parsed, other: Parsed) -> bool:
        """The two have units of their own: not `cut yields by 3 to 10 percent`."""
        if strip.words[parsed.end] != "to":
            return strip.words[parsed.end] == "%"
        return strip.words[other.end : other.end + 1] == [] or strip.words[other.end] not in self._percent

    def _vague(self, strip: Strip, parsed: Parsed) -> tuple[int, int, Interval] | None:
        """`tens to hundreds of`: from the floor of the first to where the second ends."""
        other = self._second(strip, parsed.end + 1) if strip.words[parsed.end] in ("to", "or") else None
        if other is None or other.form != "vague" or other.low <= parsed.low or other.high < parsed.high:
            return None
        return parsed.first, other.end, interval_of(parsed.low, other.high, high_open=True)

    def _second(self, strip: Strip, at: int) -> Parsed | None:
        if at >= len(strip):
            return None
        number = strip.items[at] is None and self._starts.match(strip.letters, at)
        return self._cardinals.parse(strip, at) if number or strip.words[at] in ARTICLES else None

    def _joint(self, strip: Strip, parsed: Parsed, done: int) -> _Joint | None:
        low, first = strip.words, parsed.first
        percent = low[parsed.end] == "%"
        end = parsed.end + percent
        if end >= len(low):
            return None
        second = self._skip_signs(low, end + 1)
        money = second > end + 1
        if money and not (first > done and low[first - 1] in SIGNS):
            return None
        if percent and low[second + 1 : second + 2] != ["%"]:
            return None
        if low[end] in _DASHES:
            spaced = not strip.glued(end)
            return None if spaced and low[end] == "-" else _Joint(first, second, low[end] != "-")
        before = first - 1
        while before >= done and low[before] in _SKIPPED:
            before -= 1
        return self._in_words(strip, parsed, _Joint(first, second, False), low[end], before, done, money)

    def _skip_signs(self, low: list[str], at: int) -> int:
        while at < len(low) and low[at] in _SKIPPED:
            at += 1
        return at

    def _in_words(
        self, strip: Strip, parsed: Parsed, plain: _Joint, word: str, before: int, done: int, money: bool
    ) -> _Joint | None:
        """`before` is the chunk before the first number and its currency sign, `word` stands between the two."""
        low, second = strip.words, plain.second
        lead = low[before] if before >= done else ""
        if word == "and":
            return _Joint(before, second, True) if lead == "between" else None
        if word == "to" and lead == "from":
            changed = self._changes.from_there(low, before, 0 if money else done)
            if changed:
                self._share_scale(strip, parsed, second)
            return None if changed else _Joint(before, second, False)
        if word == "to" and lead != "by" and self._changed.intersection(low[max(done, before - 3) : before + 1]):
            return plain if self._is_one_sum(strip, parsed, before, second, money) else None
        if word == "or" and 0 < done == parsed.first - 1 and low[done] == ",":
            return None  # 10, 20 or 30 miles
        return plain if word in ("to", "or") else None

    def _share_scale(self, strip: Strip, parsed: Parsed, second: int) -> None:
        """`rose from 24 to 33 billion`: no range, but the scale is said once for both."""
        other = self._second(strip, second)
        if other is None or not other.scaled or parsed.scaled or parsed.low >= 1000:
            return
        scale = other.scale if other.scale > 1 else scale_of(other.low)
        alone = other.low / scale
        if max(parsed.low, alone) <= _ALIKE * min(parsed.low, alone):
            parsed.low, parsed.high, parsed.step = parsed.low * scale, parsed.high * scale, parsed.step * scale
            parsed.scaled = True

    def _is_one_sum(self, strip: Strip, parsed: Parsed, before: int, second: int, money: bool) -> bool:
        """Two numbers behind a verb of change that are one range all the same."""
        other = self._cardinals.parse(strip, second) if second < len(strip) else None
        if other is not None and self._changes.is_extent(strip.words, before, parsed.low, other.high):
            return True
        return self._scales_both(strip, parsed, second) if money else self._is_one_share(strip, parsed, second)

    def _is_one_share(self, strip: Strip, parsed: Parsed, second: int) -> bool:
        """`expected to rise 3 to 4 percent`: the unit is said once."""
        other = self._cardinals.parse(strip, second) if second < len(strip) else None
        if other is None or not parsed.low < other.high <= FAR * parsed.low:
            return False
        return (
            strip.words[parsed.first - 1] in self._changed
            and strip.words[other.end : other.end + 1] != []
            and (strip.words[other.end] in self._percent)
        )

    def _scales_both(self, strip: Strip, parsed: Parsed, second: int) -> bool:
        """`down from $89 to $93 billion`: the scale is said once, so the two are one range."""
        other = self._cardinals.parse(strip, second) if second < len(strip) else None
        return other is not None and other.scaled and not parsed.scaled and parsed.low < 1000


def _says_thousand_once(lower: Parsed, upper: Parsed) -> bool:
    """`5-6,000 people`: both are thousands."""
    if lower.form != "digits" or upper.form != "digits" or upper.scaled or lower.low < 2 or upper.low % 1000:
        return False
    return lower.low < upper.low / 1000 <= _NEAR * lower.low and lower.low < 1000
