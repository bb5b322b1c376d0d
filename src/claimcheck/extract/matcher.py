"""Runs compiled rules over a strip."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from claimcheck.extract.strip import Strip
from claimcheck.rules import LoadedRule, RuleFile
from claimcheck.rules.patterns import Needs, Pattern

_NEVER = re.compile(r"(?!)")
_MEMO_LIMIT = 20_000
Owner = TypeVar("Owner")
_Entries = Sequence[tuple[Owner, Pattern]]
Candidates = Sequence[tuple[Owner, Callable[[str, int], "re.Match[str] | None"]]]


class PatternIndex(Generic[Owner]):
    """Patterns, each with what it belongs to, by the letter they begin with and by what they need.

    Most patterns need a letter that most sentences lack. Which needs a sentence meets is a number (`Tokens.met`); what
    can match at a letter under such a number is worked out once.
    """

    def __init__(self, entries: _Entries[Owner], needs: Needs) -> None:
        self._by_letter: dict[str, list[tuple[int, tuple[Owner, Pattern]]]] = {}
        self._memo: dict[tuple[str, int], Candidates[Owner]] = {}
        self._mine = 0
        for entry in entries:
            bit = needs.bit(entry[1])
            self._mine |= bit
            for letter in entry[1].first:
                self._by_letter.setdefault(letter, []).append((bit, entry))
        self.starts = any_of(self._by_letter)

    def at(self, letter: str, met: int) -> Candidates[Owner]:
        """What could match at a letter, in the order of the entries: owners, and what to match with."""
        met &= self._mine
        found = self._memo.get((letter, met))
        if found is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo.clear()
            every = self._by_letter.get(letter, ())
            found = tuple((owner, pattern.regex.match) for bit, (owner, pattern) in every if not bit or bit & met)
            self._memo[letter, met] = found
        return found


class Match(NamedTuple):
    """Chunks `first` to `end` (exclusive) match a pattern of `rule`; `number` is the place of capture `n`, or -1."""

    rule: RuleFile
    first: int
    end: int
    number: int
    regex: re.Match[str]

    def rank(self) -> tuple[int, int]:
        """Higher is better: priority, then the shorter way from the words of the rule to the number."""
        return self.rule.priority, self.first - self.end

    def span(self, name: str) -> tuple[int, int] | None:
        """The chunks of a capture; None where it matched nothing or the pattern has none of that name."""
        if name not in self.regex.re.groupindex:
            return None
        start, end = self.regex.span(name)
        return (start, end) if start >= 0 else None


class RuleTable:
    """The patterns with a capture `n`, or those without. For the former only the places before what `n` can cover are
    looked at.
    """

    def __init__(self, rules: Iterable[LoadedRule], needs: Needs, *, numbered: bool = True) -> None:
        entries = [
            (loaded.rule, pattern)
            for loaded in rules
            for pattern in loaded.patterns
            if ("n" in pattern.captures) == numbered
        ]
        self._index = PatternIndex[RuleFile](entries, needs)
        self._numbers = any_of("".join(pattern.number for _, pattern in entries)) if numbered else None
        self._reach = max((pattern.lead for _, pattern in entries), default=0)

    def _places(self, letters: str) -> Iterator[int]:
        """Where a pattern could begin, ascending."""
        starts = self._index.starts
        if self._numbers is None:
            yield from (match.start() for match in starts.finditer(letters))
            return
        done = 0
        for number in self._numbers.finditer(letters):
            end = number.end()
            start = max(done, end - 1 - self._reach)
            yield from (match.start() for match in starts.finditer(letters, start, end))
            done = end

    def matches(self, strip: Strip) -> list[Match]:
        """All matches, by place and then in the order of the rules; they may overlap."""
        found: list[Match] = []
        letters, met, candidates = strip.letters, strip.tokens.met, self._index.at
        for at in self._places(letters):
            for rule, match_at in candidates(letters[at], met):
                match = match_at(letters, at)
                if match:
                    number = match.start("n") if self._numbers is not None else -1
                    found.append(Match(rule, at, match.end(), number, match))
        return found


def any_of(letters: Iterable[str]) -> re.Pattern[str]:
    """Matches one of some letters."""
    every = "".join(dict.fromkeys(letters))
    return re.compile(f"[{every}]") if every else _NEVER
