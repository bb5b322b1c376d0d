"""A figure as it grows: claims, what they are held against, and where one is looked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from claimcheck.align.stories.facets import Facets
from claimcheck.align.stories.tale import Tale

#: claims of one figure and one number that another claim is held against
_MOST_SEEN = 3
#: words of a claim by which others are looked for, the rarest; claims that a word leads to; claims it leads to in all
_MOST_KEYS, _MOST_POSTED, _MOST_FOUND = 12, 40, 24
#: words near a claim below which those of its whole sentence are taken
_ENOUGH = 5
_NONE: list[int] = []


@dataclass(slots=True, eq=False)
class Sheaf:
    """Claims of one number. `seen`: those that others are held against; `links`: by which claim each one came."""

    members: list[Facets]
    seen: list[Facets] = field(default_factory=list)
    docs: set[int] = field(default_factory=set)
    links: list[tuple[Facets, Facets]] = field(default_factory=list)

    @classmethod
    def of(cls, one: Facets) -> Sheaf:
        return cls([one], [one], {one.doc})

    def add(self, one: Facets, by: Facets) -> None:
        self.members.append(one)
        self.links.append((one, by))
        if len(self.seen) < _MOST_SEEN and one.doc not in self.docs:
            self.seen.append(one)
        self.docs.add(one.doc)


@dataclass(slots=True)
class Index:
    """Finds, for a claim, the sheaves that share its rarest words. The cost of asking does not grow with their
    number."""

    tale: Tale
    posted: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def put(self, number: int, one: Facets) -> None:
        for key in self.keys(one):
            held = self.posted[key]
            if not held or held[-1] != number:
                held.append(number)

    def keys(self, one: Facets) -> list[str]:
        """Words that another document says as well, the rarest."""
        rarity = self.tale.rarity
        words = one.near | one.names if len(one.near) >= _ENOUGH else one.around
        told = [word for word in words if rarity.said[word] > 1]
        return sorted(told, key=lambda word: (rarity.said[word], word))[:_MOST_KEYS]

    def ask(self, one: Facets) -> list[int]:
        found: Counter[int] = Counter()
        for key in self.keys(one):
            for number in self.posted.get(key, _NONE)[-_MOST_POSTED:]:
                found[number] += 1
        return [number for number, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_MOST_FOUND]]
