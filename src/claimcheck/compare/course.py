"""How a figure went on: what was told of it, what a later report took the place of, and what cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.compare.moved import moved_on
from claimcheck.compare.readings import End, Reading, reading
from claimcheck.compare.verdicts import DIFFERENCES, Outcome, judge, value_key
from claimcheck.model import Claim, Interval


@dataclass(frozen=True, slots=True)
class Timing:
    """`day` is when a claim was published (`date.toordinal`), None where that is not known to the day. A claim is
    young when its day is `limit` or before; where `limit` is None, none is."""

    day: Mapping[str, int | None]
    limit: int | None

    def of(self, claim: Claim) -> int | None:
        return self.day.get(claim.source)

    def is_young(self, claim: Claim) -> bool:
        day = self.of(claim)
        return day is not None and self.limit is not None and day <= self.limit


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of which not all can be true: `values` are theirs, by size."""

    outcome: Outcome
    values: tuple[Interval, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """`told` speak of now, `history` are called old by their own text. `superseded` are those of `told` that a later
    report of a young event excludes, or whose outlets moved on to another (`moved_on`); `moved` tells that all are of
    the second sort. `outcome` is that of the values that stand; `conflicts` are among those, and among those of one
    day, the gravest first. `changed` are all claims whose values exclude each other, whenever."""

    told: tuple[Claim, ...]
    outcome: Outcome
    history: tuple[Claim, ...] = ()
    superseded: tuple[Claim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    changed: tuple[Claim, ...] = ()
    moved: bool = False
    timing: Timing = field(default_factory=lambda: Timing({}, None))

    @property
    def is_update(self) -> bool:
        return bool(self.superseded) and not self.conflicts


def course(
    told: Sequence[Claim],
    history: Sequence[Claim],
    kind: str,
    timing: Callable[[], Timing],
    origin: Callable[[], Mapping[str, str]],
    outlet: Callable[[str], str | None],
) -> Course:
    """`timing` and `origin` (one voice for each claim, by its id) are asked for only where values exclude each other.
    Linear in the claims but for sorting days and values."""
    whole = _conflict(told, kind)
    if whole is None:
        return Course(tuple(told), judge(_values(told), kind).outcome, tuple(history))
    when = timing()
    gone = superseded(told, kind, when, origin()) if when.limit is not None else set()
    moved = moved_on((c for c in told if c.id not in gone), kind, when.day, outlet)
    stand = [c for c in told if c.id not in gone and c.id not in moved]
    found = [_conflict(stand, kind)]
    by_day: dict[int, list[Claim]] = defaultdict(list)
    for claim in told:
        if when.is_young(claim):
            by_day[when.of(claim) or 0].append(claim)
    found += [_conflict(claims, kind) for _, claims in sorted(by_day.items())]
    conflicts = [c for c in found if c and not _is_one_outlet(c, when, outlet)]
    conflicts.sort(key=lambda c: -_GRAVITY[c.outcome])
    replaced = tuple(c for c in told if c.id in gone or c.id in moved)
    if not replaced and not conflicts:  # reports of one outlet on one day: none is known to be the later
        replaced = whole.claims
    return Course(
        told=tuple(told),
        outcome=conflicts[0].outcome if conflicts else _at_peace(judge(_values(stand), kind).outcome),
        history=tuple(history),
        superseded=replaced,
        conflicts=tuple(conflicts),
        changed=whole.claims,
        moved=bool(moved) and not gone,
        timing=when,
    )


def _at_peace(outcome: Outcome) -> Outcome:
    return "compatible" if outcome in DIFFERENCES else outcome


_GRAVITY: dict[Outcome, int] = {"same": 0, "compatible": 1, "rounding": 2, "ends": 3, "bound": 4, "apart": 5}


def superseded(told: Iterable[Claim], kind: str, when: Timing, origin: Mapping[str, str]) -> set[str]:
    """Ids of young claims beside which a value first published on a later, still young day cannot be true. A voice
    that says the same again has said it on the first day: a repeat supersedes nothing."""
    by_word: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in told:
        if claim.value and (when.of(claim) is None or when.is_young(claim)):
            by_word[origin[claim.id], value_key(claim.value)].append(claim)
    first = {
        word: min(days)
        for word, claims in by_word.items()
        if (days := [day for c in claims if (day := when.of(c)) is not None])
    }
    later = _Later()
    gone: set[str] = set()
    for _, words in _from_last(first):
        read = [(word, reading(by_word[word][0].value, kind)) for word in words]
        gone.update(c.id for word, value in read if later.excludes(value) for c in by_word[word])
        for _, value in read:
            later.add(value)
    return gone


class _Later:
    """The values of all later days, by the two ends that each stretch of a value must pass to be beside all of them."""

    def __init__(self) -> None:
        self._passed: dict[str, tuple[End, End]] = {}

    def add(self, value: Reading) -> None:
        for name, stretch in zip(value._fields, value, strict=True):
            if stretch is not None:
                low, high = self._passed.get(name, stretch)
                self._passed[name] = max(low, stretch[0]), min(high, stretch[1])

    def excludes(self, value: Reading) -> bool:
        """True when one of them lies apart from `value`."""
        told = ((s, self._passed.get(name)) for name, s in zip(value._fields, value, strict=True))
        return any(s and passed and (s[1] < passed[0] or s[0] > passed[1]) for s, passed in told)


def _from_last(first: Mapping[tuple[object, ...], int]) -> list[tuple[int, list[tuple[object, ...]]]]:
    days: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    for word, day in first.items():
        days[day].append(word)
    return sorted(days.items(), reverse=True)


def _conflict(claims: Sequence[Claim], kind: str) -> Conflict | None:
    judged = judge(_values(claims), kind)
    if judged.outcome not in DIFFERENCES:
        return None
    apart = {value_key(value) for value in judged.conflicting}
    held = tuple(c for c in claims if c.value and value_key(c.value) in apart)
    return Conflict(judged.outcome, judged.conflicting, held)


def _values(claims: Iterable[Claim]) -> list[Interval]:
    return [c.value for c in claims if c.value]


def _is_one_outlet(conflict: Conflict, when: Timing, outlet: Callable[[str], str | None]) -> bool:
    """Several reports of one outlet on one young day follow each other, though nothing tells in which order."""
    by = {outlet(c.source) for c in conflict.claims}
    days = {when.of(c) if when.is_young(c) else None for c in conflict.claims}
    several = len({c.source for c in conflict.claims}) > 1
    return several and len(by) == 1 and None not in by and len(days) == 1 and None not in days
