"""The subject of a verb of saying: over asides, adverbs and relative clauses to the noun phrase that can be meant."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import ARTICLES, DASHES, POSSESSIVES, QUOTES, Lexicon
from claimcheck.extract.attribution.nouns import BEFORE_PAIR, PREPOSITIONS, Nouns, Range

_RELATIVE_CLAUSE = 14  # tokens
_BEFORE_WHEN = frozenset(("on", "late", "early", "last", "this", "next", "earlier", "later"))
_DAYS = frozenset((
    "today", "yesterday", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
))  # fmt: skip
_OBJECT_OF = frozenset(
    ("including", "in", "at", "on", "near", "after", "about", "into", "during", "against", "over", "from")
)
_PLACED = frozenset(("present", "based", "living", "working", "involved"))
_ADVERBS = frozenset((
    "however", "meanwhile", "too", "though", "therefore", "instead", "moreover", "nevertheless", "separately", "again",
))  # fmt: skip
_CLOSERS = frozenset((",", ")", "]", *DASHES))
_OPENERS = {",": frozenset((",",)), ")": frozenset(("(",)), "]": frozenset(("[",))}
_ASIDE = ARTICLES | POSSESSIVES | frozenset((
    "who", "which", "whose", "speaking", "citing", "quoting", "of", "now", "himself", "herself", "in",
    "from", "at", "for", "one", "head", "both", "all", "aged",
))  # fmt: skip
_FIRST_OF_ASIDE = frozenset(("a", "an", "the", "who", "and", "which"))
_RELATIVE = frozenset(("who", "whom", "whose"))
_SHORT_ASIDE = 6  # tokens
_OFFICE_OF = frozenset(("of", "at", "for", "with"))


class Subjects:
    def __init__(self, lexicon: Lexicon, nouns: Nouns) -> None:
        self._lexicon, self._nouns = lexicon, nouns

    def nearest(self, clause: Clause, at: int) -> Range | None:
        """What a participle at `at` goes with: the noun phrase just before it."""
        end = self._over_aux(clause, at)
        return (
            self._nouns.ending(clause, end) if end and clause.low[end - 1] not in _CLOSERS else self.before(clause, at)
        )

    def before(self, clause: Clause, at: int) -> Range | None:
        """The subject of the verb at `at`: `X`, `X also`, `X, the mayor,`, `X, who was there,`, `X, who`."""
        end = self._over_aux(clause, at)
        if end == 0:
            return None
        if clause.low[end - 1] in _CLOSERS and not clause.joined(end - 1):
            if named := self._named_aside(clause, end - 1):
                return named
            opened = self._opened(clause, end - 1)
            return self._subject(clause, opened) if opened > 0 else None
        span = self._subject(clause, end)
        if span and end < at and clause.low[end : end + 2] == [",", "which"]:
            return self._nearest_name(clause, span)
        return span

    def _nearest_name(self, clause: Clause, span: Range) -> Range:
        """`the hallmarks of | the Front, which claims`."""
        of = next((at for at in range(span[1] - 2, span[0], -1) if clause.low[at] == "of"), 0)
        if not of or not clause.words[span[1] - 1][0].isupper() or clause.words[of - 1][0].isupper():
            return span
        return span if self._lexicon.can_speak(clause.low[of - 1], clause.words[of - 1]) else (of + 1, span[1])

    def _subject(self, clause: Clause, end: int) -> Range | None:
        """The noun phrase before `end` that can be a subject: not what a preposition or `to` leads on to."""
        span = self._nouns.ending(clause, end)
        low = clause.low
        if span is None or (span[0] > 0 and low[span[0] - 1] == "to" and clause.words[span[0]][0].islower()):
            return self._before_relative(clause, end)
        if span[0] > 1 and low[span[0] - 1] in _OBJECT_OF:
            return self._before_object(clause, span)
        return span

    def _before_relative(self, clause: Clause, end: int) -> Range | None:
        """`a neighbour who asked not to be named | said`."""
        low = clause.low
        for at in range(end - 2, max(0, end - _RELATIVE_CLAUSE), -1):
            if low[at] == "who":
                return self._nouns.ending(clause, at)
            if not low[at][0].isalnum() and not clause.joined(at):
                break
        return None

    def _before_object(self, clause: Clause, span: Range) -> Range:
        """`a firm in Ostland | said`, `a statement after the call | said`: the noun before the preposition, where the
        clause begins with it or where it is a said thing; else the span as it stands (`in a raid | officials said`)."""
        low, noun = clause.low, span[0] - 2
        if low[noun] in _PLACED:
            noun -= 1
        if noun < 0 or not self._nouns.holds(clause, noun) or low[noun] in self._lexicon.when:
            return span
        first = self._nouns.leftwards(clause, noun + 1)
        opens = first == 0 or not low[first - 1][0].isalnum() or low[first - 1] in BEFORE_PAIR
        last = clause.words[span[1] - 1]
        plural = last in self._lexicon.source and (last.endswith("s") or last == "police")
        conjunction = low[span[0] - 1] == "after"  # `a day after | he said`
        if low[noun] in self._lexicon.things or (opens and not plural and not conjunction and first <= noun):
            return first, noun + 1
        return span

    def _over_aux(self, clause: Clause, at: int) -> int:
        low, aux = clause.low, self._lexicon.aux
        while at > 0 and (low[at - 1] in aux or (low[at - 1].endswith("ly") and self._is_adverb(clause, at - 1))):
            at -= 1
            if low[at] in ("who", "which") and at > 0 and low[at - 1] == ",":
                return at - 1
        while at > 1 and low[at - 1] in self._lexicon.when:
            if low[at - 2] in _BEFORE_WHEN:
                at -= 2
            elif low[at - 1] in _DAYS and clause.words[at - 1] != "Today":
                at -= 1
            else:
                break
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
        if not opened or not clause.words[close - 1][0].isupper():
            return None
        if not clause.words[opened + 1][0].isupper() and clause.low[opened + 1] not in self._lexicon.title:
            return None
        called = self._nouns.ending(clause, opened)
        if not called or not self._calls(clause, called):
            return None
        span = self._nouns.ending(clause, close)
        return span if span and span[0] == opened + 1 else None

    def _calls(self, clause: Clause, span: Range) -> bool:
        """Whether a noun phrase tells an office or a calling, so that who has it may be named behind it."""
        low, first = clause.low, span[0] + 1
        head = next((at for at in range(first, span[1]) if low[at] in PREPOSITIONS), span[1]) - 1
        return low[head] in self._lexicon.names_in_aside and clause.words[head][0].islower()

    def _mark_before(self, clause: Clause, at: int, marks: frozenset[str]) -> int:
        for place in range(at - 1, max(0, at - 40), -1):
            if (clause.low[place] in QUOTES and not self._apostrophe(clause, place)) or clause.low[place] == ";":
                return 0
            if clause.low[place] in marks and not clause.joined(place):
                return place
        return 0

    def _apostrophe(self, clause: Clause, at: int) -> bool:
        """`the unions’ count`."""
        glued = clause.low[at] in ("'", "’") and clause.starts[at] == clause.ends[at - 1]
        return glued and clause.low[at - 1].endswith("s")

    def _is_aside(self, clause: Clause, opened: int, close: int) -> bool:
        """Between two commas stands something said of the noun before: it starts as an aside does, or with an age."""
        word, low = clause.words[opened + 1], clause.low[opened + 1]
        before = clause.words[opened - 1]
        if not (before[0].isalpha() or before in (")", ".")) or clause.low[opened - 1] in self._lexicon.function:
            return False
        alone = close - opened == 2
        if alone and (low in _ADVERBS or (word.isupper() and len(word) > 1)):
            return True
        if low in _ASIDE or not _RELATIVE.isdisjoint(clause.low[opened + 1 : opened + 6]):
            return True
        if not before[0].isupper():
            return False
        if word[0].isdigit() or low in self._lexicon.title or low.endswith(("ing", "ed")):
            return True
        if word[0].islower() and not _OFFICE_OF.isdisjoint(clause.low[opened + 2 : opened + 5]):
            return low not in self._lexicon.function  # `, dean of medicine at Ost,`
        return word[0].isupper() and close - opened < _SHORT_ASIDE and opened < _SHORT_ASIDE
