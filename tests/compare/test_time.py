"""Figures have a history: what is an update, and what a difference. The event is invented."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.align import assign_events, group
from claimcheck.compare import compare
from claimcheck.model import Event, Figure
from tests.align.marks import read_all
from tests.compare.harness import FIRE, Checked, Written, check, lindholm, one_figure, people

DAY = date(1921, 8, 14)


def on(day: int) -> str:
    """So many days after the fire."""
    return (DAY + timedelta(days=day)).isoformat()


def told(*values: tuple[int | None, str]) -> list[Written]:
    """A document for each day and number, `~`, `>` and the like before it."""
    return [
        (f"{n:02}.txt", None if day is None else on(day), lindholm(people(value, value)))
        for n, (day, value) in enumerate(values)
    ]


def toll(done: Checked) -> Figure:
    return done.figure("people killed")


def settled_after(days: int, *written: Written) -> list[tuple[str, str]]:
    documents, claims = read_all(*written)
    bound, met = assign_events(claims, documents, (FIRE,))
    _, findings = compare(group(bound, documents, met), bound, documents, met, settling_days=days)
    return [(finding.severity, finding.rule) for finding in findings]


def test_a_rising_series_is_one_note_that_tells_it_in_order() -> None:
    done = check(*told((3, "41"), (1, "12"), (2, "30")))
    assert done.told() == [("note", "update")]
    message = done.findings[0].message
    assert message.index("12 people") < message.index("30 people") < message.index("41 people")
    assert on(1) in message
    assert len(done.findings[0].claims) == 3
    figure = toll(done)
    assert (figure.verdict, figure.low, figure.best, figure.high) == ("update", 12, 41, 41)
    assert [(value.text, value.standing) for value in figure.values] == [
        ("12 people", "superseded"),
        ("30 people", "superseded"),
        ("41 people", "stands"),
    ]


def test_a_long_series_is_cut_in_the_sentence_and_whole_in_the_claims() -> None:
    done = check(*told(*((day, str(10 + 7 * day)) for day in range(1, 12))))
    assert done.told() == [("note", "update")]
    assert "5 more" in done.findings[0].message
    assert len(done.findings[0].claims) == 11


def test_a_fall_is_a_revision() -> None:
    done = check(*told((1, "58"), (3, "41")))
    assert done.told() == [("note", "revision")]
    assert "revised down" in done.findings[0].message
    assert toll(done).best == 41
    assert toll(done).remarks == ("Revised down while the event was young.",)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([(1, "12"), (1, "30")], ("error", "value-conflict")),
        ([(1, "12"), (2, "30"), (2, "41")], ("error", "value-conflict")),
        ([(1, "12"), (1, "20"), (3, "41")], ("error", "value-conflict")),
        ([(1, "12"), (40, "30")], ("error", "value-conflict")),
        ([(50, "12"), (60, "30")], ("error", "value-conflict")),
        ([(None, "12"), (2, "30")], ("error", "value-conflict")),
        ([(1, "12"), (4, "41"), (400, "41")], ("note", "update")),
        ([(1, "12"), (4, "41"), (400, "43")], ("error", "value-conflict")),
        ([(1, "12"), (4, "41"), (400, "12")], ("error", "value-conflict")),
        ([(1, ">40"), (2, "31")], ("note", "revision")),
        ([(1, ">40"), (1, "31")], ("warning", "bound-conflict")),
        ([(400, "600"), (500, "613")], ("note", "rounding")),
        ([(400, "613"), (500, "631")], ("error", "value-conflict")),
        ([(400, ">=26"), (500, ">=62")], ("note", "bounds-differ")),
    ],
)
def test_what_supersedes_and_what_differs(values: list[tuple[int | None, str]], expected: tuple[str, str]) -> None:
    assert check(*told(*values)).told() == [expected]


def test_a_month_of_publication_is_no_day() -> None:
    done = check(("a.txt", "1921-08", lindholm(people("12"))), ("b.txt", on(3), lindholm(people("41"))))
    assert done.told() == [("error", "value-conflict")]
    assert "not known" in toll(done).remarks[0]
    assert any("unknown" in excuse.why for excuse in done.findings[0].excuses if excuse.name == "later update")


def test_no_day_of_publication_at_all_is_told_and_settled() -> None:
    done = check(*told((None, "12"), (None, "30")))
    assert done.told() == [("error", "value-conflict")]
    assert "not known: judged as settled" in toll(done).remarks[0]


def test_the_settling_time_is_configurable() -> None:
    written = told((1, "12"), (40, "30"))
    assert settled_after(30, *written) == [("error", "value-conflict")]
    assert settled_after(60, *written) == [("note", "update")]
    assert settled_after(0, *told((1, "12"), (2, "30"))) == [("error", "value-conflict")]


def test_an_event_of_unknown_date_is_young_from_its_first_report() -> None:
    undated = Event(id="lindholm", names=("Lindholm",), place="Lindholm")
    soon, late = told((1, "12"), (20, "30")), told((1, "12"), (50, "30"))
    assert check(*soon, events=(undated,)).told() == [("note", "update")]
    assert check(*late, events=(undated,)).told() == [("error", "value-conflict")]


@pytest.mark.parametrize(
    "fixed",
    [
        "The Lindholm fire lasted [[{} hours|duration v={} u=hour]].",
        "[[{} windows|count v={} p=windows]] faced it at Lindholm.",
    ],
)
def test_what_is_no_toll_does_not_grow(fixed: str) -> None:
    done = one_figure(("a.txt", on(1), fixed.format(12, 12)), ("b.txt", on(2), fixed.format(31, 31)))
    assert done.told() == [("error", "value-conflict")]


def test_things_that_were_lost_are_a_toll() -> None:
    line = "The Lindholm fire destroyed [[{} houses|count v={} p=houses]]."
    done = one_figure(("a.txt", on(1), line.format(12, 12)), ("b.txt", on(2), line.format(31, 31)))
    assert done.told() == [("note", "update")]


@pytest.mark.parametrize(
    "old",
    [
        "An earlier message from the coast put the dead at [[40|killed v=40 p=people]] at Lindholm.",
        "The Lindholm toll rose to [[58|killed v=58 p=people]], up from [[40|killed v=40 p=people]].",
        "The Lindholm fire killed [[40|killed v=40 p=people mod=earlier]].",
    ],
)
def test_a_number_that_its_text_calls_old_is_no_difference(old: str) -> None:
    done = check(("a.txt", on(400), old), ("b.txt", on(500), lindholm(people("58"))))
    assert done.findings == []


def test_old_numbers_are_not_seen_where_a_text_tells_when() -> None:
    old = "A fire earlier this month killed [[40 people|killed v=40 p=people]] at Lindholm."
    done = check(("a.txt", on(400), old), ("b.txt", on(500), lindholm(people("58"))))
    assert done.told() == [("error", "value-conflict")]


def test_a_part_is_not_held_against_the_whole_of_another_day() -> None:
    whole, part = lindholm(people("12")), lindholm("[[30 women|killed v=30 p=women]]")
    assert check(("a.txt", on(1), whole), ("b.txt", on(2), part)).alarms() == []
    assert check(("a.txt", on(1), whole), ("b.txt", on(1), part)).alarms() == [("error", "part-whole")]


numbers = st.integers(1, 900)


@settings(max_examples=40, deadline=None)
@given(st.lists(numbers, min_size=2, max_size=7), st.randoms())
def test_later_reports_never_alarm_while_young(values: list[int], rng: random.Random) -> None:
    written = told(*((day, str(value)) for day, value in enumerate(values, 1)))
    done = check(*written)
    assert done.alarms() == []
    assert len(done.findings) <= 1
    rng.shuffle(written)
    assert check(*written).figures == done.figures


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), numbers), min_size=2, max_size=7), st.randoms())
def test_order_never_matters_and_one_figure_has_one_alarm(values: list[tuple[int, int]], rng: random.Random) -> None:
    written = told(*((day, str(value)) for day, value in values))
    done = check(*written)
    assert len(done.alarms()) <= 1
    rng.shuffle(written)
    again = check(*written)
    assert (again.figures, again.findings) == (done.figures, done.findings)
