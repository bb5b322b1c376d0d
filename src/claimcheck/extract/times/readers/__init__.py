"""What becomes of a match: a rule's `reads` names one of these.

A reader gives the mentions it read, an empty list where the words are no time (and no other rule may take them for
one), or None where another rule should try. What a pattern calls `no` is no time, and no reader is asked.
"""

from collections.abc import Callable, Mapping

from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import TimeMention
from claimcheck.extract.times.readers import calendar, coarse, joins, lengths, relative, years

Reader = Callable[[Found], list[TimeMention] | None]

READERS: Mapping[str, Reader] = {
    "calendar": calendar.day_or_month,
    "bare-day": calendar.bare_day,
    "day-pair": calendar.day_pair,
    "day-range": calendar.day_range,
    "coming-month": calendar.coming_month,
    "bare-month": calendar.bare_month,
    "holiday": calendar.holiday,
    "numeric": calendar.numeric,
    "september-eleven": calendar.september_eleven,
    "bare-year": years.bare_year,
    "year-range": years.year_range,
    "short-year": years.short_year,
    "era": years.era,
    "decade": coarse.decade,
    "century": coarse.century,
    "season": coarse.season,
    "bare-season": coarse.bare_season,
    "quarter": coarse.quarter,
    "weekday": relative.weekday,
    "deictic": relative.deictic,
    "anaphor": relative.anaphor,
    "of-year": relative.of_year,
    "offset": relative.offset,
    "range": joins.date_range,
    "clock": joins.clock,
    "duration": lengths.duration,
    "rate": lengths.rate,
}

__all__ = ["READERS", "Reader"]
