"""Years: `1917`, `1915-17`, `'68`, `264 BC`."""

from __future__ import annotations

from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.readers.calendar import point_mention, range_mention

_DASHES = frozenset("-–—‐‑−/:")
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "your", "whose"))
_LOOKING_BACK = frozenset(("since", "until", "till", "before"))
_BEFORE_SHORT = frozenset(
    (
        "in",
        "from",
        "of",
        "since",
        "summer",
        "autumn",
        "spring",
        "winter",
        "fall",
        "class",
        "the",
        "del",
        "by",
        "until",
        "called",
    )
)
_LIKELY = range(1700, 2101)
_VERBS_IN_S = frozenset(
    ("was", "is", "has", "this", "as", "its", "his", "us", "brings", "marks", "sees", "remains", "does")
)


def bare_year(found: Found) -> list[TimeMention] | None:
    year, before, after = int(found.word("y")), found.before("y"), found.after("y")
    if year not in _LIKELY and not _told(found, before):
        return None
    if found.listed("COUNTING", before) or (before == "of" and found.listed("COUNTED", found.before("y", 2))):
        return None
    if before == "to" and found.before("y", 2) == "up":
        return None
    if _part_of_code(found, before, after):
        return None
    of_a_year = len(found.match.group()) > 1
    if (
        not of_a_year
        and _plural(after)
        and before not in _DETERMINERS
        and not before.endswith(("'s", "’s", "s'", "s’"))
    ):
        told = before in found.names.preposition and before not in (
            "of",
            "to",
            "and",
            "or",
            "for",
            "after",
            "before",
            "between",
        )
        if not told or year not in _LIKELY:
            return None
    attributive = before in _DETERMINERS and after.isalpha()
    aside = attributive or before in _LOOKING_BACK or (before == "(" and after == ")")
    return [point_mention(found, Partial(year), aside=aside)]


def _told(found: Found, before: str) -> bool:
    """Something says that the four digits are a year: `in 1346`, `(1588)`."""
    return before in ("in", "since", "until", "by", "year", "from", "circa", "early", "late", "anno") or (
        before == "(" and found.after("y") in (")", "-", "–")
    )


def _part_of_code(found: Found, before: str, after: str) -> bool:
    """`555-1234`, `A-1990`, `1914:17`; `mid-1916` and `1914-1918` are none."""
    if before in _DASHES and found.glued("y"):
        earlier = found.before("y", 2)
        if before in ":/" and not (earlier.isdigit() and len(earlier) == 4):
            return True
        known = (
            earlier in found.names.edge
            or earlier in ("pre", "post", "early", "mid", "late")
            or earlier in found.names.month
        )
        if earlier and not known and not (earlier.isdigit() and len(earlier) == 4) and not _spaced(found):
            return True
    if before in ("$", "€", "£", "¥", "#"):
        return True
    return (
        after[:1] in _DASHES and after != "—" and found.after("y", 1).isdigit() and len(found.after("y", 1)) not in (4,)
    )


def _spaced(found: Found) -> bool:
    """White space on both sides of the dash before the year, or words before it that are no code."""
    at = found.token(found.chunk("y"))
    tokens = found.tokens
    return not tokens.glued(at - 1) or (tokens.words[at - 2].isalpha() and tokens.words[at - 1] in "–—")


def _plural(word: str) -> bool:
    return (
        word.isalpha()
        and word.islower()
        and word.endswith("s")
        and not word.endswith(("ss", "us"))
        and (word not in _VERBS_IN_S)
    )


def short_year(found: Found) -> list[TimeMention] | None:
    """`'68`: the latest such year that is not behind the text's own time."""
    if (
        found.before("y", 2) not in _BEFORE_SHORT
        or not found.glued("y")
        or found.after("y")[:1] in ("%", "'", "’")
        or _plural(found.after("y"))
        or found.after("y")[:1].isupper()
    ):
        return None
    return [found.make(start=Partial(int(found.word("y"))), basis="shortyear")]


def year_range(found: Found) -> list[TimeMention] | None:
    """`1915-17`, `2003/04`; `2010-04` is a month."""
    year, short = int(found.word("y")), int(found.word("z"))
    if not found.glued("z") and not found.match.group().__len__() > 3:
        return None
    if year % 100 < short:
        return [range_mention(found, Partial(year), Partial(year - year % 100 + short))]
    if year % 100 == 99 and short == 0:
        return [range_mention(found, Partial(year), Partial(year + 1))]
    if 1 <= short <= 12 and found.before("z") == "-":
        return [point_mention(found, Partial(year, short))]
    return None


def era(found: Found) -> list[TimeMention] | None:
    """Years before our era are astronomical: 1 BC is 0. A range lends its era to its start."""
    if found.has("k"):
        number = found.names.day.get(found.text("n"), 0) or int(found.word("n").rstrip("stndrh"))
        return [found.make(start=Partial(1 - 100 * number), stop=Partial(100 - 100 * number))]
    if not found.word("y").isdigit():
        return None
    year = int(found.word("y"))
    if found.has("a"):
        known = found.raw("a").isupper() and 0 < year < 2200
        return [point_mention(found, Partial(year))] if known else None
    if not found.has("z"):
        return [point_mention(found, Partial(1 - year))]
    if not found.word("z").isdigit():
        return None
    return [range_mention(found, Partial(1 - year), Partial(1 - int(found.word("z"))))]
