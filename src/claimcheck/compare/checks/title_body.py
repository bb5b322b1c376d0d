"""title-body: the title of a document gives another number than its text.

Finds: “31 dead in ferry fire” above a text that says “13 people died”.
Leaves alone: a title that rounds or bounds what the text says (“Hundreds dead”); documents whose difference other
documents share, which is `value-conflict`.
Severity: warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.checks.self_contradiction import TITLE, within_one
from claimcheck.compare.sides import sides

CODE = TITLE


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        if found and found.within_one and len({c.zone for c in (found.one[0], found.other[0])}) == 2:
            yield within_one(CODE, "gives in title and text", group, found, case)
