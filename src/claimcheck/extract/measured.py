"""A number with what it measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from claimcheck.extract.quantity import Quantity

Measurable = Literal["percent", "money", "measurement"]


@dataclass(slots=True)
class Measured:
    """A quantity with its unit. `kind` is that of the claim it makes; tokens as in `Quantity`."""

    kind: Measurable
    quantity: Quantity
    unit: str


class UnitSpan(NamedTuple):
    """Chunks `first` to `end` hold number and unit; the value is that of the number times `factor`."""

    first: int
    end: int
    kind: Measurable
    unit: str
    factor: float = 1


def behind_hyphen(low: list[str], at: int) -> int:
    """The chunk behind the one at `at`, or behind the hyphen that follows it: `5 km`, `5-km`."""
    return at + 2 if at + 1 < len(low) and low[at + 1] in ("-", "‐", "‑") else at + 1
