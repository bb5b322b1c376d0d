"""One document as alignment sees it: its mentions of events, its places and its claims, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.align.days import Days, days
from claimcheck.align.mentions import EventIndex, Mention, Place, Token, places, tokenize
from claimcheck.align.names import alike, fold
from claimcheck.align.telling import Text, told
from claimcheck.model import Claim, Document, Event


@dataclass(frozen=True, slots=True)
class Scene:
    """`claims` are those of the document that take part, by offset. All lists are ordered by offset."""

    document: Document
    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    places: Sequence[Place]
    claims: Sequence[Claim]
    breaks: Sequence[int]
    published: Days | None

    def mentions_within(self, start: int, end: int) -> Sequence[Mention]:
        return self.mentions[
            bisect_left(self.mentions, start, key=_start) : bisect_left(self.mentions, end, key=_start)
        ]

    def last_mention(self, before: int) -> Mention | None:
        at = bisect_left(self.mentions, before, key=_start)
        return self.mentions[at - 1] if at else None

    def places_within(self, start: int, end: int) -> Sequence[Place]:
        return self.places[bisect_left(self.places, start, key=_start) : bisect_left(self.places, end, key=_start)]

    def claims_within(self, start: int, end: int) -> Sequence[Claim]:
        return self.claims[bisect_left(self.claims, start, key=_start) : bisect_left(self.claims, end, key=_start)]

    def tokens_within(self, start: int, end: int) -> Sequence[Token]:
        return self.tokens[bisect_left(self.tokens, start, key=_start) : bisect_left(self.tokens, end, key=_start)]

    def paragraphs_between(self, one: int, other: int) -> int:
        return bisect_right(self.breaks, other) - bisect_right(self.breaks, one)

    @property
    def told_of(self) -> frozenset[str]:
        """Every event the document mentions."""
        return frozenset(event for mention in self.mentions for event in mention.events)


def _start(item: Mention | Place | Claim | Token) -> int:
    return item.start


def set_scene(
    document: Document, claims: Collection[Claim], index: EventIndex, own: Mapping[str, frozenset[str]]
) -> Scene:
    """`own`: by event, the folded words of the names of its place, which are no other places."""
    text = document.text
    tokens = tokenize(text)
    published = days(document.published)
    named = [m for m in index.mentions(text, tokens) if document.zone_at(m.start).kind != "boilerplate"]
    mentions = told(named, Text(text, tokens, claims, published), index.by_id)
    about = {event for mention in mentions for event in mention.events}
    home = frozenset(word for event in about for word in own.get(event, ()))
    return Scene(
        document=document,
        tokens=tokens,
        mentions=mentions,
        places=[place for place in places(text, tokens) if not _is_home(place, home)],
        claims=sorted(claims, key=_start),
        breaks=_breaks(text),
        published=published,
    )


def home_words(event: Event) -> frozenset[str]:
    """The folded words that name the place of an event, in any of its spellings."""
    called = [*event.names, *([event.place] if event.place else [])]
    return frozenset(fold(word) for name in called for word in name.replace(",", " ").split())


def _is_home(place: Place, home: frozenset[str]) -> bool:
    return any(alike(word, fold(part)) for part in place.names[0].split() for word in home)


def _breaks(text: str) -> list[int]:
    """Where paragraphs end: each run of line ends once."""
    found, at = [], text.find("\n")
    while at >= 0:
        found.append(at)
        while at < len(text) and text[at].isspace():
            at += 1
        at = text.find("\n", at)
    return found
