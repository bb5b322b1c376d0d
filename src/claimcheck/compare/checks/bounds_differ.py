"""bounds-differ: two sources set different bounds on one side.

Finds: “at least 26” beside “at least 62”, “up to 40” beside “up to 90”. Both can be true, yet one may be a slip.
Leaves alone: a bound beside an exact number that it allows; bounds that round to each other (`over 600`, `over 613`).
Severity: note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case, Suspicion, sources
from claimcheck.compare.verdicts import as_rounded, meet
from claimcheck.compare.wording import stated, voices
from claimcheck.model import Claim, Interval

CODE = "bounds-differ"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        if case.judged(group).outcome != "compatible":
            continue
        members = case.course(group).told
        for end in ("low", "high"):
            bounds = sorted((c for c in members if _bounds(c, end)), key=lambda c: _number(c, end))
            if len(bounds) > 1 and _apart(bounds[0], bounds[-1], end, group.kind):
                yield _suspicion(group, bounds, end, case)


def _suspicion(group: Group, bounds: Sequence[Claim], end: str, case: Case) -> Suspicion:
    least = [c for c in bounds if _number(c, end) == _number(bounds[0], end)]
    most = [c for c in bounds if _number(c, end) == _number(bounds[-1], end)]
    return Suspicion(
        rule=CODE,
        severity="note",
        message=f"{group.label}: {voices(least, case)} and {voices(most, case)} set different bounds; "
        "both can be true.",
        odd=tuple(bounds),
        values=tuple(dict.fromkeys(stated(c.value) for c in bounds if c.value)),
        group=group,
    )


def _bounds(claim: Claim, end: str) -> bool:
    value = claim.value
    if value is None:
        return False
    return (
        (value.high is None and value.low is not None)
        if end == "low"
        else (value.low is None and value.high is not None)
    )


def _number(claim: Claim, end: str) -> float:
    value = claim.value
    number = None if value is None else value.low if end == "low" else value.high
    return 0.0 if number is None else float(number)


def _apart(one: Claim, other: Claim, end: str, kind: str) -> bool:
    if len(sources((one, other))) < 2 or _number(one, end) == _number(other, end):
        return False
    ends = [Interval.exactly(_number(c, end), c.value.step if c.value else 0) for c in (one, other)]
    return not meet([as_rounded(value, kind) for value in ends])
