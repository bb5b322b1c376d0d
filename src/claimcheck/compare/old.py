"""Numbers that grow with the news, and numbers that a text itself calls old."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from claimcheck.align import Group
from claimcheck.compare.data import words
from claimcheck.model import Claim

#: claims of a figure whose sentences are read for what was done to the things counted
_READ = 20
_WORD = re.compile(r"[^\W\d_]+")
_COUNTED = frozenset({"count", "money", "measurement", "percent", "ratio"})


def is_toll(group: Group, members: Sequence[Claim]) -> bool:
    """True for counts of people that something befell, and of things that were lost: those grow while an event is
    young. How long, how old, how far and how many there ever were do not."""
    if group.kind == "casualty" or any(c.kind == "casualty" for c in members[:_READ]):
        return True
    if group.kind not in _COUNTED:
        return False
    losses = words().losses
    return any(word in losses for c in members[:_READ] for word in _WORD.findall(c.sentence.lower()))


def split_history(members: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Claims that speak of now, and those whose text says that they are old; where all are, none is. `had said` tells
    an old number only beside another number of the same text."""
    held = list(members)
    may = [c for c in held if _tells(c)]
    if not may:
        return held, []
    stated: dict[str, set[object]] = {}
    for claim in held:
        if claim.value:
            stated.setdefault(claim.source, set()).add((claim.value.low, claim.value.high))
    old = {c.id for c in may if _is_old(c) or (len(stated.get(c.source, ())) > 1 and _is_past(c))}
    now = [c for c in held if c.id not in old]
    return (now, [c for c in held if c.id in old]) if now else (held, [])


def _tells(claim: Claim) -> bool:
    """Cheaper than the patterns: most sentences hold none of their words."""
    if claim.modifiers:
        return True
    sentence = claim.sentence.lower()
    return any([word in sentence for word in _telling()])  # noqa: C419 - a list is faster than a generator


@cache
def _telling() -> tuple[str, ...]:
    """A word of each pattern; one that holds another is left out."""
    every = words().old | words().back | {phrase.rsplit(" ", 1)[-1] for phrase in words().from_before} | {"had"}
    return tuple(sorted(word for word in every if not any(word != other and other in word for other in every)))


def _is_old(claim: Claim) -> bool:
    if claim.modifiers and words().old.intersection(claim.modifiers):
        return True
    before, after = _around(claim)
    return bool(_called_old().search(before) or _told_back().match(after))


def _is_past(claim: Claim) -> bool:
    return bool(_had_told().search(_around(claim)[0]))


def _around(claim: Claim) -> tuple[str, str]:
    """The sentence before the claim and after its number, lower case."""
    at, end = claim.start - claim.sentence_start, claim.number_end - claim.sentence_start
    return claim.sentence[max(0, at - 100) : max(0, at)].lower(), claim.sentence[end : end + 60].lower()


@cache
def _called_old() -> re.Pattern[str]:
    """`an earlier toll of `, `an earlier message had put the saved at `, `up from `: up to the claim, no other number
    between."""
    counted = rf"(?:{_any(words().old)})\s+(?:[a-z'’-]+\s+){{0,2}}(?:{_any(words().counts)})\b[^\d.;]{{0,60}}$"
    return re.compile(rf"\b(?:{counted}|(?:{_any(words().from_before)})\s+(?:the\s+|an?\s+)?(?:earlier\s+)?$)")


@cache
def _had_told() -> re.Pattern[str]:
    told = rf"had\s+(?:[a-z]+\s+)?(?:been\s+)?(?:{_any(words().told)})\b[^\d.;]{{0,40}}$"
    return re.compile(rf"\b(?:{told}|(?:{_any(words().counts)})\s+had\s+been\s+(?:at\s+)?$)")


@cache
def _told_back() -> re.Pattern[str]:
    """`12 dead reported earlier`."""
    told = _any(words().told)
    back = rf"(?:{told})\s+(?:{_any(words().back)})|(?:earlier|previously)\s+(?:{told})"
    return re.compile(rf"\s*(?:[a-z]+\s+){{0,3}}(?:{back})\b")


def _any(alternatives: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(alternatives, key=lambda w: (-len(w), w)))
