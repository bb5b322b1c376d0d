"""wholes-differ: a share is told of two wholes.

Finds: “24 of 32 bridges” in one report and “24 of 23 bridges” in another.
Leaves alone: wholes that can both be true or round to each other; shares of different days while the event is young;
two wholes that one text gives.
Severity: warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.verdicts import conflict, value_key
from claimcheck.compare.wording import stated, voices
from claimcheck.model import Claim

CODE = "wholes-differ"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        held: dict[tuple[object, ...], list[Claim]] = {}
        for claim in case.members(group):
            if claim.whole:
                held.setdefault(value_key(claim.whole), []).append(claim)
        one, *rest = sorted(held.values(), key=len, reverse=True) or [[]]
        others = [
            o for o in rest if _differ(one[0], o[0], group.kind) and not case.may_have_changed(group, one[0], o[0])
        ]
        if others:
            odd = [claim for other in others for claim in other]
            yield Suspicion(
                rule=CODE,
                severity="warning",
                message=f"{group.label}: {voices(one, case)} and {voices(others[0], case)} are shares of two wholes.",
                odd=tuple(odd),
                others=tuple(one),
                values=tuple(stated(c.whole) for c in (one[0], *odd) if c.whole),
                group=group,
            )


def _differ(one: Claim, other: Claim, kind: str) -> bool:
    if one.whole is None or other.whole is None or one.source == other.source:
        return False
    return conflict(one.whole, other.whole, kind)
