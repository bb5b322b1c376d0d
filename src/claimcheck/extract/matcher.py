"""Runs compiled rules over a strip."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.rules import LoadedRule, RuleFile
from claimcheck.rules.patterns import Pattern


class Match(NamedTuple):
    """Chunks `first` to `end` (exclusive) match a pattern of `rule`; `number` is where capture `n` stands, -1 if none."""

    rule: RuleFile
    first: int
    end: int
    number: int
    regex: re.Match[str]

    def rank(self) -> tuple[int, int]:
        """Higher is better: priority, then the shorter way from the words of the rule to the number."""
        return self.rule.priority, self.first - self.end


class RuleTable:
    """Patterns by the letter they begin with."""

    def __init__(self, rules: Iterable[LoadedRule]) -> None:
        self._by_first: dict[str, list[tuple[RuleFile, Pattern]]] = {}
        for loaded in rules:
            for pattern in loaded.patterns:
                for letter in pattern.first:
                    self._by_first.setdefault(letter, []).append((loaded.rule, pattern))

    def matches(self, letters: str) -> list[Match]:
        """All matches, by place and then in the order of the rules; they may overlap."""
        found = []
        table = self._by_first
        for at, letter in enumerate(letters):
            for rule, pattern in table.get(letter, ()):
                match = pattern.regex.match(letters, at)
                if match:
                    number = match.start("n") if "n" in pattern.captures else -1
                    found.append(Match(rule, at, match.end(), number, match))
        return found
