"""The history of a figure: its values in the order in which they were first published."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.course import Course
from claimcheck.compare.excuses import excuses
from claimcheck.compare.readings import Stretch, reading
from claimcheck.compare.verdicts import by_value
from claimcheck.compare.wording import listed, stated, voices
from claimcheck.model import Claim, Severity

#: so many values are told in a sentence; of more, the first ones and the last
_TOLD = 6


def steps(course: Course, group: Group) -> list[list[Claim]]:
    """The values that exclude each other, each with its claims by day, in the order of their first day (unknown last),
    values of one day by size."""
    when, late = course.timing, 10**7
    found = [sorted(held, key=lambda c: when.of(c) or late) for held in by_value(course.changed).values()]
    return sorted(found, key=lambda held: (when.of(held[0]) or late, reading(held[0].value, group.kind).value))


def falls(course: Course, group: Group) -> bool:
    """True when a value lies wholly below one that was published before it, of outlets that did not move on."""
    if course.moved:
        return False
    highest: Stretch | None = None
    day: int | None = None
    before: list[Stretch] = []
    for held in steps(course, group):
        value, own = reading(held[0].value, group.kind).value, course.timing.of(held[0])
        if own != day:
            highest = max([*([highest] if highest else []), *before], default=None)
            before, day = [], own
        if highest and value[1] < highest[0]:
            return True
        before.append(value)
    return False


def called(group: Group) -> str:
    """What a sentence calls the number that changed."""
    return "toll" if group.kind == "casualty" else "number"


def told(code: str, severity: Severity, says: str, group: Group, course: Course, case: Case) -> Suspicion:
    """One finding for the whole history; `says` ends its sentence."""
    held = steps(course, group)
    shown = held if len(held) <= _TOLD else [*held[: _TOLD - 1], held[-1]]
    parts = [voices(claims, case) for claims in shown]
    if len(held) > _TOLD:
        parts.insert(-1, f"{len(held) - _TOLD} more")
    claims = tuple(claim for step in held for claim in step)
    return Suspicion(
        rule=code,
        severity=severity,
        message=f"{group.label}: {listed(parts)}{says}.",
        odd=claims,
        values=tuple(stated(step[0].value) for step in held if step[0].value),
        group=group,
        excuses=excuses(*_ends_of(held), group, case),
    )


def _ends_of(held: Sequence[Sequence[Claim]]) -> tuple[Claim, Claim]:
    return held[0][0], held[-1][0]
