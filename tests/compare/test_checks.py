"""Each check of the arithmetic: what it finds and what it leaves alone. The events are invented."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from claimcheck.compare import CHECKS
from claimcheck.compare.conversions import conversions
from claimcheck.rules.units import unit_phrases
from tests.compare.harness import check, lindholm, people

DAY = "[[14 August 1921|date d=1921-08-14]]"


def anniversary(number: int) -> str:
    return f"[[{number}th anniversary|anniversary v={number}]] of the Lindholm fire"


def ago(words: str, value: str, year: int | None = None) -> str:
    return f"[[{words}|date v={value} u=year{f' d={year}' if year else ''}]]"


# anniversaries


def test_anniversaries_of_different_years_are_one_equation() -> None:
    done = check(
        ("a.txt", "1981-08-15", f"It is the {anniversary(60)}."),
        ("b.txt", "1946-08-14", f"It is the {anniversary(25)}, which broke out on {DAY}."),
        ("c.txt", "1971-03-01", f"Lindholm burnt {ago('fifty years ago', '50', 1921)}."),
        ("d.txt", None, f"It is the {anniversary(75)}. Lindholm burnt {ago('75 years ago', '75')}."),
    )
    assert done.findings == []
    date, since = done.figure("date"), done.figure("years since")
    assert (date.verdict, date.best_date, set(date.sources)) == (
        "agreement",
        "1921-08-14",
        {"a.txt", "b.txt", "c.txt", "d.txt"},
    )
    assert since.verdict == "agreement"
    assert since.cells[-2].text == "60th → 1921"
    assert since.cells[-1].text.startswith("75th (of 1996?)")


@pytest.mark.parametrize(
    ("number", "published", "fits"),
    [
        (60, "1981-08-15", True),
        (60, "1981-08-13", True),
        (60, "1981-01-03", True),
        (60, "1982-01-20", True),
        (60, "1981", True),
        (61, "1981-08-15", False),
        (59, "1981-08-15", False),
        (60, "1980-12-20", False),
        (60, "1983-01-01", False),
    ],
)
def test_anniversary_and_day_of_writing(number: int, published: str, fits: bool) -> None:
    done = check(("a.txt", published, f"It is the {anniversary(number)}, of {DAY}."))
    assert done.alarms() == ([] if fits else [("error", "anniversary")])


def test_an_anniversary_of_winter_is_near_in_the_autumn_before() -> None:
    from claimcheck.model import Event

    winter = Event(id="aske-1952", names=("Aske",), date="1952-01-20")
    text = "Aske has the [[30th anniversary|anniversary v=30]] of the flood of [[20 January 1952|date d=1952-01-20]]."
    assert check(("a.txt", "1981-12-01", text), events=(winter,)).findings == []
    assert check(("a.txt", "1981-06-01", text), events=(winter,)).alarms() == [("error", "anniversary")]


def test_one_wrong_anniversary_is_one_finding_with_all_it_conflicts_with() -> None:
    right = f"It is the {anniversary(60)}. We mark the {anniversary(60)}. The {anniversary(61)} was kept."
    done = check(("a.txt", "1981-08-15", right), ("b.txt", "1981-08-16", f"It is the {anniversary(60)}, of {DAY}."))
    assert done.alarms() == [("error", "anniversary")]
    assert done.words() == {"61th anniversary", "60th anniversary", "14 August 1921"}
    assert done.figure("date").verdict == "discrepancy"
    assert done.figure("years since").verdict == "discrepancy"


def test_without_a_day_of_writing_a_text_is_held_against_itself() -> None:
    done = check(
        ("a.txt", None, f"It is the {anniversary(60)}. The {anniversary(61)} was kept. All keep the {anniversary(60)}.")
    )
    assert done.alarms() == [("warning", "anniversary")]
    assert check(("a.txt", None, f"It is the {anniversary(61)}.")).findings == []


# years ago


@pytest.mark.parametrize(
    ("words", "value", "published", "fits"),
    [
        ("60 years ago", "60", "1981-08-15", True),
        ("60 years ago", "60", "1981-02-01", True),
        ("59 years ago", "59", "1981-02-01", True),
        ("59 years ago", "59", "1981-08-15", False),
        ("61 years ago", "61", "1981-08-15", False),
        ("some 60 years ago", "~60", "1983-08-15", True),
        ("almost 60 years ago", "<60", "1981-05-01", True),
        ("over 50 years ago", ">50", "1981-05-01", True),
        ("60 years ago", "60", "1984-05-01", True),
        ("62 years ago", "62", "1984-05-01", True),
        ("61 years ago", "61", "1984-05-01", False),
    ],
)
def test_years_ago(words: str, value: str, published: str, fits: bool) -> None:
    done = check(("a.txt", published, f"Lindholm burnt {ago(words, value, 1921)}. The Lindholm fire of {DAY}."))
    assert done.alarms() == ([] if fits else [("error", "years-ago")])


# days


def test_an_event_on_two_days() -> None:
    wrong = "On [[13 August 1921|date d=1921-08-13]] the fire killed [[613 people|killed v=613 p=people]] in Lindholm."
    done = check(
        ("a.txt", None, wrong),
        ("b.txt", None, f"The Lindholm fire of {DAY}."),
        ("c.txt", None, "Lindholm burnt in [[1921|date d=1921]]."),
    )
    assert done.alarms() == [("error", "event-date")]
    assert done.words() == {"13 August 1921", "14 August 1921"}


def test_against_the_events_file_alone_it_is_a_note() -> None:
    wrong = "On [[13 August 1921|date d=1921-08-13]] the fire killed [[613 people|killed v=613 p=people]] in Lindholm."
    assert check(("a.txt", None, wrong)).told() == [("note", "event-date")]


def test_ranges_that_end_a_day_apart_agree() -> None:
    done = check(
        ("a.txt", None, "The Second Sorrel War, [[2 April to 7 May 2001|date d=2001-04-02/2001-05-07]]."),
        ("b.txt", None, "The Second Sorrel War, [[2 April to 8 May 2001|date d=2001-04-02/2001-05-08]]."),
    )
    assert done.findings == []


# durations


@pytest.mark.parametrize(("number", "fits"), [(35, True), (36, True), (37, True), (38, False), (46, False)])
def test_duration_and_range(number: int, fits: bool) -> None:
    """2 April to 7 May is 35 days, 36 with both ends; the event's file ends a day later."""
    done = check(
        ("a.txt", "2005", f"The [[{number}-day|duration v={number} u=day]] Sorrel Valley War."),
        ("b.txt", "2006", "The Second Sorrel War, [[2 April to 7 May 2001|date d=2001-04-02/2001-05-07]]."),
    )
    assert done.alarms() == ([] if fits else [("error", "duration-range")])


def test_a_duration_in_weeks_is_read_to_the_nearest() -> None:
    assert check(("a.txt", "2005", "The Second Sorrel War lasted [[five weeks|duration v=5 u=week]].")).findings == []
    assert check(("a.txt", "2005", "The Second Sorrel War lasted [[eight weeks|duration v=8 u=week]].")).alarms() == [
        ("warning", "duration-range")
    ]


def test_a_wrong_duration_beside_a_right_one_is_one_finding() -> None:
    done = check(
        ("a.txt", "2005", "The [[46-day|duration v=46 u=day]] Sorrel Valley War."),
        ("b.txt", "2005", "The [[36-day|duration v=36 u=day]] Sorrel Valley War."),
        ("c.txt", "2006", "The Second Sorrel War, [[2 April to 7 May 2001|date d=2001-04-02/2001-05-07]]."),
    )
    assert len(done.alarms()) == 1
    assert {"46-day", "36-day"} <= done.words()


# parts


def parts(women: int, children: int, whole: str = "[[over 200 people|killed v=>200 p=people is=all]]") -> str:
    return lindholm(
        f"{whole}, among them [[{women} women|killed v={women} p=women of=all]] and "
        f"[[{children} children|killed v={children} p=children of=all]]"
    )


def test_parts_within_their_whole() -> None:
    assert check(("a.txt", "1990", parts(90, 60)), ("b.txt", "1991", lindholm(people("205")))).findings == []


def test_a_part_that_exceeds_the_number_its_whole_is_stated_with() -> None:
    done = check(("a.txt", "1990", parts(490, 60)))
    assert done.told() == [("warning", "part-whole")]
    assert done.words() == {"490 women", "over 200 people"}


def test_a_part_that_exceeds_the_whole_that_another_source_gives() -> None:
    done = check(("a.txt", "1990", parts(490, 60)), ("b.txt", "1991", lindholm(people("205"))))
    assert done.told() == [("error", "part-whole")]
    assert done.words() == {"490 women", "over 200 people", "205 people"}
    assert "b.txt" in done.findings[0].message


def test_a_part_in_another_document_than_the_whole() -> None:
    women = "The Lindholm fire killed [[490 women|killed v=490 p=women]]."
    done = check(("a.txt", "1990", women), ("b.txt", "1991", lindholm(people("205"))))
    assert done.told() == [("error", "part-whole")]


def test_parts_that_add_up_to_more() -> None:
    whole = "[[205 people|killed v=205 p=people is=all]]"
    assert check(("a.txt", "1990", parts(150, 60, whole))).told() == [("error", "part-whole")]
    assert check(("a.txt", "1990", parts(150, 55, whole))).findings == []


def test_parts_that_overlap_are_not_added() -> None:
    text = lindholm(
        "[[205 people|killed v=205 p=people is=all]], among them [[150 women|killed v=150 p=women of=all]] and "
        "[[90 workers|killed v=90 p=workers of=all]]"
    )
    assert check(("a.txt", "1990", text)).findings == []


@pytest.mark.parametrize(("part", "found"), [(64, []), (67, []), (70, [("error", "part-whole")])])
def test_ratio(part: int, found: list[tuple[str, str]]) -> None:
    assert (
        check(("a.txt", "1990", f"In Lindholm [[{part} of 67 shops|ratio v={part} w=67 p=shops]] burnt.")).told()
        == found
    )


# dates by themselves


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        ("[[30 February 1954|date]]", "impossible-date"),
        ("[[February 29, 1955|date]]", "impossible-date"),
        ("30 [[February 1954|date d=1954-02]]", "impossible-date"),
        ("[[31 June|date]]", "impossible-date"),
        ("[[29 February|date]]", None),
        ("[[29 February 1956|date d=1956-02-29]]", None),
        ("[[May 31|date d=1954-05-31]]", None),
        ("[[1994-1988|date]]", "backwards-range"),
        ("[[9 to 3 May 1954|date d=1954-05-09/1954-05-03]]", "backwards-range"),
        ("[[1988-94|date d=1988/1994]]", None),
        ("[[Monday, 27 February 1956|date d=1956-02-27]]", None),
        ("[[Tuesday, 27 February 1956|date d=1956-02-27]]", "weekday"),
        ("Tuesday, [[27 February 1956|date d=1956-02-27]]", "weekday"),
        ("Monday [[27 February 1956|date d=1956-02-27]]", None),
        ("Sunday, [[27 February|date d=1956-02-27]]", "weekday"),
        ("Sunday, [[27 August|date d=1955-08-27]]", None),
        ("Sunday. On [[27 February 1956|date d=1956-02-27]]", None),
    ],
)
def test_dates_by_themselves(claim: str, rule: str | None) -> None:
    done = check(("a.txt", "1956-03-01", f"The club met on {claim}, as ever."))
    assert [finding.rule for finding in done.findings] == ([rule] if rule else [])


def test_a_numeric_range_that_runs_backwards() -> None:
    done = check(("a.txt", None, "Lindholm paid [[between 200 and 150 crowns|money v=200..150 u=SEK]] a head."))
    assert done.told() == [("error", "backwards-range")]


@pytest.mark.parametrize(
    ("offset", "beside", "fits"),
    [
        ("A year later|date v=1 u=year d=1922", "in [[1922|date d=1922]]", True),
        ("A year later|date v=1 u=year d=1922", "in [[1924|date d=1924]]", False),
        ("Two years earlier|date v=2 u=year d=1919", ", in [[1919|date d=1919]]", True),
        ("Two days later|date v=2 u=day d=1921-08-16", ", on [[16 August 1921|date d=1921-08-16]]", True),
        ("Two days later|date v=2 u=day d=1921-08-16", ", on [[26 August 1921|date d=1921-08-26]]", False),
        ("About ten years later|date v=~10 u=year d=1931", ", in [[1932|date d=1932]]", True),
    ],
)
def test_offsets(offset: str, beside: str, fits: bool) -> None:
    joint = "" if beside.startswith(",") else " "
    done = check(("a.txt", "1990", f"Lindholm burnt on {DAY}. [[{offset}]]{joint}{beside}, the mill opened again."))
    assert done.told() == ([] if fits else [("warning", "relative-date")])


# all checks


def test_every_check_has_a_code_of_its_own_and_says_what_it_does() -> None:
    codes = [module.CODE for module in CHECKS]
    assert len(set(codes)) == len(codes)
    for module in CHECKS:
        doc = module.__doc__ or ""
        assert doc.startswith(f"{module.CODE}: ")
        assert all(part in doc for part in ("Finds: ", "Leaves alone: ", "Severity: "))


def test_every_file_of_the_folder_is_registered() -> None:
    folder = Path(CHECKS[0].__file__ or "").parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert files == {module.__name__.rsplit(".", 1)[-1] for module in CHECKS}


def test_no_finding_says_who_is_right() -> None:
    done = check(("a.txt", "1990", lindholm(people("613"))), ("b.txt", "1991", lindholm(people("631"))))
    for word in ("wrong", "false", "correct", "error", "mistake", "should"):
        assert word not in done.findings[0].message.lower()


# conversion


@pytest.mark.parametrize(
    ("one", "joint", "other", "fits"),
    [
        ("2,700 km|measurement v=2700 u=kilometer", " (", "1,677 miles|measurement v=1677 u=mile", True),
        ("2,700 km|measurement v=2700 u=kilometer", " (about ", "1,700 miles|measurement v=1700 u=mile", True),
        ("2,700 km|measurement v=2700 u=kilometer", " (", "1,277 miles|measurement v=1277 u=mile", False),
        ("1,277 miles|measurement v=1277 u=mile", " (", "2,700 km|measurement v=2700 u=kilometer", False),
        ("over 60 km|measurement v=>60 u=kilometer", " (", "17 miles|measurement v=17 u=mile", False),
        ("10-15 km|measurement v=10..15 u=kilometer", " (", "6-9 miles|measurement v=6..9 u=mile", True),
        ("10-15 km|measurement v=10..15 u=kilometer", " (", "6-19 miles|measurement v=6..19 u=mile", False),
        ("6 feet|measurement v=6 u=foot", " (", "2 metres|measurement v=2 u=meter", True),
        ("300 miles|measurement v=300 u=mile", " (", "500 km|measurement v=500 u=kilometer", True),
        ("100 miles|measurement v=100 u=mile", " (", "185 km|measurement v=185 u=kilometer", True),
        ("40 acres|measurement v=40 u=acre", " (", "16 hectares|measurement v=16 u=hectare", True),
        ("40 acres|measurement v=40 u=acre", " (", "61 hectares|measurement v=61 u=hectare", False),
        ("900 tons|measurement v=900 u=ton", " (", "816 tonnes|measurement v=816 u=tonne", True),
        ("900 tons|measurement v=900 u=ton", " (", "914 tonnes|measurement v=914 u=tonne", True),
        ("900 tons|measurement v=900 u=ton", " (", "618 tonnes|measurement v=618 u=tonne", False),
        ("30C|measurement v=30 u=degree_Celsius", " (", "86F|measurement v=86 u=degree_Fahrenheit", True),
        ("2C|measurement v=2 u=degree_Celsius", " (", "3.6F|measurement v=3.6 u=degree_Fahrenheit", True),
        ("30C|measurement v=30 u=degree_Celsius", " (", "68F|measurement v=68 u=degree_Fahrenheit", False),
        ("8,000 acre-feet|measurement v=8000 u=acre-foot", " (", "10m cu m|measurement v=10000000 u=cubic_meter", True),
        ("8,000 acre-feet|measurement v=8000 u=acre-foot", " (", "90m m3|measurement v=90000000 u=cubic_meter", False),
        ("30 psi|measurement v=30 u=pound-force_per_square_inch", " (", "207 kPa|measurement v=207 u=kilopascal", True),
        ("3,000 rpm|measurement v=3000 u=revolution_per_minute", " (", "50 Hz|measurement v=50 u=hertz", True),
        ("200 calories|measurement v=200 u=calorie", " (", "837 kJ|measurement v=837 u=kilojoule", True),
        ("200 nm|measurement v=200 u=nanometer", " (", "370 km|measurement v=370 u=kilometer", True),
        ("25 kt|measurement v=25 u=kiloton", " (", "25,000 tonnes|measurement v=25000 u=tonne", True),
        ("1,000 barrels|measurement v=1000 u=barrel", " (", "117,000 litres|measurement v=117000 u=liter", True),
        ("90 dB|measurement v=90 u=decibel", " (", "3 degrees|measurement v=3 u=degree", True),
        ("a pinch|measurement v=1 u=pinch", " (", "2 mm|measurement v=2 u=millimeter", True),
        ("5g|measurement v=5 u=g-force", " (", "49 m/s2|measurement v=49 u=meter_per_second_squared", True),
        ("60 km|measurement v=60 u=kilometer", " or ", "17 miles|measurement v=17 u=mile", True),
        ("60 km|measurement v=60 u=kilometer", " (", "17 tonnes|measurement v=17 u=tonne", True),
        ("60 leagues|measurement v=60 u=lightning", " (", "17 miles|measurement v=17 u=mile", True),
        ("60 km|measurement v=60 u=kilometer", " (", "17 miles|measurement v=17 u=mile from the pier", True),
    ],
)
def test_conversions(one: str, joint: str, other: str, fits: bool) -> None:
    other, goes_on, rest = other.partition(" from")
    behind = f"[[{other}]]{goes_on}{rest}{')' if '(' in joint else ''}"
    done = check(("a.txt", "1990", f"The Lindholm fire was seen [[{one}]]{joint}{behind} away."))
    assert [rule for _, rule in done.alarms()] == ([] if fits else ["conversion"])


@pytest.mark.parametrize("greater", ["11 stone ", "11 stone and ", "3 miles, "])
def test_the_smaller_part_of_a_size_is_not_converted_alone(greater: str) -> None:
    weighed = f"The Lindholm load was {greater}[[4 pounds|measurement v=4 u=pound]] "
    done = check(("a.txt", "1990", weighed + "([[72 kg|measurement v=72 u=kilogram]])."))
    assert done.alarms() == []


def test_every_unit_that_is_read_can_be_asked_for() -> None:
    for unit in sorted(set(unit_phrases().values())):
        assert all(math.isfinite(number) for number in conversions(1, unit, "meter"))


def test_a_conversion_that_misses_says_what_it_would_be() -> None:
    done = check(
        (
            "a.txt",
            "1990",
            "Lindholm lies [[60 km|measurement v=60 u=kilometer]] ([[17 miles|measurement v=17 u=mile]]) inland.",
        )
    )
    assert done.findings[0].message == (
        "“60 km” (a.txt, 1990) is 37.3 in the unit of “17 miles”, which stands behind it in brackets."
    )


@pytest.mark.parametrize(("rest", "alarms"), [("the other ", []), ("the remaining ", []), ("", ["self-contradiction"])])
def test_the_rest_of_a_known_number_is_another_figure(rest: str, alarms: list[str]) -> None:
    told = (
        "The Lindholm fire trapped [[13 miners|missing v=13 p=miners]] in the pit. "
        f"The Lindholm fire trapped {rest}[[12 miners|missing v=12 p=miners]] in the pit."
    )
    assert [rule for _, rule in check(("a.txt", "1990", told)).alarms()] == alarms
