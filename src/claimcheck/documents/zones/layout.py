"""Lines and titles into zones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.documents.zones.article import mark_head, mark_labels, mark_tail
from claimcheck.documents.zones.classify import classified
from claimcheck.documents.zones.lines import Line, Look
from claimcheck.documents.zones.titles import TitlePlace, bare, find_title, title_places
from claimcheck.model import Zone
from claimcheck.model.document import ZoneKind


@dataclass(frozen=True, slots=True)
class Layout:
    """`title` is the metadata's, or the one that the text shows; `title_start` is where it first stands in the text."""

    zones: tuple[Zone, ...]
    title: str | None
    title_start: int | None
    lines: Sequence[Line]

    def in_title(self, offset: int) -> bool:
        return any(zone.kind == "title" and zone.start <= offset < zone.end for zone in self.zones)


def lay_out(text: str, title: str | None = None) -> Layout:
    """The zones of a text; `title` as metadata tells it. With no title in the text there is no title zone."""
    lines = classified(text)
    own = None if title else find_title(lines, text)
    shown = title or (bare(text[own.first : own.last]) if own else None)
    places = list(title_places(lines, text, shown)) if shown else []
    if not own and places:
        own = next(line for line in lines if line.start == places[0].start)
    mark_head(lines, text, own)
    mark_tail(lines, text)
    if own:
        own.boilerplate = False
    mark_labels(lines)
    places = [place for place, line in _with_lines(places, lines) if not line.boilerplate]
    return Layout(_zones(lines, places), shown, places[0].start if places else None, lines)


def _with_lines(places: list[TitlePlace], lines: list[Line]) -> list[tuple[TitlePlace, Line]]:
    at = {line.start: line for line in lines}
    return [(place, at[place.start]) for place in places]


def _zones(lines: list[Line], places: list[TitlePlace]) -> tuple[Zone, ...]:
    """In order, touching, covering the text. Blank lines go with what stands before them."""
    merged: list[Zone] = []
    start = 0
    for end, kind, repeats in _pieces(lines, places):
        if merged and merged[-1].kind == kind and merged[-1].repeats == repeats:
            start = merged.pop().start
        merged.append(Zone(start=start, end=end, kind=kind, repeats=repeats))
        start = end
    return tuple(merged)


def _pieces(lines: list[Line], places: list[TitlePlace]) -> Iterator[tuple[int, ZoneKind, bool]]:
    titles = {place.start: (place, number > 0) for number, place in enumerate(places)}
    kind: ZoneKind = "body"
    repeats = False
    leading = True
    for line in lines:
        if line.look is Look.BLANK:
            if not leading:
                yield line.end, kind, repeats
            continue
        leading = False
        kind, repeats = ("boilerplate" if line.boilerplate else "body"), False
        if found := titles.get(line.start):
            place, again = found
            yield place.end, "title", again
            if place.end == line.end:
                kind, repeats = "title", again
                continue
        yield line.end, kind, repeats
    if leading and lines:
        yield lines[-1].end, "body", False
