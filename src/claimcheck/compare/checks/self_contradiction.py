"""self-contradiction: one document gives two numbers for one figure.

Finds: “613 civilians” in one paragraph and “631 civilians” in another of the same text, where no other document takes
part in the difference.
Leaves alone: a text that says itself that counts differ: three or more values, or values from different speakers, are
a note; a title that differs is `title-body`; two numbers in one sentence are two things.
Severity: warning; note for a text that reports several counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.align import Group
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.excuses import excuses
from claimcheck.compare.sides import Sides, sides
from claimcheck.compare.wording import quoted, stated

CODE = "self-contradiction"
TITLE = "title-body"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        if found and found.within_one and len({c.zone for c in (found.one[0], found.other[0])}) == 1:
            yield within_one(CODE, "says", group, found, case)


def within_one(code: str, says: str, group: Group, found: Sides, case: Case) -> Suspicion:
    """A finding about one document; `says` is the verb between it and its first value."""
    one, other = found.one[0], found.other[0]
    several = len(case.judged(group).conflicting) > 2 or len({c.attributed_to for c in found.involved}) > 1
    return Suspicion(
        rule=code,
        severity="note" if several else "warning",
        message=f"{group.label}: {one.source} {says} {quoted(one)} (line {one.line}) "
        f"and {quoted(other)} (line {other.line}).",
        odd=found.involved,
        values=tuple(stated(value) for value in case.judged(group).conflicting),
        group=group,
        excuses=excuses(one, other, group, case),
    )
