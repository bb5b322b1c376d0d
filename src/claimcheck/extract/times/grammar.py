"""The time rules of a rule set, compiled into tables that the letter at hand looks up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.extract.automaton import Automaton, Matcher
from claimcheck.extract.strip import Fold, Strip
from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import TimeMention
from claimcheck.extract.times.names import Names
from claimcheck.extract.times.readers import READERS, Reader
from claimcheck.extract.tokens import Tokens
from claimcheck.rules import LoadedRule, RuleFile, RuleSet

_JOINERS = frozenset(("range", "clock"))
_TRIGGER_LISTS = (
    "MONTH", "WEEKDAY", "SEASON", "TIME_UNIT", "TIME_UNITS", "DECADE_WORD", "ERA_BEFORE",
    "QUARTER_SHORT", "FEAST",
)  # fmt: skip
_TRIGGER_WORDS = ("yesterday", "tomorrow", "today", "tonight", "yearlong", "weeklong", "monthlong", "daylong",
                  "morning", "afternoon", "evening", "eve")  # fmt: skip
_Owner = tuple[RuleFile, Reader]


class Table:
    """Rules by the letter that they can begin with, those of the highest priority first."""

    def __init__(self, rules: Iterable[LoadedRule]) -> None:
        ranked = sorted(rules, key=lambda loaded: -loaded.rule.priority)
        self._automaton = Automaton[_Owner](
            [((loaded.rule, READERS[loaded.rule.reads]), pattern) for loaded in ranked for pattern in loaded.patterns]
        )

    def scan(
        self, tokens: Tokens, strip: Strip | None, letters: str, names: Names, letter_of: dict[str, str]
    ) -> list[Fold]:
        """What the rules read, left to right, not overlapping."""
        folds: list[Fold] = []
        done, starts = 0, [start.start() for start in self._automaton.starts.finditer(letters)]
        for at, candidates in self._automaton.among(letters, starts):
            for match, (rule, reader) in _matches(candidates, letters, at) if at >= done else ():
                found = Found(tokens, strip, match, rule, names)
                mentions = [] if found.has("no") else reader(found)
                if mentions is not None:
                    done = _put(found, mentions, strip, letter_of, folds) if mentions else match.end()
                    break
        return folds


def _matches(candidates: Sequence[tuple[_Owner, Matcher]], letters: str, at: int) -> list[tuple[re.Match[str], _Owner]]:
    """What matches at one place: the highest priority first, then the longest, then the first of the rules."""
    found = [(match, owner) for owner, match_at in candidates if (match := match_at(letters, at))]
    if len(found) > 1:
        found.sort(key=lambda entry: (-entry[1][0].priority, -entry[0].end()))
    return found


def _put(
    found: Found, mentions: Sequence[TimeMention], strip: Strip | None, letter_of: dict[str, str], folds: list[Fold]
) -> int:
    """Fold mentions; where to go on."""
    first, end = found.span()
    if len(mentions) == 1:
        folds.append(Fold(first, end, letter_of[mentions[0].kind], mentions[0]))
        return end
    # several mentions are only read from raw words, where chunks are tokens
    folds += [Fold(mention.first, mention.end, letter_of[mention.kind], mention) for mention in mentions]
    return end


class TimeGrammar:
    """Rules of kind date and duration that name a reader of times; shared by all documents."""

    def __init__(self, rules: RuleSet) -> None:
        lists: dict[str, Sequence[str]] = {}
        for lexicon in rules.lexicons:
            lists |= lexicon.words
        self.names = Names(lists)
        self.letter_of = {"date": rules.alphabet.chunk("DATE"), "duration": rules.alphabet.chunk("DURATION")}
        self.times = re.compile("[" + "".join(self.letter_of.values()) + "]")
        mine = [loaded for loaded in rules.rules if loaded.rule.reads in READERS]
        self.words = Table(r for r in mine if r.rule.level == "words" and r.rule.reads not in _JOINERS)
        self.joins = Table(r for r in mine if r.rule.reads in _JOINERS)
        self.chunks = Table(r for r in mine if r.rule.level == "chunks")
        # without one of these a lone date has neither a time of day beside it nor an open end
        marks = ("COLON", "CLOCK_MARK", "=present", "=now")
        self.join_marks = frozenset("".join(map(rules.alphabet.letters_with, marks)))
        self._triggers = frozenset(word.lower() for name in _TRIGGER_LISTS for word in lists.get(name, ()))

    def triggers(self) -> frozenset[str]:
        """Lower-case words without which, and without digits, no sentence holds a time. `may`, `march`, `mar`, `sun`,
        `sat` and the like are among them; only with a capital are they times (`cased_triggers`)."""
        return self._triggers | frozenset(_TRIGGER_WORDS)

    def cased_triggers(self) -> frozenset[str]:
        """Those triggers that matter only where they are written with a capital."""
        short = {name for name in self.names.weekday if name not in self.names.full_weekday}
        return self.names.cased | frozenset(short)
