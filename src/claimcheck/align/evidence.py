"""The sum of evidence that two claims are one figure (Fellegi and Sunter, 1969; the weights are data)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.align.data import weights
from claimcheck.align.traits import Traits, differ
from claimcheck.model import Evidence

#: a piece of evidence before it is put into words: its field, and the name of its weight
Piece = tuple[str, str]
#: numbers are near when the smaller is at least this share of the larger
_NEAR = 0.8


def score(one: Traits, other: Traits) -> float:
    """They are one figure when it is 0 or more. The same number that `explain` adds up from `weigh`."""
    table = weights()
    return sum(table[name] for _, name in _pieces(one, other)) + _shared_weight(one, other)


def weigh(one: Traits, other: Traits) -> list[Evidence]:
    """Each piece of evidence for `one` belonging with `other`, the prior first."""
    table = weights()
    found = [_evidence(one, other, field, table[name], _why(name, one, other)) for field, name in _pieces(one, other)]
    shared = sorted(one.words & other.words)
    if shared:
        why = f"words around both: {', '.join(f'{word}…' for word in shared)}"
        found.append(_evidence(one, other, "words", _shared_weight(one, other), why))
    return found


def another_number(one: Traits, other: Traits) -> Evidence:
    """Against: the claim's own document gives this figure another number."""
    why = f"{one.claim.source} gives another number as well"
    return _evidence(one, other, "same source", weights()["same-source"], why)


def _pieces(one: Traits, other: Traits) -> Iterator[Piece]:
    """All that is looked at but the shared words, in the order in which it is told."""
    a, b = one.claim, other.claim
    same_event = a.event is not None and a.event == b.event
    yield "prior", "prior"
    yield "event", "event" if same_event else "no-event"
    if a.measure and a.measure == b.measure:
        yield "measure", "measure"
    if one.head is not None and one.head == other.head:
        yield "population", "population"
    elif (one.generic and other.whole) or (other.generic and one.whole):
        yield "population", "population-wider"
    if a.unit and a.unit == b.unit and a.kind != "percent":
        yield "unit", "unit"
    if one.places & other.places:
        yield "place", "place"
    if one.wide and other.wide:
        yield "value", _of_values(one, other)
    if same_event and a.kind == "duration":
        yield "equation", "equation"
    if not one.words & other.words and not (same_event and one.named):
        yield "words", "no-shared-word"


def _of_values(one: Traits, other: Traits) -> str:
    if one.value[:4] == other.value[:4]:
        return "value"
    if not differ(one, other):
        return "value-compatible"
    a, b = one.number, other.number
    return "value-near" if a and b and min(a, b) >= _NEAR * max(a, b) else "value-apart"


def _shared_weight(one: Traits, other: Traits) -> float:
    table = weights()
    return min(table["shared-words-most"], len(one.words & other.words) * table["shared-word"])


_WHY = {
    "prior": "two claims of one kind, before anything is compared",
    "event": "both are about {a.event}",
    "no-event": "no event is known that both are about",
    "measure": "both count {a.measure}",
    "population": "both count {head}",
    "population-wider": "{a.population} and {b.population} can mean the same people",
    "unit": "both in {a.unit}",
    "place": "both in {a.place}",
    "value": "the same number",
    "value-compatible": "numbers that can both be true",
    "value-near": "numbers that differ by little",
    "value-apart": "numbers that differ",
    "equation": "both say how long {a.event} went on",
    "no-shared-word": "no word around the numbers is shared",
}


def _why(name: str, one: Traits, other: Traits) -> str:
    return _WHY[name].format(a=one.claim, b=other.claim, head=one.head)


def _evidence(one: Traits, other: Traits, field: str, weight: float, why: str) -> Evidence:
    return Evidence(claim=one.claim.id, other=other.claim.id, field=field, weight=weight, why=why)


def total(evidence: Iterable[Evidence]) -> float:
    return sum(piece.weight for piece in evidence)
