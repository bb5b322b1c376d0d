"""`nearly 200` is no limit: it says that the number is not far below."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.compare.data import words
from claimcheck.model import Claim


def as_told(claim: Claim) -> Claim:
    """The claim; where its words bring a number close to an end that they leave open below (`almost 30`), its value is
    marked as an approximation, which tells it from `less than 30`."""
    value = claim.value
    if value is None or value.low is not None or not value.high_open or value.approximate:
        return claim
    before = claim.text[: claim.number_start - claim.start].lower()
    if not _nearly().search(before):
        return claim
    return claim.model_copy(update={"value": value.model_copy(update={"approximate": True})})


@cache
def _nearly() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in sorted(words().nearly))})\b")
