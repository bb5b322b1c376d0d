"""revision: a toll was put lower while its event was young.

Finds: “58 people” on Monday and “41 people” on Wednesday: one finding with the whole series.
Leaves alone: a toll that only grows (`update`); values of one day or of a settled event, which are a difference
(`value-conflict`).
Severity: note.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.series import called, falls, told

CODE = "revision"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        course = case.course(group)
        if course.is_update and falls(course, group):
            yield told(
                CODE, "note", f": the {called(group)} was revised down while the event was young", group, course, case
            )
