"""Scores, votes and ratings: 3-2, failed 43-56, 6-4 3-6 7-5, four out of five stars."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.extract.strip import Strip
from claimcheck.rules import RuleSet

#: what may stand behind the number of a rating, the most stars that hotels and films get, and out of how many
_RATED, _STARS = frozenset(("-", "out", "of")), 7
_OUT_OF = frozenset(("three", "four", "five", "ten"))
#: digits of what may be a score, games that nobody wins in a set
_SHORT, _LONG_SET = 4, 30


class Scores:
    def __init__(self, rules: RuleSet) -> None:
        self._verbs, self._nouns = rules.word_set("SCORE_VERB"), rules.word_set("SCORE_NOUN")
        self._near, self._ends = rules.word_set("SCORE"), rules.word_set("FUNCTION") | {"last"}

    def tells(self, low: list[str], at: int, after: int, mark: str) -> bool:
        """The two numerals from chunk `at` to `after`, which `mark` joins, are a score and no range."""
        one, other = low[at], low[after - 1]
        if len(one) < _SHORT and len(other) < 10 and int(one) >= int(other) + (mark == "–"):
            return True
        if _runs_down(low[max(0, at - 4) : max(0, at - 1)], low[at - 1]) or _runs_down(
            low[after + 1 : after + 4], low[after] if after < len(low) else ""
        ):
            return True
        then = low[after] if after < len(low) else "."
        verb = at > 0 and low[at - 1] in self._verbs and (not then[0].isalpha() or then in self._ends)
        if verb or then in self._nouns:
            return True
        return not self._near.isdisjoint(low[max(0, at - 4) : at] + low[after : after + 3])


def _runs_down(pair: list[str], between: str) -> bool:
    """Beside a comma `6-4`, which is no range, so that its neighbour is none either."""
    if between != "," or len(pair) < 3 or pair[1] != "-" or not (pair[0].isdecimal() and pair[2].isdecimal()):
        return False
    return _LONG_SET > int(pair[0]) > int(pair[2])


def rating_end(strip: Strip, end: int, stars: Decimal) -> int | None:
    """The chunk behind the rating whose number, `stars`, ends at chunk `end`: `five-star`, `4 out of 5 stars`."""
    low = strip.words
    if low[end] not in _RATED or stars > _STARS:
        return None
    if low[end] == "-":
        return end + 2 if low[end + 1 : end + 2] == ["star"] else None
    end += 1 + (low[end] == "out")
    most = low[end] if end < len(low) else "."
    if not most.isdecimal() and most not in _OUT_OF:
        return None
    return end + 2 if low[end + 1 : end + 2] in (["star"], ["stars"]) else None
