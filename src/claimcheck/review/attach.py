"""Figures of reference take their place among the groups: by what they say they are, not by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.align import Group
from claimcheck.align.labels import label
from claimcheck.align.nouns import figure_id
from claimcheck.align.taxonomy import is_whole, normal
from claimcheck.model import Claim, Event, Evidence, KeyField

_LIMITS = frozenset({"part", "modifiers", "scope", "place"})


def attach(
    groups: Sequence[Group], references: Sequence[Claim], claims: Sequence[Claim], events: Sequence[Event]
) -> list[Group]:
    """The groups with each reference in the one it is about, or in a new one where no document states its figure."""
    if not references:
        return list(groups)
    made = {group.id: group for group in groups}
    sources = {claim.id: claim.source for claim in claims}
    by_event: dict[str | None, list[str]] = defaultdict(list)
    for group in groups:
        by_event[group.event].append(group.id)
    named = {event.id: event for event in events}
    for claim in references:
        near = [group for i in by_event[claim.event] if _is_about(group := made[i], claim)]
        chosen = max(near, key=lambda g: _rank(g, claim, sources), default=None)
        group = _joined(chosen, claim) if chosen else _alone(claim, named)
        if group.id not in made:
            by_event[claim.event].append(group.id)
        made[group.id] = group
        sources[claim.id] = claim.source
    return list(made.values())


def _is_about(group: Group, claim: Claim) -> bool:
    if claim.kind == "date":
        return group.relation == "event-date"
    if group.relation != "value" or (group.kind, group.measure) != (claim.kind, claim.measure):
        return False
    if claim.unit and group.unit and claim.unit != group.unit:
        return False
    if any(field.value for field in group.key if field.field in _LIMITS - {"place"}):
        return False
    one, other = group.population, claim.population
    return normal(one) == normal(other) or (is_whole(one) and (other is None or is_whole(other)))


def _rank(group: Group, claim: Claim, sources: Mapping[str, str]) -> tuple[object, ...]:
    """The very population first, then a figure of no narrower place, then what most documents state."""
    limited = any(field.value for field in group.key if field.field in _LIMITS)
    voices = len({sources.get(i, i) for i in group.claims})
    return normal(group.population) == normal(claim.population), not limited, voices, group.id


def _joined(group: Group, claim: Claim) -> Group:
    told = Evidence(
        claim=group.claims[0], other=claim.id, field="reference", weight=10.0, why="the figures of reference say so"
    )
    return group.model_copy(update={"claims": (*group.claims, claim.id), "evidence": (*group.evidence, told)})


def _alone(claim: Claim, events: Mapping[str, Event]) -> Group:
    named = {
        "event": claim.event,
        "kind": claim.kind,
        "measure": claim.measure,
        "population": normal(claim.population),
        "unit": claim.unit,
    }
    key = tuple(KeyField(field=field, value=value) for field, value in named.items())
    return Group(
        id=figure_id(key, "reference"),
        relation="event-date" if claim.kind == "date" else "value",
        label=label(claim, key, events),
        kind=claim.kind,
        event=claim.event,
        measure=claim.measure,
        population=claim.population,
        unit=claim.unit,
        key=key,
        claims=(claim.id,),
    )
