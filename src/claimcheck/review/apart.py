"""A dismissed alignment is obeyed: claims that somebody said are not one figure are never one again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimcheck.model import Claim
from claimcheck.review.fingerprint import fingerprint

if TYPE_CHECKING:
    from claimcheck.align import Group


@dataclass(frozen=True, slots=True)
class Apart:
    """No claim whose fingerprint is in `these` is one figure with a claim of `those`. `sources` are theirs."""

    these: frozenset[str]
    those: frozenset[str]
    sources: frozenset[str] = frozenset()


Mark = tuple[int, bool]
"""The number of an `Apart`, and whether the claim is of its `these`."""


@dataclass(slots=True)
class _Part:
    claims: set[str] = field(default_factory=set)
    marks: set[Mark] = field(default_factory=set)

    def bears(self, marks: Iterable[Mark]) -> bool:
        return all((number, not side) not in self.marks for number, side in marks)

    def add(self, claim: str, marks: Iterable[Mark]) -> None:
        self.claims.add(claim)
        self.marks.update(marks)


def separate(groups: Sequence[Group], claims: Sequence[Claim], apart: Sequence[Apart]) -> list[Group]:
    """The groups, those that hold both sides of a dismissal split. What `these` names leaves; the rest stays one.

    A date that leaves the date of an event is no longer said to be that event's. Linear in the claims.
    """
    marks = _marks(claims, apart)
    return [part for group in groups for part in _split(group, marks)] if marks else list(groups)


def _marks(claims: Sequence[Claim], apart: Sequence[Apart]) -> dict[str, list[Mark]]:
    by_print: dict[str, list[Mark]] = defaultdict(list)
    for number, kept in enumerate(apart):
        for side, prints in ((True, kept.these), (False, kept.those)):
            for known in prints:
                by_print[known].append((number, side))
    sources = frozenset().union(*(kept.sources for kept in apart))
    found = ((c.id, by_print.get(fingerprint(c))) for c in claims if c.source in sources)
    return {claim: marks for claim, marks in found if marks}


def _split(group: Group, marks: dict[str, list[Mark]]) -> list[Group]:
    parts = [_Part()]
    for claim in sorted(group.claims, key=lambda c: any(side for _, side in marks.get(c, ()))):
        own = marks.get(claim, [])
        part = next((p for i, p in enumerate(parts) if p.bears(own) and (i == 0 or p.marks & set(own))), None)
        if part is None:
            part = _Part()
            parts.append(part)
        part.add(claim, own)
    return [group] if len(parts) == 1 else [_part(group, part, number) for number, part in enumerate(parts)]


def _part(group: Group, part: _Part, number: int) -> Group:
    from claimcheck.align.nouns import figure_id  # the room takes a moment to import; who only reads decisions need not

    claims = tuple(claim for claim in group.claims if claim in part.claims)
    evidence = tuple(e for e in group.evidence if e.claim in part.claims and e.other in part.claims)
    apart = ",".join(f"{index}{side:d}" for index, side in sorted(part.marks))
    identifier = figure_id(group.key, f"{group.id}\x1f{apart}") if number else group.id
    told: dict[str, object] = {"id": identifier, "claims": claims, "evidence": evidence}
    if number and group.relation != "value":
        told |= {"event": None, "label": f"{group.label}: held apart"}
    return group.model_copy(update=told)
