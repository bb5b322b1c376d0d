"""Who is named in a document: full names for bare surnames, and those whom `he` or `the ambassador` can mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from claimcheck.extract.attribution.lexicon import ENDINGS_OF_OWNERS, PARTICLES, Lexicon
from claimcheck.extract.attribution.quotes import Quotes

_SEARCHED = 40  # names at most that are searched for in the text before all capital words are listed
_LOOKED_AT = 60  # places at most that are looked at for one name
_NAME = 60  # code points at most on either side of a word that are of its name
_FIRST_NAME = 24  # code points before a last name that are looked at to see whether a first name stands there
_WINDOW = 700
_FORMER = 8  # code points before a title that may tell that it is one no longer
#: `Ost-based`
_COMPOUND = re.compile(r"[-‐‑][a-z\d]")
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
    """Looks names up where they stand, each once: most documents ask for few."""

    __slots__ = ("_bearers", "_lexicon", "_places", "_text")

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self._lexicon, self._text = lexicon, text
        self._bearers: dict[str, Bearers] = {}
        self._places: dict[str, list[int]] | None = None

    def full(self, name: str) -> str:
        """`Rzayev` as the document names him in full; the same where it does not, or where two bear the name."""
        return self._bearing(name).full

    def is_person(self, name: str) -> bool:
        return " " in name and self.full(name.rsplit(" ", 1)[-1]) == name

    def with_title(self, title: str, before: int) -> str | None:
        """The last one before an offset who bears the title."""
        for place in islice(self._titles_before(title, before), _LOOKED_AT):
            end = place + len(title)
            if self._text[max(0, place - _FORMER) : place].lower().endswith(("former ", "ex-", "late ", "then-")):
                continue
            mention = self._around(place, end) if self._text[place].isupper() else self._behind(end)
            if mention is not None and mention.start < before and title in mention.titles:
                return mention.name
        return None

    def may_be_person(self, name: str) -> bool:
        """Whether two or three words with capitals can be a person's: no place, no body, no ship."""
        words = name.split()
        low = [word.lower() for word in words]
        if not 1 < len(words) < 4 or low[0] in self._lexicon.not_first or low[-1] in self._lexicon.not_last:
            return False
        return self._lexicon.in_names.isdisjoint(low) and not _is_ship(words[0], words[-1])

    def first_in(self, start: int, end: int, quotes: Quotes) -> str | None:
        """The person named first in the stretch outside of quotations, by full name or by a surname known from
        elsewhere."""
        for match in _WORD.finditer(self._text, max(start, end - _WINDOW), end):
            word = match.group()
            if word[0].isupper() and quotes.at(match.start()) is not None:
                continue
            if word[0].isupper() and word.lower() not in self._lexicon.never_last:
                found = self._bearing(word.removesuffix("'s").removesuffix("’s"))
                if found.is_person:
                    return found.full
        return None

    def _bearing(self, name: str) -> Bearers:
        known = self._bearers.get(name)
        if known is None:
            known = self._bearers[name] = self._search(name)
        return known

    def _search(self, name: str) -> Bearers:
        """Those who have a name for their last, or first where an office makes them sure."""
        found: dict[int, Mention] = {}
        places = list(islice(self._all_places(name), _LOOKED_AT))
        in_name, length = self._lexicon.name_behind.match, len(name)
        for place in places:
            if in_name(self._text, place + length) or self._name_before(place):
                mention = self._around(place, place + length)
                if mention is not None:
                    found.setdefault(mention.start, mention)
        last = [mention for mention in found.values() if mention.last == name]
        if last and self._known_by_office(places[0], last):
            return Bearers(name, [], alone=True)
        if last:
            return Bearers(name, last, alone=len(places) > len(last))
        return Bearers(name, [m for m in found.values() if m.sure and m.name.split()[0] == name][:1], alone=False)

    def _known_by_office(self, start: int, named: list[Mention]) -> bool:
        """`President Moran` before anybody is called by the name in full: who is, later, may be the wife."""
        before = self._text[max(0, start - _FIRST_NAME) : start].split()
        if not before or before[-1].lower() not in self._lexicon.rulers:
            return False
        return all(start < m.start - _NAME and self._lexicon.rulers.isdisjoint(m.titles) for m in named)

    def _all_places(self, name: str) -> Iterable[int]:
        """Where a name stands. A text that asks for many has its capital words listed, so as not to be searched again
        and again."""
        if self._places is None and len(self._bearers) >= _SEARCHED:
            self._places = {}
            for match in self._lexicon.capital_word.finditer(self._text):
                self._places.setdefault(match.group(), []).append(match.start())
        if self._places is not None and name.isalpha():
            return self._places.get(name, ())
        return _places(self._text, name)

    def _titles_before(self, title: str, before: int) -> Iterator[int]:
        """Where a title stands, the nearest first: in capitals, or small as a title before a name."""
        forms = [title.capitalize(), title.upper(), *([title] if title in self._lexicon.title else [])]
        at = before
        while (at := max(self._text.rfind(form, 0, at) for form in forms)) >= 0:
            yield at

    # one mention

    def _around(self, start: int, end: int) -> Mention | None:
        """The full name of which the word at `start` to `end` is a part."""
        floor = max(start - _NAME, self._text.rfind("\n", max(0, start - _NAME), start) + 1, 0)
        for match in self._lexicon.capital_run.finditer(self._text, floor, min(end + _NAME, len(self._text))):
            if match.start() <= start < match.end():
                return self._mention(match)
        return None

    def _name_before(self, start: int) -> bool:
        """Whether the word before could be of a name: a capital stands in it, or it is a particle."""
        if self._text[start - 1 : start] not in (" ", "\u00a0"):
            return False
        word = self._text[max(0, start - _FIRST_NAME) : start - 1].replace("\u00a0", " ").rpartition(" ")[2]
        return not word.islower() or word in PARTICLES

    def _behind(self, end: int) -> Mention | None:
        """The full name behind a small title that ends at `end`."""
        match = self._lexicon.capital_run.match(self._text, end + 1, min(end + _NAME, len(self._text)))
        return self._mention(match) if match else None

    def _mention(self, match: re.Match[str]) -> Mention | None:
        words, lexicon = match.group().replace("\u00a0", " ").split(" "), self._lexicon
        if len(words) > 2 and words[-1].lower() in lexicon.after_name:
            words.pop()
        low = [word.lower().rstrip(".") for word in words]
        if low[-1] in lexicon.not_last:
            return None
        owned = max((at + 1 for at in range(len(words) - 1) if words[at].endswith(ENDINGS_OF_OWNERS)), default=0)
        if len(words) < 4 and not owned and lexicon.in_names.isdisjoint(low) and low[0] not in lexicon.portfolio:
            titles = self._title_before(match.start())
            return self._made(match, match.start(), words, titles)
        first = owned
        while first < len(words) and low[first] in lexicon.before_person:
            first += 1
        if self._text[: match.start()].endswith("of ", max(0, match.start() - 3)):
            while first < len(words) - 2 and low[first] in lexicon.portfolio:
                first += 1  # `Secretary of | State Olga Brandt`
        office = max((i for i in range(first, len(words)) if low[i] in lexicon.office), default=-1)
        titles = frozenset(low[first : office + 1]) if office >= 0 else self._title_before(match.start())
        kept, kept_low = words[max(first, office + 1) :], low[max(first, office + 1) :]
        if len(kept) < 2 or len(kept) > 5 or not lexicon.never_last.isdisjoint(kept_low):
            return None
        return self._made(match, match.start() + match.group().rfind(kept[0]), kept, titles)

    def _made(self, match: re.Match[str], start: int, words: list[str], titles: frozenset[str]) -> Mention | None:
        last = words[-1]
        if words[0].lower() in self._lexicon.not_first or _is_ship(words[0], last) or _COMPOUND.search(words[0]):
            return None
        if last.endswith(("'s", "’s")):
            last = words[-1] = last[:-2]
        sure = bool(titles) or self._text[match.end() : match.end() + 4].strip(", ")[:2].isdigit()
        return Mention(start, " ".join(words), last, titles, sure)

    def _title_before(self, start: int) -> frozenset[str]:
        word = self._text[max(0, start - 24) : start].split()
        return frozenset(word[-1:]) if word and word[-1] in self._lexicon.title else frozenset()


class Bearers:
    """What a text tells of a name. `full`: the one full name it is short for, the name itself where there is none or
    more. `is_person`: an office or an age tells so, or the name stands without the first too, as those of people do.
    """

    __slots__ = ("full", "is_person")

    def __init__(self, name: str, found: list[Mention], *, alone: bool) -> None:
        self.full = name
        self.is_person = alone if not found else found[0].last == name and (alone or any(m.sure for m in found))
        for names in ([m.name for m in found], [m.name for m in found if m.sure]):
            shortest = min(names, key=len, default="")
            agreeing = [m.name.endswith(shortest) for m in found]
            most = 2 * sum(agreeing) > len(found) - agreeing[0] if found else False
            if shortest and most and all(other.endswith(shortest) for other in names):
                self.full = shortest
                break


def _is_ship(first: str, last: str) -> bool:
    """`USS Ostland`, but not `JR Moran` or `ANA PETROVA`."""
    return len(first) > 2 and first.isupper() and first.isalpha() and not last.isupper()


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands whole."""
    at = text.find(word)
    while at >= 0:
        behind = text[at + len(word) : at + len(word) + 1]
        if not behind.isalnum() and not (at and text[at - 1].isalnum()):
            yield at
        at = text.find(word, at + len(word))
