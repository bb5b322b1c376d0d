"""The time rules of a rule set, compiled into tables that the letter at hand looks up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.extract.strip import Fold, Strip
from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import TimeMention
from claimcheck.extract.times.names import Names
from claimcheck.extract.times.readers import READERS, Reader
from claimcheck.extract.tokens import Tokens
from claimcheck.rules import LoadedRule, RuleSet

_JOINERS = frozenset(("range", "clock"))
_TRIGGER_LISTS = ("MONTH", "WEEKDAY", "SEASON", "TIME_UNIT", "TIME_UNITS", "DECADE_WORD", "ERA_BEFORE", "QUARTER_SHORT")
_TRIGGER_WORDS = ("yesterday", "tomorrow", "today", "yearlong", "weeklong", "monthlong", "daylong")
_Candidate = tuple[int, re.Pattern[str], LoadedRule, Reader]


class Table:
    """Rules by the letter that they can begin with."""

    def __init__(self, rules: Iterable[LoadedRule]) -> None:
        self._by_letter: dict[str, list[_Candidate]] = {}
        for loaded in sorted(rules, key=lambda loaded: -loaded.rule.priority):
            for pattern in loaded.patterns:
                entry = (loaded.rule.priority, pattern.regex, loaded, READERS[loaded.rule.reads])
                for letter in pattern.first:
                    self._by_letter.setdefault(letter, []).append(entry)
        self._starts = re.compile("[" + "".join(self._by_letter) + "]") if self._by_letter else re.compile(r"(?!)")

    def scan(
        self, tokens: Tokens, strip: Strip | None, letters: str, names: Names, letter_of: dict[str, str]
    ) -> list[Fold]:
        """What the rules read, left to right, not overlapping."""
        folds: list[Fold] = []
        start = self._starts.search(letters)
        while start:
            at = start.start()
            then = self._read(tokens, strip, letters, at, names, letter_of, folds)
            start = self._starts.search(letters, max(then, at + 1))
        return folds

    def _read(
        self, tokens: Tokens, strip: Strip | None, letters: str, at: int, names: Names, letter_of: dict[str, str],
        folds: list[Fold],
    ) -> int:  # fmt: skip
        """Read at one place; where to go on."""
        matches = [
            (-priority, -match.end(), number, match, loaded, reader)
            for number, (priority, regex, loaded, reader) in enumerate(self._by_letter[letters[at]])
            if (match := regex.match(letters, at))
        ]
        if len(matches) > 1:
            matches.sort()
        for _, _, _, match, loaded, reader in matches:
            found = Found(tokens, strip, match, loaded.rule, names)
            mentions = [] if found.has("no") else reader(found)
            if mentions is None:
                continue
            if not mentions:
                return match.end()
            return _put(found, mentions, strip, letter_of, folds)
        return at + 1


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
