"""Figures that are said in several ways: when an event was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.align.data import weights
from claimcheck.align.labels import event_name
from claimcheck.align.nouns import Group, Relation, figure_id
from claimcheck.align.times import is_ago
from claimcheck.model import Claim, Event, Evidence, KeyField

_HOW = {
    "date": "says its date",
    "ago": "says how many years ago it was",
    "anniversary": "counts its anniversaries",
}


def equation_groups(claims: Iterable[Claim], events: Mapping[str, Event]) -> list[Group]:
    """For each event up to two figures: its date (by dates, anniversaries and `N years ago`) and its anniversary
    (by the latter two). All are one equation: day of the event + N years = day of writing."""
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.event and claim.kind in {"date", "anniversary"}:
            by_event[claim.event].append(claim)
    found = []
    for event, said in by_event.items():
        counted = [c for c in said if way(c) != "date"]
        found.append(_equation("event-date", event, said, events))
        if counted:
            found.append(_equation("anniversary", event, counted, events))
    return found


def way(claim: Claim) -> str:
    """How a claim tells when an event was: `date`, `ago` or `anniversary`."""
    return "anniversary" if claim.kind == "anniversary" else "ago" if is_ago(claim) else "date"


def _equation(relation: Relation, event: str, said: Sequence[Claim], events: Mapping[str, Event]) -> Group:
    kind = "date" if relation == "event-date" else "anniversary"
    key = (
        KeyField(field="event", value=event),
        KeyField(field="kind", value=kind),
        KeyField(field="equation", value=relation),
    )
    return Group(
        id=figure_id(key),
        relation=relation,
        label=f"{'date' if relation == 'event-date' else 'years since'}, {event_name(event, events)}",
        kind=kind,
        event=event,
        measure=None,
        population=None,
        unit=None if relation == "event-date" else "year",
        key=key,
        claims=tuple(claim.id for claim in said),
        evidence=tuple(piece for claim in said[1:] for piece in _evidence(claim, said[0])),
    )


def _evidence(claim: Claim, other: Claim) -> list[Evidence]:
    table = weights()
    pieces = (
        ("prior", table["prior"], "two claims about a time, before anything is compared"),
        ("event", table["event"], f"both are about {claim.event}"),
        ("equation", table["equation"], f"one {_HOW[way(other)]}, the other {_HOW[way(claim)]}"),
    )
    return [Evidence(claim=claim.id, other=other.id, field=f, weight=w, why=why) for f, w, why in pieces]
