"""title-body: the title of a document gives another number than its text.

Finds: “31 dead in ferry fire” above a text that says “13 people died”.
Leaves alone: a title that rounds or bounds what the text says (“Hundreds dead”), or that takes one of several counts
that the text reports; documents whose difference other documents share, which is `value-conflict`.
Severity: warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.checks.self_contradiction import title_against_text, within_one
from claimcheck.compare.sides import sides

CODE = "title-body"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        pair = title_against_text(found, group.kind) if found and found.within_one else None
        if found and pair:
            yield within_one(CODE, "warning", "gives in title and text", group, found, case, pair)
