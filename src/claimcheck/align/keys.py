"""The key of a claim: all that must agree before two claims can be one figure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from claimcheck.align.data import words
from claimcheck.align.mentions import tokenize
from claimcheck.align.names import fold, skeleton
from claimcheck.align.taxonomy import is_generic, is_whole, normal
from claimcheck.model import Claim, KeyField

#: how far to either side of the number (code points) the words are read that tell what is counted
_NEAR = 60
#: words are compared by their first letters: destroyed, destruction
_STEM = 6


#: a part of those just spoken of
_OF_THEM = re.compile(
    r"\bof (?:those|these|them|whom|which|the (?:dead|victims|killed|injured|wounded|fatalities|survivors))\b",
    re.IGNORECASE,
)
#: before a number; `another 40` is told of those of another harm
_THE_REST = re.compile(r"\b(?:the|all|its|their|his|her)\s+(other|remaining)\s+$", re.IGNORECASE)


class Block(NamedTuple):
    """What is compared at all. `home` is the event, or the source where no event is known."""

    home: str
    kind: str
    measure: str | None
    unit: str | None
    narrowing: tuple[str, ...]
    scope: tuple[str, ...]
    part: bool


def block_of(claim: Claim, by_id: Mapping[str, Claim]) -> Block:
    return Block(
        home=claim.event if claim.event and _says_what(claim) else f"#{claim.source}",
        kind=claim.kind,
        measure=claim.measure,
        unit=claim.unit if claim.kind != "casualty" else None,
        narrowing=narrowing(claim),
        scope=scope(claim),
        part=is_plain_part(claim, by_id),
    )


def _says_what(claim: Claim) -> bool:
    """A bare `one` or `20` of an event is of anything."""
    return claim.kind in {"casualty", "money", "percent", "duration"} or head_noun(claim) is not None


def narrowing(claim: Claim) -> tuple[str, ...]:
    """The modifiers that set a claim apart (`suspected`, `other`), folded and sorted; epithets are not among them. What
    is left of a known number is told before it (`the other 12 miners`)."""
    found = {fold(m) for m in claim.modifiers} & words().narrowing
    rest = _THE_REST.search(claim.sentence, 0, max(0, claim.start - claim.sentence_start))
    return tuple(sorted(found | {rest[1].lower()} if rest else found))


def scope(claim: Claim) -> tuple[str, ...]:
    """The scope words that set a claim apart, folded and sorted; `overnight` is not one."""
    soft = words().soft_scope | words().stop_words
    return tuple(sorted(s for s in (fold(s) for s in claim.scope) if not soft.issuperset(s.split())))


def is_plain_part(claim: Claim, by_id: Mapping[str, Claim]) -> bool:
    """`fifty-six of those civilians`: a part that is called as the whole is, so that only its part-hood tells."""
    if _OF_THEM.search(claim.text):
        return normal(claim.population) is None or is_whole(claim.population)
    whole = by_id.get(claim.part_of) if claim.part_of else None
    if whole is None:
        return False
    return normal(whole.population) == normal(claim.population) or is_generic(claim.population)


def head_noun(claim: Claim) -> str | None:
    """What is counted: the population, else the last word behind the number."""
    if claim.population:
        return normal(claim.population)
    if claim.kind in {"money", "percent", "duration"}:
        return None
    behind = [t for t in tokenize(claim.text) if claim.start + t.start >= claim.number_end]
    return fold(behind[-1].text) if behind else None


def epithets(claim: Claim) -> frozenset[str]:
    """Capitalised words inside the claim (`Azerbaijani civilians`): two claims with different ones are apart."""
    inside = [
        t for t in tokenize(claim.text) if t.capital and t.start > 0 and claim.start + t.start >= claim.number_end
    ]
    return frozenset(skeleton(fold(t.text)) for t in inside)


def place_words(claim: Claim) -> frozenset[str]:
    """The places of a claim by their consonants: `Terter` is `Tartar`."""
    return frozenset(skeleton(fold(name)) for name in claim.place.split(", ")) if claim.place else frozenset()


def near_words(claim: Claim) -> frozenset[str]:
    """The beginnings of the telling words around the number. The number, its noun and the event are left out: what is
    asked is what else two claims share."""
    return _near(claim.sentence, claim.start - claim.sentence_start, len(claim.text), head_noun(claim), claim.event)


@lru_cache(maxsize=65_536)
def _near(sentence: str, at: int, length: int, head: str | None, event: str | None) -> frozenset[str]:
    around = f"{sentence[max(0, at - _NEAR) : at]}\n{sentence[at : at + length]}\n{sentence[at + length :][:_NEAR]}"
    known = words().stop_words | words().event_words | set((event or "").split("-")) | {head}
    told = (fold(token.text) for token in tokenize(around))
    return frozenset(word[:_STEM] for word in told if len(word) > 2 and word not in known and not word[0].isdigit())


def restates(claim: Claim) -> bool:
    """`the toll was 9, and a later report made it 12`: the second number counts what the first counted."""
    before = claim.sentence[: claim.start - claim.sentence_start].rstrip().lower()
    return before.endswith(tuple(f" {phrase}" for phrase in words().restating))


def key_fields(claim: Claim, block: Block) -> tuple[KeyField, ...]:
    fields = {
        "event": claim.event,
        "kind": claim.kind,
        "measure": claim.measure,
        "population": head_noun(claim),
        "unit": block.unit,
        "place": claim.place,
        "scope": " ".join(block.scope) or None,
        "modifiers": " ".join(block.narrowing) or None,
        "part": "part" if block.part else None,
    }
    return tuple(KeyField(field=name, value=value) for name, value in fields.items())
