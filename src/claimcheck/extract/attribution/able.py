"""Whether a noun phrase can be who says something with a verb: `police claimed`, but not `the fire claimed`."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.cues import DEMANDING, MANY, PUT, SAY, SHOW, SPOKE_OF, TALLY
from claimcheck.extract.attribution.lexicon import PRONOUNS, Lexicon
from claimcheck.extract.attribution.naming import Namer
from claimcheck.extract.attribution.nouns import Range

_PREPOSITIONS = frozenset(("of", "for", "in", "at", "from", "with", "within", "on"))
_MANY = frozenset(("police", "people", "media", "staff"))
_IT_MAY = frozenset(("reported", "reports", "estimates", "estimated", "claims", "claimed", "confirmed", "put", "puts"))


class Able:
    def __init__(self, lexicon: Lexicon, namer: Namer) -> None:
        self._lexicon, self._namer = lexicon, namer

    def may_say(self, clause: Clause, span: Range, at: int, kinds: int) -> bool:
        low = clause.low
        start, end = span
        last = low[end - 1]
        if end - start == 1 and last in PRONOUNS:
            return self._pronoun_may(low, at, kinds, last)
        if self._namer.holds_thing(clause, span):
            return bool(kinds & (SHOW | SAY | SPOKE_OF))
        if not kinds & DEMANDING:
            return last[0].isalpha() and not self._of_things(clause, span, at)
        bare = end == 1 and (last in self._lexicon.things or last.endswith("s")) and last not in self._lexicon.speaker
        if kinds & SHOW and low[at + 1 : at + 2] == ["that"] and not bare:
            kinds |= PUT  # a court found that
        return self._may_demand(clause, span, low[at], kinds)

    def _pronoun_may(self, low: list[str], at: int, kinds: int, pronoun: str) -> bool:
        """`he gave`, `they found` say nothing; `they found that` does."""
        if not kinds & DEMANDING:
            return True
        if pronoun == "it":
            return low[at] in _IT_MAY
        return (
            bool(kinds & (PUT | SPOKE_OF | TALLY)) or low[at] in self._lexicon.weak or low[at + 1 : at + 2] == ["that"]
        )

    def _of_things(self, clause: Clause, span: Range, at: int) -> bool:
        """`new cases announced on Monday`: many who cannot speak, and nothing that they say."""
        low, last = clause.low, span[1] - 1
        if low[at] not in self._lexicon.participles or low[at + 1 : at + 2] == ["that"]:
            return False
        head = self.head(clause, *span)
        small = low[last].endswith("s") and clause.words[last][0].islower()
        return small and not any(self._lexicon.can_speak(low[noun], clause.words[noun]) for noun in (last, head))

    def _may_demand(self, clause: Clause, span: Range, word: str, kinds: int) -> bool:
        lexicon = self._lexicon
        start, end = span
        last, head = clause.low[end - 1], self.head(clause, start, end)
        if kinds & MANY and (clause.low[start] in ("a", "an") or not self._many(clause, span, head)):
            return False
        if kinds & TALLY and word not in lexicon.weak:
            return clause.words[end - 1][0].isupper() or last in lexicon.source or clause.low[head] in lexicon.source
        if not (kinds & (PUT | SPOKE_OF) or word in lexicon.weak):
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
        for at in range(start + 1, end):
            if clause.low[at] in _PREPOSITIONS:
                return at - 1
        return end - 1

    # said X
