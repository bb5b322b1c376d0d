"""Who counts among whom: women, children and soldiers are people; `lives` says no more than `people`."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.align.data import populations

PEOPLE = "people"


@cache
def _group_of() -> dict[str, str]:
    return {noun: name for name, nouns in populations().groups.items() for noun in nouns}


@lru_cache(maxsize=16_384)
def normal(population: str | None) -> str | None:
    """The word that stands for all of its meaning: `people` for `lives`, `women` for `mothers`."""
    if population is None or population in populations().generic:
        return None if population is None else PEOPLE
    return _group_of().get(population, population)


def is_generic(population: str | None) -> bool:
    """True where the word does not say who: `people`, `lives`."""
    return normal(population) == PEOPLE


def is_whole(population: str | None) -> bool:
    """True for words that may stand for everybody meant: `civilians`, `residents`, `people`."""
    return is_generic(population) or population in populations().whole


def is_under(narrow: str | None, wide: str | None) -> bool:
    """True when `narrow` counts some of those whom `wide` counts."""
    one, other = normal(narrow), normal(wide)
    if one is None or other is None or one in (other, PEOPLE):
        return False
    if other == PEOPLE:
        return one in _known()
    return other in populations().whole and one in {"women", "men", "children", "elderly"}


def excludes(one: str | None, other: str | None) -> bool:
    """True when nobody is counted by both."""
    a, b = normal(one), normal(other)
    return a != b and any(a in group and b in group for group in populations().exclusive)


@cache
def known_people() -> frozenset[str]:
    """All nouns for people that the taxonomy holds."""
    return frozenset(_group_of()) | populations().whole | populations().generic


@cache
def _known() -> frozenset[str]:
    return frozenset(populations().groups) | populations().whole
