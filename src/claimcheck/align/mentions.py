"""Where documents speak of events and of places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from claimcheck.align.data import words
from claimcheck.align.names import alike, fold, skeleton
from claimcheck.model import Event

_TOKEN = re.compile(r"[^\W_]+(?:['’](?!s\b)[^\W_]+)*")
#: what may stand between the words of one name or phrase
_INSIDE = re.compile(r"[ \t\n\-–‑'’\".]{1,3}")
_LONGEST_NAME = 4


class Token(NamedTuple):
    """A word of a text with its offsets (code points, end exclusive)."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


#: the fastest way to make one: texts have many
_make = Token._make


class Mention(NamedTuple):
    """A stretch of a text that calls one of `events` by name (`alias`: by a longer way to call it)."""

    events: tuple[str, ...]
    start: int
    end: int
    alias: bool


class Place(NamedTuple):
    """Places named in one breath after a preposition (`in Ganja, Barda and Tartar`); `start` is the preposition's."""

    names: tuple[str, ...]
    start: int
    end: int
    preposition: str


@dataclass(slots=True)
class _Phrase:
    words: tuple[str, ...]
    events: list[str]
    alias: bool


@dataclass
class EventIndex:
    """All ways to call all events, found by the consonants of their first word."""

    events: Sequence[Event]
    _by_first: dict[str, list[_Phrase]] = field(default_factory=dict)
    _starts: dict[str, tuple[_Phrase, ...]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    def __post_init__(self) -> None:
        known: dict[tuple[tuple[str, ...], bool], _Phrase] = {}
        for event in self.events:
            for called, alias in [*((n, False) for n in event.names), *((a, True) for a in event.aliases)]:
                parts = tuple(fold(m.group()) for m in _TOKEN.finditer(called))
                if parts:
                    self._add(known, parts, alias, event.id)

    def _add(
        self, known: dict[tuple[tuple[str, ...], bool], _Phrase], parts: tuple[str, ...], alias: bool, event: str
    ) -> None:
        phrase = known.get((parts, alias))
        if phrase is None:
            phrase = known[parts, alias] = _Phrase(parts, [], alias)
            self._by_first.setdefault(skeleton(parts[0]), []).append(phrase)
        if event not in phrase.events:
            phrase.events.append(event)

    def _starting_with(self, word: str) -> tuple[_Phrase, ...]:
        """Phrases whose first word is `word` in one of its spellings, longest first; remembered for 50,000 words."""
        found = self._starts.get(word)
        if found is None:
            near = self._by_first.get(skeleton(word), ())
            found = tuple(sorted((p for p in near if alike(p.words[0], word)), key=lambda p: -len(p.words)))
            if len(self._starts) < 50_000:
                self._starts[word] = found
        return found

    def may_mention(self, text: str) -> bool:
        """False for a text with no word that a mention starts with. Far cheaper than looking for mentions."""
        return any(self._starting_with(fold(word)) for word in set(_TOKEN.findall(text)))

    def mentions(self, text: str, tokens: Sequence[Token]) -> list[Mention]:
        """Every mention in order of place; of two that overlap the earlier, then the longer."""
        opens = {word for word in {token.text for token in tokens} if self._starting_with(fold(word))}
        found, at = [], 0
        while at < len(tokens):
            phrase = self._phrase_at(text, tokens, at) if tokens[at].text in opens else None
            if phrase:
                last = tokens[at + len(phrase.words) - 1]
                found.append(Mention(tuple(phrase.events), tokens[at].start, last.end, phrase.alias))
            at += len(phrase.words) if phrase else 1
        return found

    def _phrase_at(self, text: str, tokens: Sequence[Token], at: int) -> _Phrase | None:
        for phrase in self._starting_with(fold(tokens[at].text)):
            if not phrase.alias and not tokens[at].capital:
                continue
            if _follows(text, tokens, at, phrase.words) and not _qualified(text, tokens, at, phrase):
                return phrase
        return None


def _follows(text: str, tokens: Sequence[Token], at: int, parts: tuple[str, ...]) -> bool:
    if at + len(parts) > len(tokens):
        return False
    for n in range(1, len(parts)):
        before, token = tokens[at + n - 1], tokens[at + n]
        if not alike(parts[n], fold(token.text)) or not _INSIDE.fullmatch(text, before.end, token.start):
            return False
    return True


def _qualified(text: str, tokens: Sequence[Token], at: int, phrase: _Phrase) -> bool:
    """`Great Patriotic War`, `First Karabakh War`, `New Orleans`: a longer name that is another's."""
    if not at or not tokens[at - 1].capital or not tokens[at].capital:
        return False
    before = tokens[at - 1]
    return text[before.end : tokens[at].start].strip(" \n") == "" and fold(before.text) in words().qualifiers


def tokenize(text: str) -> list[Token]:
    return [_make((m[0], *m.span())) for m in _TOKEN.finditer(text)]


def places(text: str, tokens: Sequence[Token]) -> list[Place]:
    """Every list of proper names that a preposition of place introduces, in order."""
    prepositions = words().place_prepositions
    known = {word for word in {token.text for token in tokens} if fold(word) in prepositions}
    found: list[Place] = []
    for at, token in enumerate(tokens):
        if token.text in known:
            names = list(_listed(text, tokens, at + 1))
            if names:
                found.append(Place(tuple(n for n, _ in names), token.start, names[-1][1], fold(token.text)))
    return found


def _listed(text: str, tokens: Sequence[Token], at: int) -> Iterator[tuple[str, int]]:
    at = _past_place_noun(tokens, at)
    while True:
        name = name_at(text, tokens, at)
        if not name:
            return
        last = tokens[at + len(name) - 1]
        yield " ".join(t.text for t in name), last.end
        at = _next_in_list(text, tokens, at + len(name))


def _past_place_noun(tokens: Sequence[Token], at: int) -> int:
    """Over `the town of`, `the`, `and about`."""
    nouns = words().place_nouns
    for step in range(at, min(at + 4, len(tokens))):
        word = fold(tokens[step].text)
        if tokens[step].capital or not (
            word in nouns or word.rstrip("s") in nouns or word in {"the", "of", "and", "about"}
        ):
            return step
    return at


def _next_in_list(text: str, tokens: Sequence[Token], at: int) -> int:
    if at >= len(tokens):
        return at
    joint = text[tokens[at - 1].end : tokens[at].start]
    if joint == ", ":
        return at + 1 if fold(tokens[at].text) in {"and", "or"} else at
    return at + 1 if joint == " " and fold(tokens[at].text) in {"and", "or"} else len(tokens)


def name_at(text: str, tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The capitalised words from `at` on that make one name; none for months, pronouns and other words that only
    stand at the start of a sentence or in a date."""
    end = at
    while end < len(tokens) and end - at < _LONGEST_NAME:
        if end > at and text[tokens[end - 1].end : tokens[end].start] not in {" ", "-"}:
            break
        if not _names(tokens[end]) and not (end > at and _links(text, tokens, end)):
            break
        end += 1
    return tokens[at:end]


def _links(text: str, tokens: Sequence[Token], at: int) -> bool:
    """The small word inside of `Port-au-Prince`, `Rio de Janeiro`, `Sharm el-Sheikh`, with more of the name behind."""
    if at + 1 == len(tokens) or not _names(tokens[at + 1]):
        return False
    joints = text[tokens[at - 1].end : tokens[at].start], text[tokens[at].end : tokens[at + 1].start]
    return joints == ("-", "-") or (tokens[at].text in words().name_particles and joints[1] in {" ", "-"})


def _names(token: Token) -> bool:
    return token.capital and len(token.text) > 1 and fold(token.text) not in words().not_names
