"""A claim: one number or date that a document states, with its place."""

from __future__ import annotations

import hashlib

from claimcheck.model.base import Noun
from claimcheck.model.document import ZoneKind
from claimcheck.model.interval import Interval


class Quote(Noun):
    """The words and what stands around them: a W3C TextQuoteSelector (Web Annotation Data Model, section 4.2.4)."""

    exact: str
    prefix: str
    suffix: str


class Claim(Noun):
    """One stated quantity or date.

    `start`, `end`: code points into `Document.text`, end exclusive; `text` is that slice. `line`, `column`: 1-based.
    `number_start`, `number_end`: the digits or number words alone, without hedge and noun.
    `kind` is one of casualty, anniversary, date, duration, count, ratio, percent, money, measurement, ordinal, age,
    or a kind that a user's rule names. `value` is None only for a date without an offset. `date` is EDTF level 1,
    None when a relative expression could not be resolved. `role` is `publication` for a document's own dateline.
    `modifiers` are words that narrow what is counted (`suspected`, `other`, `female`); `scope` words that narrow
    where or when (`per day`, `since January`, `with particular cruelty`). `optional` is set on what a careful reader
    could leave out (one person named, `first`). `rule` is the id of the rule that read it.
    """

    id: str
    source: str
    kind: str
    text: str
    start: int
    end: int
    line: int
    column: int
    value: Interval | None = None
    whole: Interval | None = None
    unit: str | None = None
    date: str | None = None
    measure: str | None = None
    population: str | None = None
    event: str | None = None
    attributed_to: str | None = None
    origin: str | None = None
    part_of: str | None = None
    zone: ZoneKind = "body"
    repeats: bool = False
    role: str | None = None
    rule: str
    modifiers: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    place: str | None = None
    number_start: int
    number_end: int
    sentence_start: int
    sentence_end: int
    sentence: str
    quote: Quote


def claim_id(source: str, start: int, kind: str, text: str) -> str:
    """The same for the same words at the same place: `c-` and ten hex digits."""
    digest = hashlib.sha256(f"{source}\x1f{start}\x1f{kind}\x1f{text}".encode()).hexdigest()
    return f"c-{digest[:10]}"
