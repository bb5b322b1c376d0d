"""Which of many patterns match at a place: one walk over the letters for all of them.

The automata of the patterns (`claimcheck.rules.patterns.Pattern`) run side by side; the sets of places that they can be
in together are worked out when a text first leads there, and remembered (the lazy subset construction of Thompson 1968,
as in RE2). A regular expression is then tried only where it matches, to learn what its captures hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from claimcheck.rules.patterns import Pattern

_NEVER, _EVERY = re.compile(r"(?!)"), re.compile(".", re.DOTALL)
#: spots to remember in all states together, so that rules that keep many patterns open take no memory without bound
_MEMO_LIMIT = 500_000
#: pairs of letters to remember
_PAIRS = 50_000
Owner = TypeVar("Owner")
Matcher = Callable[[str, int], "re.Match[str] | None"]


class _Spot(NamedTuple):
    """A place of one pattern: the letters it takes (with `others` all but these), whether the pattern can end there,
    and the spots that can stand behind it. Spots are told by their number."""

    entry: int
    held: frozenset[str]
    others: bool
    ends: bool
    follow: frozenset[int]


class _State(Generic[Owner]):
    """After some letters: the spots that could take the next one, and the patterns that have matched, each with what it
    belongs to."""

    __slots__ = ("entries", "found", "next", "open")

    def __init__(self, spots: frozenset[int], entries: frozenset[int], found: Sequence[tuple[Owner, Matcher]]) -> None:
        self.open, self.entries, self.found = spots, entries, found
        self.next: dict[str, _State[Owner]] = {}


class Automaton(Generic[Owner]):
    """Patterns, each with what it belongs to."""

    def __init__(self, entries: Sequence[tuple[Owner, Pattern]]) -> None:
        self._entries = entries
        self._spots: list[_Spot] = []
        enter = set[int]()
        for number, (_, pattern) in enumerate(entries):
            base = len(self._spots)
            enter.update(base + place for place in pattern.enter)
            for place, (held, others) in enumerate(pattern.places):
                follow = frozenset(base + behind for behind in pattern.follow[place])
                self._spots.append(_Spot(number, held, others, place in pattern.leave, follow))
        self._root = frozenset(enter)
        first = [self._spots[number] for number in enter]
        #: finds the places at which a pattern could begin
        self.starts = _EVERY if any(spot.others for spot in first) else any_of(*(spot.held for spot in first))
        self._forget()

    def _forget(self) -> None:
        self._held = 0
        self._states: dict[tuple[frozenset[int], frozenset[int]], _State[Owner]] = {}
        self._start: _State[Owner] = _State(self._root, frozenset(), ())
        self._pairs: dict[str, _State[Owner]] = {}

    def among(self, letters: str, places: Iterable[int]) -> Iterator[tuple[int, Sequence[tuple[Owner, Matcher]]]]:
        """Those of some places at which patterns match, with the patterns, in order, and what they belong to. Now and
        then one that does not is among them."""
        known = self._pairs
        for at in places:
            pair = letters[at : at + 2]
            state = known.get(pair) or self._begin(pair)
            if state.open:
                for letter in letters[at + 2 :]:
                    state = state.next.get(letter) or self._step(state, letter)
                    if not state.open:
                        break
            if state.found:
                yield at, state.found

    def _begin(self, pair: str) -> _State[Owner]:
        state = self._start
        for letter in pair:
            state = state.next.get(letter) or self._step(state, letter)
        if len(self._pairs) >= _PAIRS:
            self._pairs.clear()
        self._pairs[pair] = state
        return state

    def _step(self, state: _State[Owner], letter: str) -> _State[Owner]:
        """The state behind one more letter."""
        taken = [spot for spot in map(self._spots.__getitem__, state.open) if (letter in spot.held) != spot.others]
        entries = state.entries.union(spot.entry for spot in taken if spot.ends)
        ahead = frozenset[int]().union(*(spot.follow for spot in taken if spot.entry not in entries))
        known = self._states.get((ahead, entries))
        if known is None:
            known = self._add(ahead, entries)
        state.next[letter] = known
        return known

    def _add(self, ahead: frozenset[int], entries: frozenset[int]) -> _State[Owner]:
        self._held += len(ahead) + 1
        if self._held > _MEMO_LIMIT:
            self._forget()
        found = tuple((self._entries[entry][0], self._entries[entry][1].regex.match) for entry in sorted(entries))
        made = self._states[ahead, entries] = _State(ahead, entries, found)
        return made


def any_of(*letters: Iterable[str]) -> re.Pattern[str]:
    """Matches one of some letters."""
    every = "".join(sorted(set(chain.from_iterable(letters))))
    return re.compile(f"[{every}]") if every else _NEVER
