"""Which words may stand within a noun phrase. What a word tells by itself is remembered."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.lexicon import DETERMINERS, PARTICLES, Lexicon

_BEFORE_MONTH = frozenset(("in", "on", "during", "of", "last", "since", "until", "early", "late", "this", "next"))
_MONTH_NAMES = frozenset(("jan", "april", "may", "june", "august"))
_BY_NEIGHBOURS = _MONTH_NAMES | {"last"}
_VAGUE_WHEN = frozenset(("yesterday", "today", "later", "earlier", "ago", "overnight", "early", "late", "last"))
_EPITHETS_ED = frozenset((
    "unnamed", "unidentified", "armed", "united", "retired", "allied", "red", "unspecified", "combined",
    "affected", "jailed", "exiled",
))  # fmt: skip
_MASTHEADS = frozenset(("daily", "weekly", "monthly", "today"))
#: function words that stand in names when they are written large
_IN_NAMES = frozenset(("Without", "Against", "Beyond", "Across", "Under", "Between", "Of", "And", "For", "To", "With"))
_MEMO_LIMIT = 20_000
#: what a word alone tells of its place in a noun phrase, where no hyphen is near
DETERMINER, NUMBER, INSIDE, OUTSIDE, UNSURE = range(1, 6)


class PhraseWords:
    """`known` is a bounded memo from words as written to what they tell (`look` fills it)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.known: dict[str, int] = {}

    def inside(self, clause: Clause, at: int) -> bool:
        """Whether the token may stand within a noun phrase."""
        words = clause.words
        alone = self.known.get(words[at]) or self.look(words[at])
        if alone == INSIDE:
            return True  # whatever stands beside it
        if alone == OUTSIDE and not clause.hyphens:
            return False
        return self._beside(clause, at)

    def look(self, word: str) -> int:
        """What a word as written tells by itself; remembered."""
        low = word.lower()
        if low in DETERMINERS:
            alone = DETERMINER
        elif low[0].isdigit() or low in self._lexicon.numbers:
            alone = NUMBER
        elif not word[0].isalpha() or low in PARTICLES or low in _BY_NEIGHBOURS or word in _IN_NAMES:
            alone = UNSURE
        else:
            single = Clause.of(word, 0, len(word))
            alone = UNSURE if len(single) != 1 else INSIDE if self._beside(single, 0) else OUTSIDE
        if len(self.known) >= _MEMO_LIMIT:
            self.known.clear()
        self.known[word] = alone
        return alone

    def _beside(self, clause: Clause, at: int) -> bool:
        low, word = clause.low[at], clause.words[at]
        if "'" in low or "’" in low:
            stem = low.replace("’", "'").partition("'")[0]
            if stem in self._lexicon.function or stem in self._lexicon.when:
                return False
        if at > 0 and clause.joined(at - 1):
            return True
        if not word[0].isalpha():
            if word in ("'", "’") and at > 0 and clause.low[at - 1].endswith("s"):
                return (
                    clause.starts[at] == clause.ends[at - 1] and at + 1 < len(clause) and clause.low[at + 1].isalpha()
                )
            return word == "&" or clause.joined(at) or (word == "." and self._abbreviation(clause, at))
        if low in _MONTH_NAMES and self._is_first_name(clause, at):
            return True
        if low in self._lexicon.when and (word[0].isupper() or low in _VAGUE_WHEN):
            return low in ("last", "may") and word[0].isupper() and at > 0 and clause.words[at - 1][0].isupper()
        if word.isupper() and len(word) > 1:
            return True
        if word in _IN_NAMES:
            return 0 < at < len(clause) - 1 and clause.words[at - 1][0].isupper() and clause.words[at + 1][0].isupper()
        if low in self._lexicon.function:
            if word[0].isupper() and low in _MASTHEADS:
                return True
            return low in PARTICLES and at > 0 and clause.words[at - 1][0].isupper()
        if word[0].isupper():
            return True
        if at + 1 < len(clause) and clause.joined(at + 1):
            return True
        if low in self._lexicon.title:
            return True
        return not (low in self._lexicon.plainly_verb or (low.endswith("ed") and low not in _EPITHETS_ED))

    def _is_first_name(self, clause: Clause, at: int) -> bool:
        """`Jan Brandt`, but not `in May Brandt` or `3 June`."""
        before, behind = clause.low[at - 1] if at else "", clause.words[at + 1 : at + 2]
        if not behind or not behind[0][0].isupper() or not clause.words[at][0].isupper():
            return False
        return not (before[:1].isdigit() or before in _BEFORE_MONTH)

    def _abbreviation(self, clause: Clause, at: int) -> bool:
        word = clause.words[at - 1] if at else ""
        return word.lower() in self._lexicon.honorific or (len(word) == 1 and word.isupper())
