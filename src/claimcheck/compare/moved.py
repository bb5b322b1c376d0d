"""Outlets that gave one number and soon another: each corrected itself, or had turned to another matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from claimcheck.compare.verdicts import by_value, conflict
from claimcheck.model import Claim, Interval

#: days within which a newsroom goes on with a story
_SOON = 30


class _Told(NamedTuple):
    """One value: the first and the last day on which it was published, and by whom."""

    first: int
    last: int
    outlets: frozenset[str]
    value: Interval
    claims: tuple[str, ...]


def moved_on(
    told: Iterable[Claim], kind: str, day: Mapping[str, int | None], outlet: Callable[[str], str | None]
) -> set[str]:
    """Ids of claims whose value was given up for the next one, which excludes it: all its outlets gave that one as
    well, or those of the next one had all given it, within a month, and on no day were both given. `day`: of
    publication, by source. An outlet or a day that is not known moves nowhere."""
    in_turn = sorted(_values(told, day, outlet), key=lambda held: (held.first, held.last, held.claims))
    gone: set[str] = set()
    for before, after in pairwise(in_turn):
        soon = before.last < after.first <= before.last + _SOON
        same = before.outlets <= after.outlets or after.outlets <= before.outlets
        if soon and same and conflict(before.value, after.value, kind):
            gone.update(before.claims)
    return gone


def _values(
    told: Iterable[Claim], day: Mapping[str, int | None], outlet: Callable[[str], str | None]
) -> Iterator[_Told]:
    for claims in by_value(told).values():
        days = [known for c in claims if (known := day.get(c.source)) is not None]
        outlets = [name for c in claims if (name := outlet(c.source)) is not None]
        value = claims[0].value
        if value and len(days) == len(outlets) == len(claims):
            yield _Told(min(days), max(days), frozenset(outlets), value, tuple(claim.id for claim in claims))
