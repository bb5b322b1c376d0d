"""A figure: one quantity that one or several sources state."""

from typing import Literal

from claimcheck.model.base import Noun
from claimcheck.model.interval import Number

Verdict = Literal["agreement", "compatible", "discrepancy", "update", "single-source"]


class KeyField(Noun):
    """One field of the key that makes claims the same figure, and its value."""

    field: str
    value: str | None


class Evidence(Noun):
    """One reason for (weight > 0) or against (< 0) two claims being one figure."""

    claim: str
    other: str
    field: str
    weight: float
    why: str


class Cell(Noun):
    """What one source states of a figure: a cell of the matrix. `text` is what is shown."""

    source: str
    text: str
    claims: tuple[str, ...]


class Figure(Noun):
    """`low`, `best`, `high` as UCDP gives them: the least and most that any source's words allow as stated, and the
    best value by the rule named in `best_rule`. `None` is unbounded or not a number. For a date figure the three are
    None and `best_date` is EDTF. `sources` are ordered by publication date, then by name.
    """

    id: str
    label: str
    event: str | None
    measure: str | None
    population: str | None
    kind: str
    unit: str | None = None
    verdict: Verdict
    low: Number | None
    best: Number | None
    high: Number | None
    best_rule: str = ""
    best_date: str | None = None
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    cells: tuple[Cell, ...] = ()
    key: tuple[KeyField, ...] = ()
    evidence: tuple[Evidence, ...] = ()
