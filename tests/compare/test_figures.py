"""Figures and what is said where their values differ. The events are invented."""

from __future__ import annotations

import random

import pytest

from claimcheck.align import assign_events, group
from claimcheck.compare import compare
from tests.align.marks import read_all
from tests.compare.harness import EVENTS, check, lindholm, people


def test_what_all_can_mean_is_no_finding() -> None:
    done = check(
        ("a.txt", "1990-01-01", lindholm(people("hundreds of", "200..1000)"))),
        ("b.txt", "1991-01-01", lindholm(people("over 600", ">600", "civilians"))),
        ("c.txt", "1992-01-01", lindholm(people("613", None, "civilians"))),
    )
    figure = done.figure("civilians killed")
    assert done.findings == []
    assert (figure.verdict, figure.low, figure.best, figure.high) == ("compatible", 200, 613, 999)
    assert figure.sources == ("a.txt", "b.txt", "c.txt")
    assert "most origins" in figure.best_rule
    assert [cell.text for cell in figure.cells] == ["hundreds of people", "over 600 civilians", "613 civilians"]


def test_a_bound_that_excludes_an_exact_number_is_a_warning() -> None:
    done = check(
        ("a.txt", "1990", lindholm(people("613"))), ("b.txt", "1991", lindholm(people("more than 613", ">613")))
    )
    assert done.told() == [("warning", "bound-conflict")]
    assert done.words() == {"613 people", "more than 613 people"}
    message = done.findings[0].message
    assert "“613 people” (a.txt, 1990)" in message
    assert "“more than 613 people” (b.txt, 1991)" in message
    assert {excuse.name for excuse in done.findings[0].excuses} >= {
        "rounding",
        "bounds",
        "approximation",
        "later update",
    }
    assert not any(excuse.holds for excuse in done.findings[0].excuses)


def test_values_that_differ_are_one_finding_that_names_every_claim() -> None:
    done = check(
        *[(f"{n}.txt", "1990", lindholm(people("613"))) for n in range(4)], ("z.txt", "1991", lindholm(people("631")))
    )
    assert done.told() == [("error", "value-conflict")]
    assert len(done.findings[0].claims) == 5
    assert "and 3 other sources" in done.findings[0].message
    assert done.findings[0].figure == done.figure("people killed").id
    assert done.figure("people killed").verdict == "discrepancy"


def test_reports_of_different_days_on_a_young_event_are_an_update() -> None:
    later = check(("a.txt", "1921-08-15", lindholm(people("41"))), ("b.txt", "1921-08-17", lindholm(people("58"))))
    assert later.told() == [("note", "update")]
    assert any(excuse.name == "later update" and excuse.holds for excuse in later.findings[0].excuses)
    same_day = check(("a.txt", "1921-08-15", lindholm(people("41"))), ("b.txt", "1921-08-15", lindholm(people("58"))))
    assert same_day.told() == [("error", "value-conflict")]
    unknown = check(("a.txt", None, lindholm(people("41"))), ("b.txt", "1921-08-17", lindholm(people("58"))))
    assert unknown.told() == [("error", "value-conflict")]


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (people("600"), people("613"), "rounding"),
        (people("at least 26", ">=26"), people("at least 62", ">=62"), "bounds-differ"),
    ],
)
def test_what_may_be_no_difference_is_a_note(one: str, other: str, rule: str) -> None:
    assert check(("a.txt", "1990", lindholm(one)), ("b.txt", "1991", lindholm(other))).told() == [("note", rule)]


@pytest.mark.parametrize(
    "other",
    [
        "A storm killed [[90 people|killed v=90 p=people]] in Torvik.",
        "The Lindholm fire hurt [[90 people|injured v=90 p=people]].",
        "The Lindholm fire burnt [[90 houses|count v=90 p=houses]].",
        "The Lindholm fire killed [[90 women|killed v=90 p=women]].",
        "| The Lindholm fire killed [[90 people|killed v=90 p=people]].",
        "In [[1954|date d=1954]] a storm killed [[90 people|killed v=90 p=people]] at Lindholm.",
    ],
)
def test_different_things_are_never_held_against_each_other(other: str) -> None:
    assert check(("a.txt", "1990", lindholm(people("613"))), ("b.txt", "1991", other)).findings == []


def test_one_document_that_contradicts_itself() -> None:
    line = "The fire in the Lindholm cannery on the north quay killed {}."
    done = check(("a.txt", "1990", f"{line.format(people('613'))} Years passed. {line.format(people('631'))}"))
    assert done.told() == [("warning", "self-contradiction")]


def test_a_title_that_differs_from_its_text() -> None:
    done = check(("a.txt", "1990", f"# Lindholm fire killed {people('31')}\nIn Lindholm, {people('13')} died."))
    assert done.told() == [("warning", "title-body")]
    assert done.words() == {"31 people", "13 people"}


def test_a_title_that_rounds_is_no_finding() -> None:
    title = people("Hundreds of", "200..1000)")
    assert (
        check(("a.txt", "1990", f"# Lindholm fire killed {title}\nIn Lindholm, {people('313')} died.")).findings == []
    )


def test_ids_do_not_depend_on_offsets_or_on_the_order_of_documents() -> None:
    written = [
        ("a.txt", "1990", lindholm(people("613"))),
        ("b.txt", "1991", lindholm(people("631"))),
        ("c.txt", "1992", "The [[70th anniversary|anniversary v=70]] of the Lindholm fire of [[1921|date d=1921]]."),
    ]
    documents, claims = read_all(*written)
    bound, met = assign_events(claims, documents, EVENTS)
    expected = compare(group(bound, documents, met), bound, documents, met)
    for seed in range(4):
        rng = random.Random(seed)
        rng.shuffle(documents)
        rng.shuffle(bound)
        assert compare(group(bound, documents, met), bound, documents, met) == expected
    moved = check(*[(source, when, "A line before it.\n" + text) for source, when, text in written])
    assert {finding.id for finding in moved.findings} == {finding.id for finding in expected[1]}


def test_an_id_changes_with_the_value() -> None:
    def id_of(number: str) -> str:
        done = check(("a.txt", "1990", lindholm(people("613"))), ("b.txt", "1991", lindholm(people(number))))
        return done.findings[0].id

    assert id_of("631") == id_of("631")
    assert id_of("631") != id_of("632")


def test_words_of_a_number_do_not_change_an_id() -> None:
    digits = check(("a.txt", "1990", lindholm(people("613"))), ("b.txt", "1991", lindholm(people("631"))))
    words = check(
        ("a.txt", "1990", lindholm(people("six hundred and thirteen", "613"))),
        ("b.txt", "1991", lindholm(people("631"))),
    )
    assert digits.findings[0].id == words.findings[0].id
