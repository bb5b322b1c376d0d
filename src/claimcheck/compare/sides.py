"""A figure whose values cannot all be true: which claims stand on which side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.align import Group
from claimcheck.compare.case import Case, by_value, sources
from claimcheck.compare.verdicts import Outcome, conflict, value_key
from claimcheck.model import Claim, Interval


@dataclass(frozen=True, slots=True)
class Sides:
    """`one` states the value that most sources give of those in conflict, `other` the best supported one that cannot
    be true beside it. `involved` are all claims with a value in conflict. `odd` are those not on the side of the most
    sources; all of them when no side has more."""

    outcome: Outcome
    one: tuple[Claim, ...]
    other: tuple[Claim, ...]
    involved: tuple[Claim, ...]
    odd: tuple[Claim, ...]

    @property
    def within_one(self) -> bool:
        """True when a single document contradicts itself."""
        return len(sources(self.involved)) == 1


def sides(group: Group, case: Case) -> Sides | None:
    """None where all values can be true."""
    judged = case.judged(group)
    if judged.outcome not in {"bound", "apart"}:
        return None
    return split(case.members(group), judged.conflicting, judged.outcome, group.kind)


def split(members: Sequence[Claim], values: Sequence[Interval], outcome: Outcome, kind: str) -> Sides | None:
    held_by = by_value(members)
    all_held = [held_by[value_key(value)] for value in values]
    ranked = sorted(all_held, key=lambda held: -len(sources(held)))
    for one in ranked:
        for other in ranked:
            if other is not one and _differs(one[0].value, other[0].value, kind):
                return _sides(outcome, one, other, all_held, kind)
    return None


def _sides(outcome: Outcome, one: list[Claim], other: list[Claim], all_: list[list[Claim]], kind: str) -> Sides:
    involved = tuple(claim for held in all_ for claim in held)
    base = one[0].value
    against = tuple(c for held in all_ if _differs(base, held[0].value, kind) for c in held)
    apart = {claim.id for claim in against}
    with_one = tuple(c for c in involved if c.id not in apart)
    tied = len(sources(with_one)) <= len(sources(against))
    return Sides(outcome, tuple(one), tuple(other), involved, involved if tied else against)


def _differs(one: Interval | None, other: Interval | None, kind: str) -> bool:
    return one is not None and other is not None and conflict(one, other, kind)
