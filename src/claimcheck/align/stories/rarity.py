"""How much a word tells inside of one story: little when most of its documents say it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.align.stories.facets import Facets
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
    _norms: dict[frozenset[str], float] = field(default_factory=dict)
    _lengths: dict[Facets, float] = field(default_factory=dict)

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

    def norm(self, words: frozenset[str]) -> float:
        known = self._norms.get(words)
        if known is None:
            known = self._norms[words] = math.sqrt(math.fsum(map(self.weight, words)))
        return known

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The cosine of two sets of words, 0 to 1."""
        shared = one & other
        if not shared:
            return 0.0
        return math.fsum(map(self.weight, shared)) / (self.norm(one) * self.norm(other))

    def closeness(self, one: Facets, other: Facets) -> float:
        """The cosine of the words beside two numbers, of which each counts as much as it is near; tempered as
        `agreement` is."""
        a, b = one.beside, other.beside
        shared = a.keys() & b.keys()
        if not shared:
            return 0.0
        both = math.fsum([a[word] * b[word] * self.weight(word[1]) for word in shared])
        return both / (self._length(one) * self._length(other)) * len(shared) / (len(shared) + _HALF)

    def _length(self, one: Facets) -> float:
        known = self._lengths.get(one)
        if known is None:
            told = [near * near * self.weight(word) for (_, word), near in one.beside.items()]
            known = self._lengths[one] = math.sqrt(math.fsum(told))
        return known

    def agreement(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The same where sets are small: one word shared tells less than several, however few there are."""
        shared = len(one & other)
        return self.likeness(one, other) * shared / (shared + _HALF) if shared else 0.0


def cosine(one: Vector, other: Vector) -> float:
    return math.fsum([one[word] * other[word] for word in one.keys() & other.keys()])
