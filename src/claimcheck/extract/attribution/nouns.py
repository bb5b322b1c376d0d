"""Noun phrases beside a verb of saying: from where to where the one who says it is named."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import (
    ARTICLES,
    DASHES,
    DETERMINERS,
    ENDINGS_OF_OWNERS,
    PARTICLES,
    PERSONS,
    POSSESSIVES,
    PRONOUNS,
    QUOTES,
    Lexicon,
)
from claimcheck.extract.attribution.phrasewords import DETERMINER, INSIDE, NUMBER, UNSURE, PhraseWords

_LONGEST = 24
_CLOSERS = frozenset((",", ")", "]", *DASHES))
_OPENERS = {",": frozenset((",",)), ")": frozenset(("(",)), "]": frozenset(("[",))}
_ASIDE = ARTICLES | POSSESSIVES | frozenset((
    "who", "which", "whose", "speaking", "citing", "quoting", "of", "now", "himself", "herself", "in",
    "from", "at", "for", "one", "head",
))  # fmt: skip
_FIRST_OF_ASIDE = frozenset(("a", "an", "the", "who", "and", "which"))
_RELATIVE = frozenset(("who", "whom", "whose"))
_SHORT_ASIDE = 6  # tokens
_LOOSE = frozenset(("in", "at", "from", "with", "within", "on", "near", "to", "inside", "close"))
_PREPOSITIONS = _LOOSE | {"of", "for", "by"}
_JOINING = _PREPOSITIONS | {"and", "&"}
_BEFORE_PAIR = frozenset(("that", "and", "but", "while", "to"))
_OBJECTS = PERSONS | {"him", "her", "them", "it"}
_LEADS_ON = frozenset(("of", "for", "within", "from", "by", "citing", "in", "on"))

Range = tuple[int, int]


class Nouns:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._words = lexicon, PhraseWords(lexicon)

    def before(self, clause: Clause, at: int) -> Range | None:
        """The subject of the verb at `at`: `X`, `X also`, `X, the mayor,`, `X, who was there,`, `X, who`."""
        end = self._over_aux(clause, at)
        if end == 0:
            return None
        if clause.low[end - 1] in _CLOSERS and not clause.joined(end - 1):
            opened = self._opened(clause, end - 1)
            return self.ending(clause, opened) if opened > 0 else self._named_aside(clause, end - 1)
        return self.ending(clause, end)

    def _over_aux(self, clause: Clause, at: int) -> int:
        low, aux = clause.low, self._lexicon.aux
        while at > 0 and (low[at - 1] in aux or (low[at - 1].endswith("ly") and self._is_adverb(clause, at - 1))):
            at -= 1
            if low[at] in ("who", "which") and at > 0 and low[at - 1] == ",":
                return at - 1
        while at > 1 and low[at - 1] in self._lexicon.when and low[at - 2] in ("on", "late", "early", "last"):
            at -= 2
        return at

    def _is_adverb(self, clause: Clause, at: int) -> bool:
        word = clause.words[at]
        return word[0].islower() and word not in self._lexicon.speaker_or_thing

    def _opened(self, clause: Clause, close: int) -> int:
        """Where the aside that `close` ends begins (its first mark), 0 where there is none."""
        low, mark = clause.low, clause.low[close]
        marks = _OPENERS.get(mark, DASHES)
        at = self._mark_before(clause, close, marks)
        if mark == ",":
            while at > 0 and low[at + 1] in _FIRST_OF_ASIDE:
                earlier = self._mark_before(clause, at, marks)
                starts = earlier > 0 and (low[earlier + 1] in _ASIDE or low[earlier + 1].isdigit())
                if not starts or not clause.words[earlier - 1][0].isupper():
                    break
                at = earlier
        if at > 0 and mark == "," and not self._is_aside(clause, at, close):
            return 0
        return at

    def _named_aside(self, clause: Clause, close: int) -> Range | None:
        """`the governor, Rustam Beyli,`: the name stands in the aside."""
        opened = self._mark_before(clause, close, _OPENERS.get(clause.low[close], DASHES))
        if not opened or clause.low[opened - 1] not in self._lexicon.names_in_aside:
            return None
        span = self.ending(clause, close)
        return span if span and span[0] == opened + 1 and clause.words[close - 1][0].isupper() else None

    def _mark_before(self, clause: Clause, at: int, marks: frozenset[str]) -> int:
        for place in range(at - 1, max(0, at - 40), -1):
            if clause.low[place] in QUOTES or clause.low[place] == ";":
                return 0
            if clause.low[place] in marks and not clause.joined(place):
                return place
        return 0

    def _is_aside(self, clause: Clause, opened: int, close: int) -> bool:
        """Between two commas stands something said of the noun before: it starts as an aside does, or with an age."""
        word, low = clause.words[opened + 1], clause.low[opened + 1]
        before = clause.words[opened - 1]
        if not (before[0].isalpha() or before in (")", ".")) or clause.low[opened - 1] in self._lexicon.function:
            return False
        if low in _ASIDE or not _RELATIVE.isdisjoint(clause.low[opened + 1 : opened + 6]):
            return True
        if not before[0].isupper():
            return False
        if word[0].isdigit() or low in self._lexicon.title or low.endswith(("ing", "ed")):
            return True
        return word[0].isupper() and close - opened < _SHORT_ASIDE and opened < _SHORT_ASIDE

    def ending(self, clause: Clause, end: int) -> Range | None:
        """The noun phrase whose last token is before `end`."""
        if end > 0 and clause.low[end - 1] in PRONOUNS:
            return end - 1, end
        start = self._leftwards(clause, end)
        if start >= end:
            return None
        if clause.low[start] in ("a", "an") and self._many_say(clause, start, end):
            start = self._behind_one(clause, end - 1)
        before = clause.low[start - 1] if start > 1 else ""
        if before == "by" and (hirer := self._hired_by(clause, start)):
            return hirer
        return self._coordinated(clause, start) if before in ("and", "&") else start, end

    def _many_say(self, clause: Clause, start: int, end: int) -> bool:
        """`a move | critics say`: many who can speak cannot be what `a` begins, unless they are `of` it."""
        noun, written = clause.low[end - 1], clause.words[end - 1]
        many = end - start > 2 and noun.endswith("s") and written[0].islower() and noun in self._lexicon.source
        return many and not any(
            low in _PREPOSITIONS or low.endswith(ENDINGS_OF_OWNERS) for low in clause.low[start:end]
        )

    def _behind_one(self, clause: Clause, at: int) -> int:
        """Where a noun of many at `at` begins, with the name before it (`Norland officials`)."""
        while clause.words[at - 1][0].isupper():
            at -= 1
        return at

    def _hired_by(self, clause: Clause, start: int) -> Range | None:
        """`auditors | hired by the opposition`: the noun before, where it can speak."""
        low, noun = clause.low, start - 3
        if noun < 0 or not low[start - 2].endswith("ed") or low[noun] in self._lexicon.function:
            return None
        if low[start - 2] in self._lexicon.given or not self._lexicon.can_speak(low[noun], clause.words[noun]):
            return None
        return self._leftwards(clause, noun + 1), noun + 1

    def _leftwards(self, clause: Clause, end: int) -> int:
        """Where the noun phrase begins that ends before token `end`."""
        low, words, known, at = clause.low, clause.words, self._words.known, end
        stop, hyphens = max(0, end - _LONGEST), clause.hyphens
        while at > stop:
            alone = known.get(words[at - 1]) or self._words.look(words[at - 1])
            if alone == INSIDE:
                at -= 1
                continue
            if alone == NUMBER:
                return at - 1 if at < end else at
            if alone == DETERMINER:
                at -= 1
            elif (hyphens or alone == UNSURE) and self._words.inside(clause, at - 1):
                at -= 1
                continue
            longer = self._through_preposition(clause, at) if at > 1 and low[at - 1] in _PREPOSITIONS else at
            if longer == at:
                break
            at = longer
        return at

    def _through_preposition(self, clause: Clause, at: int) -> int:
        """`a spokesman | for the ministry`: where the preposition stands if the noun before it belongs, else `at`."""
        low = clause.low
        if not self._words.inside(clause, at - 2):
            return at
        noun, written = low[at - 2], clause.words[at - 2]
        if low[at - 1] in ("of", "for"):
            return at - 1
        if low[at - 1] == "by" or noun in self._lexicon.things:
            return at - 1 if noun in self._lexicon.things else at
        return at - 1 if self._lexicon.can_speak(noun, written) else at

    def _coordinated(self, clause: Clause, start: int) -> int:
        """`police and | county officials`, where the first half is all that stands before it in its clause."""
        low = clause.low
        if start < 2 or low[start - 1] not in ("and", "&") or not self._words.inside(clause, start - 2):
            return start
        first = self._leftwards(clause, start - 1)
        bare = first == 0 or not low[first - 1][0].isalnum() or low[first - 1] in _BEFORE_PAIR
        head = low[start - 2], clause.words[start - 2]
        return first if bare and self._lexicon.can_speak(*head) else start

    def after(self, clause: Clause, at: int, *, whole: bool = False) -> Range | None:
        """The noun phrase that starts at `at`. `whole`: coordination (`A and B`) is followed too."""
        low, words, start = clause.low, clause.words, at
        if at >= len(low) or not (words[at][0].isalnum()):
            return None
        if low[at] in _OBJECTS:
            return at, at + 1
        seen_capital = False
        stop = min(len(low), at + _LONGEST)
        while at < stop:
            word = low[at]
            if word in DETERMINERS and words[at] != "US":
                if at > start and low[at - 1] not in _JOINING:
                    break
            elif (word in _LEADS_ON and at > start and self._leads_on(clause, at)) or (
                word in ("and", "&") and whole and at > start and at + 1 < stop and self._starts(clause, at + 1)
            ):
                pass
            elif word[0].isdigit() or word in self._lexicon.numbers:
                if at > start or word[0].isdigit():
                    break
            elif not self._words.inside(clause, at):
                break
            elif words[at][0].isupper():
                seen_capital = True
            elif word[0].isalpha() and seen_capital and words[at - 1][0].isupper() and not self._belongs(clause, at):
                break
            at += 1
        while (
            at > start and (low[at - 1] in self._lexicon.function or low[at - 1] == "&") and words[at - 1][0].islower()
        ):
            at -= 1
        return (start, at) if start < at else None

    def _leads_on(self, clause: Clause, at: int) -> bool:
        """Whether a preposition within a noun phrase goes on with it."""
        if at + 1 >= len(clause) or clause.low[at + 1] in self._lexicon.when or clause.words[at + 1][0].isdigit():
            return False
        word, noun = clause.low[at], clause.low[at - 1]
        if word in ("of", "for"):
            return True
        if word == "citing" or noun in self._lexicon.things:
            return noun in self._lexicon.things
        return word in ("within", "from", "in") and clause.words[at - 1][0].islower() and noun in self._lexicon.speaker

    def _starts(self, clause: Clause, at: int) -> bool:
        low, word = clause.low[at], clause.words[at]
        following = clause.low[at + 1] if at + 1 < len(clause) else ""
        return (
            low in ARTICLES or word[0].isupper() or low in self._lexicon.speaker or following in self._lexicon.speaker
        )

    def _belongs(self, clause: Clause, at: int) -> bool:
        """A small word behind a capital one goes with it: `US government`, `Fed report`, `Brandt's family`."""
        low = clause.low[at]
        if clause.low[at - 1].endswith(ENDINGS_OF_OWNERS[:2]):
            return True
        if low in PARTICLES or clause.joined(at + 1 if at + 1 < len(clause) else at):
            return True
        for word in clause.low[at : at + 4]:
            if word in self._lexicon.goes_with_name:
                return True
            if not word[0].isalpha() or word in self._lexicon.ends_noun or word.endswith("ed"):
                break
        return False
