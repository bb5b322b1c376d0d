"""update: a toll went on changing while its event was young, or outlets gave one number and soon another.

Finds: “12 people” on Monday, “30 people” on Tuesday and “41 people” on Friday: one finding with the whole series. Of
any figure: “$15 billion” in two papers on Friday and “$60 billion” in the same two on Monday.
Leaves alone: values of one day, which are a difference (`value-conflict`); values of which one was published after the
settling time, or on an unknown day; a toll that falls (`revision`); figures that do not grow with the news, such as how
long something took or how many lived there, where the outlets that give one number are others than those that give the
other.
Severity: note.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.series import called, falls, told

CODE = "update"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        course = case.course(group)
        if course.is_update and course.moved:
            yield told(CODE, "note", ": the outlets that gave one gave another soon after", group, course, case)
        elif course.is_update and not falls(course, group):
            yield told(CODE, "note", f": the {called(group)} changed while the event was young", group, course, case)
