"""Noun phrases beside a verb of saying: from where to where the one who says it is named."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import (
    ARTICLES,
    DETERMINERS,
    ENDINGS_OF_OWNERS,
    PARTICLES,
    PERSONS,
    PRONOUNS,
    Lexicon,
)
from claimcheck.extract.attribution.phrasewords import DETERMINER, INSIDE, NUMBER, UNSURE, PhraseWords

_LONGEST = 24
_SAVE = frozenset(("Save", "Stop", "Feed", "Free"))  # the Children
_AMOUNTS = frozenset(("million", "billion", "trillion", "percent"))
_LOOSE = frozenset(("in", "at", "from", "with", "within", "on", "near", "to", "inside", "close"))
PREPOSITIONS = _LOOSE | {"of", "for", "by"}
_JOINING = PREPOSITIONS | {"and", "&"}
BEFORE_PAIR = frozenset(("that", "and", "but", "while", "to"))
_OBJECTS = PERSONS | {"him", "her", "them", "it"}
_LEADS_ON = frozenset(("of", "for", "within", "from", "by", "citing", "in", "on"))

Range = tuple[int, int]


class Nouns:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._words = lexicon, PhraseWords(lexicon)

    def ending(self, clause: Clause, end: int) -> Range | None:
        """The noun phrase whose last token is before `end`."""
        if end > 0 and clause.low[end - 1] in PRONOUNS:
            return end - 1, end
        start = self.leftwards(clause, end)
        if start >= end or (clause.low[end - 1] in self._lexicon.when and clause.words[end - 1][0].islower()):
            return None
        if clause.low[start] in _AMOUNTS and start > 0 and clause.low[start - 1][0].isdigit():
            start += 1  # `the $3 billion | analysts had expected`
        one = next((at for at in range(end - 2, start - 1, -1) if clause.low[at] in ("a", "an")), -1)
        if one >= 0 and self._many_say(clause, one, end):
            start = self._behind_one(clause, end - 1)
        before = clause.low[start - 1] if start > 1 else ""
        if before == "by" and (hirer := self._hired_by(clause, start)):
            return hirer
        return self._coordinated(clause, start) if before in ("and", "&") else start, end

    def _many_say(self, clause: Clause, start: int, end: int) -> bool:
        """`a move | critics say`: many who can speak cannot be what `a` begins, unless they are `of` it."""
        noun, written = clause.low[end - 1], clause.words[end - 1]
        many = end - start > 2 and noun.endswith("s") and written[0].islower() and noun in self._lexicon.source
        return many and not any(low in PREPOSITIONS or low.endswith(ENDINGS_OF_OWNERS) for low in clause.low[start:end])

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
        return self.leftwards(clause, noun + 1), noun + 1

    def leftwards(self, clause: Clause, end: int) -> int:
        """Where the noun phrase begins that ends before token `end`."""
        low, words, known, at = clause.low, clause.words, self._words.known, end
        stop, hyphens = max(0, end - _LONGEST), clause.hyphens
        while at > stop:
            alone = known.get(words[at - 1]) or self._words.look(words[at - 1])
            if alone == INSIDE:
                at -= 1
                continue
            if alone == NUMBER:
                year = words[at - 1].isdigit() and at < end and words[at][0].isupper()
                return at - 1 if at < end and not year else at  # `in 2015 | Norland admitted`
            if alone == DETERMINER:
                at -= 2 if at > 1 and words[at - 2] in _SAVE and low[at - 1] == "the" else 1
            elif (hyphens or alone == UNSURE) and self._words.inside(clause, at - 1):
                at -= 1
                continue
            longer = self._through_preposition(clause, at) if at > 1 and low[at - 1] in PREPOSITIONS else at
            if longer == at and at > 2 and low[at - 1] == "to" and self._to_do(clause, at):
                longer = at - 1  # `the Committee | to Protect Voters`
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
        first = self.leftwards(clause, start - 1)
        bare = first == 0 or not low[first - 1][0].isalnum() or low[first - 1] in BEFORE_PAIR
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
            if word == "to" and start < at < stop - 1 and self._to_do(clause, at + 1):
                at += 1
                continue
            if word in DETERMINERS and words[at] != "US":
                if at > start and low[at - 1] not in _JOINING and words[at - 1] not in _SAVE:
                    break
            elif (word in _LEADS_ON and at > start and self._leads_on(clause, at)) or (
                word in ("and", "&") and whole and at > start and at + 1 < stop and self._starts(clause, at + 1)
            ):
                pass
            elif word[0].isdigit() or word in self._lexicon.numbers:
                if (at > start or word[0].isdigit()) and not self._year_of(clause, at, start):
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

    def name_behind(self, clause: Clause, comma: int) -> Range | None:
        """`said the youngest, Jozef Gal`: the name of more than one word that follows a calling."""
        if comma + 2 >= len(clause) or clause.low[comma] != "," or not clause.words[comma + 1][0].isupper():
            return None
        span = self.after(clause, comma + 1)
        return span if span and span[1] > span[0] + 1 and clause.words[span[1] - 1][0].isupper() else None

    def holds(self, clause: Clause, at: int) -> bool:
        """Whether the token may stand within a noun phrase."""
        return self._words.inside(clause, at)

    def _to_do(self, clause: Clause, at: int) -> bool:
        """What a body is for, in its name: `Committee to | Protect`."""
        before = clause.words[at - 2]
        return clause.words[at][0].isupper() and before[0].isupper() and before.lower() in self._lexicon.body

    def _year_of(self, clause: Clause, at: int, start: int) -> bool:
        """`a 2011 | report`, `a 92-page report`."""
        if at != start + 1 or clause.low[start] not in ARTICLES or at + 1 >= len(clause):
            return False
        return (len(clause.low[at]) == 4 and clause.words[at + 1][0].islower()) or clause.joined(at + 1)

    def _leads_on(self, clause: Clause, at: int) -> bool:
        """Whether a preposition within a noun phrase goes on with it."""
        if at + 1 >= len(clause) or clause.low[at + 1] in self._lexicon.when or clause.words[at + 1][0].isdigit():
            return False
        word, noun = clause.low[at], clause.low[at - 1]
        if word == "for" and clause.low[at + 1] in ARTICLES and clause.words[at - 1][0].isupper():
            return noun in self._lexicon.title or noun in self._lexicon.body  # not `Ipsos for the paper`
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
