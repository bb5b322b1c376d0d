"""How much a word tells inside of one story: little when most of its documents say it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.align.stories.facets import Sided
from claimcheck.align.stories.profile import Profile

#: documents that a story is taken to have besides its own, so that two documents do not make every word common
_BESIDES = 10
#: terms of a document that are held against those of another
_MOST_TERMS = 120
#: what a name tells more than another word
_NAME = 1.5

#: shared words at which half of a likeness counts
_HALF = 0.6

Vector = dict[str, float]


@dataclass(slots=True)
class Rarity:
    """The words of one story. `said`: by word the number of documents; `total`: how many there are."""

    said: Counter[str]
    total: int
    _known: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, profiles: Sequence[Profile]) -> Rarity:
        return cls(Counter(word for p in profiles for word in p.counts), len(profiles))

    def weight(self, word: str) -> float:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = math.log1p((self.total + _BESIDES) / (self.said[word] + 1))
        return known

    def vector(self, profile: Profile) -> Vector:
        """Of length 1; the most telling words of the document."""
        weighed = {
            word: self.weight(word) * (1 + math.log(count)) * (_NAME if word in profile.names else 1.0)
            for word, count in profile.counts.items()
        }
        most = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:_MOST_TERMS]
        length = math.sqrt(math.fsum(w * w for _, w in most)) or 1.0
        return {word: w / length for word, w in most}

    def norm(self, words: Iterable[str]) -> float:
        return math.sqrt(math.fsum(self.weight(word) for word in words))

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The cosine of two sets of words, 0 to 1."""
        shared = one & other
        if not shared:
            return 0.0
        return math.fsum(self.weight(word) for word in shared) / (self.norm(one) * self.norm(other))

    def closeness(self, one: Mapping[Sided, float], other: Mapping[Sided, float]) -> float:
        """The cosine of two sets of words of which each counts as much as it is near; tempered as `agreement` is."""
        shared = one.keys() & other.keys()
        if not shared:
            return 0.0
        both = math.fsum(one[word] * other[word] * self.weight(word[1]) for word in shared)
        return both / (self._length(one) * self._length(other)) * len(shared) / (len(shared) + _HALF)

    def _length(self, words: Mapping[Sided, float]) -> float:
        return math.sqrt(math.fsum(near * near * self.weight(word) for (_, word), near in words.items()))

    def agreement(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The same where sets are small: one word shared tells less than several, however few there are."""
        shared = len(one & other)
        return self.likeness(one, other) * shared / (shared + _HALF) if shared else 0.0


def cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(w * other[word] for word, w in one.items() if word in other)
