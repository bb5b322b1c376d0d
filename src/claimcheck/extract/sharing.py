"""Coordination, parts and ellipsis: what a number takes over from its neighbour."""

from __future__ import annotations

import re

from claimcheck.extract.context import Context
from claimcheck.extract.counted import CountedSentence
from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.ellipsis import SaidBefore
from claimcheck.extract.likeness import SameUnit
from claimcheck.extract.nounless import Nounless
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

#: words at most between a number and `, including` that opens its parts
_ASIDE = 14
#: what may open an aside about some of those just counted
_ASIDES = ([","], ["—"], ["–"], ["-"], ["("])
_OF_THEM = ([",", "of", "whom"], [",", "of", "which"], [",", "of", "them"], [",", "among", "them"])


class Sharing:
    """One for a rule set."""

    def __init__(self, rules: RuleSet) -> None:
        words, chunk = rules.word_set, rules.alphabet.chunk
        self._ellipsis, self._likeness = SaidBefore(rules), SameUnit(rules)
        self._join, self._list_words = words("LIST_JOIN"), words("LIST_WORD")
        self._part_openers, self._placing = words("PART_OPENER"), words("PLACING")
        self._cases, self._nounless = words("CASE_NOUN"), Nounless(rules)
        self._compared = [list(entry) for entry in rules.words("COMPARED")]
        self._things, self._number, self._people = chunk("THINGS"), chunk("NUMBER"), chunk("PEOPLE")
        self._be, self._bringing = words("BE"), words("BRINGING")
        self._totals = [*([noun, "to"] for noun in words("TOTAL_NOUN")), ["figure", "at"], ["toll", "at"]]
        counted = "".join(map(chunk, ("PEOPLE", "GROUP", "NUMBER", "THINGS")))
        self._counted = re.compile(f"[{counted}]")
        self._verbs = frozenset("".join(map(rules.alphabet.letters_with, ("AUX", "PLAIN_VERB", "HARM_VERB"))))

    def share(self, strip: Strip, drafts: list[Draft], context: Context) -> list[Draft]:
        """The drafts, completed and joined by those of numbers that only their neighbours explain; in order."""
        chunks = [match.start() for match in self._counted.finditer(strip.letters)]
        if not chunks:
            return drafts
        sentence = CountedSentence(strip, drafts, chunks)
        if len(chunks) > 1:
            self._forwards(sentence)
            self._backwards(sentence)
        self._nounless.fill(sentence, context)
        drafts.sort(key=Draft.place)
        self._likeness.fill(strip, drafts)
        if len(chunks) > 1:
            self._ellipsis.fill(strip, drafts)
        return drafts

    def _forwards(self, sentence: CountedSentence) -> None:
        """What a number takes from the one before it, and whether it is a part of it."""
        whole: Draft | None = None
        for before, at in sentence.pairs():
            previous, this = sentence.by_chunk.get(before), sentence.by_chunk.get(at)
            between = self._between(sentence, before, at)
            of_them = _is_of_them(sentence, at, sentence.words[before + 1 : at])
            if self._are_among(between):
                whole = None
                if previous is not None and this is not None and previous.kind == this.kind == "casualty":
                    previous.part_of = this
                continue
            if self._opens_parts(between) or of_them or self._is_broken_down(sentence, at, previous, between):
                whole = previous
            elif whole is not None and not (self._is_list(between) and self._goes_on(sentence, at, whole)):
                whole = None
            if previous is None or previous.kind != "casualty":
                continue
            if this is None or this.kind == "count":
                this = self._inherit(sentence, at, previous, between, part=whole is not None, of_them=of_them)
            if this is None or this.kind != "casualty":
                continue
            if len(between) < at - before - 1:
                previous.population = this.population  # 20 Danish and 60 Prussian soldiers
            if whole is not None and this is not whole:
                this.part_of = whole

    def _between(self, sentence: CountedSentence, before: int, at: int) -> list[str]:
        """The words between two numbers; without the epithet in `20 Danish and 60 Prussian soldiers`."""
        between = sentence.words[before + 1 : at]
        epithet = len(between) > 1 and between[1] in self._join and sentence.letter(before) == self._number
        return between[1:] if epithet and sentence.strip.word(before + 1)[0].isupper() else between

    def _is_broken_down(self, sentence: CountedSentence, at: int, previous: Draft | None, between: list[str]) -> bool:
        """`12 deaths (three men and nine women)`."""
        if between != ["("] or previous is None or previous.phrase is None or sentence.letter(at) != self._people:
            return False
        return previous.kind == "casualty" and previous.phrase.head in self._cases

    def _is_no_predicate(self, sentence: CountedSentence, at: int) -> bool:
        """`five of them being children`, `11 of whom were soldiers`, `600 of them to Chad`; but not `two of whom were
        not`.
        """
        verb, then = sentence.words[at + 1], sentence.words[at + 2 : at + 3]
        return verb == "to" or (verb in self._be and "not" not in then)

    def _goes_on(self, sentence: CountedSentence, at: int, whole: Draft) -> bool:
        """A list of parts ends before a number with a verb of its own that tells of another harm than the whole."""
        this = sentence.by_chunk.get(at)
        if this is None or this.kind != "casualty" or this.measure == whole.measure or whole.measure == "casualties":
            return True
        return sentence.letter(at + 1) not in self._verbs

    def _inherit(
        self, sentence: CountedSentence, at: int, previous: Draft, between: list[str], *, part: bool, of_them: bool
    ) -> Draft | None:
        """`killed three soldiers and four civilians`: the second number takes the measure of the first."""
        this, earlier = sentence.by_chunk.get(at), self._is_compared(between)
        if not (part or earlier or self._is_list(between) or self._is_elliptic(sentence, at, between)):
            return this
        told = sentence.letter(at + 1) in self._verbs and not (of_them and self._is_no_predicate(sentence, at))
        if sentence.letter(at) == self._things or told:
            return this
        if this is not None and this.population is None and not part:
            return this
        draft = this or from_chunk(previous.rule, sentence.strip, at)
        draft.rule, draft.kind, draft.measure = previous.rule, "casualty", previous.measure
        if earlier:
            draft.modifiers = [*draft.modifiers, "earlier"]
        if draft.phrase is None or not draft.phrase.head:
            draft.population = previous.population
        sentence.put(at, draft)
        return draft

    def _is_elliptic(self, sentence: CountedSentence, at: int, between: list[str]) -> bool:
        """`killed 12 in Aleppo and nine in Homs`."""
        placed = sentence.words[at + 1 : at + 2]
        alone = sentence.letter(at) == self._number or self._is_just_people(sentence, at)
        if not alone or not placed or placed[0] not in self._placing:
            return False
        return bool(between) and between[-1] in self._join and len(between) <= 8 and "." not in between

    def _is_just_people(self, sentence: CountedSentence, at: int) -> bool:
        item = sentence.strip.items[at]
        return isinstance(item, Phrase) and item.population == "people" and not item.modifiers

    def _backwards(self, sentence: CountedSentence) -> None:
        """`two soldiers and a dozen civilians were killed`: the first takes the measure of the second."""
        listed = -1
        for at, following in reversed(sentence.pairs()):
            this, after = sentence.by_chunk.get(at), sentence.by_chunk.get(following)
            if this is None or after is None or this.kind != "count" or after.kind != "casualty":
                continue
            if after.by_noun or not self._is_list(sentence.words[at + 1 : following]):
                continue
            if sentence.words[at + 1] == "," and not self._opens_list(sentence, at, following, listed):
                continue
            if sentence.letter(at) == self._things and this.population != "forces":
                continue
            is_case = after.phrase is not None and after.phrase.head in self._cases
            if not is_case and not (at > 0 and sentence.letter(at - 1) in self._verbs):
                this.rule, this.kind, this.measure = after.rule, "casualty", after.measure
                listed = at

    def _opens_list(self, sentence: CountedSentence, at: int, following: int, listed: int) -> bool:
        """A comma alone joins only what is known to be a list; `in a town of 300, 12 were killed` is none."""
        before = sentence.words[at - 1] if at else ""
        return before not in self._placing and (following in (at + 3, listed))

    def _are_among(self, between: list[str]) -> bool:
        """`their three sons were among 12 killed`: the first are part of the second."""
        return any(word == "among" and between[at - 1] in self._be for at, word in enumerate(between) if at)

    def _opens_parts(self, between: list[str]) -> bool:
        if len(between) <= 4 and not self._part_openers.isdisjoint(between[:3]):
            return True
        if between[-2:-1] == [","] and between[-1] in self._part_openers and len(between) <= _ASIDE:
            return True  # killed 40 people in Baghdad on Friday, including 12 children
        return between[:3] in _OF_THEM or between[-3:] in _OF_THEM

    def _is_list(self, between: list[str]) -> bool:
        return bool(between) and between[0] in self._join and all(
            word in self._join or word in self._list_words for word in between
        )  # fmt: skip

    def _is_compared(self, between: list[str]) -> bool:
        """`46, up from 31`: the second is what was said before."""
        words = [word for word in between if word not in (",", "(")]
        if words[-2:] in self._totals and not self._bringing.isdisjoint(words[-6:-2]):
            return True  # 12 cases today, bringing the total to 310
        return words in self._compared or (words[-2:] in self._compared and len(words) <= 14)


def _is_of_them(sentence: CountedSentence, at: int, between: list[str]) -> bool:
    """`…, nine of them children`: some of those just counted."""
    item = sentence.strip.items[at]
    if not isinstance(item, Phrase) or not item.of or between[-1:] not in _ASIDES:
        return False
    if not item.head and sentence.words[at + 1 : at + 2] == [","]:
        return False
    words = sentence.strip.tokens.words[item.quantity.end : sentence.strip.end[at] + 1]
    return "them" in words or "whom" in words
