"""Events that no file names. Everything here is invented."""

from __future__ import annotations

import random

from claimcheck.align import assign_events
from claimcheck.model import Claim, Event
from tests.align.marks import read_all

DAY = "[[9 May 1940|date d=1940-05-09]]"
HARBOUR = (
    ("guide.txt", "1990-05-01", f"The Port Merle explosion of {DAY} killed [[88 people|killed v=88 p=people]]."),
    ("town.txt", "1990-05-10", "Yesterday was the [[50th anniversary|anniversary v=50]] of the Port Merle explosion."),
    (
        "union.txt",
        "1970-05-09",
        "The explosion at Port Merle took [[over 80 lives|killed v=>80 p=lives]] "
        "[[30 years ago|date v=30 u=year d=1940]].",
    ),
)


def bind(written: tuple[tuple[str, str | None, str], ...]) -> tuple[list[Claim], list[Event]]:
    documents, claims = read_all(*written)
    return assign_events(claims, documents, [])


def test_documents_that_speak_of_one_place_and_date_share_an_event() -> None:
    claims, events = bind(HARBOUR)
    assert [event.id for event in events] == ["port-merle-1940"]
    assert events[0].discovered
    assert events[0].date == "1940-05-09"
    assert {claim.event for claim in claims} == {"port-merle-1940"}


def test_the_order_of_documents_does_not_matter() -> None:
    _, expected = bind(HARBOUR)
    for seed in range(5):
        shuffled = list(HARBOUR)
        random.Random(seed).shuffle(shuffled)
        assert bind(tuple(shuffled))[1] == expected


def test_a_wrong_anniversary_does_not_make_an_event_of_its_own() -> None:
    wrong = ("late.txt", "1990-05-10", "It was the [[49th anniversary|anniversary v=49]] of the Port Merle explosion.")
    claims, events = bind((*HARBOUR, wrong))
    assert [event.id for event in events] == ["port-merle-1940"]
    assert claims[-1].event == "port-merle-1940"


def test_two_events_of_one_place_are_told_apart_by_their_years() -> None:
    flood = (
        (
            "f1.txt",
            "2003-11-01",
            "The Port Merle flood of [[2003|date d=2003]] killed [[7 people|killed v=7 p=people]].",
        ),
        (
            "f2.txt",
            "2003-11-02",
            "In the Port Merle flood of [[2003|date d=2003]], [[9 people|killed v=9 p=people]] died.",
        ),
    )
    claims, events = bind((*HARBOUR, *flood))
    assert [event.id for event in events] == ["port-merle-1940", "port-merle-2003"]
    assert {c.text: c.event for c in claims}["9 people"] == "port-merle-2003"


def test_a_report_without_a_date_is_of_the_day_it_was_written() -> None:
    first = """# Bus crash in Oakhurst
Three cars hit a bus in Oakhurst, and [[4 people|killed v=4 p=people]] died in the Oakhurst crash."""
    second = """Police said [[5 people|killed v=5 p=people]] were killed in the crash in Oakhurst.
The Oakhurst crash hurt [[9 others|injured v=9 p=others]]."""
    claims, events = bind((("a.txt", "2022-03-04", first), ("b.txt", "2022-03-05", second)))
    assert [event.id for event in events] == ["oakhurst-2022"]
    assert {claim.event for claim in claims} == {"oakhurst-2022"}


def test_names_alone_are_no_event() -> None:
    _, events = bind(
        (("a.txt", "2022-03-04", "Anna Berg met Jon Dahl in Oakhurst. They drank [[3 cups|count v=3 p=cups]] of tea."),)
    )
    assert events == []


MILL = "[[11 March 1958|date d=1958-03-11]]"


def test_one_day_written_out_by_several_is_an_event_of_few_words() -> None:
    claims, events = bind(
        (
            (
                "register.md",
                "1958-03-12",
                f"The mill at Corrow burnt on {MILL}. [[34 people|killed v=34 p=people]] died.",
            ),
            ("inquest.md", "1958-09-02", f"The Corrow fire of {MILL} killed [[43 people|killed v=43 p=people]]."),
        )
    )
    assert [event.id for event in events] == ["corrow-1958"]
    assert events[0].date == "1958-03-11"
    assert {claim.event for claim in claims} == {"corrow-1958"}


def test_a_day_that_one_place_and_no_event_share_is_none() -> None:
    """A market day and a wedding: both stood in Corrow on that day, and nobody calls either an event."""
    _, events = bind(
        (
            (
                "fair.txt",
                "1958-03-12",
                f"The fair at Corrow was held on {MILL}. [[12 stalls|count v=12 p=stalls]] stood there.",
            ),
            ("vows.txt", "1958-03-14", f"They married at Corrow on {MILL}. [[80 guests|count v=80 p=guests]] came."),
        )
    )
    assert events == []


def test_a_later_text_that_only_names_the_place_has_no_part_in_it() -> None:
    later = ("trade.txt", "2012-03-01", "In Port Merle [[12 new shops|count v=12 p=shops]] opened.")
    claims, events = bind((*HARBOUR, later))
    assert [event.id for event in events] == ["port-merle-1940"]
    assert claims[-1].event is None


def test_small_words_inside_of_a_name_belong_to_it() -> None:
    told = (
        ("a.txt", "2010-01-13", "An earthquake in Port-aux-Chênes killed [[300 people|killed v=300 p=people]]."),
        ("b.txt", "2010-01-14", "The Port-aux-Chênes earthquake killed [[over 300 people|killed v=>300 p=people]]."),
        ("c.txt", "2010-01-14", "In Castro de Rei [[40 people|killed v=40 p=people]] died in the Castro de Rei flood."),
        ("d.txt", "2010-01-14", "The Castro de Rei flood killed [[41 people|killed v=41 p=people]]."),
    )
    _, events = bind(told)
    assert {event.place for event in events} == {"Port-aux-Chênes", "Castro de Rei"}


def test_words_that_only_begin_a_sentence_and_people_of_a_faith_are_no_places() -> None:
    told = (
        ("a.txt", "2010-01-13", "Troops clash with crowds. [[30 people|killed v=30 p=people]] died in the crush."),
        ("b.txt", "2010-01-13", "Troops attack crowds: [[30 people|killed v=30 p=people]] died. More troops came."),
        (
            "c.txt",
            "2010-01-13",
            "Photos: Mass shooting kills [[30 people|killed v=30 p=people]]. See photos of the mass grave.",
        ),
        ("d.txt", "2010-01-13", "In Muslim attacks [[30 people|killed v=30 p=people]] died, after Muslim riots."),
    )
    assert bind(told)[1] == []


FERRY = "[[4 May 2031|date d=2031-05-04]]"
OFF_A_TOWN = (
    (
        "a.txt",
        "2031-05-05",
        f"Fire broke out on the Orvalda off Brackmouth on {FERRY}: [[14|killed v=14 p=people]] died.",
    ),
    ("b.txt", "2031-05-06", f"The Orvalda fire of {FERRY} off Brackmouth killed [[14 people|killed v=14 p=people]]."),
    ("c.txt", "2031-05-06", f"The Brackmouth fire of {FERRY} killed [[14 people|killed v=14 p=people]]."),
)


def test_a_ship_that_burnt_off_a_town_is_the_towns_event() -> None:
    claims, events = bind(OFF_A_TOWN)
    assert [(event.id, event.place) for event in events] == [("brackmouth-2031", "Brackmouth")]
    assert set(events[0].names) == {"Brackmouth", "Orvalda"}
    assert {claim.event for claim in claims} == {"brackmouth-2031"}


def test_two_towns_of_one_flood_stay_apart() -> None:
    line = "The {2} flood of {0} took [[9|killed v=9 p=people]], and [[{1} people|killed v={1} p=people]] died in {2}."
    told = [(f"{n}.txt", "2031-05-05", line.format(FERRY, n, town)) for n, town in ((4, "Stannerby"), (7, "Corrow"))]
    _, events = bind((*told, ("c.txt", "2031-05-06", " ".join(words for _, _, words in told))))
    assert {event.place for event in events} == {"Stannerby", "Corrow"}
