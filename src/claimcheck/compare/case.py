"""What a check is given, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from claimcheck.align import Group
from claimcheck.align.days import Days, days, precision
from claimcheck.compare.course import Course, Timing, course
from claimcheck.compare.old import is_toll, split_history
from claimcheck.compare.origins import Origin, Origins
from claimcheck.compare.verdicts import DIFFERENCES, Judgement, by_value, judge
from claimcheck.model import Claim, Document, Event, Excuse, Severity

T = TypeVar("T")

#: days after which the figures of an event count as settled, unless a run says otherwise
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
    """All that was read, looked up by what checks ask for. `settling`: days for which an event is young."""

    groups: Sequence[Group]
    claims: Sequence[Claim]
    documents: Sequence[Document]
    events: Sequence[Event]
    settling: int = SETTLING
    _known: dict[tuple[str, str], Any] = field(default_factory=dict)

    def once(self, name: tuple[str, str], made: Callable[[], T]) -> T:
        """What is worked out once for a figure; `name` tells what, and for which."""
        if name not in self._known:
            self._known[name] = made()
        found: T = self._known[name]
        return found

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

    @cached_property
    def origins(self) -> Origins:
        """Read from the sentences of those documents that share a figure with another one."""
        shared: set[str] = set()
        for group in self.values:
            stating = {c.source for c in self.members(group)} if len(group.claims) > 1 else set()
            shared |= stating if len(stating) > 1 else set()
        order = sorted(shared, key=lambda source: (self.published(source) or "~", source))
        return Origins(self.documents, {source: self.by_source.get(source, []) for source in order})

    @property
    def values(self) -> Iterator[Group]:
        return (group for group in self.groups if group.relation == "value")

    def members(self, group: Group) -> list[Claim]:
        return self.once(("members", group.id), lambda: [self.claim[i] for i in group.claims])

    def judged(self, group: Group) -> Judgement:
        """How the values that its texts do not call old stand to each other, whenever they were told."""
        told = self.course(group).told
        return self.once(("judged", group.id), lambda: judge([c.value for c in told if c.value], group.kind))

    def course(self, group: Group) -> Course:
        return self.once(("course", group.id), lambda: self._course(group))

    def voices(self, group: Group) -> Mapping[str, tuple[Origin, ...]]:
        """Who stands behind each claim of a figure, by its id."""
        return self.once(("voices", group.id), lambda: self._behind(group))

    def _behind(self, group: Group) -> dict[str, tuple[Origin, ...]]:
        found: dict[str, tuple[Origin, ...]] = {}
        for claims in by_value(self.members(group)).values():
            found.update(self.origins.behind(claims))
        return found

    def published(self, source: str) -> str | None:
        document = self.document.get(source)
        return document.published if document else None

    def published_days(self, source: str) -> Days | None:
        return days(self.published(source))

    @cached_property
    def _days(self) -> dict[str, int | None]:
        found = ((document.source, days(document.published)) for document in self.documents)
        return {source: when.first if when and when.is_day else None for source, when in found}

    def timing(self, group: Group) -> Timing:
        """Young are the publications within the settling time of the event's end, where the event is dated to the
        day, and else of the first publication in the figure; none are of what does not grow with the news."""
        return self.once(("timing", group.id), lambda: Timing(self._days, self._young_until(group)))

    def _young_until(self, group: Group) -> int | None:
        members = self.members(group)
        known = [day for c in members if (day := self._days.get(c.source)) is not None]
        if not known or not is_toll(group, members):
            return None
        event = self.event.get(group.event) if group.event else None
        when = days(event.date) if event and precision(event.date) == 3 else None
        begun = when.last if when and when.first <= min(known) else min(known)
        return begun + self.settling

    def _course(self, group: Group) -> Course:
        members = self.members(group)
        outcome = judge([c.value for c in members if c.value], group.kind).outcome
        told, history = split_history(members) if outcome in DIFFERENCES else (members, [])
        return course(
            told,
            history,
            group.kind,
            timing=lambda: self.timing(group),
            origin=lambda: {claim: voices[0].key for claim, voices in self.voices(group).items()},
            outlet=self.origins.outlet,
        )

    def may_have_changed(self, group: Group, one: Claim, other: Claim) -> bool:
        """True when two claims about one figure were published on different days while its event was young."""
        when = self.timing(group)
        return when.is_young(one) and when.is_young(other) and when.of(one) != when.of(other)


def sources(claims: Iterable[Claim]) -> list[str]:
    return list(dict.fromkeys(claim.source for claim in claims))
