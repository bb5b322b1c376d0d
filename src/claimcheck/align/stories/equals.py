"""First: equal numbers of two documents claim each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.align.stories.facets import Facets
from claimcheck.align.stories.sheaf import Index, Sheaf
from claimcheck.align.stories.tale import Tale
from claimcheck.align.stories.weighing import forbidden, score, unlike

#: how alike two documents must be before their claims are held against each other
ONE_STORY = 0.15
#: sheaves of one number up to which all are looked at
_FEW = 12


def equals(claims: Sequence[Facets], tale: Tale) -> list[Sheaf]:
    """Claims of one story, in a fixed order, in sheaves of one number each."""
    by_number: dict[object, list[Facets]] = defaultdict(list)
    for one in claims:
        by_number[one.block, one.value].append(one)
    return [sheaf for held in by_number.values() for sheaf in _of_one_number(held, tale)]


def _of_one_number(held: Sequence[Facets], tale: Tale) -> list[Sheaf]:
    found: list[Sheaf] = []
    index = Index(tale)
    for one in held:
        near = range(len(found)) if len(found) <= _FEW else index.ask(one)
        offers = [(*_fit(one, found[n], tale), n) for n in near]
        best = max((o for o in offers if o[0] >= 0), key=lambda o: (o[0], -o[2]), default=None)
        if best is None:
            found.append(Sheaf.of(one))
            index.put(len(found) - 1, one)
        else:
            found[best[2]].add(one, best[1])
    return found


def _fit(one: Facets, sheaf: Sheaf, tale: Tale) -> tuple[float, Facets]:
    offers = [(pair(one, other, tale, True), n) for n, other in enumerate(sheaf.seen)]
    best = max(offers, key=lambda o: (o[0], -o[1]))
    return best[0], sheaf.seen[best[1]]


def pair(one: Facets, other: Facets, tale: Tale, equal: bool) -> float:
    """The sum of evidence, below any threshold for claims that may not meet."""
    if forbidden(one, other) or (one.doc != other.doc and tale.likeness(one.doc, other.doc) < ONE_STORY):
        return -100.0
    if not equal and unlike(one, other):
        return -100.0
    return score(one, other, tale, equal)
