"""How what a rule matched becomes a draft: one reading for each value of `reads`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.matcher import Match
from claimcheck.extract.measured import Measured
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleFile, RuleSet

_LOST = ("lost", "losing")

Reading = Callable[[RuleFile, Strip, int, Match | None], Draft | None]

#: a share of more than this many is one of a known group, and said so
_LARGEST_WHOLE = 100
#: the first year of life in `teens`
_TEENS = 13
#: one in this many or more is a chance (`one in 292 million`)
_ODDS = 10_000
#: wholes of which a share is told (`nearly one in ten`, `one in 1,000`), even where the share is hedged
_ROUND_WHOLES = frozenset({*range(2, 13), 15, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000})


class Readings:
    """By the name that a rule gives in `reads`: from the rule, the chunk of the number and the match to a draft."""

    def __init__(self, rules: RuleSet) -> None:
        self._modals, self._openers = rules.word_set("HYPOTHETICAL"), rules.word_set("BEFORE_RATIO")
        self._teams = rules.word_set("TEAM")
        self._harm = rules.word_set("HARM_VERB")
        self._soldiers, self._kin = rules.word_set("SOLDIER"), rules.word_set("KIN")
        self._unsure, self._sides = rules.word_set("UNSURE_SOLDIER"), ("the", "a", "his", "her")
        self._decades = {word: 10 * ten for ten, word in enumerate(rules.in_order("DECADE_WORD"), start=2)}
        self.by_name: Mapping[str, Reading] = {
            "number": self._number,
            "chunk": _chunk,
            "fraction": _fraction,
            "lost": self._lost,
            "ratio": self._ratio,
            "life-decade": self._life_decade,
            "age-group": _age_group,
        }

    def _number(self, rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft:
        draft = from_chunk(rule, strip, at)
        if draft.mention is not None:  # `40-year anniversary`: no duration any more
            draft.mention, draft.unit = None, draft.unit or rule.fields.unit
        if match is None:
            draft.by_noun = True
            return draft
        if core := match.span("t"):
            draft.first, draft.end = strip.first[core[0]], strip.end[core[1] - 1]
        around = strip.words[max(0, match.first - 2) : match.end]
        if rule.kind == "casualty" and not self._modals.isdisjoint(around):
            draft.modifiers = [*draft.modifiers, "hypothetical"]
        if draft.interval is not None and draft.phrase is not None and draft.phrase.whole is not None:
            draft.kind, draft.measure = "ratio", None if rule.kind == "count" else draft.measure
        return draft

    def _lost(self, rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
        """`the Danes lost 200 men`, `she lost two sons`, `nine family members`; but not workers or players."""
        phrase = strip.items[at]
        if match is None or not isinstance(phrase, Phrase):
            return None
        kin = phrase.head in self._kin or "family" in phrase.modifiers
        lead = strip.words[match.first]
        told = lead in self._sides or phrase.head not in self._unsure or (phrase.head == "men" and lead not in _LOST)
        fallen = phrase.head in self._soldiers and told
        return self._number(rule, strip, at, match) if kin or fallen else None

    def _ratio(self, rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
        """`one in five`, `64 out of 67 mosques`, `of the 40 passengers, 22`."""
        span = match.span("w") if match else None
        if match is None or span is None:
            return None
        draft, other = from_chunk(rule, strip, at), strip.items[span[0]]
        whole = other.quantity if isinstance(other, Phrase) else other
        if not isinstance(whole, Quantity) or not self._is_share(strip, match, draft, whole):
            return None
        draft.whole, draft.end = whole.interval, strip.end[match.end - 1]
        draft.first = min(draft.first, whole.first)
        draft.population = other.population if isinstance(other, Phrase) else None
        return draft

    def _is_share(self, strip: Strip, match: Match, draft: Draft, whole: Quantity) -> bool:
        of_first = strip.words[match.first] == "of"
        if of_first and match.first and strip.words[match.first - 1] not in self._openers:
            return False
        if draft.interval is None or whole.form == "vague" or not self._is_team(strip, match, draft):
            return False
        top, bottom = draft.interval.high or draft.interval.low, whole.interval.low
        if top is None or bottom is None or top > bottom:
            return False
        inside = strip.tokens.words[strip.first[match.first] : strip.end[match.end - 1]]
        if of_first or "out" in inside:
            return True
        if not whole.interval.is_point or self._is_harmed_there(strip, match):
            return False
        if bottom in _ROUND_WHOLES and (top == 1 or bottom <= _LARGEST_WHOLE):
            return True
        if top == 1 and bottom >= _ODDS and draft.phrase is None:
            return True
        return bottom <= _LARGEST_WHOLE and draft.interval.is_point

    def _is_team(self, strip: Strip, match: Match, draft: Draft) -> bool:
        """`thirteen of her crew of 29`; but not `two sons of 12`."""
        if strip.words[match.number + 1 : match.end - 1] != ["of"] or draft.phrase is None or not draft.phrase.head:
            return True
        return draft.phrase.of and draft.phrase.head in self._teams

    def _is_harmed_there(self, strip: Strip, match: Match) -> bool:
        """`killed two in 31 villages`: the second number tells where, unless it counts people as well."""
        span = match.span("w")
        other = strip.items[span[0]] if span else None
        before = strip.words[match.first - 1] if match.first else ""
        return before in self._harm and isinstance(other, Phrase) and not other.people

    def _life_decade(self, rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
        """`in her sixties`, `in his late 50s`, `in their teens`; both ends are reached."""
        word = strip.words[at]
        low = int(word[:-1]) if word[:-1].isdecimal() else self._decades.get(word, _TEENS)
        if not _TEENS <= low < 100 or (low != _TEENS and low % 10):
            return None
        return _age(rule, strip, at, match, Interval(low=low, high=low // 10 * 10 + 9))


def _age_group(rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
    """`under-18s`, `the over-65s`."""
    digits = strip.words[at].rstrip("s")
    if match is None or not digits.isdecimal() or len(digits) > 2:
        return None
    under, years = strip.words[match.first] == "under", int(digits)
    low, high = (None, years) if under else (years, None)
    return _age(rule, strip, at, match, Interval(low=low, high=high, low_open=not under, high_open=under))


def _age(rule: RuleFile, strip: Strip, at: int, match: Match | None, years: Interval) -> Draft:
    draft = from_chunk(rule, strip, at)
    draft.interval = years
    if match and (core := match.span("t")):
        draft.first, draft.end = strip.first[core[0]], strip.end[core[1] - 1]
    return draft


def _chunk(rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
    """None for the word `percent` without a number, which has the letter of those with one."""
    item = strip.items[at]
    if not isinstance(item, Measured):
        return None
    draft = from_chunk(rule, strip, at)
    draft.kind = item.kind
    return draft


def _fraction(rule: RuleFile, strip: Strip, at: int, match: Match | None) -> Draft | None:
    draft = from_chunk(rule, strip, at)
    if draft.interval is None:
        return None
    low, high = draft.interval.low, draft.interval.high
    percent = {"low": None if low is None else _hundred(low), "high": None if high is None else _hundred(high)}
    draft.interval = draft.interval.model_copy(update=percent)
    return draft


def _hundred(share: float) -> int | float:
    value = share * 100
    return round(value) if abs(value - round(value)) < 1e-9 else value
