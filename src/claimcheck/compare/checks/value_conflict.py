"""value-conflict: sources give numbers for one figure that cannot all be true.

Finds: closed values that differ by more than rounding and approximation explain, in two or more documents, once the
event is settled or on one day. Example: “613 civilians” in one report and “361 civilians” in another, of one event.
Leaves alone: values that some number satisfies (`hundreds`, `over 600`, `613`); roundings (`600` and `613`: a note of
its own); tolls of different days while the event is young (`update`, `revision`); a number that its own text calls an
earlier one; figures of different events, places, populations or scopes, which are never held against each other.
Severity: error.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.excuses import excuses
from claimcheck.compare.sides import sides
from claimcheck.compare.wording import voices

CODE = "value-conflict"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        if found is None or found.within_one or found.reported or found.outcome != "apart":
            continue
        one, other = voices(found.one, case), voices(found.other, case)
        yield Suspicion(
            rule=CODE,
            severity="error",
            message=f"{group.label}: {one} and {other} cannot both be true.",
            odd=found.odd,
            others=(*found.involved, *found.beside),
            values=found.values,
            group=group,
            excuses=excuses(found.one[0], found.other[0], group, case),
        )
