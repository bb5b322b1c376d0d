"""`assign_events`: every claim gets the event it is about, from those named and those the texts show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.align.binding import Binder
from claimcheck.align.days import Days, days
from claimcheck.align.mentions import EventIndex
from claimcheck.align.scene import Scene, home_words, set_scene
from claimcheck.align.telling import NEWS
from claimcheck.align.times import is_ago, years
from claimcheck.model import Claim, Document, Event

#: days before the writing in which harm is news
_FRESH = 31
Found = dict[str, tuple[str | None, str | None]]


def assign_events(
    claims: Sequence[Claim], documents: Sequence[Document], events: Sequence[Event]
) -> tuple[list[Claim], list[Event]]:
    """The claims, in their order, with `event` and `place` set, and the events met: named ones, then discovered ones.

    A claim keeps an `event` that is not bound by this. Boilerplate and a document's own dateline get none.
    """
    from claimcheck.align.discover import discover

    by_source = _by_source(claims)
    found = _bind_all(by_source, documents, events)
    unbound = {source: [c for c in own if not found[c.id][0]] for source, own in by_source.items()}
    discovered = discover(unbound, documents, events)
    for claim, bound in _bind_all(unbound, documents, discovered).items() if discovered else ():
        found[claim] = bound
    by_id = {event.id: event for event in (*events, *discovered)}
    met = {event for event, _ in found.values() if event}
    placed = [_placed(claim, found.get(claim.id), by_id) for claim in claims]
    return _dated(placed, documents, by_id), [event for event in by_id.values() if event.id in met]


def _by_source(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Claims that take part, by source."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.zone != "boilerplate":
            found[claim.source].append(claim)
    return found


def _bind_all(
    by_source: Mapping[str, Sequence[Claim]], documents: Sequence[Document], events: Sequence[Event]
) -> Found:
    index = EventIndex(events)
    own = {event.id: home_words(event) for event in events}
    found: Found = {}
    for document in documents:
        claims = by_source.get(document.source)
        if not claims:
            continue
        scene = set_scene(document, claims, index, own) if index.may_mention(document.text) else None
        if scene is None or not scene.mentions:
            found.update((claim.id, (None, None)) for claim in claims)
            continue
        binder = Binder(scene, index.by_id, _focus(scene, index.by_id))
        for claim in scene.claims:
            found[claim.id] = binder.bind(claim)
    return found


def _focus(scene: Scene, events: Mapping[str, Event]) -> str | None:
    """The event a whole document is about: the only one in its title, or the only one it tells of, unless that is old
    and the document reports fresh harm."""
    titles = [z for z in scene.document.zones if z.kind == "title"]
    named = {e for z in titles for m in scene.mentions_within(z.start, z.end) for e in m.events}
    if len(named) == 1:
        return next(iter(named))
    if len(scene.told_of) != 1:
        return None
    [event] = scene.told_of
    span, written = days(events[event].date), scene.published
    if span is None or written is None or written.first - span.last <= NEWS:
        return event
    return None if _tells_of_fresh_harm(scene, written) else event


def _tells_of_fresh_harm(scene: Scene, written: Days) -> bool:
    harmed = {claim.sentence_start for claim in scene.claims if claim.kind == "casualty"}
    dated = [c for c in scene.claims if c.kind == "date" and c.role != "publication" and c.sentence_start in harmed]
    return any(0 <= written.last - told.last <= _FRESH for c in dated if (told := days(c.date)))


def _placed(claim: Claim, bound: tuple[str | None, str | None] | None, events: Mapping[str, Event]) -> Claim:
    event, place = bound or (None, None)
    update = {}
    if event and event != claim.event:
        update["event"] = event
    if place and not claim.place:
        update["place"] = place
    return claim.model_copy(update=update) if update else claim


def _dated(claims: list[Claim], documents: Sequence[Document], events: Mapping[str, Event]) -> list[Claim]:
    """`32 years ago` in a document of unknown date is the event's year: event + N is the year of writing."""
    unknown = {d.source for d in documents if d.published is None}
    return [_resolved(c, events) if c.source in unknown and _open(c) else c for c in claims]


def _open(claim: Claim) -> bool:
    return claim.event is not None and is_ago(claim) and years(claim) is not None


def _resolved(claim: Claim, events: Mapping[str, Event]) -> Claim:
    span = days(events[claim.event].date) if claim.event else None
    return claim.model_copy(update={"date": f"{span.first_day.year:04}"}) if span and span.year else claim
