"""What is counted: each number folded with the noun phrase behind it."""

from __future__ import annotations

import re

from claimcheck.extract.nouns import HYPHENS, NounReader
from claimcheck.extract.numbers.hedges import Hedges, widen
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

_NO_UNIT = ("ed", "ing", "way", "fold")
#: nouns no longer than this only seem to end like a participle: a 14-bed ward
_SHORT = 4
_TWO = Interval.exactly(2)


class PhraseReader:
    """Folds each NUMBER that counts something with its noun: PEOPLE, THINGS, or GROUP for a bare number of some."""

    def __init__(self, rules: RuleSet, hedges: Hedges) -> None:
        self._nouns, self._hedges = NounReader(rules), hedges
        words = rules.word_set
        self._partitive, self._pointing = words("PARTITIVE"), words("POINTING")
        self._pointing_alone, self._units_in_ing = words("POINTING_ALONE"), words("UNIT_IN_ING")
        self._no_unit, self._strong = words("NO_UNIT_BEHIND_HYPHEN"), words("STRENGTH")
        self._anyone, self._groups_of = words("ANYONE"), words("GROUPS_OF")
        self._scale_words = tuple(sorted(words("NUM_HUNDRED") | words("NUM_SCALES")))
        chunk = rules.alphabet.chunk
        self._number = chunk("NUMBER")
        self._starts = re.compile(self._number)
        self._in_brackets = rules.alphabet.letter("(") + chunk("PERCENT") + rules.alphabet.letter(")")
        self._people, self._things, self._group = chunk("PEOPLE"), chunk("THINGS"), chunk("GROUP")

    def read(self, strip: Strip) -> list[Fold]:
        """Folds in order; a number with nothing countable behind it stays a NUMBER."""
        folds: list[Fold] = []
        done = 0
        for match in self._starts.finditer(strip.letters):
            fold = self._at(strip, match.start()) if match.start() >= done else None
            if fold:
                folds.append(fold)
                done = fold.end
        return folds

    def _at(self, strip: Strip, at: int) -> Fold | None:
        low, quantity = strip.words, strip.items[at]
        phrase, start = Phrase(quantity, quantity.first, quantity.end), at + 1
        after = low[start] if start < len(low) else ""
        if low[at] == "one" and at and (low[at - 1] == "no" or low[max(0, at - 2) : at] == ["no", "-"]):
            return None
        if after in HYPHENS:
            return self._hyphened(strip, at, phrase)
        if after == "of":
            start = self._of(strip, start, phrase)
            if start < 0:
                return None
        share = self._share(strip, start)
        behind = share or start
        if share and low[share : share + 1] == ["of"]:
            behind = max(share, self._of(strip, share, phrase))  # 45 (30%) of the patients
        end = self._nouns.read(strip, behind, phrase)
        if share and end is not None:
            end = start
        if end is None:
            if not phrase.of and phrase.whole is None:
                return None
            end = start
        if phrase.of and phrase.people and phrase.head in self._anyone:
            phrase.modifiers.append("of")
        return self._fold(strip, at, self._widened(strip, end, quantity), phrase)

    def _share(self, strip: Strip, at: int) -> int:
        """Behind the share in brackets of `166 (52%) children`, which stays a claim of its own; else 0."""
        told = strip.letters[at : at + 3] == self._in_brackets
        return at + 3 if told else 0

    def _widened(self, strip: Strip, end: int, quantity: Quantity) -> int:
        """The chunk after a hedge that stands behind the noun (`30 people or more`), but not that of the next number
        (`17 dead and more than 400 hurt`).
        """
        after = self._hedges.after(strip.words, end)
        if after is None or not quantity.interval.is_bounded or any(strip.items[end : after[1]]):
            return end
        if strip.words[end] == "plus" and strip.words[after[1] : after[1] + 1] and strip.words[after[1]][0].isalpha():
            return end  # 40 cars plus a van
        quantity.interval = widen(quantity.interval, [after[0]])
        return after[1]

    def _fold(self, strip: Strip, at: int, end: int, phrase: Phrase) -> Fold:
        phrase.end = strip.end[end - 1]
        letter = self._things if phrase.head else self._group
        return Fold(at, end, self._people if phrase.head and phrase.people else letter, phrase)

    def noun_of(self, strip: Strip, at: int) -> tuple[str, int] | None:
        """The population behind `of` at chunk `at` and the chunk after it: `a third of the patients`."""
        low = strip.words
        if at >= len(low) or low[at] != "of":
            return None
        start = at + 1
        while start < len(low) and low[start] in self._partitive:
            start += 1
        phrase = Phrase(Quantity(_TWO, "digits", 0, 0, 0, 0), 0, 0)
        end = self._nouns.read(strip, start, phrase)
        return (phrase.population, end) if end is not None and phrase.population else None

    def _hyphened(self, strip: Strip, at: int, phrase: Phrase) -> Fold | None:
        """`a 24,500-seat stadium` counts seats, `a five-person crew` people."""
        noun = at + 2
        if noun >= len(strip) or strip.items[noun] is not None:
            return None
        word = strip.words[noun]
        derived = word.endswith(_NO_UNIT) and len(word) > _SHORT and word not in self._units_in_ing
        if not word.isalpha() or word in self._nouns.function or derived or word in self._no_unit:
            return None
        phrase.head, strong = word, word in self._strong
        phrase.people = word in self._nouns.person
        phrase.population = self._nouns.plural(word) if not strong or word in self._nouns.person else None
        return self._fold(strip, at, noun + 1, phrase)

    def _of(self, strip: Strip, at: int, phrase: Phrase) -> int:
        """Behind `of`: the place of the noun phrase, or -1 where `of` leads to nothing counted (`one of the worst`)."""
        low, quantity, after = strip.words, phrase.quantity, at + 1
        interval, number = quantity.interval, strip.tokens.low[quantity.number_first : quantity.number_end]
        if after >= len(low) or (number == ["one"] and (interval.low_open or interval.low == interval.high)):
            return -1
        before = low[at - 1]
        vague = quantity.form == "vague" or before in self._groups_of
        if low[after] in self._partitive:
            phrase.of = not vague or low[after] in self._pointing
            after += 1
            if after < len(low) and low[after] == "the":
                after += 1
        if strip.letters[after + 1 : after + 2] == self._number and low[after].endswith(("'s", "’s")):
            after += 1  # two of the captain's three sons
        apart = low[after - 1] in self._pointing_alone
        if not (vague or apart) and after < len(low) and strip.letters[after] == self._number:
            phrase.whole, phrase.of = strip.items[after], False
            return after + 1
        if not vague and not before.endswith(self._scale_words):
            phrase.of = True
        return after
