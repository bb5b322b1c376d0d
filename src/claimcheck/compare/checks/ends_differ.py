"""ends-differ: ranges and upper limits of one figure name different ends.

Finds: “20 to 100” beside “70 to 100”, “up to 40” beside “up to 90”, “between 100 and 110” beside “up to 150”: some
number satisfies both, yet one source allows what the other rules out.
Leaves alone: a number within a range; ends that round to each other; two lower limits, which grow with what is known
(`bounds-differ`, a note); limits of different days while the event is young (`update`, `revision`).
Severity: warning; note where the sources wrote on different days of something that no dated event settles.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.align import Group
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.excuses import excuses
from claimcheck.compare.sides import Sides, sides
from claimcheck.compare.wording import voices

CODE = "ends-differ"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        if found is None or found.within_one or found.reported or found.outcome != "ends":
            continue
        one, other = voices(found.one, case), voices(found.other, case)
        yield Suspicion(
            rule=CODE,
            severity="warning" if _at_once(found, group, case) else "note",
            message=f"{group.label}: {one} and {other} name different ends.",
            odd=found.odd,
            others=(*found.involved, *found.beside),
            values=found.values,
            group=group,
            excuses=excuses(found.one[0], found.other[0], group, case),
        )


def _at_once(found: Sides, group: Group, case: Case) -> bool:
    """True when the two sides speak of one time: a day on which both wrote, or an event that is over."""
    when = case.timing(group)
    one, other = ({when.of(claim) for claim in side} for side in (found.one, found.other))
    return bool(one & other) or None in one | other or when.limit is not None or group.event is not None
