"""What somebody decided of a finding."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from claimcheck.model.base import Noun

Decided = Literal["accepted", "not-the-same", "follow-up"]
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def a_day(text: str) -> str:
    """`text` if it is a day as ISO 8601 writes it. Raises ValueError."""
    if not _ISO.fullmatch(text):
        raise ValueError(f"“{text}” is no day: write it as 2026-03-31")
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}” is no day of the calendar") from None
    return text


Day = Annotated[str, AfterValidator(a_day)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Statement(Noun):
    """A claim as a decision remembers it: `claim` is its fingerprint; source and text are for people."""

    claim: Annotated[str, StringConstraints(pattern=r"^k-[0-9a-f]{10}$")]
    source: str = ""
    text: str = ""


class Decision(Noun):
    """`id` is the finding's. It counts up to and including the day `expires`.

    `rule` and `message` are for people who read the file. A dismissal (`not-the-same`) says that no claim of `these`
    is the figure that the claims of `those` are.
    """

    id: Words
    state: Decided = "accepted"
    rule: str = ""
    message: str = ""
    reason: Words
    author: Words
    date: Day
    expires: Day | None = None
    these: tuple[Statement, ...] = ()
    those: tuple[Statement, ...] = ()

    def has_expired(self, today: datetime.date) -> bool:
        return self.expires is not None and datetime.date.fromisoformat(self.expires) < today
