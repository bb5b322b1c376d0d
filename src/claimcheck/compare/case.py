"""What a check is given, and what it gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from claimcheck.align import Group
from claimcheck.align.days import Days, days
from claimcheck.compare.verdicts import Judgement, judge, value_key
from claimcheck.model import Claim, Document, Event, Excuse, Severity

#: days after which the figures of an event count as settled
SETTLING = 30


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What a check found. `odd` are the claims that it is about, `others` those that they are held against; where
    nothing tells which side is odd, both are. `values` are what makes it this cause and no other, for its id."""

    rule: str
    severity: Severity
    message: str
    odd: tuple[Claim, ...]
    others: tuple[Claim, ...] = ()
    values: tuple[str, ...] = ()
    group: Group | None = None
    excuses: tuple[Excuse, ...] = ()


@dataclass
class Case:
    """All that was read, looked up by what checks ask for."""

    groups: Sequence[Group]
    claims: Sequence[Claim]
    documents: Sequence[Document]
    events: Sequence[Event]
    _judged: dict[str, Judgement] = field(default_factory=dict)

    @cached_property
    def claim(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def document(self) -> dict[str, Document]:
        return {document.source: document for document in self.documents}

    @cached_property
    def event(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def by_source(self) -> dict[str, list[Claim]]:
        """Claims that speak for their document, in order of place."""
        found: dict[str, list[Claim]] = {}
        for claim in sorted(self.claims, key=lambda c: (c.source, c.start)):
            if claim.zone != "boilerplate":
                found.setdefault(claim.source, []).append(claim)
        return found

    @cached_property
    def group_of(self) -> dict[str, Group]:
        """The value figure that a claim stands in."""
        return {claim: group for group in self.values for claim in group.claims}

    @property
    def values(self) -> Iterator[Group]:
        return (group for group in self.groups if group.relation == "value")

    def members(self, group: Group) -> list[Claim]:
        return [self.claim[i] for i in group.claims]

    def judged(self, group: Group) -> Judgement:
        known = self._judged.get(group.id)
        if known is None:
            known = self._judged[group.id] = judge([c.value for c in self.members(group) if c.value], group.kind)
        return known

    def published(self, source: str) -> str | None:
        document = self.document.get(source)
        return document.published if document else None

    def published_days(self, source: str) -> Days | None:
        return days(self.published(source))

    def is_settled(self, group: Group, claims: Iterable[Claim]) -> bool:
        """True unless all were published within `SETTLING` days of the event and not on one day. Unknown dates count
        as settled."""
        told = [self.published_days(c.source) for c in claims]
        if any(when is None for when in told):
            return True
        known = [when for when in told if when]
        if len({when.first for when in known}) == 1:
            return True
        event = self.event.get(group.event) if group.event else None
        began = days(event.date) if event else None
        start = began.last if began else min(when.first for when in known)
        return any(when.last - start > SETTLING for when in known)


def sources(claims: Iterable[Claim]) -> list[str]:
    return list(dict.fromkeys(claim.source for claim in claims))


def by_value(claims: Iterable[Claim]) -> dict[tuple[object, ...], list[Claim]]:
    """Claims by the interval they state, in their order."""
    found: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.value:
            found.setdefault(value_key(claim.value), []).append(claim)
    return found
