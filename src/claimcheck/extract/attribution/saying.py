"""A subject and its verb: `X said that …`, `…, X said`, `…," said X`, `X puts the toll at …`."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.lexicon import (
    ARTICLES,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    POSSESSIVES,
    PRONOUNS,
    QUOTES,
    STOPS,
    Lexicon,
)  # fmt: skip
from claimcheck.extract.attribution.naming import Namer
from claimcheck.extract.attribution.nouns import Nouns, Range
from claimcheck.extract.attribution.reach import Reach

_NOUN_IF_BEFORE = frozenset(("of", "from", "by", "on", "about", "against", "for", "in"))
_ABOUT = frozenset(("for", "about", "against", "of"))
_BEFORE_INVERTED = frozenset((",", *QUOTES, *STOPS, *DASHES))
_SET_OFF = frozenset((",", "?", "!", *QUOTES, *DASHES))
_ENDS_QUOTED = frozenset((",", *STOPS))
_ENDS = frozenset((",", ";", ")", *STOPS, *DASHES))
_CLOSES_INVERTED = frozenset((",", ";", ":", "(", ")", "who", "of", "as", "while", *DASHES, *QUOTES, *STOPS))
_CLAUSE_STARTS = CONJUNCTIONS | {",", ";", ":"} | QUOTES
_TOLD = DETERMINERS | {"him", "her", "them", "us", "me"}
_ASIDE_STARTS = ARTICLES | POSSESSIVES
_PREPOSITIONS = frozenset(("of", "for", "in", "at", "from", "with", "within", "on"))
_MANY = frozenset(("police", "people", "media", "staff"))
_IT_MAY = frozenset(("reported", "reports", "estimates", "estimated", "claims", "claimed", "confirmed", "put", "puts"))


class Saying:
    def __init__(self, lexicon: Lexicon, nouns: Nouns, namer: Namer, reach: Reach) -> None:
        self._lexicon, self._nouns, self._namer, self._reach = lexicon, nouns, namer, reach

    def verb(self, clause: Clause, at: int, frames: list[Frame]) -> Frame | None:
        """The frame of a finite verb of saying at `at`; None where it is a noun, a passive or says nothing."""
        low, lexicon = clause.low, self._lexicon
        word, before, after = low[at], low[at - 1] if at else "", low[at + 1] if at + 1 < len(low) else ""
        if before in lexicon.not_said or (before.endswith("ly") and at > 1 and low[at - 2] in lexicon.passive):
            return None
        if after == "to" and word in ("said", "told", "says"):
            return None
        demanding = word not in lexicon.say
        if demanding and after in _NOUN_IF_BEFORE and (word not in lexicon.show or word in lexicon.things):
            return None
        if word.startswith("claim") and any(w in lexicon.lives for w in low[at + 1 : at + 6]):
            return None
        if word in lexicon.plural and any(w in lexicon.say or w in lexicon.show for w in low[at + 1 : at + 3]):
            return None
        if word.startswith("add") and (after[:1].isdigit() or after in lexicon.numbers):
            return None
        if word in lexicon.spoke_of and after in _ABOUT:
            return None
        return self.subject(clause, at, frames, demanding=demanding)

    def puts(self, clause: Clause, at: int) -> bool:
        """`put the toll at`."""
        ahead = clause.low[at + 1 : at + 10]
        found = next((i for i, word in enumerate(ahead) if word in self._lexicon.put_what), -1)
        return found >= 0 and any(word in self._lexicon.put_at for word in ahead[found + 1 :])

    def subject(self, clause: Clause, at: int, frames: list[Frame], *, demanding: bool, end: int = 0) -> Frame | None:
        """The frame of a verb at `at` whose subject stands before it, or behind it where it ends the clause. `end`:
        behind the whole expression (`was quoted as saying`). `demanding`: only who can speak is a subject."""
        inverted = self._inverted(clause, at)
        if inverted:
            return self._aside(clause, at, inverted, frames)
        verb = at - 1 if end and at and clause.low[at - 1] in self._lexicon.passive else at
        span = self._nouns.before(clause, verb)
        if not span or not self._may_say(clause, span, at, demanding=demanding):
            return None
        who = self._namer.name(clause, span)
        if not who:
            return None
        frame = Frame(who, clause.starts[at], span[0], end or at + 1, own=(clause.starts[span[0]], clause.starts[at]))
        frame.tally = clause.low[at] in self._lexicon.tally
        self.behind_name(clause, frame, span[1])
        self._says_what(clause, frame, at, end or at + 1, frames)
        return frame

    # whether X can say

    def _may_say(self, clause: Clause, span: Range, at: int, *, demanding: bool) -> bool:
        lexicon, word = self._lexicon, clause.low[at]
        start, end = span
        last = clause.low[end - 1]
        if end - start == 1 and last in PRONOUNS:
            return last != "it" or not demanding or word in _IT_MAY
        if self._namer.holds_thing(clause, span):
            return word in lexicon.show or word in lexicon.say or word in lexicon.spoke_of
        if not demanding:
            return last[0].isalpha()
        head = self.head(clause, start, end)
        if word in lexicon.plural and (clause.low[start] in ("a", "an") or not self._many(clause, span, head)):
            return False
        if word in lexicon.tally and word not in lexicon.weak:
            return clause.words[end - 1][0].isupper() or last in lexicon.source or clause.low[head] in lexicon.source
        if not (word in lexicon.weak or word in lexicon.put or word in lexicon.spoke_of):
            return False
        return (
            lexicon.can_speak(last, clause.words[end - 1])
            or lexicon.can_speak(clause.low[head], clause.words[head])
            or any(written[0].isupper() for written in clause.words[max(start, 1) : end])
        )

    def _many(self, clause: Clause, span: Range, head: int) -> bool:
        noun = clause.low[head]
        return noun.endswith(("s", "men")) or noun in _MANY or "and" in clause.low[span[0] : span[1]]

    def head(self, clause: Clause, start: int, end: int) -> int:
        """The noun before the first preposition: `officials in Kyiv`."""
        return next((at - 1 for at in range(start + 1, end) if clause.low[at] in _PREPOSITIONS), end - 1)

    # said X

    def _inverted(self, clause: Clause, at: int) -> Range | None:
        """`…," said X.`: the subject stands behind the verb and ends the clause."""
        low = clause.low
        if at and low[at - 1] not in _BEFORE_INVERTED:
            return None
        span = self._nouns.after(clause, at + 1)
        if not span:
            return None
        head, written = low[span[1] - 1], clause.words[span[1] - 1]
        if head not in PRONOUNS and low[span[0]] not in ARTICLES and not self._lexicon.can_speak(head, written):
            return None
        following = low[span[1]] if span[1] < len(low) else "."
        if at == 0 or low[at - 1] in QUOTES or (low[at - 1] == "," and at > 1 and low[at - 2] in QUOTES):
            return span if following != "that" else None
        closed = following in _CLOSES_INVERTED or following in self._lexicon.by_way or following in self._lexicon.when
        return span if closed and not self._behind_aside(clause, at) else None

    def _behind_aside(self, clause: Clause, at: int) -> bool:
        """`X, the mayor, said ...`: the comma before the verb closes an aside."""
        span = self._nouns.before(clause, at)
        return span is not None and (span[0] == 0 or clause.low[span[0] - 1] in _CLAUSE_STARTS)

    def _aside(self, clause: Clause, at: int, span: Range, frames: list[Frame]) -> Frame | None:
        who = self._namer.name(clause, span)
        if not who:
            return None
        if who.name[0].islower() and (named := self._name_behind(clause, span[1])):
            span, who = named, self._namer.name(clause, named) or who
        frame = Frame(who, clause.starts[at], at, span[1], own=clause.range(span))
        self.behind_name(clause, frame, span[1])
        end = span[1]
        if end < len(clause) and clause.low[end] == ",":
            end = self._past_apposition(clause, end)
        self._reach.spread(clause, frame, at, self._reach.past_aside(clause, end), frames)
        return frame

    def _name_behind(self, clause: Clause, comma: int) -> Range | None:
        """`said the youngest, Jozef Gal`: the name of more than one word that follows a calling."""
        if comma + 2 >= len(clause) or clause.low[comma] != "," or not clause.words[comma + 1][0].isupper():
            return None
        span = self._nouns.after(clause, comma + 1)
        return span if span and span[1] > span[0] + 1 and clause.words[span[1] - 1][0].isupper() else None

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
        low = clause.low
        if low[at] in self._lexicon.to_somebody:
            told = start < len(low) and low[start] in _TOLD
            start = self._reach.past_nouns(clause, start + 1 if told else start)
        end = self._reach.past_aside(clause, start)
        following = low[end] if end < len(low) else "."
        set_off = frame.first > 0 and low[frame.first - 1] in _SET_OFF
        quoted = frame.first > 1 and low[frame.first - 1] in QUOTES and low[frame.first - 2] in _ENDS_QUOTED
        if set_off and (following in _ENDS or quoted) and not self._reach.opens_quote(clause, end):
            self._reach.spread(clause, frame, frame.first, end, frames)
            frame.leading = False
            return
        frame.end = start
        frame.quiet = (clause.starts[frame.first], clause.offset(end + 1 if following == "that" else end))
        frame.spans = [(clause.offset(start), self._reach.finish(clause, start))]
        if set_off and following in STOPS:
            frame.spans.append((self._reach.left_bound(clause, frame.first, frames), clause.starts[frame.first]))

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
