"""`X did so, saying that …`; `with officials reporting …`; `Noting that …, X called …`."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.grammar import Grammar
from claimcheck.extract.attribution.lexicon import ENDINGS_OF_OWNERS, PERSONS, PRONOUNS, QUOTES, STOPS
from claimcheck.extract.attribution.named import Named
from claimcheck.extract.attribution.nouns import Range

_ADVERBIAL = frozenset(("in", "on", "at", "after", "during", "speaking", "as", "when", "while", "for"))
_OBJECTS = frozenset(("him", "her", "them"))
_LINKING = frozenset(("then", "meanwhile", "later", "and", "but", "earlier"))


class Participles:
    def __init__(self, grammar: Grammar) -> None:
        self._lexicon, self._nouns, self._namer = grammar.lexicon, grammar.nouns, grammar.namer
        self._subjects, self._reach = grammar.subjects, grammar.reach

    def read(self, clause: Clause, at: int, frames: list[Frame]) -> Frame | None:
        if at == 0:
            return self._opening(clause)
        who = self._who(clause, at, frames)
        if not who:
            return None
        spans = [(clause.offset(at + 1), self._reach.finish(clause, at + 1))]
        return Frame(who, clause.starts[at], at, at + 1, spans=spans)

    def _who(self, clause: Clause, at: int, frames: list[Frame]) -> Named | None:
        low = clause.low
        before = low[at - 1]
        set_off = before == "," or (before in QUOTES and at > 1 and (low[at - 2] == "," or low[at - 2] in STOPS))
        if not set_off:
            span = self._subjects.nearest(clause, at)
            if low[at] == "warning" and low[at + 1 : at + 2] not in (["that"], ["of"]):
                return None  # `the HR warning`
            speaks = span and self._lexicon.can_speak(low[span[1] - 1], clause.words[span[1] - 1])
            return self._namer.name(clause, span) if span and speaks else None
        span = self._renamed(clause, at - 1) if before == "," else None
        if span:
            return self._namer.name(clause, span)
        part = max((i for i in range(at) if low[i] == ";"), default=-1) + 1
        earlier = [frame for frame in frames if not frame.weak and frame.first >= part]
        return earlier[-1].who if earlier else self.subject(clause, part)

    def _renamed(self, clause: Clause, comma: int) -> Range | None:
        """`the next country, the United Kingdom, reporting`: the name just before the comma."""
        opened = next((at for at in range(comma - 1, max(0, comma - 8), -1) if clause.low[at] == ","), 0)
        span = self._nouns.ending(clause, comma) if opened else None
        return span if span and span[0] == opened + 1 and clause.words[comma - 1][0].isupper() else None

    def subject(self, clause: Clause, start: int = 0) -> Named | None:
        """Whom the part of a sentence at token `start` begins with, if it can speak."""
        low = clause.low
        first = low[start] if start < len(low) else ""
        if first in _LINKING:
            start += 1
        elif first in _ADVERBIAL and "," in low[start : start + 20]:
            start = low.index(",", start) + 1
        span = self._nouns.after(clause, start)
        if not span:
            return None
        for end in range(span[1], span[0], -1):
            if low[end - 1] in _OBJECTS or low[end - 1].endswith(ENDINGS_OF_OWNERS[:2]):
                return None
            alone = end == 1 < span[1] and not clause.words[0].isupper()
            if alone and low[0] not in self._lexicon.speaker and low[0] not in PRONOUNS:
                return None  # `Strong turnout`
            tail = end - 1
            while tail > span[0] and clause.joined(tail - 1):
                tail -= 2
            if low[tail] in PRONOUNS or self._lexicon.can_speak(low[tail], clause.words[tail]):
                who = self._namer.name(clause, (span[0], end))
                named = self._nouns.name_behind(clause, end) if who and clause.words[end - 1][0].islower() else None
                return self._namer.name(clause, named) if named else who
        return None

    def _opening(self, clause: Clause) -> Frame | None:
        """The subject is the name that starts a later part of the sentence and is followed by a verb."""
        low, lexicon = clause.low, self._lexicon
        for place in range(len(clause) - 2, 3, -1):
            span = self._nouns.after(clause, place + 1) if low[place] == "," else None
            if not span or span[1] >= len(clause) or not self._starts_a_clause(clause, span):
                continue
            verb = low[span[1]]
            if verb in lexicon.verb or verb in lexicon.verbs or verb.endswith("ed"):
                who = self._namer.name(clause, span)
                if who:
                    return Frame(who, clause.start, 0, 1, spans=[(clause.offset(1), clause.starts[span[0]])])
        return None

    def _starts_a_clause(self, clause: Clause, span: Range) -> bool:
        first, last = clause.low[span[0]], clause.low[span[1] - 1]
        named = clause.words[span[0]][0].isupper() and first not in self._lexicon.when
        return first in PERSONS or named or (first == "the" and last in self._lexicon.speaker)
