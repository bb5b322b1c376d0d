"""Numbers that name a thing and count nothing: Flight 370, COVID-19, 18:00, Suite 600, 3-2."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.numbers.chances import Chances
from claimcheck.extract.numbers.parsed import Parsed
from claimcheck.extract.numbers.scores import Scores, rating_end
from claimcheck.extract.numbers.values import STROKES
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

#: digits from which on a number behind `number:` is a code
_LONG_CODE = 5
#: digits of a ZIP code
_ZIP = 5
_TO = ("and", "to", "or")
#: of clothes and shoes
_LARGEST_SIZE = 60
_JOINTS = (["to"], ["or"])
#: numbers from which on nothing is counted or measured, and which no float holds long
_TOO_LARGE = Decimal("1e200")


class Identifiers:
    """Tells names from numbers by what stands around them."""

    def __init__(self, rules: RuleSet) -> None:
        words = rules.word_set
        self._labels, self._capital_labels = words("LABEL"), words("LABEL_CAPITAL")
        self._label_numerals, self._makes = words("LABEL_OF_NUMERALS"), words("LABEL_MAKE")
        self._lone_labels, self._before_lone = words("LABEL_LONE"), words("BEFORE_LABEL_LONE")
        self._scores, self._clock, self._streets = Scores(rules), words("CLOCK"), words("STREET")
        self._no_names = words("FUNCTION") | words("BEFORE_COUNT") | words("PERSON_NOUN")
        self._plural = words("PLURAL_AUX")
        self._function, self._signed = words("FUNCTION"), words("BEFORE_SIGN")
        self._named, self._models, self._modelled = (
            words("NAMED_THING"),
            words("MODEL_NUMBER"),
            words("BEHIND_MODEL_NUMBER"),
        )
        self._emergency = words("EMERGENCY_NUMBER")
        self._rings, self._rung = (
            words("BEFORE_EMERGENCY_NUMBER"),
            words("BEHIND_EMERGENCY_NUMBER"),
        )
        self._chances, self._versioned, self._sure = Chances(rules), words("LABEL_VERSIONED"), words("LABEL_SURE")
        self._scores_of, self._hyphened = words("SCORE_OF"), words("LABEL_HYPHENED")
        self._groups: dict[str, list[tuple[str, ...]]] = {}
        for group in rules.words("NAMED_GROUP"):
            self._groups.setdefault(group[-1], []).append(group)

    def end_of(self, strip: Strip, parsed: Parsed) -> int | None:
        """The chunk after the name that this number is part of, or None where it is a number."""
        at, end, digits = parsed.first, parsed.end, parsed.form == "digits"
        if parsed.high >= _TOO_LARGE:
            return end
        if digits and strip.words[end : end + 1] == ["^"] and strip.glued(end):
            return end + 1 + bool(strip.words[end + 1 : end + 2] and strip.words[end + 1].isdecimal())
        if end < len(strip) and (rating := rating_end(strip, end, parsed.high)):
            return rating
        if digits and (found := self._chances.end_of(strip, at, end) or self._marks(strip, at, end)):
            return found
        if digits and strip.words[at] in self._models and (found := self._model(strip, end)):
            return found
        if digits and strip.words[end : end + 1] == ["zip"] and len(strip.words[at]) == _ZIP:
            return end
        if digits and strip.words[at] in self._emergency and self._is_rung(strip, at, end):
            return end
        if at > 0 and parsed.form != "vague" and self._labelled(strip, at, end):
            if strip.words[end : end + 2] == ["out", "of"] and digits and strip.words[end + 2 : end + 3] != []:
                return end + 3  # a score of 81 out of 100
            goes_on = strip.words[end : end + 1] in (["-"], ["–"]) and strip.glued(end)
            return end + 2 if goes_on and strip.words[end + 1 : end + 2] and strip.words[end + 1].isdecimal() else end
        if at > 1 and (self._is_rest(strip, at) or (digits and self._is_zip_code(strip, at, end))):
            return end
        if parsed.form == "words" and (self._is_named_group(strip, at) or self._capital_name(strip, at)):
            return end
        return self._address(strip, end) if digits else None

    def _is_rest(self, strip: Strip, at: int) -> bool:
        """`P388,822,968`, `P700 million`, `multi-million`, `x.com/638abc`: the end of a word that began before."""
        mark, before = strip.words[at - 1], strip.words[at - 2]
        if mark[-1].isdecimal():
            return strip.items[at - 1] is None and mark[0].isalpha() and not strip.word(at)[0].isdecimal()
        glued = strip.glued(at) and strip.glued(at - 1)
        if mark in ("-", "‑"):
            return glued and before == "multi"
        if mark == "/":
            letters = strip.words[at + 1] if glued and at + 1 < len(strip) and strip.glued(at + 1) else "."
            return before[0].isalpha() and letters[0].isalpha()
        return mark in (",", ".") and glued and before[0].isalpha() and before[-1].isdecimal()

    def _model(self, strip: Strip, end: int) -> int | None:
        """`two 787 jets`, `a 737-800`."""
        after = strip.words[end : end + 2]
        if len(after) == 2 and after[0] == "-" and after[1][0].isdecimal():
            return end + 2
        return end if after and after[0] in self._modelled else None

    def _is_rung(self, strip: Strip, at: int, end: int) -> bool:
        """`a 911 caller`, `she dialled 999`."""
        low = strip.words
        if low[end : end + 1] and low[end] in self._rung:
            return True
        if low[max(0, at - 2) : at] in (["call", "to"], ["calls", "to"]):
            return True
        return at > 0 and low[at - 1] in self._rings and not self._counts(strip, end)

    def _is_zip_code(self, strip: Strip, at: int, end: int) -> bool:
        """`Akron, OH 44308`."""
        state, code = strip.word(at - 1), strip.word(at)
        named = len(state) == 2 and state.isupper() and strip.words[at - 2] == ","
        return named and end == at + 1 and len(code) == _ZIP and code.isdecimal() and not self._counts(strip, end)

    def _is_named_group(self, strip: Strip, at: int) -> bool:
        """`the Big Three`, `a Gang of Four`."""
        if at == 0 or strip.words[at - 1] not in self._groups or not self._capital(strip, at):
            return False
        groups = self._groups[strip.words[at - 1]]
        return any(at >= len(group) and tuple(strip.words[at - len(group) : at]) == group for group in groups)

    def _capital_name(self, strip: Strip, at: int) -> bool:
        """`Two Bears`, `the Group of Seven`: a number word with a capital inside of a sentence that is no headline."""
        if not strip.word(at)[0].isupper() or at == 0 or not strip.word(at - 1)[0].isalpha():
            return False
        words = [word for word in strip.tokens.words if word[0].isalpha()]
        return sum(word[0].isupper() for word in words) * 2 < len(words)

    def _address(self, strip: Strip, end: int) -> int | None:
        """`1420 Vance Street`, `16-18 Industrial Avenue`."""
        low = strip.words
        for at in range(end, min(end + 4, len(low))):
            fits = strip.word(at)[0].isupper() or low[at][0] in "-–" or low[at][0].isdecimal()
            if not fits or strip.items[at] is not None:
                return None
            if low[at] in self._streets and at > end:
                return at + 1
        return None

    def _marks(self, strip: Strip, at: int, end: int) -> int | None:
        """Names told by digits and marks alone."""
        written = strip.word(at)
        if written[0] == "0" and len(written) > 1 and written.isdecimal():
            return self._digits_on(strip.words, end)
        if written[0] == "." and len(written) == 4 and self._is_average(strip, at, end):
            return end
        return self._before_mark(strip, at, end) if end < len(strip) else self._alone(strip, at, end)

    def _is_average(self, strip: Strip, at: int, end: int) -> bool:
        """`He hit .292.`"""
        return end == at + 1 and strip.words[end : end + 1] != ["per"] and not self._counts(strip, end)

    def _digits_on(self, low: list[str], end: int) -> int:
        while end < len(low) and (low[end].isdecimal() or (low[end] == ":" and low[end + 1 : end + 2] != [])):
            end += 1
        return end

    def _alone(self, strip: Strip, at: int, end: int) -> int | None:
        return end if at == 0 or self._glued_name(strip, at) or strip.words[at - 1] == "#" else None

    def _before_mark(self, strip: Strip, at: int, end: int) -> int | None:
        low, after = strip.words, strip.words[end]
        if len(after) > 3 and strip.word(end)[0].isupper() and strip.glued(end):
            return end + 1
        if strip.glued(end) and self._is_letter_of_name(strip, at, end):
            return end + 1
        more = low[end + 1] if end + 1 < len(low) else ""
        if after == "(" and len(more) == 1 and more.isalpha() and strip.glued(end) and low[end + 2 : end + 3] == [")"]:
            return end + 3  # a 401(k) plan
        if more[:1].isdecimal() and after.isdecimal():
            return end + 2
        if at == 0 and not more and after in (".", ")"):
            return len(low)
        if after in self._clock:
            return end + 1
        if more.isdecimal() and after in _TO and low[end + 2 : end + 3] and low[end + 2] in self._clock:
            return end + 3  # between 9 and 10 p.m.
        if after == "block" and low[end + 1 : end + 2] == ["of"] and low[at].endswith("00"):
            return end + 1  # the 600 block of Main Street
        if at > 0 and (low[at - 1] == "#" or self._glued_name(strip, at)):
            return end
        if more and after in ":/-–" and strip.glued(end + 1) and strip.glued(end):
            return self._joined(low, at, end)
        counts_points = at == 0 and more and after in ")." and len(low[at]) < 3 and low[at].isdecimal()
        return end + 1 if counts_points else None

    def _is_letter_of_name(self, strip: Strip, at: int, end: int) -> bool:
        """`3D`, `5G`, `LHS 1140b`, `4x100m`."""
        letter, before = strip.word(end), strip.word(at - 1) if at else ""
        if letter in ("D", "G") or (letter[0] == "x" and letter[1:2].isdecimal()):
            return True
        return letter in ("b", "c", "d", "e") and len(before) > 1 and before.isupper() and before.isalpha()

    def _glued_name(self, strip: Strip, at: int) -> bool:
        """`COVID-19`, `A-320`."""
        if at < 2 or strip.words[at - 1] != "-" or not (strip.glued(at) and strip.glued(at - 1)):
            return False
        return (
            strip.words[at - 2][0].isalpha() and strip.items[at - 2] is None and strip.words[at - 2] not in self._signed
        )

    def _joined(self, low: list[str], at: int, end: int) -> int | None:
        """`18:00`, `9/11`, `24/7`, `202-756-4544`, `3-2`."""
        mark, other, after = low[end], low[end + 1], end + 2
        if not other[0].isdecimal() or other[-1].isalpha():
            return None
        if mark == ":":
            after += 2 * (low[after : after + 1] == [":"] and low[after + 1 : after + 2] != [])
            return after + (after < len(low) and low[after] in self._clock)
        if mark == "/":
            return None if (low[at], other) in STROKES else after
        if mark == "-" and low[after : after + 1] == ["-"] and after + 1 < len(low) and low[after + 1][0].isdecimal():
            return after + 2
        if not (low[at].isdecimal() and other.isdecimal()):
            return None
        return after if self._scores.tells(low, at, after, mark) else None

    def _labelled(self, strip: Strip, at: int, end: int) -> bool:
        """`Flight 370`, `No. 5`, `Act 3`."""
        low = strip.words
        before = low[at - 1]
        if before in (".", "-", ":") and at > 1:
            if before == "-" and (low[at - 2] in self._hyphened or low[max(0, at - 4) : at - 1] == ["best", "-", "of"]):
                return True
            if before == ":":
                return low[at - 2] in self._labels and low[at].isdecimal() and len(low[at]) >= _LONG_CODE
            before = low[at - 2] + "." if before == "." else before
            if before not in self._labels:
                return False
        if before not in self._labels:
            return self._is_made(strip, at, end) or self._model_name(strip, at, end)
        if before not in self._capital_labels:
            return not (strip.word(at)[0].isalpha() and before in self._label_numerals)
        if before in self._sure and self._capital(strip, at) and low[at].isdecimal():
            return at == 1 or not strip.word(at - 2)[0].isupper()
        numbered = before == "no" and at > 1 and low[at].isdecimal() and strip.word(at - 2)[0].isalpha()
        return self._capital(strip, at) and (numbered or not self._counts(strip, end))

    def _is_made(self, strip: Strip, at: int, end: int) -> bool:
        """`Pixel 2 owners`, `the S&P 500`, `the Group of 20`; `game seven of the final`."""
        low = strip.words
        before = low[at - 1]
        if before in self._lone_labels:
            return at > 1 and low[at - 2] in self._before_lone
        if before == "size":
            return low[at].isdecimal() and int(low[at][:4]) <= _LARGEST_SIZE
        if before in self._versioned and end == at + 1 and low[at].replace(".", "").isdecimal():
            return self._capital(strip, at) or strip.word(at - 1)[1:2].isupper()
        if before == "of" and at > 1 and low[at - 2] in self._scores_of and low[at][0].isdecimal():
            return not self._counts(strip, end) or low[end] == "out"
        if not low[at].isdecimal() or end > at + 1:
            return False
        if before in self._makes or low[max(0, at - 3) : at] == ["s", "&", "p"]:
            return self._capital(strip, at) or strip.word(at - 1)[1:2].isupper()
        return before == "of" and at > 2 and strip.word(at - 2) == "Group"

    def _capital(self, strip: Strip, at: int) -> bool:
        return at > 0 and strip.word(at - 1)[0].isupper()

    def _model_name(self, strip: Strip, at: int, end: int) -> bool:
        """`Boeing 737`, `iPhone 11 Pro`: a bare numeral behind a name and before nothing that can be counted."""
        word, before = strip.word(at), strip.word(at - 1)
        if end - at > 1 or len(word) > 4 or not word.isdecimal() or strip.items[at - 1] is not None:
            return False
        named = before[0].isalpha() and not before.islower()
        if named and strip.words[end : end + 1] in _JOINTS and strip.words[end + 1 : end + 2] != []:
            named = not strip.words[end + 1][0].isdecimal()
        if not named or strip.words[at - 1] in self._no_names or before.endswith(("'s", "’s")):
            return False
        named = end < len(strip) and strip.words[end] in self._named
        return any(c.isupper() for c in before) and (named or not self._counts(strip, end))

    def _counts(self, strip: Strip, end: int) -> bool:
        """Something that can be counted (or a unit, a sign, a verb of harm) follows."""
        if end >= len(strip):
            return False
        word = strip.word(end)
        if word[0].islower():
            if word in self._plural:
                return True
            return word not in self._function and not word.endswith(("ed", "ing", "ly"))
        return word[0] in "%$€£°"
