"""Names that may be an event's, seen beside claims: the raw matter of discovery."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.align.data import words
from claimcheck.align.days import Days, days, precision, year_days
from claimcheck.align.mentions import Token, name_at, tokenize
from claimcheck.align.names import fold
from claimcheck.align.times import is_ago, is_offset, written_in
from claimcheck.align.world import countries, peoples
from claimcheck.model import Claim, Document

#: what a name's standing in the sentence says: `the Halifax explosion`, `the wreck of the Kestrel`, `in Boulder`
_ATTACHED, _PLACED, _NAMED = 3.0, 1.0, 0.25
#: ... and what kind of claim it stands beside: an anniversary is always of an event
_BESIDE = {"anniversary": 2.0, "casualty": 2.0}
_IN_TITLE = 2.0
#: what a country's name weighs beside another: things happen in places that are smaller
_OF_A_COUNTRY = 0.25
#: share of capitalised words from which a sentence is a headline
_HEADLINE = 0.75
#: a year, a month or a day; ranges and seasons tell when something was going on
_PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_IN_FULL = re.compile(r"\d{4}")
#: between a name and the next word: they are not one phrase
_PARTED = re.compile(r"[:;.!?—–|]")
_OF = frozenset({"of", "in", "at", "on", "near", "aboard", "off", "the", "by"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in the sentence of a claim: `attached` to an event's word, or at least `placed` behind a preposition;
    `within` where that is one of place (`in`, `off`).
    `when` is the time that the sentence sets for what happened, None where it sets none; `exact` when that is a date
    and no count of years, `in_full` when it is a day whose year stands there."""

    name: str
    source: str
    weight: float
    attached: bool
    placed: bool
    when: str | None
    span: Days | None
    exact: bool
    in_full: bool = False
    within: bool = False


def sightings(document: Document, claims: Sequence[Claim], is_word: Callable[[str], bool]) -> Iterator[Sighting]:
    """Of every claim that can be about an event. Names of persons and bodies come along; they are seldom shared.
    `is_word`: whether texts write a word small as well."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence_start, []).append(claim)
    published = days(document.published)
    for own in by_sentence.values():
        if any(_tells(claim) for claim in own):
            yield from _in_sentence(document, own, published, is_word)


def _tells(claim: Claim) -> bool:
    return (
        claim.kind in {"casualty", "anniversary"}
        or is_ago(claim)
        or (claim.kind == "date" and claim.role != "publication")
    )


def _in_sentence(
    document: Document, own: Sequence[Claim], published: Days | None, is_word: Callable[[str], bool]
) -> Iterator[Sighting]:
    beside = max((_BESIDE.get(claim.kind, 0.5) for claim in own), default=0.5)
    beside += _IN_TITLE if any(claim.zone == "title" for claim in own) else 0.0
    when, span, exact, in_full = _time(own, published)
    tokens = tokenize(own[0].sentence)
    if _is_headline(tokens):
        return
    for name, weight, within in names(own[0].sentence, tokens, is_word):
        share = _OF_A_COUNTRY if fold(name) in countries() else 1.0
        attached, placed = weight >= _ATTACHED, weight >= _PLACED
        yield Sighting(
            name, document.source, weight * share * beside, attached, placed, when, span, exact, in_full, within
        )


def names(sentence: str, tokens: Sequence[Token], is_word: Callable[[str], bool]) -> Iterator[tuple[str, float, bool]]:
    """Each proper name with what its standing says, and whether a preposition of place stands before it. The first
    word of a sentence is only one with another behind it or an event's word, and where no text writes it small
    (`Troops clash …`)."""
    at = 0
    while at < len(tokens):
        found = name_at(sentence, tokens, at)
        if found:
            weight = _standing(sentence, tokens, at, at + len(found))
            opens = not at or bool(_PARTED.search(sentence, tokens[at - 1].end, found[0].start))
            alone = opens and len(found) == 1 and (weight < _ATTACHED or is_word(found[0].text))
            if not alone and fold(found[-1].text) not in peoples() | words().faiths:
                within = at > 0 and fold(tokens[at - 1].text) in words().place_prepositions
                yield " ".join(sentence[found[0].start : found[-1].end].split()), weight, within
        at += max(1, len(found))


def _is_headline(tokens: Sequence[Token]) -> bool:
    """`Three Dead in Ferry Fire`: where all words are capitals none is a name."""
    long = [token for token in tokens if len(token.text) > 3 and not token.text[0].isdigit()]
    return len(long) > 3 and sum(token.capital for token in long) >= _HEADLINE * len(long)


def is_attached(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an event's word stands at the name `tokens[start:end]` of a text."""
    return _standing(text, tokens, start, end) >= _ATTACHED


def _standing(text: str, tokens: Sequence[Token], start: int, end: int) -> float:
    event_words = words().event_words
    behind = [fold(token.text) for token in tokens[end : end + 2]]
    if behind and _PARTED.search(text, tokens[end - 1].end, tokens[end].start):
        behind = []
    before = [fold(t.text) for t in tokens[max(0, start - 5) : start]]
    if behind and (behind[0] in event_words or (len(behind) > 1 and behind[1] in event_words and behind[0] not in _OF)):
        return _ATTACHED
    if len(before) > 1 and any(word in event_words for word in before) and _leads(before):
        return _ATTACHED
    return _PLACED if before and (before[-1] in words().place_prepositions or before[-2:] in _PAIRS) else _NAMED


_PAIRS = (["of", "the"], ["town", "of"], ["city", "of"], ["village", "of"], ["in", "the"], ["at", "the"])


def _leads(before: Sequence[str]) -> bool:
    """`massacre in the town of`, `sinking of the`: nothing but small words between the event's word and the name."""
    last = max(n for n, word in enumerate(before) if word in words().event_words)
    small = _OF | words().place_nouns
    return last < len(before) - 1 and all(word in small for word in before[last + 1 :])


def _time(own: Sequence[Claim], published: Days | None) -> tuple[str | None, Days | None, bool, bool]:
    """The finest date of the sentence; else the year that an anniversary or `N years ago` counts back to."""
    dated = [c for c in own if c.kind == "date" and c.role != "publication" and not is_ago(c) and not is_offset(c)]
    told = [
        (precision(c.date), c.date, span, bool(_IN_FULL.search(c.text)))
        for c in dated
        if (span := days(c.date)) and _PLAIN.fullmatch(c.date or "")
    ]
    counted = next((w for c in own if c.kind == "anniversary" or is_ago(c) if (w := written_in(c, published))), None)
    finest = max(told, key=lambda t: t[0], default=None)
    if counted and not (finest and finest[3] and finest[2].year == counted.first_day.year):
        return f"{counted.first_day.year:04}", year_days(counted.first_day.year), False, False
    if finest:
        _, date, span, in_full = finest
        return date, span, True, in_full and span.is_day
    return None, None, False, False
