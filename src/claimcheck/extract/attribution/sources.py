"""Sources without a verb of saying of their own: `according to X`, `citing X`, `reported by X`, `X's count`."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.cues import DEMANDING
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.grammar import Grammar
from claimcheck.extract.attribution.lexicon import ARTICLES, ENDINGS_OF_OWNERS, STOPS
from claimcheck.extract.attribution.named import Named
from claimcheck.extract.attribution.nouns import Range
from claimcheck.extract.attribution.saying import Saying

_OWNED_IS = frozenset(("of", "is", "was", "has", "stands", "stood", "puts", "put", "at", "that", ":"))
_OWNED_SAYS = frozenset(("puts", "put", "that", ":"))
_TOLLS = frozenset(("toll", "tolls", "damage", "losses", "update", "release"))
_BY = frozenset(("by", "on", "in"))


class Sources:
    def __init__(self, grammar: Grammar, saying: Saying) -> None:
        self._lexicon, self._nouns, self._namer = grammar.lexicon, grammar.nouns, grammar.namer
        self._subjects, self._able, self._reach, self._saying = grammar.subjects, grammar.able, grammar.reach, saying

    def according(self, clause: Clause, at: int, frames: list[Frame]) -> Frame | None:
        """`according to X`, `per X`, `in the words of X`, at their telling word."""
        for entry, telling in self._lexicon.according.get(clause.low[at], ()):
            first = at - telling
            if first >= 0 and tuple(clause.low[first : first + len(entry)]) == entry:
                if entry == ("per",) and not self._per_source(clause, at):
                    return None
                return self._source(clause, first, first + len(entry), frames)
        return None

    def _per_source(self, clause: Clause, at: int) -> bool:
        """`per police` but not `per day`, `per cent`."""
        if at + 1 >= len(clause) or (at and clause.low[at - 1] not in (",", "(")):
            return False
        following = clause.low[at + 1]
        named = clause.words[at + 1][0].isupper()
        return following in ARTICLES or named or following in self._lexicon.source_or_thing

    def _source(self, clause: Clause, first: int, start: int, frames: list[Frame]) -> Frame | None:
        """The frame of words at `first` that are followed by a source at `start`."""
        span = self._nouns.after(clause, start, whole=True)
        who = self._namer.name(clause, span) if span else None
        if not span or not who:
            return None
        if who.role and (named := self._nouns.name_behind(clause, span[1])):
            span, who = named, self._namer.name(clause, named) or who
        frame = Frame(who, clause.starts[first], first, span[1], own=clause.range(span))
        self._saying.behind_name(clause, frame, span[1])
        self._reach.spread(clause, frame, first, self._reach.past_aside(clause, span[1]), frames)
        return frame

    def cited(self, clause: Clause, at: int, kinds: int, frames: list[Frame]) -> Frame | None:
        """`citing X`, `quoted X as saying`, `X was quoted as saying`."""
        low = clause.low
        if low[at].endswith("ing"):
            span = self._nouns.after(clause, at + 1, whole=True)
            if not span or low[span[0]] in self._lexicon.reason or not self._speaks(clause, span):
                return None
            frame = self._source(clause, at, at + 1, frames)
            if frame:
                frame.cites = True
            return frame
        if low[at + 1 : at + 3] == ["as", "saying"]:
            return self._saying.subject(clause, at, kinds & ~DEMANDING, frames, end=at + 3)
        span = self._nouns.after(clause, at + 1)
        if span and low[span[1] : span[1] + 2] == ["as", "saying"] and (who := self._namer.name(clause, span)):
            return self._onwards(clause, who, at, at, span[1] + 2)
        return None

    def _onwards(self, clause: Clause, who: Named, at: int, first: int, end: int) -> Frame:
        """A frame whose words stand from token `end` on."""
        spans = [(clause.offset(end), self._reach.finish(clause, end))]
        return Frame(who, clause.starts[at], first, end, spans=spans)

    def given_by(self, clause: Clause, at: int) -> Frame | None:
        """`31 deaths, reported by the ministry, …`; `X was quoted by Y as saying`."""
        low = clause.low
        by = at + 1
        while by < min(len(low), at + 3) and (low[by].endswith("ly") or low[by] in self._lexicon.when):
            by += 1
        if low[by : by + 1] != ["by"]:
            return None
        span = self._nouns.after(clause, by + 1, whole=True)
        if not span or not self._speaks(clause, span) or not self._hands_on(clause, at, span):
            return None
        if low[span[1] : span[1] + 2] == ["as", "saying"]:
            return self._quoted_by(clause, at, span[1] + 2)
        who = self._namer.name(clause, span)
        if not who:
            return None
        return Frame(who, clause.starts[at], at, span[1], spans=[self._reach.part(clause, at)], weak=True)

    def _hands_on(self, clause: Clause, at: int, span: Range) -> bool:
        """Whether a count can be behind it: not a film produced by X, not what X's agents gathered."""
        low, end = clause.low, span[1]
        if low[end - 1].endswith(ENDINGS_OF_OWNERS) or low[at - 1] in self._lexicon.says:
            return False
        return low[at] not in self._lexicon.given_out or not self._lexicon.figures.isdisjoint(low[max(0, at - 6) : at])

    def _speaks(self, clause: Clause, span: Range) -> bool:
        places = (span[1] - 1, self._able.head(clause, *span))
        can = any(self._lexicon.can_speak(clause.low[at], clause.words[at]) for at in places)
        return can or self._namer.holds_thing(clause, span)

    def _quoted_by(self, clause: Clause, at: int, end: int) -> Frame | None:
        """`X was quoted by Y as saying` is X's word."""
        verb = at - 1 if at and clause.low[at - 1] in self._lexicon.passive else at
        span = self._subjects.before(clause, verb)
        who = self._namer.name(clause, span) if span else None
        return self._onwards(clause, who, at, span[0], end) if who and span else None

    def counted_by(self, clause: Clause, at: int) -> Frame | None:
        """`the ministry's count of 31`, `by NBC's reckoning`, `a poll by Siena College`."""
        low = clause.low
        after = low[at + 1] if at + 1 < len(low) else ""
        if after in ("by", "from") and (span := self._nouns.after(clause, at + 2)):
            last = span[1] - 1
            who = self._namer.name(clause, span) if self._lexicon.can_speak(low[last], clause.words[last]) else None
            if not who or (low[at] in _TOLLS and after == "from") or self._goes_on(clause, span[1]):
                return None
            spans = [(clause.offset(span[1]), self._reach.to_break(clause, span[1]))]
            return Frame(who, clause.starts[at], at, span[1], spans=spans, weak=True)
        owner = self._owner(clause, at)
        found = self._subjects.before(clause, owner + 1) if owner >= 0 else None
        name = self._namer.name(clause, found) if found else None
        return self._owned(clause, at, found, name) if found and name else None

    def _goes_on(self, clause: Clause, at: int) -> bool:
        """`the toll from a Taliban | truck bombing`: the noun phrase is longer than the name in it."""
        if at >= len(clause) or not clause.words[at][0].islower():
            return False
        word = clause.low[at]
        return word not in self._lexicon.function and word not in self._lexicon.verb and self._nouns.holds(clause, at)

    def _owner(self, clause: Clause, at: int) -> int:
        """Where the possessor of a said thing stands, -1 where it has none that can speak."""
        low, lexicon = clause.low, self._lexicon
        owner = at - 1
        while owner > 0 and (low[owner] == "own" or low[owner] in lexicon.adjectives or low[owner] in lexicon.things):
            owner -= 1
        if owner > 0 and low[owner] in ("'", "’") and low[owner - 1].endswith("s"):
            owner -= 1
        elif owner < 0 or not low[owner].endswith(ENDINGS_OF_OWNERS):
            return -1
        word = low[owner][:-2] if low[owner].endswith(ENDINGS_OF_OWNERS) else low[owner]
        return owner if lexicon.can_speak(word, clause.words[owner]) else -1

    def _owned(self, clause: Clause, at: int, span: Range, who: Named) -> Frame | None:
        low, first, reach = clause.low, span[0], self._reach
        by = first > 0 and low[first - 1] in _BY
        after = low[at + 1] if at + 1 < len(low) else "."
        frame = Frame(who, clause.starts[first], first, at + 1, weak=not by)
        figures = low[at] in self._lexicon.figures or after in _OWNED_SAYS  # the letter was sent: not said
        if (after in _OWNED_IS and figures) or (by and first == 1):
            frame.spans = [(clause.offset(at + 1), reach.to_break(clause, at + 2))]
        elif by and low[first - 2] == "," and (after in (",", ";", ":") or after in STOPS):
            frame.spans = [reach.part(clause, at)]
        elif by and (after in (",", ";", ":") or after in STOPS):
            comma = next((i for i in range(first - 1, -1, -1) if low[i] in (",", ";")), -1)
            frame.spans = [(clause.starts[comma] if comma >= 0 else clause.start, clause.starts[first])]
        elif by:
            frame.spans = [(clause.offset(at + 1), reach.to_break(clause, at + 1))]
        else:
            return None
        return frame
