"""`group`: claims into figures, before any verdict."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.align.cells import cells
from claimcheck.align.clusters import Cluster, clusters
from claimcheck.align.days import days
from claimcheck.align.equations import equation_groups
from claimcheck.align.keys import Block, block_of, head_noun, key_fields
from claimcheck.align.labels import label
from claimcheck.align.nouns import Group, figure_id
from claimcheck.align.stories import Gathered, gather
from claimcheck.align.taxonomy import is_generic
from claimcheck.align.traits import traits
from claimcheck.model import Claim, Document, Event, KeyField

_NOT_ALONE = {"date", "anniversary", "age"}
_COUNTED = {"casualty", "count", "money", "percent", "measurement"}
#: right before the digits
_NOT = re.compile(r"(?:,|;|—|–|\band|\bwere|\bwas)\s+not\s+(?:the\s+)?$", re.IGNORECASE)
#: days behind an event from which a text tells of it as history
_HISTORY = 365
#: ... one text in so many is enough
_SHARE = 3


def group(claims: Sequence[Claim], documents: Sequence[Document], events: Sequence[Event]) -> list[Group]:
    """Which claims are one figure. Figures that only one claim states are among them.

    Boilerplate, a document's dateline and a title's second printing take no part. The result does not depend on the
    order of `documents` or of `claims`. Linear in the number of claims.
    """
    taking_part = ordered(voices(claims), documents)
    by_id = {claim.id: claim for claim in claims}
    called = {event.id: event for event in events}
    history = told_as_history(taking_part, documents, events)
    blocks: dict[Block, list[Claim]] = defaultdict(list)
    stories: list[Claim] = []
    for claim in taking_part:
        if claim.kind in _NOT_ALONE or claim.value is None:
            continue
        if claim.event in history:
            blocks[block_of(claim, by_id)].append(claim)
        else:
            stories.append(claim)
    found = [g for block, held in blocks.items() for g in _groups(block, held, called)]
    told = _story_groups(stories, taking_part, documents, by_id, called)
    return sorted(_distinct([*found, *told, *equation_groups(taking_part, called)], by_id), key=_rank)


def _distinct(groups: Iterable[Group], by_id: Mapping[str, Claim]) -> Iterable[Group]:
    """No two figures share an id: of those whose keys read alike (blocks tell more apart than a key shows) all but the
    first by their words are told apart by their words."""
    same: dict[str, list[Group]] = defaultdict(list)
    for found in groups:
        same[found.id].append(found)
    for alike in same.values():
        if len(alike) == 1:
            yield alike[0]
            continue
        told = sorted((min(_words(by_id[i]) for i in found.claims), found.claims, found) for found in alike)
        yield told[0][2]
        for words, claims, found in told[1:]:
            apart = "\x1f".join((words, *claims))
            yield found.model_copy(update={"id": figure_id(found.key, apart)})


def told_as_history(claims: Iterable[Claim], documents: Iterable[Document], events: Iterable[Event]) -> set[str]:
    """Events whose figures are looked for by the event alone: those that a file names, and those that a third of the
    texts or more tell of a year later. What is in the news is told apart by its story."""
    published = {d.source: days(d.published) for d in documents}
    spans = {event.id: days(event.date) for event in events}
    told: dict[str, dict[str, bool]] = defaultdict(dict)
    for claim in claims:
        span, when = spans.get(claim.event or ""), published.get(claim.source)
        if claim.event and span and when:
            told[claim.event][claim.source] = when.first - span.last > _HISTORY
    late = {event for event, sources in told.items() if _SHARE * sum(sources.values()) >= len(sources)}
    return late | {event.id for event in events if not event.discovered}


def _story_groups(
    claims: Sequence[Claim],
    beside: Sequence[Claim],
    documents: Sequence[Document],
    by_id: Mapping[str, Claim],
    events: Mapping[str, Event],
) -> list[Group]:
    found: dict[tuple[KeyField, ...], list[tuple[Gathered, Claim]]] = defaultdict(list)
    place = {claim.id: n for n, claim in enumerate(claims)}
    for gathered in gather(claims, beside, documents, place):
        named = _telling(gathered)
        found[key_fields(named, block_of(named, by_id))].append((gathered, named))
    return [
        _noun(key, cluster, named, events, apart)
        for key, same in found.items()
        for (cluster, named), apart in zip(same, _apart([cluster for cluster, _ in same]), strict=True)
    ]


def voices(claims: Iterable[Claim]) -> list[Claim]:
    """Claims that speak for their document: no boilerplate, no dateline, nothing that its text denies (`14, not 19 as
    we reported`), and no second printing of a title that says just what the document says elsewhere. A second printing
    that differs is kept: it is what we look for."""
    speaking = [c for c in claims if c.zone != "boilerplate" and c.role != "publication" and not _is_denied(c)]
    said = {_said(claim) for claim in speaking if not claim.repeats}
    return [claim for claim in speaking if not claim.repeats or _said(claim) not in said]


def _is_denied(claim: Claim) -> bool:
    return claim.kind in _COUNTED and bool(_NOT.search(claim.sentence, 0, claim.number_start - claim.sentence_start))


def ordered(claims: Iterable[Claim], documents: Iterable[Document]) -> list[Claim]:
    """By publication date (unknown last), source, place."""
    dates = {d.source: d.published or "~" for d in documents}
    return sorted(claims, key=lambda c: (dates.get(c.source, "~"), c.source, c.start, c.end, c.kind))


def _said(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    stated = (value.low, value.high, value.low_open, value.high_open) if value else None
    return claim.source, claim.kind, stated, claim.date, claim.measure, claim.unit


def _groups(block: Block, claims: Sequence[Claim], events: Mapping[str, Event]) -> list[Group]:
    found: dict[tuple[KeyField, ...], list[tuple[Cluster, Claim]]] = defaultdict(list)
    for cluster in (c for cell in cells([traits(claim) for claim in claims]) for c in clusters(cell)):
        named = _telling(cluster)
        found[key_fields(named, block)].append((cluster, named))
    return [
        _noun(key, cluster, named, events, apart)
        for key, same in found.items()
        for (cluster, named), apart in zip(same, _apart([cluster for cluster, _ in same]), strict=True)
    ]


def _words(claim: Claim) -> str:
    return f"{claim.source}\x1f{claim.text}\x1f{claim.sentence}"


def _telling(cluster: Cluster | Gathered) -> Claim:
    """The claim whose words name the figure: the first that says who is counted."""
    return next((c for c in cluster.claims if c.population and not is_generic(c.population)), cluster.claims[0])


def _apart(same: Sequence[Cluster | Gathered]) -> list[str]:
    """What tells figures of one key from each other: nothing for one alone, else the least of their words."""
    if len(same) == 1:
        return [""]
    least = [min(map(_words, cluster.claims)) for cluster in same]
    seen: Counter[str] = Counter()
    for number, words in enumerate(least):
        seen[words] += 1
        least[number] += f"\x1f{seen[words]}" if seen[words] > 1 else ""
    return least


def _noun(
    key: tuple[KeyField, ...], cluster: Cluster | Gathered, named: Claim, events: Mapping[str, Event], apart: str
) -> Group:
    return Group(
        id=figure_id(key, apart),
        relation="value",
        label=label(named, key, events),
        kind=named.kind,
        event=named.event,
        measure=named.measure,
        population=named.population or head_noun(named),
        unit=named.unit,
        key=key,
        claims=tuple(claim.id for claim in cluster.claims),
        evidence=tuple(cluster.evidence),
    )


def _rank(found: Group) -> tuple[object, ...]:
    return found.event is None, found.event or "", found.relation == "value", found.kind, found.label, found.id
