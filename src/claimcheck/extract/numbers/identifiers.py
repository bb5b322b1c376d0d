"""Numbers that name a thing and count nothing: Flight 370, COVID-19, 18:00, Suite 600, 3-2."""

from __future__ import annotations

from claimcheck.extract.numbers.cardinal import Parsed
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

_RATIONAL = frozenset((("1", "2"), ("1", "3"), ("2", "3"), ("1", "4"), ("3", "4"), ("1", "5"), ("1", "8"), ("1", "10")))


class Identifiers:
    """Tells names from numbers by what stands around them."""

    def __init__(self, rules: RuleSet) -> None:
        self._labels = {"".join(entry) for entry in rules.words("LABEL")}
        self._capital_labels = {"".join(entry) for entry in rules.words("LABEL_CAPITAL")}
        self._scores = {entry[0] for entry in rules.words("SCORE")}
        self._clock = {entry[0] for entry in rules.words("CLOCK")}
        self._function = {entry[0] for entry in rules.words("FUNCTION") if len(entry) == 1}
        self._groups = rules.words("NAMED_GROUP")
        self._streets = {entry[0] for entry in rules.words("STREET")}

    def end_of(self, strip: Strip, low: list[str], parsed: Parsed) -> int | None:
        """The chunk after the name that this number is part of, or None where it is a number."""
        at, end = parsed.first, parsed.end
        if parsed.form == "digits":
            found = self._marks(strip, low, at, end)
            if found:
                return found
        if at > 0 and self._labelled(strip, low, at, end):
            return end
        if self._is_named_group(low, at) and parsed.form == "words" and self._capital(strip, at):
            return end
        if parsed.form == "words" and self._capital_name(strip, at, end):
            return end
        return self._address(strip, low, end) if parsed.form == "digits" else None

    def _capital_name(self, strip: Strip, at: int, end: int) -> bool:
        """`Two Bears`, `the Group of Seven`: a number word with a capital inside of a sentence that is no headline."""
        if not strip.word(at)[0].isupper() or at == 0 or not strip.word(at - 1)[0].isalpha():
            return False
        words = [w for w in strip.tokens.words if w[0].isalpha()]
        return sum(w[0].isupper() for w in words) * 2 < len(words)

    def _address(self, strip: Strip, low: list[str], end: int) -> int | None:
        """`1420 Vance Street`, `16-18 Industrial Avenue`."""
        for at in range(end, min(end + 4, len(low))):
            if strip.items[at] is not None or not (
                strip.word(at)[0].isupper() or low[at][0] in "-–" or low[at][0].isdigit()
            ):
                return None
            if low[at] in self._streets and at > end:
                return at + 1
        return None

    def _marks(self, strip: Strip, low: list[str], at: int, end: int) -> int | None:
        tokens = strip.tokens
        written = strip.word(at)
        if len(written) > 1 and written[0] == "0" and written.isdigit():
            while end < len(low) and low[end].isdigit():
                end += 1
            return end
        if end < len(low) and tokens.glued(strip.first[end]) and strip.word(end)[0].isupper() and len(low[end]) > 3:
            return end + 1
        if end + 1 < len(low) and low[end].isdigit() and low[end + 1][0].isdigit():
            return end + 2
        if at == 0 and end + 1 >= len(low) and low[end:] in ([], ["."], [")"]):
            return len(low)
        if end < len(low) and (low[end] in self._clock):
            return end + 1
        if at > 1 and low[at - 1] == "-" and tokens.glued(strip.first[at]) and tokens.glued(strip.first[at - 1]):
            before = strip.word(at - 2)
            if (
                before[0].isalpha()
                and strip.items[at - 2] is None
                and before.lower() not in ("minus", "to", "sub", "now")
            ):
                return end
        if at > 0 and low[at - 1] == "#":
            return end
        if (
            end + 1 < len(low)
            and low[end] in ":/-"
            and tokens.glued(strip.first[end + 1])
            and tokens.glued(strip.first[end])
        ):
            return self._joined(strip, low, at, end)
        if at == 0 and end < len(low) and low[end] in ").":
            return end + 1 if end + 1 < len(low) and low[at].isdigit() and len(low[at]) < 3 else None
        return None

    def _joined(self, strip: Strip, low: list[str], at: int, end: int) -> int | None:
        """`18:00`, `9/11`, `24/7`, `202-756-4544`, `3-2`."""
        mark, other = low[end], low[end + 1]
        if not other[0].isdigit() or other[-1].isalpha():
            return None
        after = end + 2
        if mark == ":":
            return after + (after < len(low) and low[after] in self._clock)
        if mark == "/":
            return None if (low[at], other) in _RATIONAL else after
        if after + 1 < len(low) and low[after] == "-" and low[after + 1][0].isdigit():
            return after + 2
        if mark == "-" and low[at].isdigit() and other.isdigit() and len(low[at]) < 4 and int(low[at]) >= int(other):
            return after
        near = low[max(0, at - 4) : at] + low[after : after + 3]
        if low[at].isdigit() and other.isdigit() and not self._scores.isdisjoint(near):
            return after
        return None

    def _labelled(self, strip: Strip, low: list[str], at: int, end: int) -> bool:
        before = low[at - 1]
        if before in (".", "-") and at > 1:
            before = low[at - 2] + "." if before == "." else before
            if before not in self._labels:
                return False
        if before in self._labels:
            if before not in self._capital_labels:
                return not (strip.word(at)[0].isalpha() and before in ("no", "bill"))
            return self._capital(strip, at) and not self._counts(strip, low, end)
        return self._model_name(strip, low, at, end)

    def _capital(self, strip: Strip, at: int) -> bool:
        return at > 0 and strip.word(at - 1)[0].isupper()

    def _model_name(self, strip: Strip, low: list[str], at: int, end: int) -> bool:
        """`Boeing 737`, `iPhone 11 Pro`: a bare numeral behind a name and before nothing that can be counted."""
        word, before = strip.word(at), strip.word(at - 1)
        if not word.isdigit() or len(word) > 4 or end - at > 1 or strip.items[at - 1] is not None:
            return False
        named = any(c.isupper() for c in before) and before[0].isalpha()
        if not named or low[at - 1] in self._function or before.endswith(("'s", "’s")):
            return False
        return not self._counts(strip, low, end)

    def _counts(self, strip: Strip, low: list[str], end: int) -> bool:
        """Something that can be counted (or a unit, a sign, a verb of harm) follows."""
        if end >= len(low):
            return False
        word = strip.word(end)
        if word[0].islower():
            return word not in self._function and not word.endswith(("ed", "ing", "ly"))
        return word[0] in "%$€£°"

    def _is_named_group(self, low: list[str], at: int) -> bool:
        return any(at >= len(g) and tuple(low[at - len(g) : at]) == g for g in self._groups)
