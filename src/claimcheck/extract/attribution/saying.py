"""A subject and its verb: `X said that …`, `…, X said`, `…," said X`, `X puts the toll at …`."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.cues import (  # fmt: skip
    MANY,
    NOUN,
    PARTICULAR,
    PUT,
    SAY,
    SPOKE_OF,
    TALLY,
    THING,
)
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.grammar import Grammar
from claimcheck.extract.attribution.lexicon import (  # fmt: skip
    ARTICLES,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    ENDINGS_OF_OWNERS,
    POSSESSIVES,
    PRONOUNS,
    QUOTES,
    STOPS,
)
from claimcheck.extract.attribution.nouns import Range
from claimcheck.extract.attribution.participles import Participles

_NOUN_IF_BEFORE = frozenset(("of", "from", "by", "on", "about", "against", "for", "in"))
_INVERTS = frozenset(("said", "says", "say", "wrote", "writes", "added", "adds"))
_ABOUT = frozenset(("for", "about", "against", "of"))
_BEFORE_INVERTED = frozenset((",", *QUOTES, *STOPS, *DASHES))
_BEFORE_ADJECTIVE = ARTICLES | POSSESSIVES | _NOUN_IF_BEFORE
_PERFECT = frozenset(("has", "have", "had"))
#: behind a speaker who ends what he says: `"…." X said as he left`; else he begins something: `"…." X said that …`
_GOES_ON = frozenset(("as", "while", "when", "who", "before"))
_OPENS_WORDS = frozenset(("that", ":", ",", *QUOTES))
_SET_OFF = frozenset((",", "?", "!", *QUOTES, *DASHES))
_ENDS_QUOTED = frozenset((",", *STOPS))
_ENDS = frozenset((",", ";", ")", *STOPS, *DASHES))
_CLOSES_INVERTED = frozenset((",", ";", ":", "(", ")", "who", "of", "as", "while", *DASHES, *QUOTES, *STOPS))
_CLAUSE_STARTS = CONJUNCTIONS | {",", ";", ":"} | QUOTES
_TOLD = DETERMINERS | {"him", "her", "them", "us", "me"}
_ASIDE_STARTS = ARTICLES | POSSESSIVES


class Saying:
    def __init__(self, grammar: Grammar, participles: Participles) -> None:
        self._lexicon, self._nouns, self._namer, self._reach = (
            grammar.lexicon, grammar.nouns, grammar.namer, grammar.reach,
        )  # fmt: skip
        self._subjects, self._able, self._participles = grammar.subjects, grammar.able, participles

    def verb(self, clause: Clause, at: int, kinds: int, frames: list[Frame]) -> Frame | None:
        """The frame of a finite verb of saying at `at`; None where it is a noun, a passive or says nothing."""
        low, lexicon = clause.low, self._lexicon
        before, after = low[at - 1] if at else "", low[at + 1] if at + 1 < len(low) else ""
        if before in lexicon.not_said or (before.endswith("ly") and at > 1 and low[at - 2] in lexicon.passive):
            return None
        if low[at] in lexicon.participles and (before in _BEFORE_ADJECTIVE or before.endswith(ENDINGS_OF_OWNERS)):
            return None
        if low[at] in lexicon.say_words and not self._beside_words(low, at, before, after):
            return None
        if (
            kinds & NOUN
            and after in _NOUN_IF_BEFORE
            and before not in _PERFECT
            and not (after == "of" and low[at].startswith("warn"))
        ):
            return None
        if kinds & PARTICULAR and self._says_nothing(low, at, after, kinds):
            return None
        return self.subject(clause, at, kinds, frames)

    def _beside_words(self, low: list[str], at: int, before: str, after: str) -> bool:
        """Whether what is said comes at once, or ends just before the verb or its short subject."""
        if after in _OPENS_WORDS or before in QUOTES:
            return True
        ended = not after or after in STOPS
        return any(low[place] == "," if ended else low[place] in QUOTES for place in range(max(1, at - 4), at))

    def _says_nothing(self, low: list[str], at: int, after: str, kinds: int) -> bool:
        """`said to be`, `claimed lives`, `a report said`, `added 31`, `spoke for`."""
        word, lexicon = low[at], self._lexicon
        if kinds & MANY and at == 0:
            return True  # `State TV`
        if at == 1 and word in lexicon.nouns_too and after.endswith("ed"):
            return True  # `Neighbouring states pledged`
        if after == "to" and word in lexicon.passive_to:
            return True
        if word.startswith("claim") and not lexicon.lives.isdisjoint(low[at + 1 : at + 6]):
            return True
        if kinds & (MANY | THING) and not lexicon.say_or_show.isdisjoint(low[at + 1 : at + 3]):
            return True
        if word.startswith("add") and (after[:1].isdigit() or after in lexicon.numbers):
            return True
        return bool(kinds & SPOKE_OF) and after in _ABOUT

    def puts(self, clause: Clause, at: int) -> bool:
        """`put the toll at`."""
        ahead = clause.low[at + 1 : at + 10]
        for found, word in enumerate(ahead):
            if word in self._lexicon.put_what:
                return not self._lexicon.put_at.isdisjoint(ahead[found + 1 :])
        return False

    def subject(self, clause: Clause, at: int, kinds: int, frames: list[Frame], *, end: int = 0) -> Frame | None:
        """The frame of a verb at `at` whose subject stands before it, or behind it where it ends the clause. `end`:
        behind the whole expression (`was quoted as saying`). `kinds`: those of the verb."""
        low, starts = clause.low, clause.starts
        if (at == 0 or low[at - 1] in _BEFORE_INVERTED) and (inverted := self._inverted(clause, at)):
            return self._aside(clause, at, inverted, frames)
        verb = at - 1 if end and at and low[at - 1] in self._lexicon.passive else at
        span = self._subjects.before(clause, verb)
        if (
            not span
            and verb
            and low[verb - 1] in ("and", "but")
            and (kinds & (SAY | PUT) or low[at] in self._lexicon.weak)
        ):
            return self._second_verb(clause, at, end or at + 1, frames)
        if not span or not self._able.may_say(clause, span, at, kinds):
            return None
        if span[0] and low[span[0] - 1] == "than":
            return None  # more than he had said
        who = self._namer.name(clause, span)
        if not who:
            return None
        first = span[0]
        if who.person and not who.body and first > 1 and low[first - 1] == ",":
            who.body = self._body_before(clause, first - 1)
        frame = Frame(who, starts[at], first, end or at + 1, own=(starts[first], starts[at]), tally=bool(kinds & TALLY))
        if low[span[1]] == ",":
            self.behind_name(clause, frame, span[1])
        self._says_what(clause, frame, at, end or at + 1, frames)
        return frame

    def _second_verb(self, clause: Clause, at: int, end: int, frames: list[Frame]) -> Frame | None:
        """`The mayor wept and | put the toll at 31.`"""
        part = max((i for i in range(at) if clause.low[i] == ";"), default=-1) + 1
        who = self._participles.subject(clause, part)
        if not who or any(frame.end > part for frame in frames):
            return None  # what he says goes on
        frame = Frame(who, clause.starts[at], at - 1, end)
        self._says_what(clause, frame, at, end, frames)
        return frame

    def _inverted(self, clause: Clause, at: int) -> Range | None:
        """`…," said X.`: the subject stands behind the verb and ends the clause."""
        low = clause.low
        span = self._nouns.after(clause, at + 1)
        if not span:
            return None
        head, written = low[span[1] - 1], clause.words[span[1] - 1]
        behind_quote = at == 0 or low[at - 1] in QUOTES or (low[at - 1] == "," and at > 1 and low[at - 2] in QUOTES)
        article = low[span[0]] in ARTICLES and (behind_quote or low[at] in _INVERTS)
        if head not in PRONOUNS and not article and not self._lexicon.can_speak(head, written):
            return None
        following = low[span[1]] if span[1] < len(low) else "."
        if behind_quote:
            return span if following != "that" else None
        if low[at] in self._lexicon.takes_object:
            return None
        closed = following in _CLOSES_INVERTED or following in self._lexicon.by_way or following in self._lexicon.when
        return span if closed and not self._behind_aside(clause, at) else None

    def _behind_aside(self, clause: Clause, at: int) -> bool:
        """`X, the mayor, said ...`: the comma before the verb closes an aside."""
        span = self._subjects.before(clause, at)
        return span is not None and (span[0] == 0 or clause.low[span[0] - 1] in _CLAUSE_STARTS)

    def _aside(self, clause: Clause, at: int, span: Range, frames: list[Frame]) -> Frame | None:
        who = self._namer.name(clause, span)
        if not who:
            return None
        if who.name[0].islower() and (named := self._nouns.name_behind(clause, span[1])):
            span, who = named, self._namer.name(clause, named) or who
        frame = Frame(who, clause.starts[at], at, span[1], own=clause.range(span))
        self.behind_name(clause, frame, span[1])
        end = span[1]
        if end < len(clause) and clause.low[end] == ",":
            end = self._past_apposition(clause, end)
        self._reach.spread(clause, frame, at, self._reach.past_aside(clause, end), frames)
        return frame

    def _past_apposition(self, clause: Clause, comma: int) -> int:
        """Behind a name, `, 77,` and `, who was there,` are passed."""
        low, lexicon = clause.low, self._lexicon
        following = low[comma + 1] if comma + 1 < len(low) else ""
        if not (following in ("who", "whose") or following in ARTICLES or following.isdigit()):
            return comma
        for place in range(comma + 1, min(comma + 30, len(low))):
            if low[place] == ",":
                behind = low[place + 1] if place + 1 < len(low) else ""
                return place + 1 if behind in lexicon.by_way or behind in lexicon.when else place
            if low[place] in STOPS:
                return place
        return len(low)

    # what X says

    def _says_what(self, clause: Clause, frame: Frame, at: int, start: int, frames: list[Frame]) -> None:
        """What is said: behind the verb, before it, or on both sides of it."""
        low, starts, lexicon, first = clause.low, clause.starts, self._lexicon, frame.first
        if low[at] in lexicon.to_somebody:
            told = start < len(low) and low[start] in _TOLD
            start = self._reach.past_nouns(clause, start + 1 if told else start)
        end = start
        if end < len(low) and low[end] in lexicon.opens_aside:
            end = self._reach.past_aside(clause, end)
        following = low[end] if end < len(low) else "."
        set_off = first > 0 and low[first - 1] in _SET_OFF
        if set_off and self._ends_what_is_said(clause, first, following) and not self._reach.opens_quote(clause, end):
            self._reach.spread(clause, frame, first, end, frames)
            frame.leading = False
            return
        frame.end = start
        frame.quiet = (starts[first], clause.offset(end + 1 if following == "that" else end))
        frame.spans = [(clause.offset(start), self._reach.finish(clause, start))]
        if set_off and following in STOPS:
            frame.spans.append((self._reach.left_bound(clause, first, frames), starts[first]))

    def _ends_what_is_said(self, clause: Clause, first: int, following: str) -> bool:
        """Whether the words before a speaker at `first` are his."""
        low = clause.low
        if first > 1 and low[first - 1] in QUOTES and low[first - 2] in STOPS:
            return following in _ENDS or following in _GOES_ON or following in self._lexicon.opens_aside
        return following in _ENDS or (first > 1 and low[first - 1] in QUOTES and low[first - 2] in _ENDS_QUOTED)

    def _body_before(self, clause: Clause, comma: int) -> str | None:
        """`the mayor's spokesman, Ivo Brandt, said`."""
        span = self._nouns.ending(clause, comma)
        return self._namer.body_of(clause, *span) if span else None

    def behind_name(self, clause: Clause, frame: Frame, end: int) -> None:
        """`X, a spokesman for the fire service,`: the body is named in the aside behind the name."""
        low = clause.low
        if frame.who.body or end + 1 >= len(clause) or low[end] != ",":
            return
        if low[end + 1].isdigit() and low[end + 2 : end + 3] == [","]:
            end += 2
        start = low[end + 1] if end + 1 < len(low) else ""
        if start in _ASIDE_STARTS or start in self._lexicon.title:
            close = next((i for i in range(end + 1, min(end + 20, len(low))) if low[i] == "," or low[i] in STOPS), 0)
            frame.who.body = self._namer.body_of(clause, end + 1, close) if close else None
