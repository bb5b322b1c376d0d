"""Voices are counted, not documents."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.compare.copies import copies
from claimcheck.compare.estimate import Stated, estimate
from claimcheck.compare.origins import body_of
from claimcheck.model.figure import BestRule
from tests.align.marks import interval
from tests.compare.harness import Checked, check, lindholm, one_figure

STORY = (
    "Flames rose above the cannery shortly before dawn, and the whole quay was cleared by noon when the wind turned. "
    "The harbour brigade fought on with two pumps until the roof fell in and the crates of herring burnt to ash. "
    "By evening the parish hall had been opened to all who had lost their beds, and {} was read out to a silent crowd. "
)


def cited(number: str, by: str) -> str:
    return lindholm(f"[[{number} people|killed v={number} p=people by={by}]]")


def best(done: Checked) -> int | float | None:
    return done.figure("people killed").best


def test_texts_that_cite_one_body_are_one_voice() -> None:
    done = check(
        ("a.txt", "1990-01-01", cited("40", "Police")),
        ("b.txt", "1990-01-02", cited("40", "police")),
        ("c.txt", "1990-01-03", cited("58", "Red-Cross")),
        ("d.txt", "1990-01-04", lindholm("[[58 people|killed v=58 p=people]]")),
        ("e.txt", "1990-01-05", cited("40", "Police")),
    )
    forty, more = done.figure("people killed").values
    assert (len(forty.documents), forty.origins) == (3, ("Police",))
    assert (len(more.documents), len(more.origins)) == (2, 2)
    assert (forty.first, forty.last) == ("1990-01-01", "1990-01-05")
    assert best(done) == 58
    assert done.told() == [("error", "value-conflict")]


def test_copies_agree_with_nobody() -> None:
    done = check(("a.txt", "1990", cited("40", "Police")), ("b.txt", "1991", cited("40", "Police")))
    figure = done.figure("people killed")
    assert (figure.verdict, figure.sources, figure.origins) == ("single-source", ("a.txt", "b.txt"), ("Police",))
    assert figure.remarks == ("2 documents, one origin: Police.",)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("the Board of Trade", "board of trade"),
        ("Board of Trade’s", "board of trade"),
        ("police", "police"),
        ("officials", None),
        ("a diplomat", None),
        ("the ambassador", None),
        ("two officials", None),
    ],
)
def test_who_is_a_body(name: str, key: str | None) -> None:
    assert [origin.key for origin in body_of(name)] == ([key] if key else [])


def test_shared_wording_is_one_voice_whatever_the_number() -> None:
    first = copies({"a": STORY.format("40"), "b": "By ferry. " + STORY.format("58"), "c": "Short words only."})
    assert first == {"a": "a", "b": "a", "c": "c"}


def test_a_copy_with_another_number_still_differs() -> None:
    text = STORY.replace("{}", "[[{0} people|killed v={0} p=people]] killed at Lindholm")
    done = check(("a.txt", "1990", text.format(40)), ("b.txt", "1991", text.format(58)))
    assert done.told() == [("error", "value-conflict")]


def test_bodies_that_differ_in_one_text_are_told_and_are_no_contradiction() -> None:
    both = f"{cited('40', 'Ministry')} {cited('60', 'Union')}"
    assert one_figure(("a.txt", "1990", both)).told() == [("note", "several-counts")]
    beside = one_figure(("a.txt", "1990", both), ("b.txt", "1991", lindholm("[[40 people|killed v=40 p=people]]")))
    assert beside.told() == [("note", "several-counts")]
    against = one_figure(("a.txt", "1990", both), ("b.txt", "1991", lindholm("[[95 people|killed v=95 p=people]]")))
    assert against.told() == [("error", "value-conflict")]
    assert len(against.findings[0].claims) == 3


def test_sentences_agree_in_number() -> None:
    line = lindholm("[[{0} people|killed v={1} p=people]]")
    done = check(
        ("a.txt", "1990", line.format("613", "613")),
        ("b.txt", "1991", line.format("613", "613")),
        ("c.txt", "1992", line.format("more than 613", ">613")),
    )
    assert "1 other source lie outside of" in done.findings[0].message


VALUES = st.sampled_from(["12", "40", "41", "600", ">30", ">=100", "~50", "200..1000)"])
SAID = st.builds(
    lambda value, origin, when: Stated(interval(value), origin, f"1990-01-{when:02}"),
    VALUES,
    st.sampled_from("abcd"),
    st.integers(1, 28),
)
RULES: tuple[BestRule, ...] = ("origins", "precise", "latest", "low", "high")


@pytest.mark.parametrize("rule", RULES)
@given(stated=st.lists(SAID, min_size=1, max_size=8), number=st.integers(0, 7))
def test_a_voice_that_repeats_itself_never_changes_best(rule: BestRule, stated: list[Stated], number: int) -> None:
    again = stated[number % len(stated)]
    assert estimate([*stated, again], "casualty", rule) == estimate(stated, "casualty", rule)
    assert estimate(stated[::-1], "casualty", rule) == estimate(stated, "casualty", rule)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 28), st.integers(10, 90), st.sampled_from("ABC")), min_size=1, max_size=5),
    st.integers(0, 4),
    st.integers(0, 60),
)
def test_a_repeat_in_print_never_changes_best(said: list[tuple[int, int, str]], number: int, later: int) -> None:
    written = [(f"{n}.txt", f"1921-08-{day:02}", cited(str(v), f"Body{by}")) for n, (day, v, by) in enumerate(said)]
    day, value, by = said[number % len(said)]
    month, rest = divmod(day - 1 + later, 28)
    repeat = ("z.txt", f"1921-{8 + month:02}-{rest + 1:02}", cited(str(value), f"Body{by}"))
    assert best(check(*written, repeat)) == best(check(*written))


@pytest.mark.parametrize(
    ("rule", "expected"), [("origins", 40), ("precise", 41), ("latest", 58), ("low", 40), ("high", 58)]
)
def test_rules_for_best(rule: BestRule, expected: int) -> None:
    stated = [
        Stated(interval("40"), "a", "1990-01-01"),
        Stated(interval("40"), "b", "1990-01-02"),
        Stated(interval("41"), "c", "1990-01-03"),
        Stated(interval("58"), "d", "1990-01-04"),
    ]
    found = estimate(stated, "casualty", rule)
    assert found.rule
    assert found.best == (58 if rule == "precise" else expected)
