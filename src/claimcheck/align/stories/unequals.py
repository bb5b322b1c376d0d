"""Then: what is left over, one to one. Numbers that differ are one figure only where all else speaks for it and nothing
else fits as well."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.align.stories.equals import pair
from claimcheck.align.stories.facets import Block, Facets
from claimcheck.align.stories.sheaf import Index, Sheaf
from claimcheck.align.stories.tale import Tale

#: by how much a link must be better than the next that it rules out
_MARGIN = 0.2
#: links of one sheaf, the best, that a further one of it is held against
_MOST_RIVALS = 256


#: the claims of a sheaf by document
ByDoc = dict[int, list[Facets]]


class Link(NamedTuple):
    """`one` and `other`: places of sheaves in their list; `by`: the two claims that were looked at."""

    sum: float
    one: int
    other: int
    by: tuple[Facets, Facets]


def unequals(sheaves: Sequence[Sheaf], tale: Tale) -> list[Sheaf]:
    held = [_by_doc(sheaf) for sheaf in sheaves]
    links = _links(sheaves, held, tale)
    root = list(range(len(sheaves)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = n = root[root[n]]
        return n

    joined: dict[int, deque[Link]] = defaultdict(deque)
    rivals = _by_end(links)
    for link in sorted(links, key=lambda k: (-k.sum, k.one, k.other)):
        one, other = find(link.one), find(link.other)
        if one == other or _at_odds(held[one], held[other]) or _rivalled(link, rivals, sheaves):
            continue
        root[other] = one
        held[one] = _both(held[one], held[other])
        joined[one] = _in_row(joined[one], joined.pop(other, deque()))
        joined[one].append(link)
    found: dict[int, list[int]] = defaultdict(list)
    for n in range(len(sheaves)):
        found[find(n)].append(n)
    return [_joined([sheaves[n] for n in own], joined.get(top, ())) for top, own in found.items()]


def _by_doc(sheaf: Sheaf) -> ByDoc:
    found: ByDoc = {}
    for one in sheaf.members:
        found.setdefault(one.doc, []).append(one)
    return found


def _both(one: ByDoc, other: ByDoc) -> ByDoc:
    """The smaller is put into the larger: a document moves seldom, in whatever order sheaves are joined."""
    large, small = (one, other) if len(one) >= len(other) else (other, one)
    for doc, claims in small.items():
        large.setdefault(doc, []).extend(claims)
    return large


def _at_odds(one: ByDoc, other: ByDoc) -> bool:
    """A document gives both, and not as one number."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    shared = (doc for doc in small if doc in large)
    return any(not _may_be_one(a, b) for doc in shared for a in small[doc] for b in large[doc])


def _may_be_one(a: Facets, b: Facets) -> bool:
    """One text tells of one toll as `around 500 people` here and as `over 200` there."""
    if not a.claim.measure or a.claim.measure != b.claim.measure or a.head != b.head or a.part or b.part:
        return False
    return a.wide.intersects(b.wide)


def _in_row(first: deque[Link], then: deque[Link]) -> deque[Link]:
    if len(first) >= len(then):
        first.extend(then)
        return first
    then.extendleft(reversed(first))
    return then


def _links(sheaves: Sequence[Sheaf], held: Sequence[ByDoc], tale: Tale) -> list[Link]:
    by_block: dict[Block, list[int]] = defaultdict(list)
    for n, sheaf in enumerate(sheaves):
        by_block[sheaf.members[0].block].append(n)
    return [link for own in by_block.values() if len(own) > 1 for link in _in_block(own, sheaves, held, tale)]


def _in_block(own: Sequence[int], sheaves: Sequence[Sheaf], held: Sequence[ByDoc], tale: Tale) -> list[Link]:
    index = Index(tale)
    for n in own:
        for one in sheaves[n].seen:
            index.put(n, one)
    found: dict[tuple[int, int], Link] = {}
    for n in own:
        for other in {m for one in sheaves[n].seen for m in index.ask(one)}:
            ends = (n, other) if n < other else (other, n)
            if n != other and ends not in found and not _at_odds(held[n], held[other]):
                found[ends] = _best(ends, sheaves, tale)
    return [link for link in found.values() if link.sum >= 0]


def _best(ends: tuple[int, int], sheaves: Sequence[Sheaf], tale: Tale) -> Link:
    one, other = (sheaves[n] for n in ends)
    offers = [(pair(b, a, tale, False), i, j) for i, a in enumerate(one.seen) for j, b in enumerate(other.seen)]
    best = max(offers, key=lambda o: (o[0], -o[1], -o[2]))
    return Link(best[0], *ends, (other.seen[best[2]], one.seen[best[1]]))


def _by_end(links: Sequence[Link]) -> dict[int, list[Link]]:
    found: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        found[link.one].append(link)
        found[link.other].append(link)
    return {end: sorted(held, key=lambda k: (-k.sum, k.one, k.other))[:_MOST_RIVALS] for end, held in found.items()}


def _rivalled(link: Link, rivals: dict[int, list[Link]], sheaves: Sequence[Sheaf]) -> bool:
    """True when another link of one end is nearly as good and cannot hold beside this one: a document gives both."""
    for end, far in ((link.one, link.other), (link.other, link.one)):
        for rival in rivals[end]:
            third = rival.other if rival.one == end else rival.one
            if third != far and rival.sum > link.sum - _MARGIN and sheaves[third].docs & sheaves[far].docs:
                return True
    return False


def _joined(held: Sequence[Sheaf], links: Iterable[Link]) -> Sheaf:
    if len(held) == 1:
        return held[0]
    return Sheaf(
        members=[one for sheaf in held for one in sheaf.members],
        seen=[one for sheaf in held for one in sheaf.seen],
        docs=set().union(*(sheaf.docs for sheaf in held)),
        links=[*(pair for sheaf in held for pair in sheaf.links), *(link.by for link in links)],
    )
