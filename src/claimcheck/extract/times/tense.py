"""Does a clause look back or ahead?"""

from __future__ import annotations

from claimcheck.extract.strip import Strip
from claimcheck.extract.times.names import Names

_BREAKS = frozenset((",", ";", ":", ".", "—", "(", ")", "“", "”", '"', "that", "which", "who", "where", "after", "when", "while"))
_REACH = 12
_PAST_ENDINGS = ("ed",)


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
    back = 0
    for place in places:
        low = words[place].lower()
        if low in _BREAKS:
            if passed or low != ",":
                break
            passed = True
        elif low in names.future:
            return 1
        elif low in names.past or (low.endswith(_PAST_ENDINGS) and len(low) > 4):
            back = -1
    return back
