"""What alignment asks of a claim of a story, worked out once. The number itself is in `value` and `number` alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.align.days import Days
from claimcheck.align.keys import head_noun, narrowing, place_words, scope
from claimcheck.align.names import fold
from claimcheck.align.stories.terms import stem, terms
from claimcheck.align.taxonomy import PEOPLE, normal
from claimcheck.model import Claim, Interval

#: how far from the number (code points) words and names are near it
BESIDE, NEAR, NEAR_NAMES = 28, 60, 110
#: kinds whose claims are of things counted: what one text reads as harm, another may read as a bare count
_THINGS = frozenset({"casualty", "count", "ratio"})
#: ways to spell one unit
_METRE = re.compile(r"metre\b")
_TIME = "second|minute|hour|day|night|week|month|year"
#: `a day`, `per head`, `daily` behind a number, before the clause ends or another number comes; `a day after` is none
_RATE = re.compile(
    rf"^[^.;:,\d]{{0,45}}?\b(?:(?:per|each|every)\s+(?:{_TIME}|head|person|capita)\b"
    rf"|an?\s+(?:{_TIME}|head)\b(?!\s+(?:after|before|earlier|later|ago|when|since|of|on|in|that|long))|daily\b|annually\b|yearly\b|hourly\b|monthly\b)",
    re.IGNORECASE,
)
#: units that are a rate of another: `barrel per day`; a speed is a unit of its own
_UNIT_RATE = re.compile(r"(.+) per (?:day|week|month|year)")
_CONVERTED = re.compile(r"\s*(?:\(|/|,? or |\[)\s*(?:about|around|roughly|some|approximately|nearly|almost|over)?\s*")
_NEW = re.compile(r"\b(?:another|more|additional|further|new|newly|latest|extra)\W*$", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:total|totals|totalling|totaling|toll|overall|altogether|so far|bringing|brought|rises|rose|risen)\b",
    re.IGNORECASE,
)

Value = tuple[object, ...]


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
    beside: frozenset[str]
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
    rate: str | None
    new: bool
    total: bool
    part: bool
    value: Value
    wide: Interval
    when: Days | None

    @property
    def sort(self) -> tuple[object, ...]:
        """What is counted, as its words say it."""
        return self.block, self.claim.measure, self.head

    @property
    def is_common(self) -> bool:
        """A number that many a text gives: up to ten, or a round one of one digit."""
        number = self.value[0]
        if not isinstance(number, int | float):
            return True
        return abs(number) <= 10 or len(f"{number:g}".replace(".", "").strip("0")) <= 1


def value_of(value: Interval) -> Value:
    """The number as written, however it is hedged; both ends of a range."""
    if value.low is None or value.high is None or value.low == value.high:
        return (value.high if value.low is None else value.low,)
    return value.low, value.high


def unit_of(claim: Claim) -> str | None:
    if claim.kind == "casualty" or claim.unit is None:
        return None
    unit = _METRE.sub("meter", claim.unit)
    rated = _UNIT_RATE.fullmatch(unit)
    return rated[1] if rated else unit


def block_of(claim: Claim) -> Block:
    family = "things" if claim.kind in _THINGS else claim.kind
    return Block(family, unit_of(claim))


def facets(claim: Claim, doc: int, when: Days | None, beside: Sequence[Claim], by_id: Mapping[str, Claim]) -> Facets:
    """`beside`: the claims of the same sentence that have a number, in order, the claim among them."""
    assert claim.value is not None
    told = [group for group in _with_conversions(beside)]
    rank = next((n for n, group in enumerate(told) if any(c.id == claim.id for c in group)), 0)
    same = told[rank] if told else [claim]
    at = min(c.number_start for c in same) - claim.sentence_start
    end = max(max(c.number_end, c.end if c.kind == "measurement" else 0) for c in same) - claim.sentence_start
    inside = {t for c in same if c.kind == "measurement" for t in unit_words(c)}
    found = [t for t in terms(claim.sentence) if t.stem not in inside]
    head = head_of(claim)
    left, right = claim.sentence[max(0, at - 25) : at], claim.sentence[end:]
    return Facets(
        claim=claim,
        doc=doc,
        block=block_of(claim),
        head=head,
        beside=frozenset(t.stem for t in found if t.at - at >= -BESIDE and t.at - end <= BESIDE),
        near=frozenset(t.stem for t in found if t.at - at >= -NEAR and t.at - end <= NEAR),
        around=frozenset(t.stem for t in found),
        names=frozenset(t.stem for t in found if t.name and t.at - at >= -NEAR_NAMES and t.at - end <= NEAR_NAMES),
        places=place_words(claim),
        rank=(rank, len(told)),
        others=frozenset(value_of(c.value) for c in beside if c.value and c not in same),
        converted=frozenset((unit_of(c), value_of(c.value)) for c in same if c.value and c.id != claim.id),
        narrowing=narrowing(claim),
        modifiers=frozenset(stem(fold(m)) for m in claim.modifiers),
        scope=scope(claim),
        hedge=hedge(claim.value),
        rate=rate(claim),
        new=bool(_NEW.search(left))
        or not {"more", "new", "another", "additional", "further"}.isdisjoint(claim.modifiers),
        total=bool(_TOTAL.search(left) or _TOTAL.search(right[:40])),
        part=claim.part_of is not None,
        value=value_of(claim.value),
        wide=claim.value.widened(),
        when=when,
    )


def _with_conversions(beside: Sequence[Claim]) -> list[list[Claim]]:
    """The numbers of a sentence, `2,700 km (1,680 miles)` as one."""
    found: list[list[Claim]] = []
    for claim in beside:
        last = found[-1][-1] if found else None
        if last and last.kind == claim.kind and last.unit != claim.unit and _CONVERTED.fullmatch(_between(last, claim)):
            found[-1].append(claim)
        else:
            found.append([claim])
    return found


def _between(one: Claim, other: Claim) -> str:
    return one.sentence[one.end - one.sentence_start : other.start - one.sentence_start]


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


def rate(claim: Claim) -> str | None:
    """`rate` for a number that is so much in a time or for a head: it never meets a plain count."""
    if claim.unit and _UNIT_RATE.fullmatch(claim.unit):
        return "rate"
    behind = claim.sentence[claim.end - claim.sentence_start :][:60]
    inside = any(s.startswith("per ") for s in claim.scope) or bool(_RATE.search(" " + claim.text.partition(" ")[2]))
    return "rate" if inside or (claim.kind != "duration" and _RATE.search(behind)) else None


def hedge(value: Interval) -> str:
    if value.approximate:
        return "about"
    if value.high is None:
        return "above"
    if value.low is None:
        return "below"
    return "exact" if value.is_point else "between"


def sentence_mates(claims: Sequence[Claim]) -> dict[tuple[str, int], list[Claim]]:
    """Claims with a number by source and sentence, in order of place."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.source, c.start)):
        if claim.value is not None and claim.kind not in {"date"}:
            found.setdefault((claim.source, claim.sentence_start), []).append(claim)
    return found
