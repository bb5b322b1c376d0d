"""Decades, centuries, seasons, quarters."""

from __future__ import annotations

from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.readers.calendar import ordinal, point_mention, year_number

#: the year that a quarter is of, where it is not told from the day of writing
_LEANS = {"the": "either", "that": "text"}


def decade(found: Found) -> list[TimeMention] | None:
    """`the 1980s`, `1990's`; `'80s` and `the eighties` are of the twentieth century or this one."""
    if found.has("w"):
        tens = found.names.decade.get(found.word("w"))
        if found.before("w") not in ("the", "early", "mid", "late", "-"):
            return None
        return None if tens is None else [point_mention(found, Partial(1900 + 10 * tens, known=3))]
    digits = found.word("d").rstrip("s").rstrip("'’")
    if len(digits) == 4 and digits[3] != "0" and len(found.word("d")) == 6:
        return [point_mention(found, Partial(int(digits)))]
    if len(digits) == 4 and 1000 <= int(digits) <= 2190 and digits[3] == "0":
        known = 2 if digits.endswith("00") and digits != "2000" else 3
        return [point_mention(found, Partial(int(digits), known=known))]
    if len(digits) == 2 and digits[1] == "0" and not _age(found):
        tens = int(digits)
        return [point_mention(found, Partial((2000 if tens < 30 else 1900) + tens, known=3))]
    return None


def _age(found: Found) -> bool:
    """`in his 40s`, `temperatures in the 80s`."""
    if found.before("d") in ("'", "’", "‘"):
        return False
    return not (found.before("d") == "the" and found.after("d").lower() in ("and", "when", "", ",", ".", "as"))


def century(found: Found) -> list[TimeMention] | None:
    """The 21st century is 20XX."""
    numbers = [ordinal(found, name) for name in ("o", "n") if found.has(name)]
    if not all(1 <= number <= 30 for number in numbers):
        return None
    mentions = [point_mention(found, Partial(100 * (number - 1), known=2)) for number in numbers]
    if len(mentions) > 1:
        mentions[0].end = found.token_end(found.match.end("o") - 1)
        mentions[1].first = found.token(found.chunk("n"))
    return mentions


def _season_number(found: Found) -> int:
    raw = found.raw("s").lower().replace("’", "'")
    return found.names.season.get(raw, 0)


def season(found: Found) -> list[TimeMention] | None:
    """`spring of 1915`; the winter of 1941-42 stands under its later year."""
    number = _season_number(found)
    if not number or (found.raw("s") == "fall" and found.before("s") not in found.names.preposition):
        return None
    year = year_number(found)
    if year is not None and found.has("z") and number == 24:
        year += 1
    return [point_mention(found, Partial(year, season=number))]


def bare_season(found: Found) -> list[TimeMention] | None:
    number, before, after = _season_number(found), found.before("s"), found.after("s")
    bare = len(found.match.group()) == 1
    second = before in ("and", "or") and found.before("s", 2) in found.names.season
    led = not bare or second or found.listed("SEASON_BEFORE", before)
    if not number or not led or _has_year(found):
        return None
    if not found.has("o") and (found.listed("NO_SEASON", after.lower()) or _names(found.raw("s"), after)):
        return None
    if bare and not second and found.word("s") == "fall" and not found.listed("BEFORE_FALL", before):
        return None
    return [point_mention(found, Partial(season=number))]


def _has_year(found: Found) -> bool:
    """Its year follows, so that another rule reads it: `summer 1916`, `summer of 1916`, `summer of '68`."""
    following = [found.after("s", ahead) for ahead in range(3)]
    if following[0].lower() == "of":
        following = following[1:]
    return following[0].isdecimal() or (following[0] in ("'", "’") and following[1].isdecimal())


def _names(raw: str, after: str) -> bool:
    """`the Winter Palace`."""
    return raw[0].isupper() and after[:1].isupper()


def quarter(found: Found) -> list[TimeMention] | None:
    """Months, since EDTF level 1 has no quarters of a year."""
    if found.has("h"):
        first = 1 if found.word("h") == "first" else 7
        last = first + 5
    else:
        number = found.names.quarter.get(found.word("q"), 0)
        if not number:
            return None
        first, last = 3 * number - 2, 3 * number
    if found.has("t"):
        shift = {"last": -1, "next": 1}.get(found.word("t"), 0)
        start, stop, leans = Partial(None, first), Partial(None, last), _LEANS.get(found.word("t"), "published")
        return [found.make(start=start, stop=stop, basis="unit", unit="year", shift=shift, leans=leans)]
    year = int(found.word("y")) if found.has("y") else None
    return [found.make(start=Partial(year, first), stop=Partial(year, last), basis="fixed" if year else "yearless")]
