"""A counted noun phrase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.extract.quantity import Quantity


@dataclass(slots=True)
class Phrase:
    """A counted noun phrase: tokens `first` to `end` (exclusive) hold hedge, number, modifiers and head.

    `head` is the lower-case noun as written ("" for a bare number; both words of a fixed expression such as
    `cardiac arrests`), `population` its plural without epithets,
    `people` whether persons (or families) are counted. `of` is set where the number counts some of a known group
    (`fifty-six of those civilians`); `whole` is the number of that group where it is said (`64 of 67 mosques`).
    """

    quantity: Quantity
    first: int
    end: int
    head: str = ""
    population: str | None = None
    people: bool = False
    of: bool = False
    whole: Quantity | None = None
    modifiers: list[str] = field(default_factory=list)


def plural(noun: str, irregular: Mapping[str, str]) -> str:
    """The plural of a singular English noun; nouns in -man take -men."""
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("man") and len(noun) > 5:
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
