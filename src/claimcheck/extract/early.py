"""Rules that read numbers before any noun or unit does: ages, magnitudes."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.draft import Draft, from_chunk
from claimcheck.extract.matcher import Match, RuleTable
from claimcheck.extract.strip import Fold, Strip
from claimcheck.rules import RuleSet

_OLDEST = 125


class EarlyReader:
    """Rules of level `numbers`; what they read is folded, so that nothing else takes it."""

    def __init__(self, rules: RuleSet) -> None:
        mine = (r for r in rules.rules if r.rule.level == "numbers" and r.rule.kind not in ("date", "duration"))
        self._table = RuleTable(mine)
        self._age, self._read = rules.alphabet.chunk("AGE"), rules.alphabet.chunk("READ")

    def read(self, strip: Strip) -> tuple[Strip, list[Draft]]:
        """The strip with what was read folded into AGE and READ, and its drafts."""
        matches = [match for match in self._table.matches(strip) if match.number >= 0]
        if not matches:
            return strip, []
        taken = list(self._taken(strip, matches))
        folds = [
            Fold(match.first, match.end, self._age if draft.kind == "age" else self._read, draft)
            for match, draft in taken
        ]
        return strip.fold(folds), [draft for _, draft in taken]

    def _taken(self, strip: Strip, matches: list[Match]) -> Iterator[tuple[Match, Draft]]:
        """Left to right, of those that begin together the one of the highest priority, then the longest."""
        end = 0
        for match in sorted(matches, key=lambda m: (m.first, -m.rule.priority, -m.end)):
            if match.first < end:
                continue
            draft = from_chunk(match.rule, strip, match.number)
            if draft.kind == "age" and not _is_plausible(draft):
                continue
            core = match.span("t")
            if core:
                draft.first, draft.end = min(draft.first, strip.first[core[0]]), strip.end[core[1] - 1]
            end = match.end
            yield match, draft


def _is_plausible(age: Draft) -> bool:
    if age.interval is None:
        return False
    years = age.interval.high if age.interval.low is None else age.interval.low
    return isinstance(years, int) and 0 <= years <= _OLDEST
