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
    """Patterns by the letter they begin with. All that begin with a letter are first tried as one alternation: most
    places match none, and then one attempt has answered for all.
    """

    def __init__(self, rules: Iterable[LoadedRule]) -> None:
        by_first: dict[str, list[tuple[RuleFile, Pattern]]] = {}
        for loaded in rules:
            for pattern in loaded.patterns:
                for letter in pattern.first:
                    by_first.setdefault(letter, []).append((loaded.rule, pattern))
        unions: dict[tuple[str, ...], re.Pattern[str]] = {}
        self._by_first: dict[str, tuple[re.Pattern[str], list[tuple[RuleFile, Pattern]]]] = {}
        for letter, entries in by_first.items():
            sources = tuple(dict.fromkeys(nameless(pattern.regex.pattern) for _, pattern in entries))
            if sources not in unions:
                unions[sources] = re.compile("|".join(sources))
            self._by_first[letter] = unions[sources], entries
        self._starts = re.compile("[" + re.escape("".join(by_first)) + "]") if by_first else re.compile(r"(?!)")

    def matches(self, letters: str) -> list[Match]:
        """All matches, by place and then in the order of the rules; they may overlap."""
        found = []
        for start in self._starts.finditer(letters):
            at = start.start()
            union, entries = self._by_first[letters[at]]
            if not union.match(letters, at):
                continue
            for rule, pattern in entries:
                match = pattern.regex.match(letters, at)
                if match:
                    number = match.start("n") if "n" in pattern.captures else -1
                    found.append(Match(rule, at, match.end(), number, match))
        return found


def nameless(regex: str) -> str:
    """The same expression without its named groups, so that several can stand in one alternation."""
    return re.sub(r"\(\?P<\w+>", "(?:", regex)
