"""Runs compiled rules over a strip."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.rules import LoadedRule, RuleFile
from claimcheck.rules.patterns import Pattern

_NAME = re.compile(r"\(\?P<\w+>")
_NEVER = re.compile(r"(?!)")
_Entry = tuple[RuleFile, Pattern]


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
    """Patterns by the letter they begin with. All that begin with a letter are first tried as one alternation: most
    places match none, and then one attempt has answered for all. It is compiled when its letter is first met.

    Where every pattern has a capture `n`, only the places before what it can cover are looked at.
    """

    def __init__(self, rules: Iterable[LoadedRule], *, numbered: bool = True) -> None:
        """Of the patterns of the rules those with a capture `n`, or those without one."""
        self._entries = [
            (loaded.rule, pattern)
            for loaded in rules
            for pattern in loaded.patterns
            if ("n" in pattern.captures) == numbered
        ]
        patterns = [pattern for _, pattern in self._entries]
        self._starts = _any_of(pattern.first for pattern in patterns)
        self._numbers = _any_of(pattern.number for pattern in patterns) if numbered else None
        self._reach = max((pattern.lead for pattern in patterns), default=0)
        self._by_letter: dict[str, tuple[re.Pattern[str], list[_Entry]]] = {}
        self._unions: dict[str, re.Pattern[str]] = {}

    def _of_letter(self, letter: str) -> tuple[re.Pattern[str], list[_Entry]]:
        entries = [entry for entry in self._entries if letter in entry[1].first]
        source = "|".join(dict.fromkeys(_NAME.sub("(?:", pattern.regex.pattern) for _, pattern in entries))
        if source not in self._unions:
            self._unions[source] = re.compile(source)
        found = self._by_letter[letter] = self._unions[source], entries
        return found

    def _places(self, letters: str) -> Iterator[int]:
        """Where a pattern could begin, ascending."""
        if self._numbers is None:
            yield from (match.start() for match in self._starts.finditer(letters))
            return
        done = 0
        for number in self._numbers.finditer(letters):
            end = number.end()
            start = max(done, end - 1 - self._reach)
            yield from (match.start() for match in self._starts.finditer(letters, start, end))
            done = end

    def matches(self, letters: str) -> list[Match]:
        """All matches, by place and then in the order of the rules; they may overlap."""
        found = []
        for at in self._places(letters):
            union, entries = self._by_letter.get(letters[at]) or self._of_letter(letters[at])
            if not union.match(letters, at):
                continue
            for rule, pattern in entries:
                match = pattern.regex.match(letters, at)
                if match:
                    number = match.start("n") if "n" in pattern.captures else -1
                    found.append(Match(rule, at, match.end(), number, match))
        return found


def _any_of(letters: Iterable[str]) -> re.Pattern[str]:
    every = "".join(dict.fromkeys("".join(letters)))
    return re.compile(f"[{every}]") if every else _NEVER
