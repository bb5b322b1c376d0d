"""Whether a text that names an event's place tells of the event.

`San Francisco` stands in the news on any day; the earthquake of 1906 does not. A name that is the place's own calls an
event only in a text written while it was news, or one that says what happened there or when.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.align.data import words
from claimcheck.align.days import Days, days
from claimcheck.align.mentions import Mention, Token
from claimcheck.align.names import fold
from claimcheck.align.sightings import is_attached
from claimcheck.align.times import is_ago, nominal_years
from claimcheck.model import Claim, Event

#: days from an event on for which its place is named because of it, and days by which a day of writing may be wrong
NEWS, _BEFORE = 366, 31
#: days by which a date may miss an event and still be one of it; years by which a count of years may
_NEAR_MISS, _MISCOUNT = 31, 5
#: code points between a name and a claim that says when or what happened there
_NEAR = 400


@dataclass(frozen=True, slots=True)
class Text:
    """What is looked at: `claims` are all of the text, offsets are into `written`."""

    written: str
    tokens: Sequence[Token]
    claims: Collection[Claim]
    published: Days | None


def told(mentions: Sequence[Mention], text: Text, events: Mapping[str, Event]) -> list[Mention]:
    """The mentions, in order, of those events that the text tells of."""
    by_event: dict[str, list[Mention]] = {}
    for mention in mentions:
        for event in mention.events:
            by_event.setdefault(event, []).append(mention)
    untold = {event for event, own in by_event.items() if not _is_told(events[event], own, text)}
    if not untold:
        return list(mentions)
    kept = (m._replace(events=tuple(event for event in m.events if event not in untold)) for m in mentions)
    return [mention for mention in kept if mention.events]


def _is_told(event: Event, mentions: Sequence[Mention], text: Text) -> bool:
    span, written = days(event.date), text.published
    if span is None or event.type == "war" or not _is_a_place(event) or any(m.alias for m in mentions):
        return True
    if written and span.first - _BEFORE <= written.last and written.first <= span.last + NEWS:
        return True
    starts = [mention.start for mention in mentions]
    near = [claim for claim in text.claims if _is_near(claim, starts)]
    if any(_points_to(claim, span, written) for claim in near):
        return True
    if written and written.last < span.first:
        return False
    if (not event.discovered or written is None) and any(claim.kind == "casualty" for claim in near):
        return True
    return any(_stands_with_word(mention, text) for mention in mentions)


def _is_a_place(event: Event) -> bool:
    """True where the event is called as its place is, or may be: none is told, and no name holds an event's word. The
    name of a ship or of a war calls nothing else."""
    if event.place is not None:
        return fold(event.place) in {fold(name) for name in event.names}
    return not any(fold(part) in words().event_words for name in event.names for part in name.split())


def _is_near(claim: Claim, starts: Sequence[int]) -> bool:
    at = bisect_left(starts, claim.sentence_start - _NEAR)
    return at < len(starts) and starts[at] < claim.sentence_end + _NEAR


def _points_to(claim: Claim, span: Days, published: Days | None) -> bool:
    """A date near the event's, or a count of years that leads to it; any count where no day of writing is known."""
    if claim.kind == "anniversary" or is_ago(claim):
        years = nominal_years(claim)
        if published is None or years is None:
            return True
        return abs(published.first_day.year - years - span.first_day.year) <= _MISCOUNT
    told_day = days(claim.date) if claim.kind == "date" and claim.role != "publication" else None
    return told_day is not None and told_day.gap(span) <= _NEAR_MISS


def _stands_with_word(mention: Mention, text: Text) -> bool:
    """`the San Francisco earthquake`, `the massacre in Khojaly`."""
    start, end = (bisect_left(text.tokens, at, key=_start) for at in (mention.start, mention.end))
    return is_attached(text.written, text.tokens, start, end)


def _start(token: Token) -> int:
    return token.start
