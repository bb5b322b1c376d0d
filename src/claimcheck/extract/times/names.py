"""Names of times as numbers: the rows of `rules/*/lexicon/times.yaml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_ALSO_VERBS = frozenset(("may", "march"))


def _rows(names: Sequence[str], length: int, first: int) -> dict[str, int]:
    values: dict[str, int] = {}
    for place, name in enumerate(names):
        values.setdefault(name.lower(), place % length + first)
    return values


class Names:
    """Lower-case words to values. `unit` gives the singular English noun."""

    __slots__ = (
        "cased", "day", "decade", "defers", "edge", "full_weekday", "future", "hedge", "modal", "month", "past",
        "preposition", "quarter", "season", "timetable", "unit", "weekday", "will",
    )  # fmt: skip

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        def rows(name: str, length: int, first: int) -> dict[str, int]:
            return _rows(words.get(name, ()), length, first)

        self.month = rows("MONTH", 12, 1)
        self.weekday = rows("WEEKDAY", 7, 0)
        self.full_weekday = frozenset(words.get("WEEKDAY", ())[:7])
        self.season = rows("SEASON", 4, 21)
        self.day = rows("DAY_WORD", 31, 1)
        self.decade = rows("DECADE_WORD", 8, 2)
        self.quarter = rows("QUARTER_WORD", 4, 1) | rows("QUARTER_SHORT", 4, 1)
        self.unit = self._units(words)
        self.hedge = {
            entry.lower(): kind
            for name, kind in (
                ("OVER", "over"),
                ("UNDER", "under"),
                ("AT_LEAST", "least"),
                ("UP_TO", "most"),
                ("ABOUT", "about"),
            )
            for entry in words.get(f"HEDGE_{name}", ())
        }
        self.edge = frozenset(words.get("TIME_EDGE", ()))
        self.preposition = frozenset(words.get("TIME_PREPOSITION", ()))
        self.future = frozenset(words.get("FUTURE_CUE", ()))
        self.will = frozenset(words.get("WILL", ()))
        self.timetable = frozenset(words.get("TIMETABLE", ()))
        self.defers = frozenset(words.get("DEFERS", ()))
        self.modal = frozenset(words.get("MODAL", ()))
        self.past = frozenset(words.get("PAST_CUE", ()))
        # words that are something else as often: they name a time only with a capital and beside a number
        months = words.get("MONTH", ())
        self.cased = frozenset(months[12:]) - frozenset(months[:12]) | _ALSO_VERBS

    @staticmethod
    def _units(words: Mapping[str, Sequence[str]]) -> dict[str, str]:
        singular = words.get("TIME_UNIT", ())
        names = singular[:12]
        return {
            word.lower(): names[place % 12]
            for row in (singular, words.get("TIME_UNITS", ()))
            for place, word in enumerate(row)
        }
