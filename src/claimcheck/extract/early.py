"""Rules that read numbers before any noun or unit does: ages, magnitudes."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.matcher import Match, RuleTable
from claimcheck.extract.numbers.hedges import Effect, widen
from claimcheck.extract.numbers.ranges import SIGNS
from claimcheck.extract.strip import Fold, Strip
from claimcheck.model import Interval
from claimcheck.rules import RuleSet

#: years that a person may be old, where nothing but a bare number tells the age
_OLDEST = 125
#: the end of the scales on which shocks are told
_SCALE = 10
#: on the face of a clock
_HOURS = 12
#: the captures of more numbers in one match (`aged 21, 24 and 30`), and that of the lower end of a range
_MORE, _LOWER = ("n2", "n3", "n4"), "a"
#: captures that hold a hedge which stands apart from its number: under the age of 16
_SIDES: dict[str, Effect] = {"below": "under", "above": "over"}
#: the capture with which a match says that its number is nothing of the kind
_NOT = "no"


class EarlyReader:
    """Rules of level `numbers`; what they read is folded, so that nothing else takes it.

    A pattern that captures `below` or `above` makes a bound of its number. One that captures somebody as `who` leaves
    him, and what stands behind the number, to other rules. One that captures `no` claims nothing, and keeps others from
    reading the same words. A rule that reads `bounded` takes only numbers hedged by a word of AGE_BOUND (`children
    under 16`), and behind somebody `young` only those that they are below. One that reads `decimal` takes only those of
    a scale of ten that have a place behind the point (`the 7.8 quake`). Behind `clock` up to twelve is an hour.
    """

    def __init__(self, rules: RuleSet) -> None:
        mine = (r for r in rules.rules if r.rule.level == "numbers" and r.rule.kind not in ("date", "duration"))
        self._table = RuleTable(mine)
        self._bounds, self._told = rules.word_set("AGE_BOUND"), rules.word_set("TELLS_AGE")
        self._age, self._read = rules.alphabet.chunk("AGE"), rules.alphabet.chunk("READ")

    def read(self, strip: Strip) -> list[Draft]:
        """The drafts of what was read, which is folded into AGE and READ."""
        matches = [match for match in self._table.matches(strip) if match.number >= 0]
        if not matches:
            return []
        taken = list(self._taken(strip, matches))
        strip.fold([fold for match, own in taken for fold in self._folds(match, own)])
        return [draft for _, own in taken for draft in own]

    def _folds(self, match: Match, own: list[Draft]) -> Iterator[Fold]:
        """One for each draft; the first begins with the match and the last ends with it, where nobody is `who`."""
        who = match.span("who")
        starts = [match.first, *(draft.chunk for draft in own[1:])]
        ends = [*(draft.chunk + 1 for draft in own[:-1]), match.end]
        if who:
            starts[0], ends[-1] = own[0].chunk, own[-1].chunk + 1
        for draft, start, end in zip(own, starts, ends, strict=True):
            yield Fold(start, end, self._age if draft.kind == "age" else self._read, draft)

    def _taken(self, strip: Strip, matches: list[Match]) -> Iterator[tuple[Match, list[Draft]]]:
        """Left to right, of those that begin together the one of the highest priority, then the longest."""
        end = 0
        for match in sorted(matches, key=lambda m: (m.first, -m.rule.priority, -m.end)):
            if match.first < end:
                continue
            own = [] if match.span(_NOT) else self._drafts(strip, match)
            if own or match.span(_NOT):
                end = match.end
            if own:
                yield match, own

    def _drafts(self, strip: Strip, match: Match) -> list[Draft]:
        """Of the numbers of a match, in order; none where one of them cannot be what the rule says."""
        more = [span[0] for name in _MORE if (span := match.span(name))]
        own = [from_chunk(match.rule, strip, at) for at in sorted([match.number, *more])]
        if lower := match.span(_LOWER):
            own = [_joined(from_chunk(match.rule, strip, lower[0]), own[0])]
        if not all(self._holds(strip, match, draft) for draft in own):
            return []
        core = match.span("t")
        if core and not more:
            own[0].first, own[0].end = min(own[0].first, strip.first[core[0]]), strip.end[core[1] - 1]
        for name, effect in _SIDES.items():
            if (side := match.span(name)) and (interval := own[0].interval):
                own[0].first, own[0].interval = strip.first[side[0]], widen(interval, [effect])
        return own

    def _holds(self, strip: Strip, match: Match, draft: Draft) -> bool:
        if match.rule.reads == "bounded" and not self._is_bounded(strip, draft):
            return False
        if match.rule.reads == "decimal" and not _is_scale(strip, draft):
            return False
        if match.span("young") and draft.interval and draft.interval.high is None:
            return False  # taught children over ten years
        return draft.kind != "age" or self._is_plausible(strip, match, draft)

    def _is_bounded(self, strip: Strip, draft: Draft) -> bool:
        """Hedge and number, or `65 and older`, and no sign of money between them."""
        words = strip.tokens.words[draft.first : draft.end]
        bounded = words[0].lower() in self._bounds or words[-1] in self._bounds
        return bounded and all(word.isalnum() for word in words)

    def _is_plausible(self, strip: Strip, match: Match, age: Draft) -> bool:
        """A bare number of years is a whole one that a person may reach; one told as an age (`a 300-year-old oak`) is
        not limited."""
        if age.interval is None:
            return False
        if not self._told.isdisjoint(strip.words[match.first : match.end]):
            return True
        years = age.interval.high if age.interval.low is None else age.interval.low
        return isinstance(years, int) and (_HOURS if match.span("clock") else -1) < years <= _OLDEST


def _is_scale(strip: Strip, draft: Draft) -> bool:
    interval, before = draft.interval, draft.number_first - 1
    if interval is None or interval.high is None or (before >= 0 and strip.tokens.words[before] in SIGNS):
        return False
    return 0 < interval.step < 1 and 0 < interval.high <= _SCALE


def _joined(lower: Draft, upper: Draft) -> Draft:
    """One draft of the two ends of a range; the upper one where they are no range."""
    one, two = lower.interval, upper.interval
    if one and two and one.low is not None and two.high is not None and one.low <= two.high:
        upper.interval = Interval(low=one.low, high=two.high, step=two.step)
        upper.first, upper.number_first = lower.first, lower.number_first
    return upper
