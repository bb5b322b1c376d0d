"""Does a clause look back or ahead?"""

from __future__ import annotations

from claimcheck.extract.strip import Strip
from claimcheck.extract.times.names import Names

_BREAKS = frozenset(
    (",", ";", ":", ".", "—", "(", ")", "“", "”", '"', "that", "which", "who", "where", "after", "when", "while")
)
#: words in quotation marks before a date do not part it from its verb: `issued a “warning” in October`
_LEFT_BREAKS = _BREAKS - {"”", '"', "“"}
#: behind a date that does not open its sentence a pronoun begins a clause of its own: `in October as they may be late`
_RIGHT_BREAKS = _BREAKS | {"he", "she", "it", "they", "we", "i", "you"}
_REACH = 12
_BOUNDS = frozenset(("until", "till", "by", "through", "than", "to"))
#: tokens before a date that opens its sentence, at most
_OPENING = 2
_BEFORE_DUE = (["is"], ["are"], ["was"], ["were"], ["been"], ["be"], ["'s"], ["not"], ["now"])
#: `will be held`, `is pencilled in`: what is done there is not past
_BEFORE_DONE = frozenset(("be", "is", "are", "being", "to", "stay", "stays", "remain", "remains", "keep", "keeps"))
_SUBJECTS = frozenset(("they", "we", "you", "who"))
_ADVERBS = frozenset(("not", "now", "also", "still", "then", "initially", "originally", "already", "reportedly"))
_STATES = frozenset(("shut", "closed", "open", "off", "away", "back"))
_BE = frozenset(("is", "are", "was", "were", "be", "been"))


def tense(strip: Strip, at: int, names: Names) -> int:
    """-1 for the past, 1 for the future, 2 for one seen from now, 0 where nothing tells; the clause around chunk `at`
    decides."""
    words = strip.tokens.words
    first, end = strip.first[at], strip.end[at]
    if not first and words[end : end + 1] == [":"]:  # an entry of a chronology, in whatever tense
        return -1
    if _is_deferred(words, first, names):
        return 1
    left = _towards(words, range(first - 1, max(-1, first - 1 - _REACH), -1), names, _LEFT_BREAKS, first_break=True)
    if left:
        return left
    opens = first <= _OPENING
    breaks = _BREAKS if opens else _RIGHT_BREAKS
    return _towards(words, range(end, min(len(words), end + _REACH)), names, breaks, first_break=not opens)


def _is_deferred(words: list[str], first: int, names: Names) -> bool:
    """`adjourned until Monday`, `asked for a vote by March`; but `by March they had asked for a vote`."""
    if not first or words[first - 1].lower() not in _BOUNDS:
        return False
    for place in range(first - 2, max(-1, first - 2 - _REACH), -1):
        low = words[place].lower()
        if low in _BREAKS:
            break
        if low in names.defers:
            return True
    return False


def _towards(words: list[str], places: range, names: Names, breaks: frozenset[str], *, first_break: bool) -> int:
    """The tense of the nearest verb; a comma right behind a date that opens its sentence is passed over."""
    passed = first_break
    for place in places:
        low = words[place].lower()
        if low in breaks:
            if passed or low != ",":
                break
            passed = True
        elif (low in names.future and not _because(words, place)) or (low in _BE and _looks_ahead(words, place, names)):
            if low == "would" and words[place + 1 : place + 2] == ["have"]:
                return -1
            return 2 if low in names.will else 1
        elif low in names.modal and words[place] == low:  # not the month of May
            return _by_modal(words, place)
        elif (low in names.timetable and _is_of_many(words, place)) or _is_of_one(words, place, names):
            return 1
        elif low in names.past or (low.endswith("ed") and len(low) > 4):
            before = _before(words, place)
            if before not in _BEFORE_DONE and before not in names.future:
                return -1
    return 0


def _before(words: list[str], place: int) -> str:
    """The word before a participle, over an adverb: `will be formally completed`."""
    behind = place - 2 if place > 1 and words[place - 1].endswith("ly") else place - 1
    return words[behind].lower() if behind >= 0 else ""


def _is_of_many(words: list[str], place: int) -> bool:
    """`the leaders hold talks`, `Rovers travel to Leigh`, `they play`: a verb in the present of several."""
    before = words[place - 1] if place else ""
    plural = before.endswith("s") and not before.endswith(("ss", "'s", "’s"))
    side = before[:1].isupper() and words[place + 1 : place + 2] != [] and words[place + 1][0].isupper()
    plural = plural or side  # United host City
    return words[place].islower() and (plural or before.lower() in _SUBJECTS)


def _is_of_one(words: list[str], place: int, names: Names) -> bool:
    """`he plays Federer`, `France votes`: the same of one, behind a pronoun or a name."""
    verb, before = words[place], words[place - 1] if place else ""
    if verb[-1:] != "s" or verb[:-1] not in names.timetable:
        return False
    return before.lower() in ("he", "she", "it") or (before[:1].isupper() and before[1:].islower())


def _by_modal(words: list[str], place: int) -> int:
    """`could be home`, `must decide` look ahead; `may have died`, `could not be reached` back."""
    following = words[place + 1].lower() if place + 1 < len(words) else ""
    return -1 if following == "have" or (following == "not" and words[place] == "could") else 1


def _because(words: list[str], place: int) -> bool:
    """`less than expected`, `jailed due to abuse`, `a set of rules`, `went ahead`, `on a planned flight`; but `was due
    to begin`, `is set for`, `ahead of` look ahead."""
    if words[place] == "expected":
        return words[place - 1 : place] in (["than"], ["-"], ["as"])
    if words[place] == "planned" and words[place - 1 : place] in (["a"], ["the"], ["its"], ["their"], ["his"], ["her"]):
        return True
    if words[place] == "ahead":
        return words[place + 1 : place + 2] != ["of"]
    if words[place] not in ("due", "set"):
        return False
    after = words[place + 1 : place + 2]
    if words[place] == "set" and after in (["for"], ["to"]):
        return False
    return words[place - 1 : place] not in _BEFORE_DUE and (words[place] == "set" or after == ["to"])


def _looks_ahead(words: list[str], place: int, names: Names) -> bool:
    """`was to end`, `is not due`, `were expected`; `is shut on Monday`."""
    if words[place] in ("is", "are") and words[place + 1 : place + 2] and words[place + 1] in _STATES:
        return True
    following = words[place + 1 : place + 3]
    if len(following) > 1 and following[0] in _ADVERBS:
        return following[1] in names.future or following[1] == "to"
    return bool(following) and (following[0] in names.future or following[0] == "to")
