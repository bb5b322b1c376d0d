"""A block cut where the words themselves tell claims apart: by population, place and epithet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from claimcheck.align.taxonomy import PEOPLE, is_whole, normal
from claimcheck.align.traits import Traits, differ

#: claims of one document that a further one is held against
_MOST_BESIDE = 50


def cells(block: Sequence[Traits]) -> list[list[Traits]]:
    """Claims that nothing told apart, each list in the order of the block."""
    by_head: dict[str | None, list[Traits]] = defaultdict(list)
    for one in block:
        by_head[one.head].append(one)
    _join_people(by_head, block)
    placed = [cell for held in by_head.values() if held for cell in _by_place(held)]
    return [part for cell in placed for part in _by_epithet(cell)]


def _join_people(by_head: dict[str | None, list[Traits]], block: Sequence[Traits]) -> None:
    """`hundreds of people` are the `613 civilians`, unless a document tells the two apart or soldiers fell as well."""
    if PEOPLE not in by_head:
        return
    named = [name for name in by_head if name and name != PEOPLE]
    wholes = [name for name in named if is_whole(name)]
    if len(wholes) != 1 or any(normal(name) == "soldiers" for name in named):
        return
    whole, people = wholes[0], by_head[PEOPLE]
    more, fewer = _told_apart(people, by_head[whole])
    if more:
        return
    joined = {one.claim.id for one in (*people, *by_head[whole])} - fewer
    by_head[whole] = [one for one in block if one.claim.id in joined]
    by_head[PEOPLE] = [one for one in people if one.claim.id in fewer]


def _told_apart(people: Sequence[Traits], whole: Sequence[Traits]) -> tuple[bool, set[str]]:
    """Whether a document gives more people than civilians (then the two are two figures); and the claims of people of
    which a document gives fewer (those are parts that nothing marks as parts)."""
    stated: dict[str, list[Traits]] = defaultdict(list)
    for one in whole:
        stated[one.claim.source].append(one)
    ids, fewer = {one.claim.id for one in people}, set()
    for one in people:
        for other in stated.get(one.claim.source, ())[:_MOST_BESIDE]:
            if other.claim.part_of in ids or _below(other, one):
                return True, set()
            if _below(one, other):
                fewer.add(one.claim.id)
    return False, fewer


def _below(one: Traits, other: Traits) -> bool:
    """True when every value of `one` is smaller than every value of `other`."""
    if one.wide is None or other.wide is None or one.wide.high is None or other.wide.low is None:
        return False
    return differ(one, other) and one.wide.high <= other.wide.low


def _by_place(held: Sequence[Traits]) -> list[list[Traits]]:
    """Claims that name no other place together; those that do by the places they share."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = name = root[root[name]]
        return name

    for one in held:
        names = sorted(one.places)
        for name in names:
            root.setdefault(name, name)
            root[find(name)] = find(names[0])
    found: dict[str, list[Traits]] = defaultdict(list)
    for one in held:
        found[find(min(one.places)) if one.places else ""].append(one)
    return list(found.values())


def _by_epithet(held: Sequence[Traits]) -> list[list[Traits]]:
    """Apart where the epithets are: `Azerbaijani civilians` may be `civilians` but not `Armenian civilians`."""
    named = Counter(epithet for one in held for epithet in sorted(one.epithets))
    if len(named) < 2:
        return [list(held)]
    most = named.most_common(1)[0][0]
    found: dict[str, list[Traits]] = defaultdict(list)
    for one in held:
        found[most if not one.epithets or most in one.epithets else min(one.epithets)].append(one)
    return list(found.values())
