"""The noun of this room."""

from __future__ import annotations

import hashlib
from typing import Literal

from claimcheck.model import Evidence, KeyField
from claimcheck.model.base import Noun

Relation = Literal["value", "event-date", "anniversary"]


class Group(Noun):
    """Claims that state one quantity, before any verdict.

    `value`: their intervals can be held against each other as they are. `event-date`: all ways to say when an event
    was (a date, `N years ago`, an anniversary). `anniversary`: how many years ago it was, by the day of writing.
    `claims` are ids in order of publication, then source, then place. `key` is what makes them the same; a field
    whose value is None is not part of it. `evidence` says for each claim but the first why it belongs.
    """

    id: str
    relation: Relation
    label: str
    kind: str
    event: str | None
    measure: str | None
    population: str | None
    unit: str | None
    key: tuple[KeyField, ...]
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


def figure_id(key: tuple[KeyField, ...], apart: str = "") -> str:
    """`f-` and ten hex digits: the same for the same key. `apart` tells figures of one key from each other."""
    told = "\x1f".join(f"{field.field}={field.value}" for field in key if field.value is not None)
    digest = hashlib.sha256(f"{told}\x1e{apart}".encode()).hexdigest()
    return f"f-{digest[:10]}"
