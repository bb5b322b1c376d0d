"""The values of a figure, and who stands behind each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case, sources
from claimcheck.compare.course import Course
from claimcheck.compare.estimate import Stated
from claimcheck.compare.origins import Origin
from claimcheck.compare.readings import written_step
from claimcheck.compare.verdicts import by_value, value_key
from claimcheck.model import Claim, FigureValue
from claimcheck.model.figure import Standing

_UNKNOWN = "~"


def values(group: Group, case: Case) -> tuple[FigureValue, ...]:
    """In order of first publication, unknown last, then of size. A group's claims are in order of publication."""
    course, voices = case.course(group), case.voices(group)
    standing = _standing(course)
    found = [
        _value(held, standing[key, is_old], voices, case)
        for claims, is_old in ((course.told, False), (course.history, True))
        for key, held in by_value(claims).items()
    ]
    return tuple(sorted(found, key=lambda v: (v.first or _UNKNOWN, v.value.low or 0, v.value.high or 0, v.text)))


def stated(group: Group, case: Case) -> list[Stated]:
    """What each voice says now, each value of it once, for an estimate. A voice that says the same again said it on
    the first day; if that was replaced, so is its repeat."""
    course, voices = case.course(group), case.voices(group)
    gone = {c.id for c in course.superseded}
    found = []
    for held in by_value(course.told).values():
        finest = min((c.value for c in held if c.value), key=written_step)
        said: dict[str, list[Claim]] = {}
        for claim in held:
            for origin in voices[claim.id]:
                said.setdefault(origin.key, []).append(claim)
        found += [
            Stated(finest, origin, _first(claims, case), any(c.id in gone for c in claims))
            for origin, claims in said.items()
        ]
    return found


def _first(held: Iterable[Claim], case: Case) -> str:
    return min((day for c in held if (day := case.published(c.source))), default="")


def origins(group: Group, case: Case) -> tuple[str, ...]:
    """The names of all voices, each once, in the order of the claims."""
    voices = case.voices(group)
    return _names(case.members(group), voices)


def _standing(course: Course) -> dict[tuple[tuple[object, ...], bool], Standing]:
    """By value and whether a text calls it old. A value that one voice still gives stands."""
    gone = {c.id for c in course.superseded}
    found: dict[tuple[tuple[object, ...], bool], Standing] = {}
    for claim in course.told:
        if claim.value:
            key = (value_key(claim.value), False)
            found[key] = "superseded" if claim.id in gone and found.get(key) != "stands" else "stands"
    found.update({(value_key(c.value), True): "history" for c in course.history if c.value})
    return found


def _value(
    held: Sequence[Claim], standing: Standing, voices: Mapping[str, Sequence[Origin]], case: Case
) -> FigureValue:
    days = sorted({day for c in held if (day := case.published(c.source))})
    first = held[0]
    assert first.value is not None
    return FigureValue(
        text=" ".join(first.text.split()),
        value=first.value,
        documents=tuple(sources(held)),
        origins=_names(held, voices),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        standing=standing,
        claims=tuple(c.id for c in held),
    )


def _names(claims: Sequence[Claim], voices: Mapping[str, Sequence[Origin]]) -> tuple[str, ...]:
    return tuple({origin.key: origin.name for c in claims for origin in voices.get(c.id, ())}.values())
