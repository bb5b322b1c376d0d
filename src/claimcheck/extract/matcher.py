"""Runs compiled rules over a strip."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.extract.automaton import Automaton, any_of
from claimcheck.extract.strip import Strip
from claimcheck.rules import LoadedRule, RuleFile


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

    def __init__(self, rules: Iterable[LoadedRule], *, numbered: bool = True) -> None:
        entries = [
            (loaded.rule, pattern)
            for loaded in rules
            for pattern in loaded.patterns
            if ("n" in pattern.captures) == numbered
        ]
        self._automaton = Automaton[RuleFile](entries)
        self._numbers = any_of("".join(pattern.number for _, pattern in entries)) if numbered else None
        self._reach = max((pattern.lead for _, pattern in entries), default=0)

    def _places(self, letters: str) -> list[int]:
        """Where a pattern could begin, ascending."""
        starts = self._automaton.starts.finditer
        if self._numbers is None:
            return [match.start() for match in starts(letters)]
        places, done = list[int](), 0
        for number in self._numbers.finditer(letters):
            end = number.end()
            places += [match.start() for match in starts(letters, max(done, end - 1 - self._reach), end)]
            done = end
        return places

    def matches(self, strip: Strip) -> list[Match]:
        """All matches, by place and then in the order of the rules; they may overlap."""
        found: list[Match] = []
        letters = strip.letters
        for at, candidates in self._automaton.among(letters, self._places(letters)):
            for rule, match_at in candidates:
                match = match_at(letters, at)
                if match:
                    number = match.start("n") if self._numbers is not None else -1
                    found.append(Match(rule, at, match.end(), number, match))
        return found
