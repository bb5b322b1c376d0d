"""bound-conflict: an open-ended wording excludes a number that another source gives.

Finds: “more than 613” beside “613”, “at least 31” beside “26”, “hundreds” beside “40”.
Leaves alone: a bound that allows the other number (`over 600`, `613`); a bound that is a rounding of it (`over 600`
beside `600`); two bounds on one side (`bounds-differ`, a note); tolls of different days while the event is young
(`update`, `revision`).
Severity: warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.excuses import excuses
from claimcheck.compare.readings import is_soft
from claimcheck.compare.sides import sides
from claimcheck.compare.wording import verb, voices

CODE = "bound-conflict"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        if found is None or found.within_one or found.reported or found.outcome != "bound":
            continue
        one, other = sorted(
            (found.one, found.other), key=lambda side: is_soft(side[0].value) if side[0].value else False
        )
        yield Suspicion(
            rule=CODE,
            severity="warning",
            message=f"{group.label}: {voices(one, case)} {verb(one, 'lies', 'lie')} outside of {voices(other, case)}.",
            odd=found.odd,
            others=(*found.involved, *found.beside),
            values=found.values,
            group=group,
            excuses=excuses(one[0], other[0], group, case),
        )
