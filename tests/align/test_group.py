"""Which claims are one figure. The Lindholm fire is invented."""

from __future__ import annotations

import random
import time

import pytest

from claimcheck.align import Group, assign_events, group
from claimcheck.align.labels import event_name
from claimcheck.model import Claim, Event
from tests.align.marks import read_all

FIRE = Event(id="lindholm-1921", names=("Lindholm",), place="Lindholm", date="1921-08-14")
Written = tuple[str, str | None, str]


def grouped(*written: Written) -> tuple[list[Group], dict[str, Claim]]:
    documents, claims = read_all(*written)
    bound, events = assign_events(claims, documents, [FIRE])
    return group(bound, documents, events), {claim.id: claim for claim in bound}


def together(*written: Written) -> set[frozenset[str]]:
    """The words of the claims of each value figure."""
    groups, claims = grouped(*written)
    return {frozenset(claims[i].text for i in g.claims) for g in groups if g.relation == "value"}


def lindholm(words: str) -> str:
    return f"The Lindholm fire killed {words}."


def test_people_and_civilians_are_one_toll() -> None:
    assert together(
        ("a.txt", None, lindholm("[[212 civilians|killed v=212 p=civilians]]")),
        ("b.txt", None, lindholm("[[hundreds of people|killed v=200..1000) p=people]]")),
        ("c.txt", None, lindholm("[[over 200 lives|killed v=>200 p=people]]")),
    ) == {frozenset({"212 civilians", "hundreds of people", "over 200 lives"})}


def test_a_document_that_tells_people_from_civilians_keeps_them_apart_everywhere() -> None:
    assert together(
        (
            "a.txt",
            None,
            lindholm("[[250 people|killed v=250 p=people]]. Lindholm lost [[212 civilians|killed v=212 p=civilians]]"),
        ),
        ("b.txt", None, lindholm("[[251 people|killed v=251 p=people]]")),
        ("c.txt", None, lindholm("[[212 residents of the mill|killed v=212 p=civilians]]")),
    ) == {frozenset({"250 people", "251 people"}), frozenset({"212 civilians", "212 residents of the mill"})}


def test_fewer_people_beside_the_toll_are_some_of_it() -> None:
    found = together(
        (
            "a.txt",
            None,
            lindholm("[[212 civilians|killed v=212 p=civilians]]. Lindholm buried [[31 people|killed v=31 p=people]]"),
        ),
        ("b.txt", None, lindholm("[[214 people|killed v=214 p=people]]")),
    )
    assert found == {frozenset({"212 civilians", "214 people"}), frozenset({"31 people"})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[[40 women|killed v=40 p=women]]", "[[40 children|killed v=40 p=children]]"),
        ("[[40 people|killed v=40 p=people]]", "[[41 people|injured v=41 p=people]]"),
        ("[[40 suspected arsonists|killed v=40 p=people mod=suspected]]", "[[40 people|killed v=40 p=people]]"),
        ("[[40 people|killed v=40 p=people scope=per+year]]", "[[41 people|killed v=41 p=people]]"),
        ("[[40 halls|count v=40 p=halls]]", "[[40 people|killed v=40 p=people]]"),
        ("[[40 Danish sailors|killed v=40 p=sailors]]", "[[40 Polish sailors|killed v=40 p=sailors]]"),
    ],
)
def test_what_is_counted_differently_never_meets(one: str, other: str) -> None:
    assert len(together(("a.txt", None, lindholm(one)), ("b.txt", None, lindholm(other)))) == 2


def test_epithets_do_not_tell_claims_apart() -> None:
    assert (
        len(
            together(
                ("a.txt", None, lindholm("[[40 innocent women|killed v=40 p=women mod=innocent]]")),
                ("b.txt", None, lindholm("[[40 Danish women|killed v=40 p=women]]")),
            )
        )
        == 1
    )


def test_a_sentence_that_lists_two_numbers_lists_two_things() -> None:
    found = together(
        (
            "a.txt",
            None,
            "At Lindholm [[90 children|bereaved v=90 p=children]] lost one, [[14|bereaved v=14 p=children]] both.",
        ),
        (
            "b.txt",
            None,
            "In Lindholm [[14 children|bereaved v=14 p=children]] lost both and [[90|bereaved v=90 p=children]] one.",
        ),
    )
    assert found == {frozenset({"90 children", "90"}), frozenset({"14", "14 children"})}


def test_of_several_numbers_of_a_text_the_nearest_is_meant() -> None:
    found = together(
        ("a.txt", None, "Lindholm lost [[212 people|killed v=212 p=people]]."),
        (
            "b.txt",
            None,
            "Lindholm: [[35 people|killed v=35 p=people]] died at sea. It lost [[215 people|killed v=215 p=people]].",
        ),
    )
    assert found == {frozenset({"212 people", "215 people"}), frozenset({"35 people"})}


def test_a_part_called_as_its_whole_is_a_figure_of_its_own() -> None:
    groups, claims = grouped(
        (
            "a.txt",
            None,
            lindholm(
                "[[212 civilians|killed v=212 p=civilians is=all]], [[9 of those|killed v=9 p=civilians of=all]] at sea"
            ),
        ),
    )
    parts = [g for g in groups if any(f.field == "part" and f.value for f in g.key)]
    assert [[claims[i].text for i in g.claims] for g in parts] == [["9 of those"]]


def test_a_title_printed_twice_is_one_voice_unless_it_differs() -> None:
    same = """# Lindholm fire killed [[212|killed v=212 p=people]]
~ Lindholm fire killed [[212|killed v=212 p=people]]
The Lindholm fire killed [[212 people|killed v=212 p=people]]."""
    groups, claims = grouped(("a.txt", None, same))
    assert [len(g.claims) for g in groups] == [2]
    groups, claims = grouped(
        (
            "a.txt",
            None,
            same.replace("~ Lindholm fire killed [[212|killed v=212", "~ Lindholm fire killed [[221|killed v=221"),
        )
    )
    assert "221" in {claims[i].text for g in groups for i in g.claims}


def test_dates_anniversaries_and_years_ago_are_one_equation() -> None:
    groups, claims = grouped(
        ("a.txt", "1981-08-15", "The [[60th anniversary|anniversary v=60]] of the Lindholm fire."),
        ("b.txt", "1951-08-15", "The Lindholm fire was [[30 years ago|date v=30 u=year d=1921]]."),
        ("c.txt", None, "The Lindholm fire of [[14 August 1921|date d=1921-08-14]]."),
    )
    told = {g.relation: {claims[i].source for i in g.claims} for g in groups}
    assert told == {"event-date": {"a.txt", "b.txt", "c.txt"}, "anniversary": {"a.txt", "b.txt"}}


def test_counts_of_one_event_meet_only_where_their_words_do() -> None:
    found = together(
        ("a.txt", None, "The Lindholm fire destroyed [[12 houses|count v=12 p=houses]] on the quay."),
        ("b.txt", None, "On the quay [[13 houses|count v=13 p=houses]] were destroyed in the Lindholm fire."),
        ("c.txt", None, "Lindholm has since built [[13 houses|count v=13 p=houses]] for pensioners."),
    )
    assert found == {frozenset({"12 houses", "13 houses"}), frozenset({"13 houses"})}


def test_evidence_adds_up_to_a_link() -> None:
    groups, claims = grouped(
        ("a.txt", None, lindholm("[[212 civilians|killed v=212 p=civilians]]")),
        ("b.txt", None, lindholm("[[hundreds of people|killed v=200..1000) p=people]]")),
    )
    evidence = groups[0].evidence
    assert {piece.claim for piece in evidence} == {c.id for c in claims.values() if c.source == "b.txt"}
    assert sum(piece.weight for piece in evidence) >= 0
    assert {"prior", "event", "measure", "population", "value"} <= {piece.field for piece in evidence}
    assert all(piece.why for piece in evidence)


def test_order_of_documents_and_claims_does_not_matter() -> None:
    written = [
        (f"{n}.txt", f"19{30 + n}-01-01", lindholm(f"[[{200 + n % 3} people|killed v={200 + n % 3} p=people]]"))
        for n in range(12)
    ]
    documents, claims = read_all(*written)
    bound, events = assign_events(claims, documents, [FIRE])
    expected = group(bound, documents, events)
    for seed in range(5):
        rng = random.Random(seed)
        rng.shuffle(documents)
        rng.shuffle(bound)
        assert group(bound, documents, events) == expected


def test_a_hot_block_takes_time_linear_in_its_size() -> None:
    """Four times the claims of one key may take at most eight times as long."""

    def seconds(count: int) -> float:
        documents, claims = read_all(("a.txt", None, lindholm("[[212 people|killed v=212 p=people]]")))
        bound, events = assign_events(claims, documents, [FIRE])
        many = [
            bound[0].model_copy(
                update={
                    "id": f"c-{n}",
                    "source": f"{n % 400}.txt",
                    "value": bound[0].value.model_copy(update={"low": n % 997, "high": n % 997}),
                    "sentence_start": n,
                }
            )
            for n in range(count)
        ]
        began = time.perf_counter()
        group(many, documents, events)
        return time.perf_counter() - began

    small, large = seconds(2_000), seconds(8_000)
    assert large < 8 * small + 0.2


def test_another_count_of_the_same_is_one_figure_and_two_things_listed_are_two() -> None:
    toll = "The Lindholm fire killed [[31 people|killed v=31 p=people]], and {}[[47|killed v=47 p=people]]{}."
    again = toll.format("a report of the guard made it ", "")
    listed = toll.format("", " in the Lindholm mill")
    assert together(("a.txt", "1951-03-02", again)) == {frozenset({"31 people", "47"})}
    assert together(("a.txt", "1951-03-02", listed)) == {frozenset({"31 people"}), frozenset({"47"})}


@pytest.mark.parametrize(
    ("id_", "name"), [("fire-1921", "Lindholm 1921"), ("fire-480", "Lindholm 480"), ("fire-7", "Lindholm")]
)
def test_an_event_is_called_by_the_year_of_its_id(id_: str, name: str) -> None:
    assert event_name(id_, {id_: Event(id=id_, names=("Lindholm",))}) == name
