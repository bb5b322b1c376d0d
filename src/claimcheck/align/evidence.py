"""The sum of evidence that two claims are one figure (Fellegi and Sunter, 1969; the weights are data)."""

from __future__ import annotations

from claimcheck.align.data import weights
from claimcheck.align.keys import head_noun, near_words, place_words
from claimcheck.align.taxonomy import is_generic, is_whole
from claimcheck.model import Claim, Evidence, Interval

_NEAR = 0.8


def weigh(claim: Claim, other: Claim) -> list[Evidence]:
    """Each piece of evidence, the prior first. They are one figure when the weights add up to 0 or more."""
    pieces = [
        ("prior", "prior", "two claims of one kind, before anything is compared"),
        _event(claim, other),
        _measure(claim, other),
        _population(claim, other),
        _unit(claim, other),
        _place(claim, other),
        _value(claim, other),
        _stated_of_event(claim, other),
    ]
    table = weights()
    found = [_piece(claim, other, p[0], table[p[1]], p[2]) for p in pieces if p]
    return [*found, *_words(claim, other)]


def another_number(claim: Claim, other: Claim) -> Evidence:
    """Against: the claim's own document gives this figure another number."""
    return _piece(claim, other, "same source", weights()["same-source"], f"{claim.source} gives another number as well")


def total(evidence: list[Evidence]) -> float:
    return sum(piece.weight for piece in evidence)


def _piece(claim: Claim, other: Claim, field: str, weight: float, why: str) -> Evidence:
    return Evidence(claim=claim.id, other=other.id, field=field, weight=weight, why=why)


_Found = tuple[str, str, str] | None


def _event(claim: Claim, other: Claim) -> _Found:
    if claim.event and claim.event == other.event:
        return "event", "event", f"both are about {claim.event}"
    return "event", "no-event", "no event is known that both are about"


def _measure(claim: Claim, other: Claim) -> _Found:
    return (
        ("measure", "measure", f"both count {claim.measure}")
        if claim.measure and claim.measure == other.measure
        else None
    )


def _population(claim: Claim, other: Claim) -> _Found:
    one, two = head_noun(claim), head_noun(other)
    if one is not None and one == two:
        return "population", "population", f"both count {one}"
    if (is_generic(claim.population) and is_whole(other.population)) or (
        is_generic(other.population) and is_whole(claim.population)
    ):
        return "population", "population-wider", f"{claim.population} and {other.population} can mean the same people"
    return None


def _unit(claim: Claim, other: Claim) -> _Found:
    """Per cent of anything are per cent: their unit tells nothing."""
    if not claim.unit or claim.unit != other.unit or claim.kind == "percent":
        return None
    return "unit", "unit", f"both in {claim.unit}"


def _place(claim: Claim, other: Claim) -> _Found:
    return ("place", "place", f"both in {claim.place}") if place_words(claim) & place_words(other) else None


def _value(claim: Claim, other: Claim) -> _Found:
    if claim.value is None or other.value is None:
        return None
    if claim.value.same_as(other.value):
        return "value", "value", "the same number"
    if claim.value.widened().intersects(other.value.widened()):
        return "value", "value-compatible", "numbers that can both be true"
    return "value", _how_far(claim.value, other.value), "numbers that differ"


def _how_far(one: Interval, other: Interval) -> str:
    """`value-near` within a fifth of each other: of several numbers of one text the nearest is meant."""
    a, b = one.low or one.high, other.low or other.high
    return "value-near" if a and b and min(a, b) >= _NEAR * max(a, b) else "value-apart"


def _stated_of_event(claim: Claim, other: Claim) -> _Found:
    """A duration is bound to an event only where the text says it of the event itself."""
    if claim.kind == "duration" and claim.event and claim.event == other.event:
        return "equation", "equation", f"both say how long {claim.event} went on"
    return None


def _words(claim: Claim, other: Claim) -> list[Evidence]:
    """Between casualties of one event shared words are welcome and not demanded: the event, the harm and the people
    say enough; `fifty-six of those civilians` does not."""
    table, shared = weights(), sorted(near_words(claim) & near_words(other))
    if shared:
        weight = min(table["shared-words-most"], len(shared) * table["shared-word"])
        return [_piece(claim, other, "words", weight, f"words around both: {', '.join(f'{w}…' for w in shared)}")]
    named = not (claim.part_of and is_whole(claim.population))
    if claim.event and claim.event == other.event and claim.kind in {"casualty", "duration"} and named:
        return []
    return [_piece(claim, other, "words", table["no-shared-word"], "no word around the numbers is shared")]
