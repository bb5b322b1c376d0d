"""The marked set itself: its offsets, dates and weekdays. Failures name the row by document and offset alone."""

import datetime
import re
from collections import Counter
from functools import cache

import edtf
import pytest
from score import HALVES, HERE, Row, read_rows

KINDS = {"casualty", "anniversary", "date", "duration", "count", "ratio"}
KINDS |= {"percent", "money", "measurement", "ordinal", "age"}
MEASURES = {"killed", "injured", "missing", "displaced", "captured", "infected", "rescued", "bereaved", "casualties"}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEEDED = 220


@cache
def documents(half: str) -> dict[str, Row]:
    return {row["id"]: row for row in read_rows(HERE / half / "docs.jsonl")}


@cache
def marks(half: str) -> list[Row]:
    return read_rows(HERE / half / "claims.jsonl")


def places(half: str, wrong: list[Row]) -> list[str]:
    return [f"{half}/{row['source']}:{row['start']}" for row in wrong]


@pytest.mark.parametrize("half", HALVES)
def test_each_mark_is_a_slice_of_its_document(half: str) -> None:
    texts = {name: row["text"] for name, row in documents(half).items()}
    wrong = [row for row in marks(half) if texts[row["source"]][row["start"] : row["end"]] != row["text"]]
    assert places(half, wrong) == []


@pytest.mark.parametrize("half", HALVES)
def test_marks_of_one_document_stand_apart(half: str) -> None:
    ends: dict[str, int] = {}
    wrong = []
    for row in sorted(marks(half), key=lambda row: (row["source"], row["start"])):
        if row["start"] < ends.get(row["source"], 0):
            wrong.append(row)
        ends[row["source"]] = row["end"]
    assert places(half, wrong) == []


@pytest.mark.parametrize("half", HALVES)
def test_kinds_measures_and_intervals_are_of_the_contract(half: str) -> None:
    wrong = [row for row in marks(half) if not well_formed(row)]
    assert places(half, wrong) == []


def well_formed(row: Row) -> bool:
    if row["kind"] not in KINDS or not set(row.get("kinds", ())) <= KINDS:
        return False
    if (row["kind"] == "casualty") != (row.get("measure") in MEASURES):
        return False
    if (row["kind"] == "ratio") != ("whole" in row):
        return False
    return "date" in row if row["kind"] == "date" else forward(row["value"])


def forward(value: Row) -> bool:
    low, high = value["low"], value["high"]
    return (low is None) != (high is None) or (low is not None and low <= high)


@pytest.mark.parametrize("half", HALVES)
def test_dates_are_edtf(half: str) -> None:
    for row in marks(half):
        if row.get("date"):
            edtf.parse_edtf(row["date"])


@pytest.mark.parametrize("half", HALVES)
def test_weekdays_fit_their_dates(half: str) -> None:
    wrong = [row for row in marks(half) if not weekday_fits(row)]
    assert places(half, wrong) == []


def weekday_fits(row: Row) -> bool:
    named = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", row["text"])]
    if len(named) != 1 or not re.fullmatch(r"\d{4}-\d\d-\d\d", row.get("date") or ""):
        return True
    return datetime.date.fromisoformat(row["date"]).strftime("%A") == named[0]


@pytest.mark.parametrize("half", HALVES)
def test_the_half_is_large_enough(half: str) -> None:
    required = Counter(row["kind"] for row in marks(half) if not row.get("optional"))
    assert required.total() >= NEEDED
    assert set(required) == KINDS - {"ordinal"}


def test_the_halves_share_no_document() -> None:
    dev, held = (documents(half) for half in HALVES)
    assert not dev.keys() & held.keys()
    assert not {row["text"] for row in dev.values()} & {row["text"] for row in held.values()}
