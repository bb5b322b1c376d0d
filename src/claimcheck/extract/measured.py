"""A number with what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from claimcheck.extract.phrasetable import PhraseTable
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Strip

#: start, end, meaning
_Named = tuple[int, int, str]
#: names of units no longer than this have no plural of their own
_SHORT = 2
Measurable = Literal["percent", "money", "measurement"]


@dataclass(slots=True)
class Measured:
    """A quantity with its unit. `kind` is that of the claim it makes; tokens as in `Quantity`."""

    kind: Measurable
    quantity: Quantity
    unit: str


class UnitSpan(NamedTuple):
    """Chunks `first` to `end` hold number and unit; the value is that of the number times `factor`, and `more`."""

    first: int
    end: int
    kind: Measurable
    unit: str
    factor: float = 1
    more: float = 0


def behind_hyphen(low: list[str], at: int) -> int:
    """The chunk behind the one at `at`, or behind the hyphen that follows it: `5 km`, `5-km`."""
    return at + 2 if at + 1 < len(low) and low[at + 1] in ("-", "‐", "‑") else at + 1


def unit_at(strip: Strip, at: int, quantity: Quantity, units: PhraseTable, gaps: frozenset[str]) -> _Named | None:
    """Where the name of the unit behind the number at chunk `at` starts and ends, and what it means. `of` may stand
    between (`thousands of dollars`, `a couple of miles`), if the name is no singular (`hundreds of dollar stores`),
    or one of the words of `gaps` (`40 additional gallons`).
    """
    low, after = strip.words, behind_hyphen(strip.words, at)
    if named := units.at(low, after):
        return after, *named
    following = low[after] if after < len(low) else ""
    if following in gaps:
        named = units.at(low, after + 1)
        return (after + 1, *named) if named else None
    takes_of = quantity.form == "vague" or strip.tokens.low[quantity.number_end - 1] == "couple"
    named = units.at(low, after + 1) if following == "of" and takes_of else None
    if named is None:
        return None
    last = low[named[0] - 1]
    singular = last == "foot" or (len(last) > _SHORT and units.at([last + "s"], 0) is not None)
    return None if singular else (after + 1, *named)
