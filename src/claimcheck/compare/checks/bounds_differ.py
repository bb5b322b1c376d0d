"""bounds-differ: two sources set different lower limits.

Finds: “at least 26” beside “at least 62”. Both can be true, yet one may be a slip.
Leaves alone: a bound beside an exact number that it allows; bounds that round to each other (`over 600`, `over 613`);
upper limits and ranges, whose ends do not grow with what is known (`ends-differ`).
Severity: note; warning where both cite one body, on one day or after the event was settled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.limits import apart, lower_limit
from claimcheck.compare.wording import stated, voices
from claimcheck.model import Claim

CODE = "bounds-differ"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        bounds = sorted((c for c in case.course(group).told if lower_limit(c) is not None), key=_least)
        if len(bounds) > 1 and bounds[0].source != bounds[-1].source and apart(bounds[0], bounds[-1], group.kind):
            found = _suspicion(group, bounds, case)
            if found.severity != "note" or case.judged(group).outcome == "compatible":
                yield found


def _suspicion(group: Group, bounds: Sequence[Claim], case: Case) -> Suspicion:
    least = [c for c in bounds if lower_limit(c) == lower_limit(bounds[0])]
    most = [c for c in bounds if lower_limit(c) == lower_limit(bounds[-1])]
    told = _one_voice(least, most, group, case)
    return Suspicion(
        rule=CODE,
        severity="warning" if told else "note",
        message=f"{group.label}: {voices(least, case)} and {voices(most, case)} set different bounds"
        + (f", both after {told}." if told else "; both can be true."),
        odd=tuple(bounds),
        values=tuple(dict.fromkeys(stated(c.value) for c in bounds if c.value)),
        group=group,
    )


def _one_voice(least: Sequence[Claim], most: Sequence[Claim], group: Group, case: Case) -> str:
    """The body that several outlets cite for two limits which it cannot have set at once; empty where there is none."""
    voices = case.voices(group)
    said = {origin.key: origin.name for c in most if _cites(c) for origin in voices[c.id]}
    same = (
        said[origin.key]
        for one in least
        if _cites(one)
        for origin in voices[one.id]
        if origin.key in said and not any(case.may_have_changed(group, one, other) for other in most)
    )
    return next(same, "")


def _cites(claim: Claim) -> bool:
    return bool(claim.origin or claim.attributed_to)


def _least(claim: Claim) -> float:
    return lower_limit(claim) or 0.0
