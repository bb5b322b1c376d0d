"""What a text was speaking of when it came to a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.align.days import Days, days
from claimcheck.align.mentions import Mention
from claimcheck.align.scene import Scene
from claimcheck.align.times import is_ago, written_in
from claimcheck.model import Claim, Event


@dataclass(slots=True)
class Context:
    """One document as its claims are gone through in order; `focus` is the event that the whole of it is about."""

    scene: Scene
    events: Mapping[str, Event]
    focus: str | None = None
    last: tuple[int, str] | None = None
    bound: dict[str, str] = field(default_factory=dict)

    def is_long(self, event: str) -> bool:
        span = days(self.events[event].date)
        return self.events[event].type == "war" or (span is not None and 7 < span.length < 366)

    def carried(self, claim: Claim, far: bool) -> str | None:
        """The event of the sentences before; with `far` the one the whole document is about."""
        mention = self.scene.last_mention(claim.sentence_start)
        at, event = (mention.start, self.choose(mention, claim)) if mention else (-1, None)
        if self.last and self.last[0] > at and self.last[0] < claim.start:
            at, event = self.last
        if event and self.scene.paragraphs_between(at, claim.start) <= 1:
            return event
        return self.focus if far else None

    def other_time(self, claim: Claim, event: str, most: int = 366) -> bool:
        """True when the date nearest to the number is more than `most` days away from the event."""
        span = days(self.events[event].date)
        if span is None:
            return False
        near = [c for c in self.scene.claims_within(claim.sentence_start, claim.sentence_end) if self.sets_time(c)]
        nearest = min(near, key=lambda c: abs(c.start - claim.start), default=None)
        told = days(nearest.date) if nearest else None
        return told is not None and told.gap(span) > most

    def sets_time(self, claim: Claim) -> bool:
        return claim.kind == "date" and claim.role != "publication" and not is_ago(claim)

    def anywhere(self, claim: Claim) -> Mention | None:
        found = self.scene.mentions_within(claim.sentence_start, claim.sentence_end)
        return min(found, key=lambda m: abs(m.start - claim.start), default=None)

    def choose(self, mention: Mention, claim: Claim) -> str | None:
        """Of several events of one name the one nearest in time to what the sentence says."""
        if len(mention.events) == 1:
            return mention.events[0]
        told = self.time_of(claim)
        if told is None:
            return (
                mention.events[0]
                if self.focus is None
                else self.focus
                if self.focus in mention.events
                else mention.events[0]
            )
        return min(mention.events, key=lambda e: (_gap(told, days(self.events[e].date)), e))

    def time_of(self, claim: Claim) -> Days | None:
        if claim.kind == "anniversary" or is_ago(claim):
            return written_in(claim, self.scene.published)
        dated = [c for c in self.scene.claims_within(claim.sentence_start, claim.sentence_end) if self.sets_time(c)]
        nearest = min(dated, key=lambda c: abs(c.start - claim.start), default=None)
        return days(nearest.date) if nearest else self.scene.published


def _gap(told: Days, span: Days | None) -> int:
    return told.gap(span) if span else 10**6
