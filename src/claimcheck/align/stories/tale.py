"""One story as its claims are held against each other: who tells it, and how rare its words are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.align.stories.facets import Facets, Value
from claimcheck.align.stories.profile import Profile
from claimcheck.align.stories.rarity import Rarity, Vector, cosine

#: likenesses of two documents that are remembered
_MOST_REMEMBERED = 200_000


@dataclass(slots=True)
class Tale:
    """All by document number. `stated`: the numbers of each sort of things; `telling`: those that few texts give."""

    profiles: Mapping[int, Profile]
    rarity: Rarity
    stated: Mapping[int, Mapping[object, set[Value]]]
    telling: Mapping[int, set[object]]
    _vectors: dict[int, Vector] = field(default_factory=dict)
    _likeness: dict[tuple[int, int], float] = field(default_factory=dict)

    def likeness(self, one: int, other: int) -> float:
        """How much of two documents is of the same matter, 0 to 1."""
        pair = (one, other) if one < other else (other, one)
        known = self._likeness.get(pair)
        if known is None:
            known = cosine(self._vector(one), self._vector(other))
            if len(self._likeness) < _MOST_REMEMBERED:
                self._likeness[pair] = known
        return known

    def _vector(self, doc: int) -> Vector:
        found = self._vectors.get(doc)
        if found is None:
            found = self._vectors[doc] = self.rarity.vector(self.profiles[doc])
        return found

    def states(self, doc: int, one: Facets) -> bool:
        """True when the document gives this number of such things anywhere."""
        return one.value in self.stated[doc].get(one.kin, ())

    def is_only_one(self, one: Facets) -> bool:
        """True when its document gives one number of such things."""
        return len(self.stated[one.doc].get(one.sort, ())) <= 1

    def is_one_outlet(self, one: int, other: int) -> bool:
        outlet = self.profiles[one].outlet
        return outlet is not None and outlet == self.profiles[other].outlet

    def shared_numbers(self, one: int, other: int) -> int:
        """How many telling numbers both documents give."""
        return len(self.telling[one] & self.telling[other])


def tell(profiles: Mapping[int, Profile], claims: Sequence[Facets]) -> Tale:
    stated: dict[int, dict[object, set[Value]]] = {doc: {} for doc in profiles}
    telling: dict[int, set[object]] = {doc: set() for doc in profiles}
    for one in claims:
        for sort in {one.sort, one.kin}:
            stated[one.doc].setdefault(sort, set()).add(one.value)
        if not one.is_common:
            telling[one.doc].add((one.block, one.value))
    return Tale(profiles, Rarity.of(list(profiles.values())), stated, telling)
