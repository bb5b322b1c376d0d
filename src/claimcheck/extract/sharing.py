"""Coordination, parts and ellipsis: what a number takes over from its neighbour."""

from __future__ import annotations

import re

from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.ellipsis import SaidBefore
from claimcheck.extract.likeness import SameUnit
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

#: a bare vague number at least this large counts people
_CROWD = 20
#: and one at least this large, or behind a word of paying, counts anything
_MANKIND = 100_000_000
#: words at most between a number and `, including` that opens its parts
_ASIDE = 14
_OF_THEM = ([",", "of", "whom"], [",", "of", "which"], [",", "of", "them"], [",", "among", "them"])


class _Sentence:
    """One sentence while its numbers are compared. `chunks` are the places of its counted numbers, in order."""

    __slots__ = ("by_chunk", "chunks", "drafts", "strip", "words")

    def __init__(self, strip: Strip, drafts: list[Draft], chunks: list[int]) -> None:
        self.strip, self.words, self.drafts, self.chunks = strip, strip.words, drafts, chunks
        self.by_chunk = {draft.chunk: draft for draft in drafts}

    def pairs(self) -> list[tuple[int, int]]:
        return list(zip(self.chunks, self.chunks[1:], strict=False))

    def put(self, at: int, draft: Draft) -> None:
        if self.by_chunk.get(at) is not draft:
            self.drafts.append(draft)
        self.by_chunk[at] = draft

    def letter(self, at: int) -> str:
        return self.strip.letters[at : at + 1]


class Sharing:
    """`head_rank` is the priority up to which a casualty rests on its own noun and lends nothing to others."""

    def __init__(self, rules: RuleSet, head_rank: int) -> None:
        words, chunk = rules.word_set, rules.alphabet.chunk
        self._head_rank, self._ellipsis, self._likeness = head_rank, SaidBefore(rules), SameUnit(rules)
        self._join, self._list_words = words("LIST_JOIN"), words("LIST_WORD")
        self._part_openers, self._placing = words("PART_OPENER"), words("PLACING")
        self._costs = words("COST")
        self._cases, self._tied = words("CASE_NOUN"), words("TIED")
        self._compared = [list(entry) for entry in rules.words("COMPARED")]
        self._things, self._number, self._people = chunk("THINGS"), chunk("NUMBER"), chunk("PEOPLE")
        self._be = words("BE")
        counted = "".join(map(chunk, ("PEOPLE", "GROUP", "NUMBER", "THINGS")))
        self._counted = re.compile(f"[{counted}]")
        self._verbs = frozenset("".join(map(rules.alphabet.letters_with, ("AUX", "PLAIN_VERB", "HARM_VERB"))))
        self._count = next((r.rule for r in rules.rules if r.rule.kind == "count" and r.rule.priority < 0), None)

    def share(self, strip: Strip, drafts: list[Draft]) -> list[Draft]:
        """The drafts, completed and joined by those of numbers that only their neighbours explain; in order."""
        chunks = [match.start() for match in self._counted.finditer(strip.letters)]
        if not chunks:
            return drafts
        sentence = _Sentence(strip, drafts, chunks)
        if len(chunks) > 1:
            self._forwards(sentence)
            self._backwards(sentence)
        self._bare(sentence)
        drafts.sort(key=Draft.place)
        self._likeness.fill(strip, drafts)
        if len(chunks) > 1:
            self._ellipsis.fill(strip, drafts)
        return drafts

    def _forwards(self, sentence: _Sentence) -> None:
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

    def _between(self, sentence: _Sentence, before: int, at: int) -> list[str]:
        """The words between two numbers; without the epithet in `20 Danish and 60 Prussian soldiers`."""
        between = sentence.words[before + 1 : at]
        epithet = len(between) > 1 and between[1] in self._join and sentence.letter(before) == self._number
        return between[1:] if epithet and sentence.strip.word(before + 1)[0].isupper() else between

    def _is_broken_down(self, sentence: _Sentence, at: int, previous: Draft | None, between: list[str]) -> bool:
        """`12 deaths (three men and nine women)`."""
        if between != ["("] or previous is None or previous.phrase is None or sentence.letter(at) != self._people:
            return False
        return previous.kind == "casualty" and previous.phrase.head in self._cases

    def _is_told_what(self, sentence: _Sentence, at: int) -> bool:
        """`five of them being children`, `11 of whom were soldiers`; but not `two of whom were not`."""
        return sentence.words[at + 1] in self._be and "not" not in sentence.words[at + 2 : at + 3]

    def _goes_on(self, sentence: _Sentence, at: int, whole: Draft) -> bool:
        """A list of parts ends before a number with a verb of its own that tells of another harm than the whole."""
        this = sentence.by_chunk.get(at)
        if this is None or this.kind != "casualty" or this.measure == whole.measure or whole.measure == "casualties":
            return True
        return sentence.letter(at + 1) not in self._verbs

    def _inherit(
        self, sentence: _Sentence, at: int, previous: Draft, between: list[str], *, part: bool, of_them: bool
    ) -> Draft | None:
        """`killed three soldiers and four civilians`: the second number takes the measure of the first."""
        this, earlier = sentence.by_chunk.get(at), self._is_compared(between)
        if not (part or earlier or self._is_list(between) or self._is_elliptic(sentence, at, between)):
            return this
        told = sentence.letter(at + 1) in self._verbs and not (of_them and self._is_told_what(sentence, at))
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

    def _is_elliptic(self, sentence: _Sentence, at: int, between: list[str]) -> bool:
        """`killed 12 in Aleppo and nine in Homs`."""
        placed = sentence.words[at + 1 : at + 2]
        alone = sentence.letter(at) == self._number or self._is_just_people(sentence, at)
        if not alone or not placed or placed[0] not in self._placing:
            return False
        return bool(between) and between[-1] in self._join and len(between) <= 8 and "." not in between

    def _is_just_people(self, sentence: _Sentence, at: int) -> bool:
        item = sentence.strip.items[at]
        return isinstance(item, Phrase) and item.population == "people" and not item.modifiers

    def _backwards(self, sentence: _Sentence) -> None:
        """`two soldiers and a dozen civilians were killed`: the first takes the measure of the second."""
        for at, following in reversed(sentence.pairs()):
            this, after = sentence.by_chunk.get(at), sentence.by_chunk.get(following)
            if this is None or after is None or this.kind != "count" or after.kind != "casualty":
                continue
            if after.rule.priority <= self._head_rank or not self._is_list(sentence.words[at + 1 : following]):
                continue
            if sentence.letter(at) == self._things and this.population != "forces":
                continue
            is_case = after.phrase is not None and after.phrase.head in self._cases
            if not is_case and not (at > 0 and sentence.letter(at - 1) in self._verbs):
                this.rule, this.kind, this.measure = after.rule, "casualty", after.measure

    def _bare(self, sentence: _Sentence) -> None:
        """Numbers without a noun: who is counted is said by the counted noun before (`25 lost both parents`)."""
        last: Phrase | None = None
        for at in sentence.chunks:
            item, known = sentence.strip.items[at], sentence.by_chunk.get(at)
            if isinstance(item, Phrase) and item.head:
                is_part = known is not None and known.part_of is not None and (last is None or last.people)
                last = last if is_part else item
                continue
            draft = known or self._lone(sentence, at, item)
            if draft is not None and draft.kind == "count" and last is None and draft.population is None:
                draft.population = _joined_noun(sentence, at)
            if draft is None or last is None or draft.population not in (None, "people"):
                continue
            people = last.people and last.population and last.population != "people"
            if draft.kind == "count":
                tied = at > 0 and sentence.words[at - 1] in self._tied
                draft.population = draft.population if tied else last.population
            elif draft.kind == "casualty" and people:
                draft.population = last.population

    def _lone(self, sentence: _Sentence, at: int, quantity: Quantity) -> Draft | None:
        """A count of nobody knows what; None for the pronoun `one`."""
        if sentence.letter(at) != self._number or self._count is None:
            return None
        interval = quantity.interval
        if quantity.form == "words" and interval.low == 1 and (interval.high == 1 or interval.low_open):
            return None
        draft = from_chunk(self._count, sentence.strip, at)
        draft.bare = True
        if quantity.form == "vague" and interval.low is not None and _CROWD <= interval.low < _MANKIND:
            before = sentence.words[at - 1] if at else ""
            draft.population = None if before in self._costs else "people"
        sentence.drafts.append(draft)
        return draft

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
        return words in self._compared or (words[-2:] in self._compared and len(words) <= 10)


def _is_of_them(sentence: _Sentence, at: int, between: list[str]) -> bool:
    """`…, nine of them children`: some of those just counted."""
    item = sentence.strip.items[at]
    if not isinstance(item, Phrase) or not item.of or between[-1:] != [","]:
        return False
    if not item.head and sentence.words[at + 1 : at + 2] == [","]:
        return False
    words = sentence.strip.tokens.words[item.quantity.end : sentence.strip.end[at] + 1]
    return "them" in words or "whom" in words


def _joined_noun(sentence: _Sentence, at: int) -> str | None:
    """What `1,000 and 1,300 jobs` counts first."""
    others = sentence.strip.items[at + 2 : at + 3] if sentence.words[at + 1 : at + 2] in (["and"], ["or"]) else []
    other = others[0] if others else None
    item = sentence.strip.items[at]
    if (
        not isinstance(other, Phrase)
        or not isinstance(item, Quantity)
        or other.people
        or item.form != other.quantity.form
    ):
        return None
    return other.population
