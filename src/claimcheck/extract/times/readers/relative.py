"""Times told from another time: `Tuesday`, `yesterday`, `that year`, `21 years ago`, `two days later`."""

from __future__ import annotations

from typing import Literal

from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.readers.calendar import day_number, month_number, point_mention, year_number
from claimcheck.extract.times.readers.lengths import hedged, of_article
from claimcheck.model import Interval

Leans = Literal["published", "text", "either"]

_LAST = frozenset(("last", "past", "previous", "preceding", "prior"))
_NEXT = frozenset(("next", "coming", "following", "ensuing", "subsequent"))
_FROM_TEXT = frozenset(("following", "previous", "preceding", "prior", "ensuing", "subsequent"))
_POINTERS = frozenset(("the", "that", "this", "very"))
_TWO_AWAY = {"before last": -2, "after next": 2}
_DAY_NAMES = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _direction(words: str) -> int:
    last = words.split()[-1] if words else ""
    return -1 if last in _LAST else 1 if last in _NEXT else 0


def weekday(found: Found) -> list[TimeMention] | None:
    """Only names written in full and with a capital; `Sun` and `Sat` alone are no days."""
    raw = found.raw("w")
    low = raw.lower().replace("’", "'")
    if not raw[0].isupper() or low.removesuffix("'s") not in found.names.full_weekday:
        return None
    if found.has("n"):
        return _of_month(found, found.names.weekday[low])
    told = found.text("t")
    leans: Leans = "text" if _FROM_TEXT & set(told.split()) else "either"
    shift = 0 if told == "this" else _direction(told)
    return [found.make(basis="weekday", weekday=found.names.weekday[low], shift=shift, leans=leans)]


def _of_month(found: Found, day: int) -> list[TimeMention] | None:
    """`the first Monday of May`: the month has to have its year before the day is known."""
    month, nth = month_number(found, bare=True), found.names.day.get(found.word("n"), -1)
    if not month:
        return None
    return [point_mention(found, Partial(year_number(found), month), weekday=day, nth=nth)]


def deictic(found: Found) -> list[TimeMention] | None:
    if found.has("n"):
        shift = _DAY_NAMES[found.word("n").removesuffix("'s").removesuffix("’s")]
        return [found.make(basis="offset", unit="day", shift=shift, leans="published")]
    if found.has("q"):
        told = found.raw("q")
        return [found.make(basis="offset", unit="day", leans="published", unsure=told.lower() == "today")]
    if found.has("b") or found.has("a"):
        return [found.make(basis="offset", unit="day", shift=-2 if found.has("b") else 2, leans="published")]
    if found.has("p"):
        shift = 0 if found.word("t") == "this" else -1
        return [found.make(basis="offset", unit="day", shift=shift, leans="published")]
    if found.has("c"):  # this coming winter
        return _named(found, 1, "published")
    if found.text("t") in _TWO_AWAY:
        shift = _TWO_AWAY[found.text("t")]
        return [found.make(basis="unit", unit=_unit(found), shift=shift, leans="published")]
    if found.has("m") and _is_dated(found):
        return None
    told = "last" if found.text("t") == "this past" else found.word("t")
    shift = {"last": -1, "this": 0, "next": 1}[told]
    if found.has("u"):
        last_of_several = told == "last" and found.before("t") == "the"  # `the last week of the war`
        return (
            None if last_of_several else [found.make(basis="unit", unit=_unit(found), shift=shift, leans="published")]
        )
    return _named(found, shift, "published", same_year=told == "this")


def _is_dated(found: Found) -> bool:
    """`in this May 18, 2017, photo`: the month belongs to a date of its own."""
    day, then = found.after("m"), found.after("m", 1)
    return day.isdecimal() and len(day) <= 2 and (then == "," or (then.isdecimal() and len(then) == 4))


def _unit(found: Found, name: str = "u") -> str:
    return found.names.unit[found.word(name).replace("’", "'").removesuffix("'s")]


def _named(found: Found, shift: int, leans: Leans, *, same_year: bool = False) -> list[TimeMention] | None:
    """A month or season before or behind the time leaned on, or of its year."""
    if found.has("m"):
        raw = found.raw("m")
        month = found.names.month.get(raw.lower(), 0) if raw[0].isupper() else 0
        if not month or (raw.lower() in found.names.cased and raw.lower() not in ("may", "march")):
            return None
        point = Partial(None, month)
    else:
        point = Partial(season=found.names.season[found.word("s")])
    if same_year:
        return [found.make(start=point, basis="unit", unit="year", leans=leans)]
    return [found.make(start=point, basis="yearless", shift=shift, leans=leans)]


def anaphor(found: Found) -> list[TimeMention] | None:
    if found.has("e"):
        leans: Leans = "either" if " the" in found.text("e") or found.text("t") == "" else "text"
        return [found.make(basis="unit", unit=_unit(found), leans=leans)]
    told = found.text("t")
    shift = _direction(told)
    if found.has("d"):
        day = day_number(found, "d")
        return [found.make(start=Partial(day=day), basis="dayonly", shift=shift, leans="text")] if day else None
    if told == "same" and found.before("t") not in _POINTERS:
        return None
    if found.has("m") or found.has("s"):
        if told == "next" and found.before("t") != "the":
            return None
        return _named(found, shift, "text", same_year=False)
    if shift and found.before("t") != "the" and not (told == "next" and found.word("u") == "day"):
        return None
    if found.has("p") and not found.has("u"):
        return [found.make(basis="unit", unit="day", shift=shift, leans="text")]
    unit = _unit(found)
    unit = "day" if unit == "night" else unit
    value = Interval.exactly(1) if shift else None
    return [found.make(basis="unit", unit=unit, shift=shift, leans="text", interval=value)]


def of_year(found: Found) -> list[TimeMention] | None:
    """`October of that year`, `March of this year`, `5 May last year`."""
    told = found.text("t")
    shift = _direction(told)
    leans: Leans = "published" if told in ("this", "last", "next") else "text"
    month = found.names.month.get(found.word("m"), 0) if found.has("m") else 0
    day = day_number(found, "d") if found.has("d") else 0
    season = found.names.season[found.word("s")] if found.has("s") else 0
    if (not month and not season) or (found.has("d") and not day):
        return None
    return [found.make(start=Partial(None, month, day, season), basis="unit", unit="year", shift=shift, leans=leans)]


_COMPARED = frozenset(("higher", "lower", "larger", "smaller", "greater", "bigger", "better", "worse", "fewer"))
#: 36 percent more than a year ago
_SHARES = frozenset(("percent", "%", "cent", "pc", "times", "twice", "half", "third", "quarter", "points"))
_FROM_NOW = frozenset(("ago", "hence", "from"))
_BEFORE = frozenset(("ago", "earlier", "before", "previously", "beforehand", "prior"))


def _hedged(found: Found) -> tuple[Interval, int]:
    """`more than a year ago`; what is `higher than a year earlier` was compared with that year."""
    interval, hedge = hedged(found, of_article(found))
    first = found.token(found.span()[0])
    words = found.tokens.words
    shared = first > hedge and words[first - hedge - 1].lower() in _SHARES and words[first - 1].lower() == "than"
    if hedge and (shared or words[first - hedge].lower() in _COMPARED):
        return Interval.exactly(of_article(found)), 0
    return interval, hedge


def offset(found: Found) -> list[TimeMention] | None:
    """So many units before or behind. The number stays in `interval`, unsigned."""
    quantity = found.quantity("n")
    word = found.word("w") if found.has("w") else "from"
    if word == "before" and found.before("n") in ("within", "in"):
        return None
    if word in ("later", "earlier") and found.after("w") == "than":  # two years later than planned
        return None
    if not found.has("w") and found.before("n") != "in":
        return None
    if not found.has("n") and not found.has("q") and found.before("u") != "the" and not found.has("j"):
        return None
    unit = _unit(found)
    interval, hedge = (quantity.interval, 0) if quantity else _hedged(found)
    if quantity and found.has("o") and interval.low not in (0.25, 0.5, 0.75):
        return None
    if unit in ("second", "minute", "hour"):
        return [found.make(kind="duration", basis="none", unit=unit, interval=interval)]
    leans: Leans = "published" if word in _FROM_NOW else "text"
    sign = -1 if word in _BEFORE else 1
    mention = found.make(basis="offset", unit=unit, interval=interval, shift=sign, leans=leans)
    if quantity:
        mention.first = min(mention.first, quantity.first)
    mention.first -= hedge
    return [mention]
