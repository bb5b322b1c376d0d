"""Where sentences begin and end, looked for only around what matters."""

from __future__ import annotations

import re
from bisect import bisect_right

_LONGEST = 1200
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "maj",
        "brig",
        "adm",
        "st",
        "no",
        "nos",
        "vs",
        "etc",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "inc",
        "ltd",
        "co",
        "corp",
        "gov",
        "sen",
        "rep",
        "rev",
        "hon",
        "pres",
        "approx",
        "ca",
        "fig",
        "vol",
        "al",
        "e.g",
        "i.e",
        "u.s",
        "u.k",
        "u.n",
        "a.m",
        "p.m",
        "dept",
        "est",
        "art",
        "sq",
        "ft",
        "op",
        "cit",
    ]
)
_ENDER = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s)|[.!?]+[\"'”’)\]]*$|\n")
_WORD_BEFORE = re.compile(r"[\w.]+$")


class Sentences:
    """Sentence bounds of one text, found as far as asked for. Bounds are code points; a sentence ends behind its stop."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wrapped = _is_wrapped(text)
        self._ends: list[int] = []
        self._seen = 0

    def around(self, offset: int) -> tuple[int, int]:
        """The sentence that holds `offset`: start (behind white space) and end (exclusive)."""
        while self._seen <= offset:
            self._advance()
        index = bisect_right(self._ends, offset)
        start = self._ends[index - 1] if index else 0
        end = self._ends[index] if index < len(self._ends) else len(self._text)
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return start, end

    def _advance(self) -> None:
        text, at = self._text, self._seen
        while match := _ENDER.search(text, at):
            at = match.end()
            if self._ends_here(match):
                break
            if at - (self._ends[-1] if self._ends else 0) > _LONGEST:
                break
        else:
            at = len(text) + 1
        self._seen = max(at, self._seen + 1)
        self._ends.append(min(self._seen, len(text)))

    def _ends_here(self, match: re.Match[str]) -> bool:
        text, end = self._text, match.end()
        if match.group()[0] == "\n":
            return self._newline_ends(match.start())
        rest = text[end : end + 3].lstrip(" \t")
        if not rest or rest[0] == "\n":
            return True
        if rest[0].islower():
            return False
        if match.group() == ".":
            word = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
            if word:
                before = word.group().lower()
                if before in _ABBREVIATIONS:
                    return (
                        before in ("a.m", "p.m", "etc", "u.s", "u.k", "u.n", "inc", "co", "corp", "ltd")
                        and rest[0].isupper()
                        and _starts_sentence(text, end)
                    )
                if len(before) == 1 and before.isalpha() and word.group().isupper():
                    return False
        return True

    def _newline_ends(self, at: int) -> bool:
        if not self._wrapped:
            return True
        following = self._text[at + 1 : at + 2]
        return following in ("\n", "", "#", "*", "-", "|", ">", "•") or self._text[at - 1 : at] in (
            ".",
            "!",
            "?",
            "\n",
            ":",
            '"',
            "”",
        )


_STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "He",
        "She",
        "They",
        "We",
        "But",
        "And",
        "This",
        "That",
        "These",
        "Those",
        "After",
        "Before",
        "When",
        "While",
        "As",
        "For",
        "If",
        "There",
    ]
)


def _starts_sentence(text: str, end: int) -> bool:
    word = text[end : end + 12].split(maxsplit=1)
    return bool(word) and word[0] in _STARTERS


def _is_wrapped(text: str) -> bool:
    """Lines broken at a width: most are of like length and do not end a sentence."""
    lines = [line for line in text[:6000].split("\n") if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > 130:
        return False
    long = [line for line in lines if len(line) > 45]
    open_ended = [line for line in long if line.rstrip()[-1:] not in '.!?:"”']
    return len(long) >= 3 and len(open_ended) * 2 > len(long) and len(long) * 2 > len(lines)
