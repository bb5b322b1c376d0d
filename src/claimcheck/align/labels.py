"""What a figure is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.align.keys import head_noun
from claimcheck.model import Claim, Event, KeyField

#: digits at least of the year in an event's id; fewer number it
_YEAR = 3
_HARM = {"bereaved": "who lost parents or kin", "casualties": "killed or injured"}


def label(claim: Claim, key: Sequence[KeyField], events: Mapping[str, Event]) -> str:
    """`civilians killed, Khojaly 1992`; a part or a scope is told in brackets."""
    told = {field.field: field.value for field in key}
    what = _what(claim)
    limits = [told[name] for name in ("part", "modifiers", "scope", "place") if told.get(name)]
    what += f" ({'; '.join(str(limit) for limit in limits)})" if limits else ""
    return f"{what}, {event_name(claim.event, events)}" if claim.event else what


def event_name(event: str | None, events: Mapping[str, Event]) -> str:
    """The event's first name with its year, as its id gives it."""
    if event is None:
        return ""
    known, year = events.get(event), event.rsplit("-", 1)[-1]
    if known is None or not known.names:
        return event
    name = known.names[0]
    return f"{name} {year}" if year.isdigit() and len(year) >= _YEAR and year not in name else name


def _what(claim: Claim) -> str:
    noun = claim.population or head_noun(claim)
    if claim.kind == "casualty":
        return f"{noun or 'people'} {_HARM.get(claim.measure or '', claim.measure or '')}".strip()
    if claim.kind == "duration":
        return f"duration in {claim.unit}s" if claim.unit else "duration"
    if claim.kind in {"money", "percent", "ratio"}:
        return f"{claim.kind} of {noun}" if noun else claim.kind if claim.kind != "money" else f"money in {claim.unit}"
    return noun or (f"{claim.kind} in {claim.unit}" if claim.unit else claim.kind)
