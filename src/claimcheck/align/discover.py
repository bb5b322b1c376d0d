"""Events that no file names, found from names, places and dates in the texts.

Conservative: a name becomes an event only with a time, and only where a text ties it to harm, an anniversary or a word
such as *explosion*. The same texts always give the same events, in whatever order they come.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from claimcheck.align.data import words
from claimcheck.align.days import Days, days, precision
from claimcheck.align.names import alike, fold, skeleton, slug
from claimcheck.align.sightings import Sighting, sightings
from claimcheck.model import Claim, Document, Event

#: what the sightings of a name in one year must add up to
_ENOUGH = 6.0
#: what each source adds of several that write the same day, its year with it, beside a name that one of them calls an
#: event
_AGREED = 2.5
#: days of writing that may lie between reports of one incident whose day no text tells
_SAME_INCIDENT = 3
#: a name is taken as the place of what happened only as often as this share of the best name of its document
_SHARE = 0.5
#: share of its sightings that must stand with an event's word where nothing stands in or at it
_WITH_WORD = 0.25
#: how finely a date is told that several names may share
_TO_THE_DAY = 3
#: years by which a count of years may be wrong and still mean an event that others date
_MISCOUNT = 2


@dataclass(frozen=True, slots=True)
class _Named:
    """All spellings of one name, most used first, and where it was seen."""

    spellings: tuple[str, ...]
    seen: tuple[Sighting, ...]


def discover(
    unbound: Mapping[str, Sequence[Claim]], documents: Sequence[Document], events: Sequence[Event]
) -> list[Event]:
    """New events for claims that belong to none yet, by id. `events` are known; none is found twice."""
    is_word = _words_of([document.text for document in documents])
    seen = [
        sighting
        for document in sorted(documents, key=lambda d: d.source)
        if unbound.get(document.source)
        for sighting in sightings(document, unbound[document.source], is_word)
    ]
    published = {d.source: days(d.published) for d in documents}
    known = {fold(part) for event in events for name in event.names for part in name.split()}
    named_already = {event.id for event in events}
    found: dict[str, tuple[Event, _Named]] = {}
    for named in _leading([n for n in _by_name(seen, known) if _is_a_place_or_event(n)]):
        for event in _events_of(named, published):
            if event.id not in named_already:
                found.setdefault(event.id, (event, named))
    return sorted(_united(list(found.values())), key=lambda event: event.id)


def _united(found: Sequence[tuple[Event, _Named]]) -> list[Event]:
    """A ship that burnt off a town on one day is no event beside the town's: its names go to that one. What is named as
    a place stays apart, for each place has its own dead."""
    by_day: dict[str, list[tuple[Event, _Named]]] = defaultdict(list)
    for event, named in found:
        by_day[event.date or ""].append((event, named))
    kept: list[Event] = []
    for day, same in by_day.items():
        events = {event.id: event for event, _ in same}
        for event, named in same if precision(day) == _TO_THE_DAY else ():
            hosts = [(other, there) for other, there in same if other.id in events and _holds(there, named)]
            if hosts:
                host = events[min(hosts, key=lambda pair: (-len(pair[1].seen), pair[0].id))[0].id]
                events[host.id] = host.model_copy(update={"names": (*host.names, *event.names)})
                del events[event.id]
        kept += events.values()
    return kept


def _holds(place: _Named, thing: _Named) -> bool:
    """Every text that names the thing, in which nothing is ever told to be, names the place as well, which has."""
    if place is thing or any(s.within for s in thing.seen) or not any(s.within for s in place.seen):
        return False
    return {s.source for s in thing.seen} <= {s.source for s in place.seen}


def _words_of(texts: Sequence[str]) -> Callable[[str], bool]:
    """Whether one of the texts writes a word small."""

    @cache
    def is_word(word: str) -> bool:
        small = re.compile(rf"\b{re.escape(word.lower())}\b")
        return any(small.search(text) for text in texts if word.lower() in text)

    return is_word


def _by_name(seen: Iterable[Sighting], known: set[str]) -> list[_Named]:
    """Sightings by name, spelling variants together; names of known events and their parts are left out."""
    by_spelling: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        if not any(alike(fold(part), word) for part in sighting.name.split() for word in known):
            by_spelling[sighting.name].append(sighting)
    groups: dict[str, list[list[str]]] = defaultdict(list)
    for spelling in sorted(by_spelling, key=lambda s: (-len(by_spelling[s]), s)):
        key = skeleton(fold(spelling))
        same = next((g for g in groups[key] if alike(fold(g[0]), fold(spelling))), None)
        if same is None:
            groups[key].append([spelling])
        else:
            same.append(spelling)
    return [
        _Named(tuple(group), tuple(s for spelling in group for s in by_spelling[spelling]))
        for same in groups.values()
        for group in same
    ]


def _is_a_place_or_event(named: _Named) -> bool:
    """Something stands in or at it, or several sources put an event's word to it: persons and bodies seldom have
    either."""
    attached = [sighting for sighting in named.seen if sighting.attached]
    if sum(sighting.placed for sighting in named.seen) > len(attached):
        return True
    share = _WITH_WORD if len({sighting.source for sighting in attached}) > 1 else 2 * _WITH_WORD
    return len(attached) >= share * len(named.seen)


def _leading(named: Sequence[_Named]) -> list[_Named]:
    """The names that lead at least one document: those of persons, countries and papers stand beside a stronger one."""
    total = {n.spellings[0]: sum(s.weight for s in n.seen) for n in named}
    by_source: dict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    attached = {n.spellings[0] for n in named if any(s.attached for s in n.seen)}
    for n in named:
        for sighting in n.seen:
            by_source[sighting.source][n.spellings[0]] += sighting.weight
    leading: set[str] = set()
    for weights in by_source.values():
        best = max(weights, key=lambda name: (name in attached, weights[name], total[name], name))
        most = weights[best]
        leading |= {
            name for name, weight in weights.items() if name == best or (name in attached and weight >= most * _SHARE)
        }
    return sorted(
        (n for n in named if n.spellings[0] in leading), key=lambda n: (-total[n.spellings[0]], n.spellings[0])
    )


def _events_of(named: _Named, published: Mapping[str, Days | None]) -> list[Event]:
    """One event for each year in which the name is seen often enough."""
    votes = _votes(named.seen, published)
    if not votes:
        return _undated_events(named, published)
    best = max(vote.total for vote in votes.values())
    kept: list[int] = []
    for year in sorted(votes, key=lambda y: (-votes[y].total, y)):
        vote = votes[year]
        counted_only = not vote.dated and any(abs(year - other) <= _MISCOUNT for other in kept)
        if vote.total >= max(_ENOUGH, best * _SHARE / 2) and not counted_only:
            kept.append(year)
    return [_event(named, year, _finest(year, votes[year].dated)) for year in sorted(kept)]


@dataclass(slots=True)
class _Vote:
    """What speaks for a year: `dated` are the sightings with a date in it."""

    total: float = 0.0
    dated: list[Sighting] = field(default_factory=list)


def _votes(seen: Sequence[Sighting], published: Mapping[str, Days | None]) -> dict[int, _Vote]:
    """Years by the sightings that set a time; those that set none go to the one year there is, or to the year of
    writing."""
    votes: dict[int, _Vote] = defaultdict(_Vote)
    for sighting in seen:
        if sighting.span and sighting.span.year and (_tied(sighting) or not sighting.exact):
            votes[sighting.span.year].total += sighting.weight
    for sighting in seen:
        if sighting.exact and sighting.span and sighting.span.year in votes:
            votes[sighting.span.year].dated.append(sighting)
        year = _year_of(sighting, votes, published) if sighting.span is None else None
        if year is not None:
            votes[year].total += sighting.weight
    for year, sources in _agreed(seen).items():
        votes[year].total += _AGREED * sources
    return votes


def _agreed(seen: Sequence[Sighting]) -> dict[int, int]:
    """How many sources write out the same day beside the name, by its year; one of them with an event's word."""
    by_day: dict[Days, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        if sighting.in_full and sighting.placed and sighting.span:
            by_day[sighting.span].append(sighting)
    found: dict[int, int] = {}
    for day, told in by_day.items():
        sources, year = len({sighting.source for sighting in told}), day.first_day.year
        if sources > 1 and any(sighting.attached for sighting in told):
            found[year] = max(sources, found.get(year, 0))
    return found


def _tied(sighting: Sighting) -> bool:
    """The sentence ties name and date to what happened: harm, an anniversary, or an event's word at the name."""
    return sighting.attached or sighting.weight >= 2.0


def _year_of(sighting: Sighting, votes: Mapping[int, _Vote], published: Mapping[str, Days | None]) -> int | None:
    if len(votes) == 1:
        return next(iter(votes))
    written = published.get(sighting.source)
    return written.first_day.year if written and written.first_day.year in votes else None


def _undated_events(named: _Named, published: Mapping[str, Days | None]) -> list[Event]:
    """Nothing says when it was, so it was when it was reported: reports a few days apart are of one incident."""
    days_seen: dict[Days, float] = defaultdict(float)
    for sighting in named.seen:
        written = published.get(sighting.source)
        if written and written.is_day and _tied(sighting):
            days_seen[written] += sighting.weight
    incidents: list[list[Days]] = []
    for day in sorted(days_seen):
        if incidents and day.first - incidents[-1][0].first <= _SAME_INCIDENT:
            incidents[-1].append(day)
        else:
            incidents.append([day])
    enough = [i for i in incidents if sum(days_seen[d] for d in i) >= _ENOUGH]
    return [_event(named, i[0].first_day.year, i[0].first_day.isoformat(), n) for n, i in enumerate(enough)]


def _finest(year: int, dated: Sequence[Sighting]) -> str:
    """The day that stands out among those that the sightings give, else the month, else the year."""
    for length in (10, 7):
        told = [s for s in dated if s.when and len(s.when) >= length]
        weight: dict[str, float] = defaultdict(float)
        for sighting in told:
            weight[str(sighting.when)[:length]] += sighting.weight
        if not any(_tied(sighting) for sighting in told) and len({s.source for s in told}) < 2:
            continue
        ranked = sorted((-w, date) for date, w in weight.items())
        if ranked and (len(ranked) == 1 or ranked[0][0] <= 2 * ranked[1][0]):
            return ranked[0][1]
    return f"{year:04}"


def _event(named: _Named, year: int, date: str, number: int = 0) -> Event:
    """`name-year`; a further incident of one name and year is told by its month and day."""
    name = named.spellings[0]
    id_ = f"{slug(name)}-{year}" + (f"-{date[5:]}" if number else "")
    war = bool({fold(part) for part in name.split()} & words().warlike)
    return Event(
        id=id_, names=named.spellings, place=name, date=date, type="war" if war else "incident", discovered=True
    )
