"""Ranges and limits beside each other, and who is named by a finding. The events are invented."""

from __future__ import annotations

import pytest

from claimcheck.align import Group
from claimcheck.align.nouns import figure_id
from claimcheck.compare import compare
from claimcheck.model import KeyField
from tests.align.marks import read_all
from tests.compare.harness import check, lindholm, one_figure, people

LATE = ("1951-03-02", "1953-05-06", "1955-07-08")


def three(*values: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [
        (f"{n}.txt", day, lindholm(people(*value))) for n, (day, value) in enumerate(zip(LATE, values, strict=False))
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("20 to 100", "20..100"), ("70 to 100", "70..100"), [("warning", "ends-differ")]),
        (("20 to 100", "20..100"), ("20 to 900", "20..900"), [("warning", "ends-differ")]),
        (("up to 40", "<=40"), ("up to 90", "<=90"), [("warning", "ends-differ")]),
        (("100 to 110", "100..110"), ("up to 150", "<=150"), [("warning", "ends-differ")]),
        (("fewer than 100", "<100"), ("fewer than 600", "<600"), [("warning", "ends-differ")]),
        (("20 to 100", "20..100"), ("20 to 100", "20..100"), []),
        (("20 to 100", "20..100"), ("60", "60"), []),
        (("up to 40", "<=40"), ("31", "31"), []),
        (("20 to 40", "20..40"), ("up to 40", "<=40"), []),
        (("20 to 40", "20..40"), ("at least 25", ">=25"), []),
        (("nearly 7000", "<7000"), ("nearly 3000", "<3000"), [("error", "value-conflict")]),
        (("nearly 9000", "<9000"), ("1000", "1000"), [("warning", "bound-conflict")]),
        (("nearly 30", "<30"), ("28", "28"), []),
        (("fewer than 30", "<30"), ("8", "8"), []),
    ],
)
def test_ends_of_two_sources(one: tuple[str, str], other: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    assert check(*three(one, other)).told() == expected


def test_what_is_said_of_nearly_is_what_was_found() -> None:
    """A finding whose excuses hold would not be one."""
    done = check(*three(("nearly 9000", "<9000"), ("about 1000", "~1000")))
    assert done.told() == [("warning", "bound-conflict")]
    excuses = done.findings[0].excuses
    assert not any(excuse.holds for excuse in excuses)
    assert excuses[0].why == "“nearly 9000 people” does not allow “about 1000 people”"


def test_ends_told_on_later_days_of_a_young_event_are_its_history() -> None:
    done = check(
        ("a.txt", "1921-08-15", lindholm(people("up to 40", "<=40"))),
        ("b.txt", "1921-08-17", lindholm(people("up to 90", "<=90"))),
    )
    assert done.told() == [("note", "update")]


def test_a_finding_names_those_who_set_another_lower_limit() -> None:
    done = check(*three(("31", "31"), ("at least 90", ">=90"), ("at least 20", ">=20")))
    assert done.told() == [("warning", "bound-conflict")]
    assert done.words() == {"31 people", "at least 90 people", "at least 20 people"}


def test_a_finding_names_those_who_hedge_the_number_of_a_side() -> None:
    done = check(*three(("70", "70"), ("30", "30"), ("up to 70", "<=70")))
    assert done.alarms() == [("error", "value-conflict")]
    assert done.words() == {"70 people", "30 people", "up to 70 people"}


def test_a_finding_does_not_name_who_takes_no_part() -> None:
    done = check(*three(("70", "70"), ("30", "30"), ("at least 20", ">=20")))
    assert done.words() == {"70 people", "30 people"}


def test_two_limits_after_one_body_are_more_than_a_note() -> None:
    line = "The Lindholm harbour board put the dead of the fire at [[at least {0}|killed v=>={0} p=people by={1}]]."
    ours = [(f"{n}.txt", LATE[0], line.format(value, "Harbour_Board")) for n, value in enumerate((26, 62))]
    theirs = [
        (f"{n}.txt", LATE[0], line.format(v, by)) for n, (v, by) in enumerate(((26, "Mayor_Orde"), (62, "Guard")))
    ]
    assert one_figure(*ours).told() == [("warning", "bounds-differ")]
    assert one_figure(*theirs).told() == [("note", "bounds-differ")]


def test_a_share_of_two_wholes() -> None:
    line = "At Lindholm [[24 of {0} sheds|count v=24 w={0} p=sheds]] burnt down."
    told = one_figure(("a.txt", LATE[0], line.format(39)), ("b.txt", LATE[1], line.format(32))).told()
    assert told == [("warning", "wholes-differ")]
    same = one_figure(("a.txt", LATE[0], line.format(32)), ("b.txt", LATE[1], line.format(32)))
    assert same.told() == []


def test_the_injured_are_no_part_of_the_dead() -> None:
    line = "At Lindholm [[12 people|killed v=12 p=people is=dead]] died, including [[40 people|{}]] of the mill."
    part = "{} v=40 p=people of=dead"
    assert check(("a.txt", LATE[0], line.format(part.format("killed")))).alarms() == [("error", "part-whole")]
    assert check(("a.txt", LATE[0], line.format(part.format("injured")))).alarms() == []


def test_ends_of_what_nothing_settles_are_a_note_on_different_days_and_a_warning_on_one() -> None:
    line = "The Harrow spring yields [[up to {0} litres|measurement v=<={0} u=litre]] an hour."
    assert stories(("a.txt", "1951-03-02", line.format(400)), ("b.txt", "1951-03-02", line.format(900))) == ["warning"]
    assert stories(("a.txt", "1951-03-02", line.format(400)), ("b.txt", "1951-03-05", line.format(900))) == ["note"]


def stories(*written: tuple[str, str, str]) -> list[str]:
    """Severities of what is said of one figure of no event."""
    documents, claims = read_all(*written)
    key = (KeyField(field="kind", value="measurement"),)
    ids = tuple(claim.id for claim in claims)
    whole = Group(
        id=figure_id(key), relation="value", label="yield", kind="measurement", event=None, measure=None,
        population=None, unit="litre", key=key, claims=ids,
    )  # fmt: skip
    return [finding.severity for finding in compare([whole], claims, documents, [])[1]]
