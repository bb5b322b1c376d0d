"""What alignment asks of a claim of a story, worked out once. The number itself is in `value` and `number` alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimcheck.align.days import Days, days
from claimcheck.align.keys import head_noun, narrowing, place_words, scope
from claimcheck.align.names import fold
from claimcheck.align.stories.terms import Term, stem, terms
from claimcheck.align.stories.units import is_rate, unit_of, with_conversions
from claimcheck.align.taxonomy import PEOPLE, known_people, normal
from claimcheck.model import Claim, Interval

#: how far from the number (code points) words and names are near it
NEAR, NEAR_NAMES = 60, 110
#: code points from the number at which a word counts half
_HALF = 12
#: days of a date that tells when something was
_LONGEST_DATE = 366
#: kinds whose claims are of things counted: what one text reads as harm, another may read as a bare count
_THINGS = frozenset({"casualty", "count", "ratio"})
_NEW = re.compile(r"\b(?:another|more|additional|further|new|newly|latest|extra)\W*$", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:totals?|totall?ing|toll|overall|altogether|so far|bringing|brought|rises|rose|risen)\b", re.IGNORECASE
)
#: others in the same number, where the sentence ends with them or goes on with what happened to all
_AND = re.compile(
    r"\s+(?:and|or)\s+(?P<who>[a-z]+)(?=[,.;:)—–]|\s+(?:aboard|on|in|at|from|of|to|who|were|was|are|died|perished)\b|$)"
)
_ADDED = frozenset({"more", "new", "another", "additional", "further"})

Value = tuple[object, ...]
#: whether a word stands before the number, and its stem
Sided = tuple[bool, str]


class Block(NamedTuple):
    """What is compared at all."""

    family: str
    unit: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Facets:
    """`near` and `around`: stems within 60 code points and in the whole sentence, of names too. `rank`: place among the
    numbers of its sentence, and how many there are. `others`: the other numbers of the sentence."""

    claim: Claim
    doc: int
    block: Block
    head: str | None
    beside: Mapping[Sided, float]
    near: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    rank: tuple[int, int]
    others: frozenset[Value]
    converted: frozenset[tuple[str | None, Value]]
    narrowing: tuple[str, ...]
    modifiers: frozenset[str]
    scope: tuple[str, ...]
    hedge: str
    rate: bool
    new: bool
    total: bool
    part: bool
    joined: str | None
    value: Value
    wide: Interval
    when: Days | None
    told: Days | None

    @property
    def sort(self) -> tuple[object, ...]:
        """What is counted, as its words say it."""
        return self.block, self.claim.measure, self.head

    @property
    def kin(self) -> tuple[object, ...]:
        """The harm, whoever suffered it; else what is counted."""
        return (self.block, self.claim.measure) if self.claim.measure else self.sort

    @property
    def is_common(self) -> bool:
        """A number that many a text gives: up to ten, or a round one of one digit."""
        return _is_common(self.value[0])


@lru_cache(maxsize=16_384)
def _is_common(number: object) -> bool:
    if not isinstance(number, int | float):
        return True
    return abs(number) <= 10 or len(f"{number:g}".replace(".", "").strip("0")) <= 1


def value_of(value: Interval) -> Value:
    """The number as written, however it is hedged; both ends of a range."""
    if value.low is None or value.high is None or value.low == value.high:
        return (value.high if value.low is None else value.low,)
    return value.low, value.high


def block_of(claim: Claim) -> Block:
    family = "things" if claim.kind in _THINGS else claim.kind
    return Block(family, unit_of(claim))


def facets(claim: Claim, doc: int, when: Days | None, beside: Sequence[Claim]) -> Facets:
    """`beside`: the claims of the same sentence, in order, the claim among them."""
    assert claim.value is not None
    told = with_conversions([c for c in beside if c.kind != "date" and c.value])
    rank = next((n for n, group in enumerate(told) if any(c.id == claim.id for c in group)), 0)
    same = told[rank] if told else [claim]
    at = min(c.number_start for c in same) - claim.sentence_start
    end = max(max(c.number_end, c.end if c.kind == "measurement" else 0) for c in same) - claim.sentence_start
    inside = {t for c in same if c.kind == "measurement" for t in unit_words(c)}
    head = head_of(claim)
    found = [t for t in terms(claim.sentence) if t.stem not in inside and t.stem != head]
    left, right = claim.sentence[max(0, at - 25) : at], claim.sentence[end:]
    return Facets(
        claim=claim,
        doc=doc,
        block=block_of(claim),
        head=head,
        beside=_closeness(found, at, end),
        near=frozenset(t.stem for t in found if t.at - at >= -NEAR and t.at - end <= NEAR),
        around=frozenset(t.stem for t in found),
        names=frozenset(t.stem for t in found if t.name and t.at - at >= -NEAR_NAMES and t.at - end <= NEAR_NAMES),
        places=place_words(claim),
        rank=(rank, len(told)),
        others=frozenset(value_of(c.value) for group in told if group is not same for c in group if c.value),
        converted=frozenset((unit_of(c), value_of(c.value)) for c in same if c.value and c.id != claim.id),
        narrowing=narrowing(claim),
        modifiers=frozenset(stem(fold(m)) for m in claim.modifiers),
        scope=scope(claim),
        hedge=hedge(claim.value),
        rate=is_rate(claim),
        new=bool(_NEW.search(left)) or not _ADDED.isdisjoint(claim.modifiers),
        total=bool(_TOTAL.search(left) or _TOTAL.search(right[:40])),
        part=claim.part_of is not None,
        joined=_joined_with(claim),
        value=value_of(claim.value),
        wide=claim.value.widened(),
        when=when,
        told=_date_beside(claim, beside),
    )


def unit_words(claim: Claim) -> set[str]:
    """Stems of the words of a measurement behind its number."""
    return {t.stem for t in terms(claim.text) if claim.start + t.at >= claim.number_end}


def head_of(claim: Claim) -> str | None:
    """The stem of what is counted; `people` for all words that say no more."""
    head = None if claim.kind == "measurement" and not claim.population else head_noun(claim)
    if head is None:
        return None
    head = normal(head) or head
    return head if head == PEOPLE else stem(fold(head.split()[-1])) if head.split() else None


def hedge(value: Interval) -> str:
    if value.approximate:
        return "about"
    if value.high is None:
        return "above"
    if value.low is None:
        return "below"
    return "exact" if value.is_point else "between"


def _joined_with(claim: Claim) -> str | None:
    """`189 passengers and crew`: the others whom the number counts."""
    found = _AND.match(claim.sentence, claim.end - claim.sentence_start)
    return normal(found["who"].lower()) if found and found["who"].lower() in known_people() else None


def _closeness(found: Sequence[Term], at: int, end: int) -> dict[Sided, float]:
    """By word and side of the number: 1 beside it, 1/2 twelve code points away; where it is said twice the nearer."""
    told: dict[Sided, float] = {}
    for term in found:
        far = max(at - term.at, term.at - end, 0)
        if far <= NEAR:
            key = term.at < at, term.stem
            told[key] = max(told.get(key, 0.0), _HALF / (_HALF + far))
    return told


def _date_beside(claim: Claim, beside: Sequence[Claim]) -> Days | None:
    """The stretch of the date that stands nearest to the number in its sentence, up to a year long."""
    dated = [(abs(c.start - claim.start), told) for c in beside if c.kind == "date" and (told := days(c.date))]
    short = [(far, told) for far, told in dated if told.length <= _LONGEST_DATE]
    return min(short)[1] if short else None


def sentence_mates(claims: Sequence[Claim]) -> dict[tuple[str, int], list[Claim]]:
    """Claims by source and sentence, in order of place."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.source, c.start, c.end)):
        found.setdefault((claim.source, claim.sentence_start), []).append(claim)
    return found
