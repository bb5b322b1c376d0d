"""The longest of many phrases at a place."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.rules.units import Phrase


class PhraseTable:
    """Phrases of lower-case words, each with what it means."""

    def __init__(self, table: Mapping[Phrase, str]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, str]]] = {}
        for phrase, value in table.items():
            self._by_first.setdefault(phrase[0], []).append((phrase, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: list[str], at: int) -> tuple[int, str] | None:
        """Where the longest phrase that starts at `words[at]` ends, and what it means."""
        if at >= len(words):
            return None
        for phrase, value in self._by_first.get(words[at], ()):
            end = at + len(phrase)
            if end == at + 1 or tuple(words[at:end]) == phrase:
                return end, value
        return None
