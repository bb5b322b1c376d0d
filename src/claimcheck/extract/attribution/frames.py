"""Finds the frames of a sentence at its words of saying."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause, places
from claimcheck.extract.attribution.cues import (  # fmt: skip
    ACCORDING,
    CITE,
    DEMANDING,
    GIVEN,
    ING,
    PUT,
    SAYS,
    SPOKE_OF,
    THING,
    kinds_of_cues,
)
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.grammar import Grammar
from claimcheck.extract.attribution.lexicon import ARTICLES, DASHES, Lexicon
from claimcheck.extract.attribution.named import Named
from claimcheck.extract.attribution.nouns import Range
from claimcheck.extract.attribution.participles import Participles
from claimcheck.extract.attribution.saying import Saying
from claimcheck.extract.attribution.sources import Sources
from claimcheck.extract.lexer import Lexer
from claimcheck.extract.tokens import Tokens

_HEDGES = frozenset(
    ("no", "less", "more", "fewer", "than", "at", "least", "most", "about", "around", "nearly", "almost", "up", "to")
)
_JOINS = frozenset((",", ";", "and", "but", "while"))
_CITES = ACCORDING | CITE
_NOT_PLAIN = GIVEN | PUT | SPOKE_OF | ING
_HEADLINE_MARKS = DASHES | {":"}
_HEADLINE_NAME = 6  # tokens at most that name a source in a headline, with their mark


class FrameReader:
    """Holds no state between clauses but bounded memos of words."""

    def __init__(self, lexicon: Lexicon, lexer: Lexer) -> None:
        self._lexicon, self._lexer = lexicon, lexer
        self._kinds = kinds_of_cues(lexicon)
        grammar = Grammar(lexicon)
        self._nouns, self._namer, self._reach = grammar.nouns, grammar.namer, grammar.reach
        self._participles = Participles(grammar)
        self._saying = Saying(grammar, self._participles)
        self._sources = Sources(grammar, self._saying)

    def of_sentence(self, tokens: Tokens, start: int, end: int) -> list[Frame]:
        """Frames of a sentence; in one without a word of saying they are looked for only where a colon stands."""
        cues = places(tokens.low, self._lexicon.cues)
        return self._read(Clause(tokens, start, end), cues) if cues or ":" in tokens.low else []

    def read(self, text: str, start: int, end: int) -> list[Frame]:
        """Frames of any stretch of text, in the order of their cues."""
        tokens = self._lexer.tokens(text, start, end)
        cues = places(tokens.low, self._lexicon.cues)
        if cues or not _HEADLINE_MARKS.isdisjoint(tokens.low):
            return self._read(Clause(tokens, start, end), cues)
        return []

    def _read(self, clause: Clause, cues: list[int]) -> list[Frame]:
        frames: list[Frame] = []
        done = 0
        for at in cues:
            frame = self._at(clause, at, frames) if at >= done else None
            if frame:
                frames.append(frame)
                done = max(done, frame.end)
        if not frames:
            return self._headline(clause)
        return frames + self._elliptic(clause, frames)

    def _elliptic(self, clause: Clause, frames: list[Frame]) -> list[Frame]:
        """`Police report 31 dead, the governor 45`; `the ministry put it at 31 and a doctor at 45`."""
        low = clause.low
        for frame in frames:
            if frame.leading and not frame.weak:
                joins = places(low, _JOINS, frame.end)
                found = [self._short(clause, at) for at in joins if at < len(low) - 3 and low[at + 1] in ARTICLES]
                return [short for short in found if short]
        return []

    def _short(self, clause: Clause, at: int) -> Frame | None:
        """`, the governor 45` at the comma."""
        low, span = clause.low, self._nouns.after(clause, at + 1)
        if span is None:
            return None
        number = span[1] + (low[span[1] : span[1] + 1] == ["at"])
        while number < len(low) and low[number] in _HEDGES:
            number += 1
        if number >= len(low) or not (low[number][0].isdigit() or low[number] in self._lexicon.numbers):
            return None
        who = self._source(clause, span)
        if not who:
            return None
        spans = [(clause.offset(span[1]), self._reach.to_break(clause, span[1]))]
        return Frame(who, clause.starts[at], at, span[1], spans, own=clause.range(span))

    def subject(self, text: str, start: int, end: int) -> Named | None:
        """Whom a stretch of text starts with, if it can speak."""
        return self._participles.subject(Clause(self._lexer.tokens(text, start, end), start, end))

    def _at(self, clause: Clause, at: int, frames: list[Frame]) -> Frame | None:
        kinds = self._kinds[clause.low[at]]
        if kinds & _CITES and (frame := self._cited(clause, at, kinds, frames)):
            return frame
        if clause.words[at][0].isupper() and self._is_name(clause, at):
            return None
        if kinds & _NOT_PLAIN and (found := self._special(clause, at, kinds, frames)):
            return found[0]
        if kinds & SAYS and (frame := self._saying.verb(clause, at, kinds, frames)):
            return frame
        return self._sources.counted_by(clause, at) if kinds & THING else None

    def _cited(self, clause: Clause, at: int, kinds: int, frames: list[Frame]) -> Frame | None:
        if kinds & ACCORDING and (frame := self._sources.according(clause, at, frames)):
            return frame
        return self._sources.cited(clause, at, kinds, frames) if kinds & CITE else None

    def _special(self, clause: Clause, at: int, kinds: int, frames: list[Frame]) -> tuple[Frame | None] | None:
        """The frame, if any, of a word that here is only this: `confirmed by`, `puts … at`, `spoke of`, `saying`."""
        if kinds & GIVEN and (frame := self._sources.given_by(clause, at)):
            return (frame,)
        if (kinds & PUT and self._saying.puts(clause, at)) or (
            kinds & SPOKE_OF and clause.low[at + 1 : at + 2] == ["of"]
        ):
            return (self._saying.subject(clause, at, kinds | DEMANDING, frames),)
        if not kinds & ING:
            return None
        if at and clause.low[at - 1] in self._lexicon.passive:
            return (self._saying.subject(clause, at, kinds | DEMANDING | SPOKE_OF, frames, end=at + 1),)
        return (self._participles.read(clause, at, frames),)

    def _is_name(self, clause: Clause, at: int) -> bool:
        """`United States`, `Washington Post`: a capital word in mid-sentence is no verb."""
        return at > 0 and clause.words[at - 1][0].isalpha() and not clause.words[at].isupper()

    def _headline(self, clause: Clause) -> list[Frame]:
        """`31 dead: police`, `Police: 31 dead`."""
        low = clause.low
        if _HEADLINE_MARKS.isdisjoint(low[-_HEADLINE_NAME:]) and ":" not in low[1:_HEADLINE_NAME]:
            return []
        for at in range(max(1, len(low) - _HEADLINE_NAME), len(low) - 1):
            if low[at] == ":" or (low[at] in DASHES and not clause.joined(at)):
                span = self._nouns.after(clause, at + 1)
                if span and span[1] == len(low) and (who := self._source(clause, span)):
                    return [
                        Frame(who, clause.starts[at], at, span[1], [(clause.start, clause.starts[at])], leading=False)
                    ]
        if ":" in low[1:_HEADLINE_NAME]:
            at = low.index(":", 1)
            span = self._nouns.after(clause, 0)
            if span and span[1] == at and (who := self._source(clause, span)):
                return [Frame(who, clause.starts[at], 0, at + 1, [(clause.offset(at + 1), clause.end)])]
        return []

    def _source(self, clause: Clause, span: Range) -> Named | None:
        head = clause.low[span[1] - 1]
        if span[1] - span[0] > 1 and head in self._lexicon.where and clause.words[span[1] - 1][0].islower():
            return None  # `Ostland party: 31 dead`
        return self._namer.name(clause, span) if head in self._lexicon.source else None
