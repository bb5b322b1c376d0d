"""Who is named in a document: full names for bare surnames, and those whom `he` or `the ambassador` can mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from claimcheck.extract.attribution.lexicon import Lexicon

_LOOKED_UP = 6  # names at most that are looked up before the whole text is read
_LOOKED_AT = 60  # mentions at most that are looked at for one name
_NAME = 60  # code points at most on either side of a word that are of its name
_WINDOW = 700
_NEAR = 20_000  # code points around a name in which its surname is looked for
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(slots=True)
class Mention:
    """A full name where it stands. `titles`: the offices before it, lower case. `sure`: an office or an age tells that
    it is a person's."""

    start: int
    name: str
    last: str
    titles: frozenset[str]
    sure: bool


class People:
    """Looks a few names up where they stand; reads the whole text once when more is asked."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self._lexicon, self._text = lexicon, text
        self._mentions: list[Mention] | None = None
        self._by_last: dict[str, list[Mention]] = {}
        self._by_first: dict[str, Mention] = {}
        self._starts: list[int] = []
        self._alone: dict[str, bool] = {}
        self._full: dict[str, str] = {}

    def mentions(self) -> list[Mention]:
        if self._mentions is None:
            found = (self._mention(match) for match in self._lexicon.capital_run.finditer(self._text))
            self._mentions = [mention for mention in found if mention]
            self._starts = [mention.start for mention in self._mentions]
            for mention in self._mentions:
                self._by_last.setdefault(mention.last.lower(), []).append(mention)
                if mention.sure:
                    self._by_first.setdefault(mention.name.split()[0].lower(), mention)
        return self._mentions

    def _mention(self, match: re.Match[str]) -> Mention | None:
        words, lexicon = match.group().replace("\u00a0", " ").split(" "), self._lexicon
        low = [word.rstrip(".") for word in match.group().lower().replace("\u00a0", " ").split(" ")]
        if len(words) < 4 and lexicon.in_names.isdisjoint(low):
            titles = self._title_before(match.start())
            return self._made(match, match.start(), words, titles)
        first = 0
        while first < len(words) and (low[first] in lexicon.function or low[first] in lexicon.when):
            first += 1
        office = max((i for i in range(first, len(words)) if low[i] in lexicon.office), default=-1)
        titles = frozenset(low[first : office + 1]) if office >= 0 else self._title_before(match.start())
        kept, kept_low = words[max(first, office + 1) :], low[max(first, office + 1) :]
        if len(kept) < 2 or len(kept) > 5 or any(word in lexicon.body or word in lexicon.function for word in kept_low):
            return None
        return self._made(match, match.start() + match.group().rfind(kept[0]), kept, titles)

    def _made(self, match: re.Match[str], start: int, words: list[str], titles: frozenset[str]) -> Mention:
        last = words[-1]
        if last.endswith(("'s", "’s")):
            last = words[-1] = last[:-2]
        sure = bool(titles) or self._text[match.end() : match.end() + 4].strip(", ")[:2].isdigit()
        return Mention(start, " ".join(words), last, titles, sure)

    def _stands_alone(self, mention: Mention) -> bool:
        """Whether the last name stands nearby without the first too, as those of people do."""
        if mention.last not in self._alone:
            start, end = max(0, mention.start - _NEAR), mention.start + _NEAR
            together = sum(start <= other.start < end for other in self._by_last[mention.last.lower()])
            alone = sum(1 for _ in _places(self._text, mention.last, start, end))
            self._alone[mention.last] = alone > together
        return self._alone[mention.last]

    def _title_before(self, start: int) -> frozenset[str]:
        word = self._text[max(0, start - 24) : start].split()
        return frozenset(word[-1:]) if word and word[-1] in self._lexicon.title else frozenset()

    def full(self, name: str) -> str:
        """`Rzayev` as the document names him in full; the same where it does not, or where two bear the name."""
        if name not in self._full:
            if len(self._full) >= _LOOKED_UP:
                self.mentions()
            self._full[name] = self._in_full(name, self._bearing(name))
        return self._full[name]

    def _bearing(self, name: str) -> list[Mention]:
        """Mentions of those who have a name for their last, or first where an office makes them sure."""
        if self._mentions is not None:
            first = self._by_first.get(name.lower())
            return self._by_last.get(name.lower()) or ([first] if first else [])
        found: dict[int, Mention] = {}
        for place in islice(_places(self._text, name, 0, len(self._text)), _LOOKED_AT):
            mention = self._around(place, place + len(name))
            if mention is not None:
                found.setdefault(mention.start, mention)
        last = [mention for mention in found.values() if mention.last == name]
        return last or [m for m in found.values() if m.sure and m.name.split()[0] == name][:1]

    def _around(self, start: int, end: int) -> Mention | None:
        """The full name of which the word at `start` to `end` is a part."""
        before, behind = self._text[max(0, start - 1) : start], self._text[end : end + 2]
        if before not in (" ", "\u00a0") and not (behind[:1] in (" ", "\u00a0") and behind[1:].isupper()):
            return None
        floor = max(start - _NAME, self._text.rfind("\n", max(0, start - _NAME), start) + 1, 0)
        for match in self._lexicon.capital_run.finditer(self._text, floor, min(end + _NAME, len(self._text))):
            if match.start() <= start < match.end():
                return self._mention(match)
        return None

    def _in_full(self, name: str, found: list[Mention]) -> str:
        for names in ({m.name for m in found}, {m.name for m in found if m.sure}):
            shortest = min(names, key=len, default="")
            if shortest and all(other.endswith(shortest) for other in names):
                return shortest
        return name

    def is_person(self, name: str) -> bool:
        return " " in name and self.full(name.rsplit(" ", 1)[-1]) == name

    def with_title(self, title: str, before: int) -> str | None:
        """The last one before an offset who bears the title."""
        mentions = self.mentions()
        last = bisect_left(self._starts, before)
        for mention in reversed(mentions[max(0, last - _LOOKED_AT) : last]):
            if title in mention.titles:
                return mention.name
        return None

    def first_in(self, start: int, end: int) -> str | None:
        """The person named first in the stretch, by full name or by a surname known from elsewhere."""
        self.mentions()
        for match in _WORD.finditer(self._text, max(start, end - _WINDOW), end):
            word = match.group()
            found = self._by_last.get(word.removesuffix("'s").removesuffix("’s").lower()) if word[0].isupper() else None
            if found and (any(m.sure for m in found[:_LOOKED_AT]) or self._stands_alone(found[0])):
                return self.full(found[0].last)
        return None


def _places(text: str, word: str, start: int, end: int) -> Iterator[int]:
    """Where a word stands whole."""
    at = text.find(word, start, end)
    while at >= 0:
        behind = text[at + len(word) : at + len(word) + 1]
        if not behind.isalnum() and not (at and text[at - 1].isalnum()):
            yield at
        at = text.find(word, at + len(word), end)
