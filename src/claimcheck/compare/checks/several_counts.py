"""several-counts: a document reports counts that differ.

Finds: “the ministry counts 40 dead, the union 60” in one text, also where another text gives one of the two; three or
more numbers for one figure in one text.
Leaves alone: two numbers that a text gives in its own name (`self-contradiction`); a title that differs from the whole
text (`title-body`); a count that the text itself calls an earlier one.
Severity: note. The document does not contradict itself: each body that it cites is a voice of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.compare.case import Case, Suspicion, sources
from claimcheck.compare.checks.self_contradiction import gives_several, title_against_text
from claimcheck.compare.excuses import excuses
from claimcheck.compare.sides import Sides, sides
from claimcheck.compare.wording import listed, quoted
from claimcheck.model import Claim

CODE = "several-counts"


def check(case: Case) -> Iterator[Suspicion]:
    for group in case.values:
        found = sides(group, case)
        if found is None or not (found.reported or (found.within_one and gives_several(found))):
            continue
        if found.within_one and title_against_text(found, group.kind):
            continue
        yield Suspicion(
            rule=CODE,
            severity="note",
            message=f"{group.label}: {_teller(found)} reports counts that differ, "
            f"{listed([_said(claim) for claim in (found.one[0], found.other[0])])}.",
            odd=found.involved,
            values=found.values,
            group=group,
            excuses=excuses(found.one[0], found.other[0], group, case),
        )


def _teller(found: Sides) -> str:
    """The document that gives most of the values."""
    told = {source: len({c.value for c in found.involved if c.source == source}) for source in sources(found.involved)}
    return max(told, key=lambda source: told[source])


def _said(claim: Claim) -> str:
    speaker = claim.origin or claim.attributed_to
    return quoted(claim) + (f" from {speaker}" if speaker else "")
