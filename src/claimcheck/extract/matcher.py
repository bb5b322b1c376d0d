"""Runs compiled rules over a strip."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from claimcheck.extract.strip import Strip
from claimcheck.rules import LoadedRule, RuleFile
from claimcheck.rules.patterns import Pattern

_NEVER = re.compile(r"(?!)")
_MEMO_LIMIT = 20_000
Owner = TypeVar("Owner")
_Entries = Sequence[tuple[Owner, Pattern]]
Candidates = Sequence[tuple[Owner, Callable[[str, int], "re.Match[str] | None"]]]


class PatternIndex(Generic[Owner]):
    """Patterns, each with what it belongs to, by the two letters they begin with: few of the patterns that could begin
    with a letter go on with the one behind it.
    """

    def __init__(self, entries: _Entries[Owner]) -> None:
        self._by_letter: dict[str, list[tuple[Owner, Pattern]]] = {}
        self._memo: dict[str, Candidates[Owner]] = {}
        for entry in entries:
            for letter in entry[1].first:
                self._by_letter.setdefault(letter, []).append(entry)
        self.starts = any_of(self._by_letter)

    def at(self, pair: str) -> Candidates[Owner]:
        """What could match where these two letters stand (one, at the end of a sentence), in the order of the entries:
        owners, and what to match with.
        """
        found = self._memo.get(pair)
        return self._known(pair) if found is None else found

    def _known(self, pair: str) -> Candidates[Owner]:
        if len(self._memo) >= _MEMO_LIMIT:
            self._memo.clear()
        every, then = self._by_letter.get(pair[0], ()), pair[1:]
        found = self._memo[pair] = tuple(
            (owner, pattern.regex.match)
            for owner, pattern in every
            if not pattern.second or (then and then in pattern.second)
        )
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

    def __init__(self, rules: Iterable[LoadedRule], *, numbered: bool = True) -> None:
        entries = [
            (loaded.rule, pattern)
            for loaded in rules
            for pattern in loaded.patterns
            if ("n" in pattern.captures) == numbered
        ]
        self._index = PatternIndex[RuleFile](entries)
        self._numbers = any_of("".join(pattern.number for _, pattern in entries)) if numbered else None
        self._reach = max((pattern.lead for _, pattern in entries), default=0)

    def _places(self, letters: str) -> list[int]:
        """Where a pattern could begin, ascending."""
        starts = self._index.starts.finditer
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
        letters, candidates = strip.letters, self._index.at
        for at in self._places(letters):
            for rule, match_at in candidates(letters[at : at + 2]):
                match = match_at(letters, at)
                if match:
                    number = match.start("n") if self._numbers is not None else -1
                    found.append(Match(rule, at, match.end(), number, match))
        return found


def any_of(letters: Iterable[str]) -> re.Pattern[str]:
    """Matches one of some letters."""
    every = "".join(dict.fromkeys(letters))
    return re.compile(f"[{every}]") if every else _NEVER
