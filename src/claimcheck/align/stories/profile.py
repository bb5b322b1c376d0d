"""What a document is about: its telling words, and which of them are names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.align.days import Days, days
from claimcheck.align.stories.terms import terms
from claimcheck.model import Document


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """`counts`: how often each stem is said; `names`: how often with a capital inside of a sentence."""

    source: str
    outlet: str | None
    when: Days | None
    counts: Mapping[str, int]
    names: Mapping[str, int]


def profile(document: Document) -> Profile:
    counts: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for line in _lines(document):
        found = terms(line)
        counts.update(term.stem for term in found)
        names.update(term.stem for term in found if term.name)
    return Profile(document.source, document.outlet, days(document.published), counts, names)


def _lines(document: Document) -> Iterator[str]:
    """The text that speaks for the document, and its title where the text does not hold it."""
    zones = [zone for zone in document.zones if zone.kind != "boilerplate" and not zone.repeats]
    if document.title and not any(zone.kind == "title" for zone in zones):
        yield document.title
    for zone in zones:
        yield from document.text[zone.start : zone.end].splitlines()
    if not document.zones:
        yield from document.text.splitlines()
