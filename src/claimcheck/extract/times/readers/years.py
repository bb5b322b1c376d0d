"""Years: `1917`, `1915-17`, `'68`, `264 BC`."""

from __future__ import annotations

from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import Partial, TimeMention
from claimcheck.extract.times.readers.calendar import ordinal, point_mention, range_mention

_DASHES = frozenset("-–—‐‑−/:")
#: years that need no word to say that they are years
_LIKELY = range(1700, 2101)
_VERBS_IN_S = frozenset((
    "was", "is", "has", "this", "as", "its", "his", "us", "brings", "marks", "sees", "remains", "does", "continues",
    "begins", "starts", "opens", "closes", "ends", "runs", "comes", "goes", "takes", "features", "includes", "offers",
    "becomes", "follows", "concludes", "returns", "promises", "looks", "seems", "appears", "shows", "says",
))  # fmt: skip


_PEOPLE = frozenset(("men", "women", "people", "children"))


def bare_year(found: Found) -> list[TimeMention] | None:
    year, before, after = int(found.word("y")), found.before("y"), found.after("y")
    if year not in _LIKELY and not _told(found, before):
        return None
    if _counted(found, before) or _part_of_code(found, before, after) or _counts(found, year, before, after):
        return None
    named = found.listed("DETERMINER", before) and after.isalpha()  # the 1978 treaty
    compared = "than" in (found.before("y", 2), found.before("y", 3), found.before("y", 5))  # than in the whole of 2014
    aside = named or compared or found.listed("LOOKS_BACK", before) or (before == "(" and after == ")")
    return [point_mention(found, Partial(year), aside=aside)]


def _told(found: Found, before: str) -> bool:
    """Something says that the four digits are a year: `in 1346`, `(1588)`, `c. 1032`."""
    earlier = found.before("y", 2)
    if found.listed("TELLS_YEAR", before) or (before == "-" and earlier in found.names.edge):
        return True
    if before == "(":
        return found.after("y") in (")", "-", "–")
    if before == ".":
        return _of_a_life(found, 2)
    if before in ("around", "about") and found.listed("MADE", earlier):
        return not _noun(found, 0)
    if before == "between":
        return _is_year(found.after("y", 1)) and not _noun(found, 2)
    return _is_year(earlier) and _told_with(found, before)


def _told_with(found: Found, before: str) -> bool:
    """The second of two: `(1041–1066)`, `from 1290 to 1410`, `between 1602 and 1619`, `in 1361 and 1374`."""
    first = found.before("y", 3)
    if before in ("and", "or") and (first == "between" or found.listed("TELLS_YEAR", first)):
        return not _noun(found, 0)
    return first in ("(", "from") or (first == "." and _of_a_life(found, 4))


def _of_a_life(found: Found, back: int) -> bool:
    """`c.`, `r.` and the like stand there: `built c. 1320`, `(r. 1041–1066)`."""
    opening = found.before("y", back + 1)
    return found.listed("LIFE", found.before("y", back)) and (not opening or found.listed("OPENS_LIFE", opening))


def _counted(found: Found, before: str) -> bool:
    """`over 1900`, `a total of 1800`, `up to 2000`."""
    earlier = found.before("y", 2)
    return (
        found.listed("COUNTING", before)
        or (before == "of" and found.listed("COUNTED", earlier))
        or (before == "to" and earlier == "up")
    )


def _counts(found: Found, year: int, before: str, after: str) -> bool:
    """A plural noun that years do not have: `1992 volunteers`; but `the 1992 riots`, `in 1992 prices fell`."""
    if len(found.match.group()) > 1 or not _plural(after):  # a longer match ends in a noun that years do have
        return False
    if found.listed("DETERMINER", before) or before.endswith(("'s", "’s", "s'", "s’")):
        return False
    return year not in _LIKELY or not found.listed("LEADS_YEAR", before)


def _part_of_code(found: Found, before: str, after: str) -> bool:
    """`555-1234`, `A-1990`, `1914:17`; `mid-1916` and `1914-1918` are none."""
    behind = found.after("y", 1)
    if after[:1] in _DASHES and after != "—" and behind.isdecimal() and len(behind) != 4:
        return True
    if before not in _DASHES or not found.glued("y"):
        return False
    earlier = found.before("y", 2)
    if not earlier or _is_year(earlier):
        return False
    known = earlier in found.names.edge or earlier in ("pre", "post") or earlier in found.names.month
    return before in ":/" or not (known or _spaced(found))


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4


def _noun(found: Found, ahead: int) -> bool:
    """What stands behind the number may be what it counts."""
    word = found.after("y", ahead)
    return word.islower() and word.isalpha() and not found.listed("NO_NOUN", word)


def _spaced(found: Found) -> bool:
    """White space before the dash before the year, or a word and a long dash."""
    at, tokens = found.token(found.chunk("y")), found.tokens
    return not tokens.glued(at - 1) or (tokens.words[at - 2].isalpha() and tokens.words[at - 1] in "–—")


def _plural(word: str) -> bool:
    looks_plural = word.islower() and word.isalpha() and word.endswith("s") and not word.endswith(("ss", "us"))
    return looks_plural and word not in _VERBS_IN_S


def short_year(found: Found) -> list[TimeMention] | None:
    """`'68`: the latest such year that is not behind the text's own time."""
    after = found.after("y")
    quoted = after[:1] in ("%", "'", "’") or after[:1].isupper() or _plural(after) or after in _PEOPLE
    marked = found.before("y") in ("'", "’", "‘") and found.glued("y")
    if quoted or not marked or not found.listed("LEADS_SHORT", found.before("y", 2)):
        return None
    return [found.make(start=Partial(int(found.word("y"))), basis="shortyear")]


def year_range(found: Found) -> list[TimeMention] | None:
    """`1915-17`, `2003/04`, `2003/2004`; `2010-04` is a month."""
    year, short = int(found.word("y")), int(found.word("z"))
    if not found.glued("z"):
        return None
    if len(found.word("z")) == 4:
        return [range_mention(found, Partial(year), Partial(short))] if short == year + 1 else None
    if year % 100 < short:
        return [range_mention(found, Partial(year), Partial(year - year % 100 + short))]
    if year % 100 == 99 and short == 0:
        return [range_mention(found, Partial(year), Partial(year + 1))]
    if 1 <= short <= 12 and found.before("z") == "-":
        return [point_mention(found, Partial(year, short))]
    return None


def _of_our_era(found: Found, year: int) -> list[TimeMention] | None:
    """`AD 79`, `AD 1340-1360`."""
    end = found.word("z") or found.word("y")
    if not found.raw("a").isupper() or not end.isdecimal() or not 0 < year <= int(end) < 2200:
        return None
    return [
        range_mention(found, Partial(year), Partial(int(end)))
        if found.has("z")
        else point_mention(found, Partial(year))
    ]


def _centuries_before(found: Found) -> list[TimeMention] | None:
    """`the 5th century BC`; `the 4th and 3rd centuries BC` are two, `the 9th to the 7th century BC` is one range."""
    numbers = [ordinal(found, name) for name in ("o", "n") if found.has(name)]
    if not all(1 <= number <= 99 for number in numbers):
        return None
    spans = [(Partial(1 - 100 * number), Partial(100 - 100 * number)) for number in numbers]
    if len(spans) == 1 or found.has("j"):
        return [found.make(start=spans[0][0], stop=spans[-1][1])]
    mentions = [found.make(start=start, stop=stop) for start, stop in spans]
    mentions[0].end, mentions[1].first = found.token_end(found.match.end("o") - 1), found.token(found.chunk("n"))
    return mentions


def era(found: Found) -> list[TimeMention] | None:
    """Years before our era are astronomical: 1 BC is 0. A range lends its era to its start."""
    if found.has("k"):
        return _centuries_before(found)
    if not found.word("y").isdecimal():
        return None
    year = int(found.word("y"))
    if found.has("a"):
        return _of_our_era(found, year)
    if not found.has("z"):
        return [point_mention(found, Partial(1 - year))]
    if not found.word("z").isdecimal():
        return None
    return [range_mention(found, Partial(1 - year), Partial(1 - int(found.word("z"))))]
