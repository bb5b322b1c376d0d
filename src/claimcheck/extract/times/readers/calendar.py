"""Days and months: `26 February 1992`, `March 5`, `6-7 January 1916`, `2010-04-22`."""

from __future__ import annotations

from typing import Any

from claimcheck.extract.times.edtf import exists
from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import Basis, Partial, TimeMention

_AT_A_FEAST = frozenset(("by", "until", "before", "after", "since", "at", "over", "around", "on"))
_INTO = frozenset(("in", "into", "until", "till", "by"))
_BEFORE_DAY = frozenset(("on", "by", "until", "till", "since", "before", "after", "from", "of", "-", "–"))
_ALSO_VERBS = frozenset(("may", "march"))
_LISTS = frozenset(("-", "–", "—", "and", "to", ",", "or", "through", "until", "/"))
_LINKS = frozenset(("and", "or", "to", "through", "until"))
_PLURAL = ("s", "people", "men", "women", "children")
_COUNTS_ON = frozenset(("million", "billion", "thousand", "hundred", "percent", "%", "per"))


def point_mention(found: Found, point: Partial, **fields: Any) -> TimeMention:
    """A single date; what it lacks tells how it will be resolved."""
    basis: Basis = "fixed"
    if point.year is None:
        basis = "dayonly" if not point.month and not point.season else "yearless"
    return found.make(start=point, basis=basis, impossible=not exists(point), **fields)


def range_mention(found: Found, start: Partial, stop: Partial) -> TimeMention:
    """A range whose ends lack a year both or neither."""
    basis: Basis = "fixed" if start.year is not None else "yearless"
    return found.make(start=start, stop=stop, basis=basis, impossible=not (exists(start) and exists(stop)))


def day_number(found: Found, name: str) -> int:
    """1 to 31, or 0 for what is no day of a month."""
    value = ordinal(found, name)
    return value if value <= 31 else 0


def ordinal(found: Found, name: str) -> int:
    """`5th`, `fifth`; 0 for what is none."""
    digits = found.word(name).rstrip("stndrh")
    return int(digits) if digits.isdecimal() else found.names.day.get(found.text(name), 0)


def month_number(found: Found, *, bare: bool = False) -> int:
    """1 to 12, or 0 where the word is something else: `may`, `march`, `Dec` alone."""
    raw = found.raw("m")
    low = raw.lower().replace("’", "'")
    if raw[0].islower() and (bare or (low in found.names.cased and not (found.has("y") and found.has("d")))):
        return 0
    return found.names.month.get(low, 0)


def year_number(found: Found) -> int | None:
    """Four digits, or two behind an apostrophe, which are of the twentieth century or the twenty-first."""
    word = found.word("y").removeprefix("fy")
    if not word:
        return None
    year = int(word)
    return year if len(word) > 2 else year + (1900 if year > 29 else 2000)


def day_or_month(found: Found) -> list[TimeMention] | None:
    names = found.names
    if found.has("d") and not found.has("m") and not found.has("w") and _lists_days(found):
        return None
    month = month_number(found) if found.has("m") else 0
    day = day_number(found, "o" if found.has("o") else "d") if found.has("d") or found.has("o") else 0
    if found.has("o") and (found.raw("o").islower() or found.after("o")[:1].isupper()):
        return None
    if (found.has("m") and not month) or (found.has("d") and not day):
        return None
    year = year_number(found)
    if found.has("m") and day and year is None and _counts(found):
        return None
    weekday = names.weekday.get(found.word("w")) if found.has("w") else None
    return [point_mention(found, Partial(year, month, day), weekday=weekday)]


def bare_day(found: Found) -> list[TimeMention] | None:
    """`on the 20th`."""
    if found.before("d") != "the" or found.before("d", 2) not in _BEFORE_DAY:
        return None
    return day_or_month(found)


def _lists_days(found: Found) -> bool:
    """`the 13th to the 19th of October`: the month stands behind a later day."""
    following = [found.after("d", ahead).lower() for ahead in range(3)]
    return following[0] in ("and", "to", "or", "-", "–", ",") and any(word[:1].isdecimal() for word in following[1:])


def _counts(found: Found) -> bool:
    """`In March 20 people …`: the number behind the month is none of its days."""
    if found.chunk("d") < found.chunk("m") or not found.word("d").isdecimal():
        return False
    after = found.after("d")
    if after.lower() in _COUNTS_ON or (after == ":" and found.after("d", 1).isdecimal()):
        return True
    before, noun = found.before("m"), after.islower() and after.isalpha()
    return noun and ((before == "in" and after not in _LINKS) or (before in ("since", "of") and after[-1] == "s"))


def day_pair(found: Found) -> list[TimeMention] | None:
    """`28 and 29 August`, `12th, 13th and 14th of July`: a mention for each."""
    month, names = month_number(found), [name for name in ("c", "d", "e") if found.has(name)]
    days = [day_number(found, name) for name in names]
    if not month or not all(days) or (found.chunk("m") < found.chunk("c") and not _are_listed(found, days)):
        return None
    year = year_number(found)
    mentions = [point_mention(found, Partial(year, month, day)) for day in days]
    for mention, name in zip(mentions[:-1], names[:-1], strict=True):
        mention.end = found.token_end(found.match.end(name) - 1)
    for mention, name in zip(mentions[1:], names[1:], strict=True):
        mention.first = found.token(found.chunk(name))
    return mentions


def _are_listed(found: Found, days: list[int]) -> bool:
    """`January 12, 19 and 26`; but `on May 5, 12 and 13 people came`."""
    after = found.after("e")
    counts = after == "-" or after in _COUNTS_ON or (after.islower() and after.endswith(_PLURAL))
    return days == sorted(set(days)) and (found.has("y") or not counts)


def day_range(found: Found) -> list[TimeMention] | None:
    """`6-7 January 1916`, `March 5-9, 1918`."""
    month, first, second = month_number(found), day_number(found, "d"), day_number(found, "e")
    if not (month and first and second):
        return None
    year = year_number(found)
    mention = range_mention(found, Partial(year, month, first), Partial(year, month, second))
    mention.backwards = first > second
    return [mention]


def bare_month(found: Found) -> list[TimeMention] | None:
    month = month_number(found, bare=True)
    names, low = found.names, found.word("m").replace("’", "'").removesuffix("'s")
    if not month:
        return None
    before, after = found.before("m"), found.after("m")
    if low in names.cased and low not in _ALSO_VERBS:
        short = found.listed("SHORT", low) and found.listed("LEADS_SHORT", before)
        return [point_mention(found, Partial(None, month))] if short and not after[:1].isdecimal() else None
    if after.lower() in _LISTS and found.after("m", 1).lower() in names.month:
        return [point_mention(found, Partial(None, month))]
    led = before in names.preposition or before in names.edge or (before == "-" and found.before("m", 2) in names.edge)
    led = led or (not before and after == ":")  # an entry of a chronology
    if low in _ALSO_VERBS and not (found.listed("LEADS_MONTH", before) if len(found.match.group()) == 2 else led):
        return None
    if not led and after[:1].isupper() and after[1:].islower() and before not in ("the", "'s"):
        return None
    return [point_mention(found, Partial(None, month))]


def coming_month(found: Found) -> list[TimeMention] | None:
    """`for June delivery`."""
    month = month_number(found, bare=True)
    return [found.make(start=Partial(None, month), basis="coming", leans="published")] if month else None


def september_eleven(found: Found) -> list[TimeMention] | None:
    """`9/11`, and `September 11` before `attacks`; the year is the rule's `value`."""
    year = found.rule.fields.value
    month = found.names.month.get(found.word("m"), 0) or int(found.word("m"))
    if month != 9 or found.word("d") != "11" or year is None:
        return None
    return [point_mention(found, Partial(int(year), 9, 11))]


#: the digit that tells the last such weekday of a month
_LAST = 9


def holiday(found: Found) -> list[TimeMention] | None:
    """A named day; the capture `h1225` says that it is 25 December, `t1143` that it is the fourth Thursday of November.
    Written with a capital."""
    name = next(name for name in found.match.re.groupindex if name[0] in "hpmt" and found.has(name))
    if name[0] == "m":  # in the new year: whatever case, the next January
        if found.before(name) != "the" or found.before(name, 2) not in _INTO:
            return None
        turn = found.make(start=Partial(None, 1), basis="yearless", shift=1)
        turn.optional = True
        return [turn]
    if not found.raw(name)[0].isupper() or (name[0] == "p" and found.before(name) not in _AT_A_FEAST):
        return None
    month, year = int(name[1:3]), year_number(found)
    if name[0] != "t":
        return [point_mention(found, Partial(year, month, int(name[3:5])))]
    moving = point_mention(found, Partial(year, month))
    nth = int(name[3])
    moving.nth, moving.weekday = -1 if nth == _LAST else nth, int(name[4])
    return [moving]


def numeric(found: Found) -> list[TimeMention] | None:
    """Digits with strokes. Which of two numbers is the month is left to the document's habit (basis `slashed`)."""
    if found.has("p"):
        return _pointed(found)
    if found.has("y"):
        return _iso(found)
    if not (found.glued("j") and found.glued("z") and all(found.word(name).isdecimal() for name in "ijz")):
        return None  # also .5/4/20
    return _day_month(found, int(found.word("i")), int(found.word("j")), found.word("z"))


def _iso(found: Found) -> list[TimeMention] | None:
    if not found.glued("i") or not found.glued("j"):
        return None
    month, day = int(found.word("i")), int(found.word("j"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return [point_mention(found, Partial(int(found.word("y")), month, day))]


def _pointed(found: Found) -> list[TimeMention] | None:
    parts = found.word("p").split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or len(parts[2]) != 4 or len(parts[0]) > 2:
        return None
    one, two = int(parts[0]), int(parts[1])
    if max(one, two) <= 12:  # with points the day stands first, wherever they are in use
        return [point_mention(found, Partial(int(parts[2]), two, one))] if min(one, two) else None
    return _day_month(found, one, two, parts[2])


def _day_month(found: Found, one: int, two: int, written: str) -> list[TimeMention] | None:
    year = int(written) if len(written) == 4 else int(written) + (2000 if int(written) < 50 else 1900)
    if not (1 <= one <= 31 and 1 <= two <= 31 and min(one, two) <= 12):
        return None
    if one > 12 or one == two:
        return [point_mention(found, Partial(year, two, one))]
    if two > 12:
        return [point_mention(found, Partial(year, one, two))]
    return [found.make(start=Partial(year, two, one), stop=Partial(year, one, two), basis="slashed", ambiguous=True)]
