"""Which of the lexicon's phrases a line is, begins with, or holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.documents.lexicon import PhraseGroup, lexicon
from claimcheck.documents.zones.lines import Look, reads_as_prose

_DROPPED = str.maketrans(dict.fromkeys('()[]{}"“”„*_') | {"’": "'", "‘": "'", "\N{NO-BREAK SPACE}": " "})
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_EDGES = " \t·•–—-«»‹›<>|+#←→▶►▼▲■●…~=/\\"
_TAIL = _EDGES.replace("#", "") + ".:;!?,&"
_GLUE = re.compile(r"\s+")
#: No phrase is longer.
_HEAD = 80


@dataclass(frozen=True, slots=True)
class _Start:
    phrase: str
    longest: int
    sentences: bool
    look: Look


class Phrases:
    """The groups, made ready: a dictionary for whole lines, one alternation for beginnings."""

    def __init__(self, groups: tuple[PhraseGroup, ...]) -> None:
        self.whole: dict[str, Look] = {}
        starts: list[_Start] = []
        inside: list[_Start] = []
        for group in groups:
            look = Look(group.effect)
            self.whole.update((phrase, look) for phrase in group.whole if phrase not in self.whole)
            starts += (_Start(phrase, group.longest, group.sentences, look) for phrase in group.starts)
            inside += (_Start(phrase, group.longest, True, look) for phrase in group.contains)
        self.longest = max((start.longest for start in (*starts, *inside)), default=0)
        self._starts = {start.phrase: start for start in starts}
        self._inside = inside
        self._begins = _alternation(self._starts)

    def look_of(self, content: str) -> Look | None:
        """None when no phrase says anything. `content` is a line without blanks around it."""
        if len(content) > self.longest:
            return None
        plain = normalised(content[:_HEAD])
        if len(content) <= _HEAD and (look := self.whole.get(plain.strip(_TAIL))):
            return look
        if found := self._begins.match(plain):
            start = self._starts[found[0]]
            if len(content) <= start.longest and (start.sentences or not reads_as_prose(content)):
                return start.look
        lower = content.lower()
        for start in self._inside:
            if start.phrase in lower and len(content) <= start.longest:
                return start.look
        return None


def normalised(content: str) -> str:
    """As the head of rules/en/zones.yaml says."""
    plain = content.translate(_DROPPED).lower()
    return _GLUE.sub(" ", _DIGITS.sub("#", plain.lstrip("#"))).lstrip(_EDGES.replace("#", ""))


def _alternation(phrases: dict[str, _Start]) -> re.Pattern[str]:
    """Longest first; a phrase that ends in a letter ends with the word."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(
        "|".join(re.escape(phrase) + (r"(?![a-z])" if phrase[-1].isalpha() else "") for phrase in longest_first)
    )


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    return Phrases(lexicon().groups)
