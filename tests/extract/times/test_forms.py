"""Every date that we print in any of the usual forms is read back."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Dates = Callable[..., list[str | None]]
Times = Callable[..., list[object]]

quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
days = st.dates(datetime.date(1700, 1, 1), datetime.date(2099, 12, 31))
MONTHS = list(calendar.month_name)[1:]
SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = list(calendar.day_name)
UNITS = ["day", "week", "month", "year", "decade", "century"]


def ordinal(day: int) -> str:
    ending = "th" if 4 <= day <= 20 or 24 <= day <= 30 else {1: "st", 2: "nd", 3: "rd"}[day % 10]
    return f"{day}{ending}"


DAY_FORMS: list[Callable[[datetime.date], str]] = [
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day:02} {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day} {d.year}",
    lambda d: f"{MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    lambda d: f"{SHORT[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"the {ordinal(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {ordinal(d.day)}, {d.year}",
    lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.day}.{d.month}.{d.year}, not 31.1.{d.year}",
]


@pytest.mark.parametrize("form", DAY_FORMS)
def test_day(form: Callable[[datetime.date], str], dates: Dates) -> None:
    @quick
    @given(days)
    def check(day: datetime.date) -> None:
        assert dates(f"It sank on {form(day)}, they wrote.")[0] == day.isoformat()

    check()


@quick
@given(
    days, st.sampled_from(["{m} {y}", "{m}, {y}", "{m} of {y}", "early {m} {y}", "the end of {m} {y}", "mid-{m} {y}"])
)
def test_month(dates: Dates, day: datetime.date, form: str) -> None:
    text = form.format(m=MONTHS[day.month - 1], y=day.year)
    assert dates(f"It was built in {text} by monks.") == [f"{day.year}-{day.month:02}"]


@quick
@given(
    st.integers(1500, 2099),
    st.sampled_from(["in {}", "since {}", "by mid-{}", "late in {}", "throughout {}", "the year {}"]),
)
def test_year(dates: Dates, year: int, form: str) -> None:
    assert dates(f"The mill closed {form.format(year)}.") == [str(year)]


@quick
@given(days, st.integers(1, 4000), st.sampled_from(["{} to {}", "{} – {}", "from {} until {}", "between {} and {}"]))
def test_range(dates: Dates, day: datetime.date, length: int, form: str) -> None:
    end = min(day + datetime.timedelta(days=length), datetime.date(2099, 12, 31))
    text = form.format(DAY_FORMS[0](day), DAY_FORMS[0](end))
    if day < end:
        assert dates(f"The siege ({text}) failed.") == [f"{day}/{end}"]


@quick
@given(
    st.integers(1700, 2090),
    st.integers(1, 99),
    st.sampled_from(["{}-{}", "{}–{}", "from {} to {}", "between {} and {}"]),
)
def test_years(dates: Dates, first: int, length: int, form: str) -> None:
    last = min(first + length, 2099)
    assert dates(f"The famine lasted {form.format(first, last)}.") == [f"{first}/{last}"]


@quick
@given(st.integers(170, 209))
def test_decade(dates: Dates, decade: int) -> None:
    if decade % 10 or decade == 200:
        assert dates(f"Rents rose in the {decade}0s.") == [f"{decade}X"]


@quick
@given(st.integers(10, 21))
def test_century(dates: Dates, century: int) -> None:
    assert dates(f"The wall is of the {ordinal(century)} century.") == [f"{century - 1:02}XX"]


@quick
@given(st.integers(1, 900))
def test_before_our_era(dates: Dates, year: int) -> None:
    assert dates(f"The city fell in {year} BC.") == [f"-{year - 1:04}" if year > 1 else "0000"]


@quick
@given(days, st.integers(1, 27), st.sampled_from(["day", "year", "month"]))
def test_ago(dates: Dates, written: datetime.date, count: int, unit: str) -> None:
    text = f"It burned {count} {unit}{'s' * (count > 1)} ago."
    day = written - datetime.timedelta(days=count)
    month = written.year * 12 + written.month - 1 - count
    expected = {
        "day": day.isoformat(),
        "year": f"{written.year - count}",
        "month": f"{month // 12}-{month % 12 + 1:02}",
    }
    assert dates(text, written.isoformat()) == [expected[unit]]


@quick
@given(days)
def test_weekday_of_the_past_week(dates: Dates, written: datetime.date) -> None:
    for back in range(-1, 6):  # six days back is the day after, of a report dated a day too early
        day = written - datetime.timedelta(days=back)
        assert dates(f"The roof fell in on {WEEKDAYS[day.weekday()]}.", written.isoformat()) == [day.isoformat()]


@quick
@given(days, st.integers(1, 5))
def test_weekday_ahead(dates: Dates, written: datetime.date, ahead: int) -> None:
    day = written + datetime.timedelta(days=ahead)
    assert dates(f"The court will meet on {WEEKDAYS[day.weekday()]}.", written.isoformat()) == [day.isoformat()]


@quick
@given(st.integers(2, 400), st.sampled_from(UNITS), st.sampled_from(["{} {}", "{}-{}"]))
def test_duration(times: Callable[..., list], count: int, unit: str, form: str) -> None:  # type: ignore[type-arg]
    plural = unit if "-" in form else "centuries" if unit == "century" else unit + "s"
    (claim,) = times(f"The {form.format(count, plural)} of rain ended.")
    assert (claim.kind, claim.value.low, claim.value.high, claim.unit) == ("duration", count, count, unit)
