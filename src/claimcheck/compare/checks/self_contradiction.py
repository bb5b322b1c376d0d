"""self-contradiction: one document gives two numbers for one figure.

Finds: “613 civilians” in one paragraph and “631 civilians” in another of the same text, where no other document takes
part in the difference.
Leaves alone: a text that says itself that counts differ, by three or more values or by naming different speakers
(`several-counts`); a title that differs (`title-body`); a number that the text calls an earlier one; two numbers in one
sentence, which are two things.
Severity: warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case, Suspicion
from claimcheck.compare.excuses import excuses
from claimcheck.compare.sides import Sides, sides
from claimcheck.compare.verdicts import conflict
from claimcheck.compare.wording import quoted
from claimcheck.model import Claim, Severity

CODE = "self-contradiction"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        if found and found.within_one and not gives_several(found) and title_against_text(found, group.kind) is None:
            yield within_one(CODE, "warning", "says", group, found, case)


def gives_several(found: Sides) -> bool:
    """A text that reports several counts: of several speakers, or more than two."""
    return len(found.values) > 2 or len({c.attributed_to for c in found.involved}) > 1


def title_against_text(found: Sides, kind: str) -> tuple[Claim, Claim] | None:
    """A number of the title that nothing in the text can mean, and one of the text."""
    body = [c for c in found.involved if c.zone != "title"]
    for title in found.involved:
        if title.zone == "title" and body and all(_differ(title, other, kind) for other in body):
            return title, body[0]
    return None


def within_one(
    code: str,
    severity: Severity,
    says: str,
    group: Group,
    found: Sides,
    case: Case,
    pair: Sequence[Claim] = (),
) -> Suspicion:
    """A finding about one document; `says` is the verb between it and its first value."""
    one, other = pair or (found.one[0], found.other[0])
    return Suspicion(
        rule=code,
        severity=severity,
        message=f"{group.label}: {one.source} {says} {quoted(one)} (line {one.line}) "
        f"and {quoted(other)} (line {other.line}).",
        odd=found.involved,
        values=found.values,
        group=group,
        excuses=excuses(one, other, group, case),
    )


def _differ(one: Claim, other: Claim, kind: str) -> bool:
    return bool(one.value and other.value and conflict(one.value, other.value, kind))
