"""Finds the frames of a sentence at its words of saying."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.lexicon import ARTICLES, DASHES, Lexicon
from claimcheck.extract.attribution.naming import Named, Namer
from claimcheck.extract.attribution.nouns import Nouns, Range
from claimcheck.extract.attribution.participles import Participles
from claimcheck.extract.attribution.reach import Reach
from claimcheck.extract.attribution.saying import Saying
from claimcheck.extract.attribution.sources import Sources
from claimcheck.extract.tokens import Tokens

_JOINS = frozenset((",", ";", "and", "but", "while"))
_HEADLINE_NAME = 6  # tokens at most that name a source in a headline, with their mark


class FrameReader:
    """Holds no state between clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._nouns, self._namer = Nouns(lexicon), Namer(lexicon)
        self._reach = reach = Reach(lexicon)
        self._saying = Saying(lexicon, self._nouns, self._namer, reach)
        self._sources = Sources(lexicon, self._nouns, self._namer, reach, self._saying)
        self._participles = Participles(lexicon, self._nouns, self._namer, reach)

    def may_hold(self, tokens: Tokens) -> bool:
        """A quick look: False where no word of saying and no colon stands."""
        return not self._lexicon.cues.isdisjoint(tokens.low) or ":" in tokens.low

    def read(self, clause: Clause) -> list[Frame]:
        """Frames in the order of their cues."""
        frames: list[Frame] = []
        done, cues = 0, self._lexicon.cues
        for at in [at for at, word in enumerate(clause.low) if word in cues]:
            frame = self._at(clause, at, clause.low[at], frames) if at >= done else None
            if frame:
                frames.append(frame)
                done = max(done, frame.end)
        if not frames:
            return self._headline(clause)
        return [*frames, *self._elliptic(clause, frames)]

    def _elliptic(self, clause: Clause, frames: list[Frame]) -> Iterator[Frame]:
        """`Police report 31 dead, the governor 45`; `the ministry put it at 31 and a doctor at 45`."""
        low, first = clause.low, next((frame.end for frame in frames if frame.leading and not frame.weak), len(clause))
        for at in range(first, len(low) - 3):
            if low[at + 1] in ARTICLES and low[at] in _JOINS:
                span = self._nouns.after(clause, at + 1)
                number = low[span[1] : span[1] + 2] if span else []
                number = number[1:] if number[:1] == ["at"] else number[:1]
                if span and number and (number[0][0].isdigit() or number[0] in self._lexicon.numbers):
                    who = self._source(clause, span)
                    if who:
                        spans = [(clause.offset(span[1]), self._reach.to_break(clause, span[1]))]
                        yield Frame(who, clause.starts[at], at, span[1], spans, own=clause.range(span))

    def subject(self, clause: Clause) -> Named | None:
        """Whom the sentence starts with, if it can speak."""
        return self._participles.subject(clause)

    def _at(self, clause: Clause, at: int, word: str, frames: list[Frame]) -> Frame | None:
        lexicon = self._lexicon
        if word in lexicon.according and (frame := self._sources.according(clause, at, frames)):
            return frame
        if word in lexicon.cite and (frame := self._sources.cited(clause, at, frames)):
            return frame
        if self._is_name(clause, at):
            return None
        if word in lexicon.given and (frame := self._sources.given_by(clause, at)):
            return frame
        if word in lexicon.put and self._saying.puts(clause, at):
            return self._saying.subject(clause, at, frames, demanding=True)
        if word in lexicon.spoke_of and clause.low[at + 1 : at + 2] == ["of"]:
            return self._saying.subject(clause, at, frames, demanding=True)
        if word in lexicon.ing:
            if at and clause.low[at - 1] in lexicon.passive:
                return self._saying.subject(clause, at, frames, demanding=True, end=at + 1)
            return self._participles.read(clause, at, frames)
        if word in lexicon.says and (frame := self._saying.verb(clause, at, frames)):
            return frame
        return self._sources.counted_by(clause, at) if word in lexicon.things else None

    def _is_name(self, clause: Clause, at: int) -> bool:
        """`United States`, `Washington Post`: a capital word in mid-sentence is no verb."""
        word = clause.words[at]
        return word[0].isupper() and at > 0 and clause.words[at - 1][0].isalpha() and not word.isupper()

    def _headline(self, clause: Clause) -> list[Frame]:
        """`31 dead: police`, `Police: 31 dead`."""
        low = clause.low
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
        return self._namer.name(clause, span) if clause.low[span[1] - 1] in self._lexicon.source else None
