"""Turns of a transcript: `SMITH: …`, `Q: …` and `A: …` at the start of paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from claimcheck.extract.attribution.lexicon import Lexicon
from claimcheck.extract.attribution.people import People
from claimcheck.extract.attribution.quotes import NO_QUOTES

#: at the start of a line; no name holds a colon
_TURN = re.compile(
    r"[ \t>*_]{0,6}([^\W\d_][^\W\d_.’' ()-]*(?:[ .’'()-]{1,2}[^\W\d_.’' ()-]+){0,5}\.?)"
    r"[*_]{0,2}:[*_]{0,2}[ \t]+(?=\S)"
)
_WORDS_OF_A_TURN = 4
_TURNS_AT_LEAST = 2


class Turns:
    """Who has the word where; nobody, where the text is no transcript."""

    def __init__(self, lexicon: Lexicon, people: People, text: str) -> None:
        self._text, self._lexicon, self._people = text, lexicon, people
        self._found = self._read()
        self._starts = [start for start, _, _ in self._found]

    def __bool__(self) -> bool:
        return bool(self._found)

    def at(self, offset: int) -> str | None:
        """Whose turn holds a code point, None for a questioner or where nobody has the word."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._found[index][1]:
            return None
        return self._found[index][2]

    def _read(self) -> list[tuple[int, int, str | None]]:
        turns = [turn for turn in self._lines() if self._says_much(*turn)]
        if len(turns) < _TURNS_AT_LEAST:
            return []
        counts = Counter(label for _, _, label in turns)
        names = {label: self._name(label, count, turns[0][0]) for label, count in counts.items()}
        if len(names) < 2:
            return []
        return [(start, end, names[label]) for start, end, label in turns if names[label]]

    def _lines(self) -> Iterator[tuple[int, int, str]]:
        """Lines that begin with a name and a colon: where the words behind it start and end, and the name."""
        text = self._text
        colon = text.find(":")
        while colon >= 0:
            turn = _TURN.match(text, text.rfind("\n", 0, colon) + 1)
            end = self._end(colon)
            if turn:
                yield turn.end(), end, turn.group(1)
            colon = text.find(":", end)

    def _says_much(self, start: int, end: int, label: str) -> bool:
        words = len(self._text[start : min(end, start + 200)].split())
        return words >= _WORDS_OF_A_TURN or label.lower() in self._lexicon.answer

    def _end(self, start: int) -> int:
        end = self._text.find("\n", start)
        return end if end >= 0 else len(self._text)

    def _name(self, label: str, count: int, first: int) -> str | None:
        low = label.lower().rstrip(".")
        words = [word for word in re.split(r"[\s.()-]+", low) if word]
        if count < _TURNS_AT_LEAST or low in self._lexicon.question:
            return None
        if any(word in self._lexicon.not_a_turn for word in words if len(word) > 1):
            return None
        if low in self._lexicon.answer:
            return self._people.first_in(0, first, NO_QUOTES)
        names = [word for word in words if word not in self._lexicon.title]
        if not names:
            return label
        if not all(word[0].isupper() for word in label.split() if word.lower().strip(".") in names):
            return None
        full = self._people.full(names[-1].capitalize())
        shown = " ".join(word for word in label.split() if word.lower().strip(".") in names)
        return full if " " in full else shown.title() if shown.isupper() and len(shown) > 4 else shown
