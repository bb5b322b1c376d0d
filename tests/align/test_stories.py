"""Figures of incidents that nobody named. All incidents, places and newsrooms are invented."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.align import Group, assign_events, group
from claimcheck.model import Claim
from tests.align.marks import read_all

Written = tuple[str, str | None, str]

COURIER = (
    "courier.txt",
    "2031-05-04",
    "The cable ferry Orvalda struck the Tinsel pier at Brackmouth on Sunday with"
    " [[146 passengers|count v=146 p=passengers]] on board."
    "\nAt least [[19 people|injured v=>=19 p=people]] were hurt, the Brackmouth harbour office said.\n"
    "The Orvalda had sailed [[38 kilometres|measurement v=38 u=kilometre]] from Penn Island before it hit the pier.",
)
HERALD = (
    "herald.txt",
    "2031-05-04",
    "Brackmouth harbour closed after the Orvalda hit the Tinsel pier; the ferry was carrying"
    " [[146 passengers|count v=146 p=passengers]].\nThe harbour office of Brackmouth counted"
    " [[19 injured people|injured v=19 p=people]] on the Orvalda.",
)
MILL = (
    "mill.txt",
    "2031-05-04",
    "In Stannerby a boiler burst in the Quill paper mill on Sunday with"
    " [[146 workers|count v=146 p=workers]] on shift.\n"
    "At least [[31 people|injured v=>=31 p=people]] were hurt, the Stannerby fire brigade said.",
)


def figures(*written: Written) -> tuple[list[Group], dict[str, Claim]]:
    documents, claims = read_all(*written)
    bound, events = assign_events(claims, documents, [])
    return group(bound, documents, events), {claim.id: claim for claim in bound}


def together(*written: Written) -> set[frozenset[tuple[str, str]]]:
    """The value figures that more than one claim states, as sources and words."""
    groups, claims = figures(*written)
    named = [frozenset((claims[i].source, claims[i].text) for i in g.claims) for g in groups if g.relation == "value"]
    return {told for told in named if len(told) > 1}


def test_one_story_in_other_words() -> None:
    assert together(COURIER, HERALD) == {
        frozenset({("courier.txt", "146 passengers"), ("herald.txt", "146 passengers")}),
        frozenset({("courier.txt", "19 people"), ("herald.txt", "19 injured people")}),
    }


def test_a_changed_number_still_meets_its_twin() -> None:
    wrong = (HERALD[0], HERALD[1], HERALD[2].replace("146 passengers|count v=146", "416 passengers|count v=416"))
    assert frozenset({("courier.txt", "146 passengers"), ("herald.txt", "416 passengers")}) in together(COURIER, wrong)


def test_a_similar_story_of_the_same_day_never_meets() -> None:
    for told in together(COURIER, HERALD, MILL):
        assert "mill.txt" not in {source for source, _ in told}


def test_an_unrelated_document_changes_no_figure() -> None:
    before = {g.id: g.claims for g in figures(COURIER, HERALD)[0]}
    after = {g.id: g.claims for g in figures(COURIER, HERALD, MILL)[0]}
    assert before.items() <= after.items()


def test_three_numbers_of_one_sentence_each_find_their_own() -> None:
    one = (
        "a.txt",
        "2031-06-01",
        "The landslide at Morrow Gap killed [[12 people|killed v=12 p=people]], injured"
        " [[47 people|injured v=47 p=people]] and buried [[23 houses|count v=23 p=houses]], Morrow police said.",
    )
    other = (
        "b.txt",
        "2031-06-01",
        "At Morrow Gap the landslide buried [[23 houses|count v=23 p=houses]]; police in Morrow said"
        " [[47 people|injured v=47 p=people]] were injured and [[13 people|killed v=13 p=people]] killed.",
    )
    assert together(one, other) == {
        frozenset({("a.txt", "23 houses"), ("b.txt", "23 houses")}),
        frozenset({("a.txt", "47 people"), ("b.txt", "47 people")}),
        frozenset({("a.txt", "12 people"), ("b.txt", "13 people")}),
    }


def test_a_rising_toll_is_one_figure() -> None:
    days = [
        (
            f"{n}.txt",
            f"2031-07-0{n}",
            f"The flood on the Asker river at Dunnow has killed [[{toll} people|killed v={toll} p=people]],"
            " the Dunnow prefect said.",
        )
        for n, toll in ((1, 14), (2, 22), (3, 37))
    ]
    assert together(*days) == {frozenset({("1.txt", "14 people"), ("2.txt", "22 people"), ("3.txt", "37 people")})}


def test_a_rate_never_meets_a_count() -> None:
    leak = "The Halden well at Corriedale leaks [[5200 barrels|measurement v=5200 u=barrel]] of oil{}"
    flow = leak + ", the Halden firm said."
    found = together(("a.txt", "2031-08-01", flow.format(" a day")), ("b.txt", "2031-08-01", flow.format("")))
    assert found == set()


def test_a_text_may_tell_one_toll_twice() -> None:
    """`over 20` here and `about 30` there are one toll; `over 20` and `12` are not."""
    toll = "The Orvalda hit the Tinsel pier at Brackmouth and [[{0} people|injured v={1} p=people]] were hurt."
    courier = ("courier.txt", "2031-05-04", toll.format("over 20", ">20") + "\n" + toll.format("about 30", "~30"))
    herald = ("herald.txt", "2031-05-04", toll.format("over 20", ">20"))
    star = ("star.txt", "2031-05-04", toll.format("30", "30"))
    assert {len(told) for told in together(courier, herald, star)} == {4}
    apart = (courier[0], courier[1], courier[2].replace("about 30", "12").replace("~30", "12"))
    assert max(len(told) for told in together(apart, herald, star)) < 4


def test_the_toll_of_one_event_is_one_figure_however_few_the_words() -> None:
    day, dead = "[[4 May 2031|date d=2031-05-04]]", "[[{0} people|killed v={0} p=people]]"
    courier = ("a.txt", "2031-05-05", f"A fire off Brackmouth on {day} killed {dead.format(14)}.")
    herald = ("b.txt", "2031-05-06", f"Brackmouth ferry fire: {dead.format(19)} died on {day} at Brackmouth.")
    late = ("c.txt", "2031-05-30", f"The fire at Brackmouth of {day} cost the lives of {dead.format(21)}.")
    assert {len(told) for told in together(courier, herald, late)} == {3}
    children = (late[0], late[1], late[2].replace("people", "children"))
    assert {len(told) for told in together(courier, herald, children)} == {2}


def test_what_a_text_denies_is_no_figure() -> None:
    killed, as_reported = "[[14 people|killed v=14 p=people]]", "[[19|killed v=19 p=people]] as we reported"
    for denied, told in ((f"not {as_reported}", {"14 people"}), (f"not fewer than {as_reported}", {"14 people", "19"})):
        groups, claims = figures(("a.txt", "2031-05-05", f"The fire at Brackmouth killed {killed}, {denied}."))
        assert {claims[i].text for group in groups for i in group.claims} == told


def test_one_of_a_kind_is_an_example() -> None:
    courier = "Orvalda Ferries of Brackmouth cut the fares of [[2 boats|count v=2 p=boats]] to save costs."
    herald = "Fares fell on [[{0} boats|count v={0} p=boats]] of the Orvalda line in Brackmouth."
    told = ("courier.txt", "2031-05-04", courier)
    two, three, one = ((f"{n}.txt", "2031-05-04", herald.format(n)) for n in (2, 3, 1))
    assert together(told, two)
    assert together(told, three)
    assert together(told, one) == set()


def test_passengers_and_crew_are_not_the_passengers() -> None:
    herald = HERALD[2].replace(
        "[[146 passengers|count v=146 p=passengers]]", "[[158 passengers|count v=158 p=passengers]]"
    )
    alone, joined = ((HERALD[0], HERALD[1], words) for words in (herald, herald.replace("]].", "]] and crew.", 1)))
    passengers = frozenset({("courier.txt", "146 passengers"), ("herald.txt", "158 passengers")})
    assert passengers in together(COURIER, alone)
    assert passengers not in together(COURIER, joined)


def test_a_price_of_unknown_day_is_not_that_of_another() -> None:
    """What changes daily is one figure only where the days are known to be near."""
    first = ("a.txt", "2031-05-04", "Shares of Orvalda Ferries rose to [[$31|money v=31 u=USD]] at Brackmouth.")
    other = "At Brackmouth shares of the Orvalda line closed at [[$47|money v=47 u=USD]] after a rise."
    assert len(together(first, ("b.txt", "2031-05-04", other))) == 1
    assert together(first, ("b.txt", None, other)) == set()


def test_a_chance_is_no_count_of_the_same_text() -> None:
    odds = (
        "odds.txt",
        "2031-05-04",
        "There is a [[1 in 10,000|ratio v=>1 w=10000]] chance that debris of the Orvalda hits a person at Brackmouth.\n"
        "Debris of the Orvalda is known to have hit [[one person|count v=1 p=people]] at Brackmouth.",
    )
    found, claims = figures(odds)
    assert not any(len(group.claims) > 1 for group in found), claims


def test_conversions_in_brackets_are_one_number_of_the_sentence() -> None:
    both = "[[{0} km|measurement v={0} u=kilometer]] ([[{1} miles|measurement v={1} u=mile]])"
    flown = f"The Harrier rocket flew {both} over Sennet Bay."
    found = together(
        ("a.txt", "2031-09-01", flown.format(2410, 1497)), ("b.txt", "2031-09-01", flown.format(2410, 1947))
    )
    assert found == {
        frozenset({("a.txt", "2410 km"), ("b.txt", "2410 km")}),
        frozenset({("a.txt", "1497 miles"), ("b.txt", "1947 miles")}),
    }


def test_the_evidence_of_each_link_adds_up() -> None:
    groups, _ = figures(COURIER, HERALD)
    for found in (g for g in groups if g.relation == "value" and len(g.claims) > 1):
        assert sum(piece.weight for piece in found.evidence) >= 0
        assert all(piece.why for piece in found.evidence)
        assert {piece.claim for piece in found.evidence} < set(found.claims)


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=50, max_value=1_400).filter(lambda n: n != 146))
def test_the_number_itself_is_no_evidence_where_numbers_differ(number: int) -> None:
    """Whichever number of its size stands in the other text, the two are one figure for the same reasons."""
    changed = HERALD[2].replace("146 passengers|count v=146", f"{number} passengers|count v={number}")
    groups, claims = figures(COURIER, (HERALD[0], HERALD[1], changed))
    told = next(g for g in groups if any(claims[i].text == "146 passengers" for i in g.claims))
    assert {claims[i].text for i in told.claims} == {"146 passengers", f"{number} passengers"}


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_and_claims_does_not_matter(rng: random.Random) -> None:
    documents, claims = read_all(COURIER, HERALD, MILL)
    bound, events = assign_events(claims, documents, [])
    expected = group(bound, documents, events)
    rng.shuffle(documents)
    rng.shuffle(bound)
    assert group(bound, documents, events) == expected
