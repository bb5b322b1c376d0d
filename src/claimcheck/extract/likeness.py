"""Numbers without a unit that are told beside one of their kind: `48.6 percent and Ms Calvo 36.1`, `from $5 to 8`."""

from __future__ import annotations

from claimcheck.extract.draft import Draft
from claimcheck.extract.measured import Measured
from claimcheck.extract.strip import Strip
from claimcheck.extract.times.mention import TimeMention
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

_KINDS, _OTHERS = ("percent", "money", "measurement"), ("count", "casualty", "ratio")
#: how many times larger than the other one of two numbers may be that are compared, and one that is only listed
_FAR, _NEAR = 10, 5
#: chunks at most between two numbers of which the second has the unit
_APART = 6
#: of all votes, in percent, with what rounding may add
_ALL = 101


class SameUnit:
    """Gives bare numbers of a sentence the unit of a neighbour."""

    def __init__(self, rules: RuleSet) -> None:
        self._compares, self._lists = rules.word_set("COMPARES"), rules.word_set("LISTS_LIKE")
        self._levels, self._behind = rules.word_set("BEFORE_LEVEL"), rules.word_set("BEHIND_LIKE")
        self._norms, self._moved = rules.word_set("NORM"), rules.word_set("MOVED_TO")
        self._offers = rules.word_set("OFFERED")
        self._places = rules.word_set("PLACING")
        self._each = rules.word_set("APIECE")
        self._verbs, self._rivals = rules.word_set("LIKE_VERB"), rules.word_set("LIKE_RIVAL")

    def fill(self, strip: Strip, drafts: list[Draft]) -> None:
        """`drafts` are in the order of the text; bare counts among them become percent, money or measurements."""
        last: Draft | None = None
        for place, draft in enumerate(drafts):
            if draft.kind in _KINDS:
                last = last if _is_conversion(strip, last, draft) else draft
            elif not draft.bare:
                last = None if draft.kind in _OTHERS and draft.population != "points" else last
            elif last is not None and self._goes_with(strip, last, draft):
                _take(draft, last)
            elif place + 1 < len(drafts) and self._leads_to(strip, draft, drafts[place + 1]):
                _take(draft, drafts[place + 1])

    def _goes_with(self, strip: Strip, last: Draft, draft: Draft) -> bool:
        at = draft.chunk
        before, after = strip.words[at - 1], strip.words[at + 1] if at + 1 < len(strip) else "."
        if last.kind == "money" and before in ("or", ",") and after in self._each:
            return True
        if last.kind == "money" and before == "or" and after == "for":  # 12 euros, or 6 for students
            return _is_like(last, draft, _NEAR)
        if (after[0].isalnum() and after not in self._behind) or self._has_share(strip, at):
            return False
        exact = _are_decimals(last.interval, draft.interval)
        if before in ("of", "for", "is", "was") and strip.words[at - 2] in self._norms:
            return _is_like(last, draft, _FAR)
        if before == "to" and last.kind != "percent" and strip.words[at - 2] in self._moved:
            return _is_like(last, draft, _NEAR)
        if before == "to" and after == "for" and last.kind == "percent":  # 54 percent of votes to 46 for Ms Cole
            return _size(last.interval) + _size(draft.interval) <= _ALL
        if before in self._compares:
            return _is_like(last, draft, _FAR) and (exact or self._is_level(strip, last, before))
        if before in self._lists or (last.kind == "percent" and self._stands_alike(strip, last, at)):
            return _is_like(last, draft, _NEAR)
        if before == "," and exact and after in self._places:  # 0.4 percent in October, 0.6 in September
            return _is_like(last, draft, _NEAR)
        if before == "," and last.kind == "money" and after in ("to", "for"):
            return _is_like(last, draft, _NEAR)
        if before in self._offers and last.kind == "percent" and draft.interval and 0 < draft.interval.step < 1:
            return _is_like(last, draft, _NEAR)
        named = strip.word(at - 1)[0].isupper() or before in self._verbs
        return exact and named and _is_like(last, draft, _FAR)

    def _stands_alike(self, strip: Strip, last: Draft, at: int) -> bool:
        """`the Liberals on 38 percent, … with the Conservatives on 33`."""
        if strip.words[at - 1] != "on" or not last.chunk or strip.words[last.chunk - 1] not in ("on", "at"):
            return False
        return strip.word(at - 2)[0].isupper() or strip.words[at - 2] in self._rivals

    def _has_share(self, strip: Strip, at: int) -> bool:
        """`154 (48%)`: a number told as a share too is no share."""
        behind = strip.items[at + 2] if strip.words[at + 1 : at + 2] == ["("] and at + 2 < len(strip) else None
        return isinstance(behind, Measured) and behind.kind == "percent"

    def _is_level(self, strip: Strip, last: Draft, before: str) -> bool:
        """The first number is where something stands, not by how much it changed: `fell 12 percent to 85`."""
        if before == "from" and not last.chunk:
            return True
        lead = strip.words[last.chunk - 1] if last.chunk else ""
        if before == "to":
            return lead == "from"
        return before != "from" or lead in self._levels or strip.words[last.chunk] in self._levels

    def _leads_to(self, strip: Strip, draft: Draft, following: Draft) -> bool:
        """`to 11.5 from 11.7 per cent`, `5.1 in the north and 4.8 percent in the south`."""
        between = strip.words[draft.chunk + 1 : following.chunk]
        apart = 2 < len(between) <= _APART and between[0] in self._places and between[-1] == "and"
        if (
            apart
            and following.kind == "percent"
            and all(map(_is_word_or_time, strip.items[draft.chunk + 1 : following.chunk]))
        ):
            return _are_decimals(following.interval, draft.interval) and _is_like(following, draft, _NEAR)
        joined = len(between) == 1 and between[0] in self._compares
        return joined and following.kind in _KINDS and _is_like(following, draft, _FAR)


def _is_conversion(strip: Strip, last: Draft | None, draft: Draft) -> bool:
    """`100 km/h (62 mph)`: what follows goes with the first."""
    told = draft.chunk > 0 and strip.words[draft.chunk - 1] == "("
    return told and last is not None and last.kind == draft.kind != "percent" and last.unit != draft.unit


def _is_word_or_time(item: object) -> bool:
    return item is None or isinstance(item, TimeMention)


def _take(draft: Draft, other: Draft) -> None:
    draft.rule, draft.kind, draft.unit = other.rule, other.kind, other.unit
    draft.population, draft.bare = None, False


def _are_decimals(one: Interval | None, other: Interval | None) -> bool:
    return one is not None and other is not None and one.step == other.step and 0 < one.step < 1


def _is_like(one: Draft, other: Draft, times: float) -> bool:
    """Neither number is more than so many times the other."""
    sizes = [_size(draft.interval) for draft in (one, other)]
    return 0 < max(sizes) <= times * min(sizes)


def _size(interval: Interval | None) -> float:
    if interval is None:
        return 0
    end = interval.low if interval.high is None else interval.high
    return abs(end) if end else 0
