"""A figure whose values cannot all be true: which claims stand on which side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.align import Group
from claimcheck.compare.case import Case, sources
from claimcheck.compare.course import Conflict
from claimcheck.compare.limits import apart, lower_limit
from claimcheck.compare.origins import Origin
from claimcheck.compare.readings import written_number
from claimcheck.compare.verdicts import DIFFERENCES, Outcome, by_value, conflict, judge, meet_all, meeting
from claimcheck.compare.wording import stated
from claimcheck.model import Claim, Interval

Voices = Mapping[str, Sequence[Origin]]


@dataclass(frozen=True, slots=True)
class Sides:
    """`one` states the value that most voices give of those in conflict, `other` the best supported one that cannot
    be true beside it. `involved` are all claims with a value in conflict. `odd` are those not on the side of the most
    voices; all of them when no side has more. `values` are those in conflict, as text, for an id. `reported`: a
    document gives the values itself, each from another body, and nobody else excludes them all. `beside`: claims that
    can be true with either side and yet belong to one: they hedge its number, or set another lower limit."""

    outcome: Outcome
    one: tuple[Claim, ...]
    other: tuple[Claim, ...]
    involved: tuple[Claim, ...]
    odd: tuple[Claim, ...]
    values: tuple[str, ...]
    reported: bool
    beside: tuple[Claim, ...] = ()

    @property
    def within_one(self) -> bool:
        """True when a single document contradicts itself."""
        return len(sources(self.involved)) == 1


def sides(group: Group, case: Case) -> Sides | None:
    """None where all values can be true, or a later one took the place of an earlier. Days of a young event on which
    sources differ are told together."""
    return case.once(("sides", group.id), lambda: _sides(group, case))


def _sides(group: Group, case: Case) -> Sides | None:
    conflicts = case.course(group).conflicts
    if not conflicts:
        return None
    voices = case.voices(group)
    halves = [half for found in conflicts if (half := _split(found, group.kind, voices))]
    if not halves:
        return None
    one, other, _ = halves[0]
    involved = _once(claim for found in conflicts for claim in found.claims)
    return Sides(
        outcome=conflicts[0].outcome,
        one=tuple(one),
        other=tuple(other),
        involved=involved,
        odd=_once(claim for _, _, odd in halves for claim in odd),
        values=tuple(dict.fromkeys(stated(value) for found in conflicts for value in found.values)),
        reported=_reported(involved, group.kind),
        beside=tuple(_beside(involved, case.course(group).told, group.kind)),
    )


def _beside(involved: Sequence[Claim], told: Iterable[Claim], kind: str) -> Iterator[Claim]:
    """Linear: a claim is held against the numbers in conflict and against the least and the most of their limits."""
    known = {claim.id for claim in involved}
    numbers = {number for c in involved if c.value and (number := written_number(c.value)) is not None}
    limits = sorted((c for c in involved if lower_limit(c) is not None), key=lambda c: lower_limit(c) or 0.0)
    ends = [limits[0], limits[-1]] if limits else []
    for claim in told:
        if claim.id in known or claim.value is None:
            continue
        if written_number(claim.value) in numbers or any(apart(claim, limit, kind) for limit in ends):
            yield claim


def backing(claims: Iterable[Claim], voices: Voices) -> int:
    """How many voices state them."""
    return len({origin.key for claim in claims for origin in voices.get(claim.id, ())})


Half = tuple[list[Claim], list[Claim], list[Claim]]


def _split(found: Conflict, kind: str, voices: Voices) -> Half | None:
    all_held = list(by_value(found.claims).values())
    ranked = sorted(all_held, key=lambda held: (-backing(held, voices), -len(sources(held))))
    for one in ranked:
        for other in ranked:
            if other is not one and _differs(one[0].value, other[0].value, kind):
                return one, other, _odd(one[0].value, all_held, kind, voices)
    return None


def _odd(base: Interval | None, all_held: Sequence[list[Claim]], kind: str, voices: Voices) -> list[Claim]:
    against = [c for held in all_held if _differs(base, held[0].value, kind) for c in held]
    apart = {claim.id for claim in against}
    involved = [claim for held in all_held for claim in held]
    with_one = [c for c in involved if c.id not in apart]
    return involved if backing(with_one, voices) <= backing(against, voices) else against


def _reported(involved: Sequence[Claim], kind: str) -> bool:
    cited = Counter(claim.source for claim in involved if claim.attributed_to)
    by_source: dict[str, list[Claim]] = {source: [] for source, count in cited.items() if count > 1}
    for claim in involved:
        if claim.source in by_source:
            by_source[claim.source].append(claim)
    listing = [held for held in by_source.values() if _lists(held, kind)]
    if not listing:
        return False
    listed = {claim.id for held in listing for claim in held}
    told = [c.value for c in involved if c.id not in listed and c.value]
    told = told or [c.value for c in listing[0][:1] if c.value]
    common = meeting(told, kind)
    return judge(told, kind).outcome not in DIFFERENCES and all(
        any(c.value and common.allows(c.value) for c in held) for held in listing
    )


def _lists(held: Sequence[Claim], kind: str) -> bool:
    """One document that gives values of several speakers, none of whom contradicts himself."""
    by_speaker: dict[str | None, list[Interval]] = {}
    for claim in held:
        if claim.value:
            by_speaker.setdefault(claim.attributed_to, []).append(claim.value)
    return len(by_speaker) > 1 and None not in by_speaker and all(meet_all(v, kind) for v in by_speaker.values())


def _differs(one: Interval | None, other: Interval | None, kind: str) -> bool:
    return one is not None and other is not None and conflict(one, other, kind)


def _once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple({claim.id: claim for claim in claims}.values())
