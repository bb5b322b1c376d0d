"""What alignment asks of a claim again and again, worked out once."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.align.keys import epithets, head_noun, near_words, place_words, restates
from claimcheck.align.taxonomy import is_generic, is_whole
from claimcheck.model import Claim, Interval

Value = tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """`head` is what is counted; `words` what stands around the number; `wide` the interval with approximations read
    wide; `number` the number as written; `restates`: the text itself calls it another count of what it
    just counted."""

    claim: Claim
    head: str | None
    generic: bool
    whole: bool
    words: frozenset[str]
    places: frozenset[str]
    epithets: frozenset[str]
    value: Value
    wide: Interval | None
    number: float | None
    named: bool
    restates: bool


def traits(claim: Claim) -> Traits:
    value, whole = claim.value, is_whole(claim.population)
    return Traits(
        claim=claim,
        head=head_noun(claim),
        generic=is_generic(claim.population),
        whole=whole,
        words=near_words(claim),
        places=place_words(claim),
        epithets=epithets(claim),
        value=_value(value),
        wide=value.widened() if value else None,
        number=(value.low if value.low is not None else value.high) if value else None,
        named=claim.kind in {"casualty", "duration"} and not (claim.part_of and whole),
        restates=restates(claim),
    )


def _value(value: Interval | None) -> Value:
    return (None,) if value is None else (value.low, value.high, value.low_open, value.high_open, value.approximate)


def differ(one: Traits, other: Traits) -> bool:
    """True when both state a number and no number satisfies both."""
    return one.wide is not None and other.wide is not None and not one.wide.intersects(other.wide)
