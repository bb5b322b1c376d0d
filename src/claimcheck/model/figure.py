"""A figure: one quantity that one or several sources state."""

from typing import Literal

from claimcheck.model.base import Noun
from claimcheck.model.interval import Interval, Number

Verdict = Literal["agreement", "compatible", "discrepancy", "update", "single-source"]
Standing = Literal["stands", "superseded", "history"]
BestRule = Literal["origins", "precise", "latest", "low", "high"]


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


class FigureValue(Noun):
    """One value that a figure is given, and who stands behind it.

    `text` is the words in which it was first published. `documents` are the sources that state it, by publication.
    `origins` are the voices behind them: a body that several documents cite, and documents that share their wording,
    are one. `first` and `last` are EDTF publication dates, None when none is known. `superseded`: a later report of
    the same event, while it was young, gives a value that cannot be true beside it; `history`: the text itself calls
    the value an old one.
    """

    text: str
    value: Interval
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    first: str | None = None
    last: str | None = None
    standing: Standing = "stands"
    claims: tuple[str, ...] = ()


class Figure(Noun):
    """`low`, `best`, `high` as UCDP gives them: the least and most that any source's words allow as stated, and the
    best value by the rule named in `best_rule`, of those that are not superseded. `None` is unbounded or not a number.
    For a date figure the three are None and `best_date` is EDTF. `sources` are ordered by publication date, then by
    name. `values` are the values given, in order of first publication (unknown last): the history of the figure;
    empty for a date figure. `origins` are all voices behind them. `remarks` are sentences on how it was judged.
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
    values: tuple[FigureValue, ...] = ()
    origins: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
