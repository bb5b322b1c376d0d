"""Who is named in a document: full names for bare surnames, and those whom `he` or `the ambassador` can mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from claimcheck.extract.attribution.lexicon import Lexicon

_KNOWN_AT_MOST = 400
_WINDOW = 700
_NEAR = 20_000  # code points around a name in which its surname is looked for
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(slots=True)
class Mention:
    """A full name where it stands. `titles`: the offices before it, lower case. `sure`: an office or an age says it is a person."""

    start: int
    name: str
    last: str
    titles: frozenset[str]
    sure: bool


class People:
    """Built at the first question, by one pass over the text."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self._lexicon, self._text = lexicon, text
        self._mentions: list[Mention] | None = None
        self._by_last: dict[str, list[Mention]] = {}
        self._by_first: dict[str, Mention] = {}
        self._starts: list[int] = []
        self._alone: dict[str, bool] = {}

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
        if words[-1].lower() in lexicon.body:
            return None
        low = [word.rstrip(".").lower() for word in words]
        first = 0
        while first < len(words) and (low[first] in lexicon.function or low[first] in lexicon.when):
            first += 1
        office = max((i for i in range(first, len(words)) if low[i] in lexicon.office), default=-1)
        titles = frozenset(low[first : office + 1]) if office >= 0 else self._title_before(match.start())
        kept, kept_low = words[max(first, office + 1) :], low[max(first, office + 1) :]
        if kept and kept[-1].endswith(("'s", "’s")):
            kept[-1] = kept[-1][:-2]
            kept_low[-1] = kept_low[-1][:-2]
        if len(kept) < 2 or len(kept) > 5 or any(word in lexicon.body or word in lexicon.function for word in kept_low):
            return None
        sure = bool(titles) or self._text[match.end() : match.end() + 4].strip(", ")[:2].isdigit()
        start = match.start() + match.group().rfind(" ".join(kept[:1]))
        return Mention(start, " ".join(kept), kept[-1], titles, sure)

    def _stands_alone(self, mention: Mention) -> bool:
        """Whether the last name stands nearby without the first too, as those of people do."""
        if mention.last not in self._alone:
            start, end = max(0, mention.start - _NEAR), mention.start + _NEAR
            near = self._text[start:end]
            together = sum(start <= other.start < end for other in self._by_last[mention.last.lower()])
            self._alone[mention.last] = len(re.findall(rf"\b{re.escape(mention.last)}\b", near)) > together
        return self._alone[mention.last]

    def _title_before(self, start: int) -> frozenset[str]:
        word = self._text[max(0, start - 24) : start].split()
        return frozenset(word[-1:]) if word and word[-1] in self._lexicon.title else frozenset()

    def full(self, name: str) -> str:
        """`Rzayev` as the document names him in full; the same where it does not, or where two bear the name."""
        self.mentions()
        found = self._by_last.get(name.lower(), ())
        for names in ({m.name for m in found}, {m.name for m in found if m.sure}):
            shortest = min(names, key=len, default="")
            if shortest and all(other.endswith(shortest) for other in names):
                return shortest
        if names:
            return name
        first = self._by_first.get(name.lower())
        return first.name if first else name

    def is_person(self, name: str) -> bool:
        self.mentions()
        return any(m.name == name for m in self._by_last.get(name.rsplit(" ", 1)[-1].lower(), ()))

    def with_title(self, title: str, before: int) -> str | None:
        """The last one before an offset who bears the title."""
        mentions = self.mentions()
        for mention in reversed(mentions[: bisect_left(self._starts, before)][-_KNOWN_AT_MOST:]):
            if title in mention.titles:
                return mention.name
        return None

    def first_in(self, start: int, end: int) -> str | None:
        """The person named first in the stretch, by full name or by a surname known from elsewhere."""
        self.mentions()
        for match in _WORD.finditer(self._text, max(start, end - _WINDOW), end):
            word = match.group()
            if word[0].isupper() and (found := self._by_last.get(word.removesuffix("'s").removesuffix("’s").lower())):
                sure = [mention for mention in found if mention.sure]
                if sure or self._stands_alone(found[0]):
                    return self.full(found[0].last)
        return None
