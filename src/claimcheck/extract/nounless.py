"""Whom a number without a noun counts: those counted before it, where nothing tells against it."""

from __future__ import annotations

from claimcheck.extract.context import Context
from claimcheck.extract.counted import CountedSentence
from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.quantity import Quantity
from claimcheck.rules import RuleSet

#: a bare vague number at least this large counts people
_CROWD = 20
#: and one at least this large, or behind a word of paying, counts anything
_MANKIND = 100_000_000


class Nounless:
    """One for a rule set."""

    def __init__(self, rules: RuleSet) -> None:
        words = rules.word_set
        self._join, self._costs, self._tied = words("LIST_JOIN"), words("COST"), words("TIED")
        self._attackers, self._harmed, self._tolls = words("ATTACKER"), words("HARMED_HEAD"), words("TOLL_WORD")
        self._lead = words("ANAPHORIC_LEAD")
        self._number = rules.alphabet.chunk("NUMBER")
        self._count = next((r.rule for r in rules.rules if r.rule.kind == "count" and r.rule.priority < 0), None)

    def fill(self, sentence: CountedSentence, context: Context) -> None:
        """Numbers without a noun: who is counted is said by the counted noun before (`25 lost both parents`)."""
        tokens = sentence.strip.tokens
        earlier = context.counted_before(tokens.starts[0])
        last = earlier if earlier and self._is_anaphoric(sentence, earlier) else None
        self._fill(sentence, last)
        context.remember(self._only_people(sentence), tokens.ends[-1])

    def _is_anaphoric(self, sentence: CountedSentence, earlier: Phrase) -> bool:
        """`Six policemen were shot. Four died at once`: the sentence begins with a number no larger than theirs."""
        at = sentence.chunks[0]
        item = sentence.strip.items[at]
        if isinstance(item, Phrase) and item.head:
            return False
        number = item.quantity if isinstance(item, Phrase) else item
        most, all_of = number.interval.high or number.interval.low, earlier.quantity.interval
        total = all_of.high or all_of.low
        lead = all(word in self._lead for word in sentence.words[:at])
        return lead and most is not None and total is not None and most <= total

    def _only_people(self, sentence: CountedSentence) -> Phrase | None:
        """Those whom a sentence counts, where it counts no others and says that something happened to them."""
        told = [draft for draft in sentence.drafts if draft.kind == "casualty"]
        phrases = [draft.phrase for draft in told if draft.phrase and draft.phrase.head]
        known = {draft.population for draft in told}
        if not phrases or len(known) != 1 or not phrases[0].people or known == {"people"}:
            return None
        return max(phrases, key=_size)

    def _fill(self, sentence: CountedSentence, last: Phrase | None) -> None:
        behind = -1
        for at in sentence.chunks:
            item, known = sentence.strip.items[at], sentence.by_chunk.get(at)
            if isinstance(item, Phrase) and item.head:
                is_part = known is not None and known.part_of is not None and (last is None or last.people)
                if known is not None and last is not None and self._is_elliptic_state(sentence, at, item, last):
                    known.population = last.population
                    continue
                last, behind = (last, behind) if is_part else (item, at)
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
            elif (
                draft.kind == "casualty"
                and people
                and not self._is_done_by(sentence, behind, last)
                and self._tolls.isdisjoint(sentence.words[behind + 1 : at])
            ):
                draft.population = last.population

    def _is_elliptic_state(self, sentence: CountedSentence, at: int, item: Phrase, last: Phrase) -> bool:
        """`five soldiers were killed and eight wounded`: soldiers as well, where nobody else was counted."""
        if not last.people or last.population in (None, "people") or item.head not in self._harmed:
            return False
        if item.modifiers or sentence.words[at - 1] not in self._join:
            return False
        told = {
            draft.population
            for draft in sentence.drafts
            if draft.kind in ("count", "casualty") and draft.phrase and draft.phrase.people and draft.chunk < at
        }
        return len(told) == 1

    def _is_done_by(self, sentence: CountedSentence, at: int, phrase: Phrase) -> bool:
        """Those counted before did the harm: `two gunmen opened fire, killing three`."""
        known = sentence.by_chunk.get(at)
        return phrase.head in self._attackers and known is not None and known.kind == "count"

    def _lone(self, sentence: CountedSentence, at: int, quantity: Quantity) -> Draft | None:
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


def _size(phrase: Phrase) -> float:
    interval = phrase.quantity.interval
    return interval.high or interval.low or 0


def _joined_noun(sentence: CountedSentence, at: int) -> str | None:
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
