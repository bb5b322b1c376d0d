"""rounding: values agree only when one is read as a rounding of the other, or a vague word loosely.

Finds: “600” beside “613”: the first is written to the nearest hundred; “thousands” beside “22,000”.
Leaves alone: numbers of one precision (`613`, `631`), which are `value-conflict`; hedged ones (`about 600`), which
agree without this excuse.
Severity: note.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.excuses import excuses
from claimcheck.compare.verdicts import by_value, value_key
from claimcheck.compare.wording import stated, voices

CODE = "rounding"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        judged = case.judged(group)
        if judged.outcome != "rounding":
            continue
        held = by_value(case.course(group).told)
        sides = [held[value_key(value)] for value in judged.conflicting]
        one, other = sides[0], sides[-1]
        yield Suspicion(
            rule=CODE,
            severity="note",
            message=f"{group.label}: {voices(one, case)} and {voices(other, case)} agree only when read loosely.",
            odd=tuple(claim for side in sides for claim in side),
            values=tuple(stated(value) for value in judged.conflicting),
            group=group,
            excuses=excuses(one[0], other[0], group, case),
        )
