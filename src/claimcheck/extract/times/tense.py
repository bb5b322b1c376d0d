"""Does a clause look back or ahead?"""

from __future__ import annotations

from claimcheck.extract.strip import Strip
from claimcheck.extract.times.names import Names

_BREAKS = frozenset((",", ";", ":", ".", "—", "(", ")", "“", "”", '"', "that", "which", "who", "where", "after", "when", "while"))
_REACH = 12
_BE = frozenset(("is", "are", "was", "were", "be", "been"))


def tense(strip: Strip, at: int, names: Names) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells; the clause around chunk `at` decides."""
    words = strip.tokens.words
    first, end = strip.first[at], strip.end[at]
    left = _towards(words, range(first - 1, max(-1, first - 1 - _REACH), -1), names, first_break=True)
    if left:
        return left
    return _towards(words, range(end, min(len(words), end + _REACH)), names, first_break=first > 2)


def _towards(words: list[str], places: range, names: Names, *, first_break: bool) -> int:
    """The tense of the nearest verb; a comma right behind a date that opens its sentence is passed over."""
    passed = first_break
    for place in places:
        low = words[place].lower()
        if low in _BREAKS:
            if passed or low != ",":
                break
            passed = True
        elif low in names.future or (low in _BE and _looks_ahead(words[place + 1 : place + 3], names)):
            return 1
        elif low in names.past or (low.endswith("ed") and len(low) > 4):
            return -1
    return 0


def _looks_ahead(following: list[str], names: Names) -> bool:
    """`was to end`, `is not due`, `were expected`."""
    return any(word in names.future or word == "to" for word in following)
