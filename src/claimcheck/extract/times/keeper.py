"""Finds and resolves the times of one document, sentence by sentence."""

from __future__ import annotations

from claimcheck.extract.strip import Fold, Strip
from claimcheck.extract.times.grammar import TimeGrammar
from claimcheck.extract.times.mention import TimeMention
from claimcheck.extract.times.names import Names
from claimcheck.extract.times.narrative import Narrative
from claimcheck.extract.times.relative import is_a_day
from claimcheck.extract.times.resolving import Placed, resolve
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Document

_HALVES = frozenset(("first", "second", "latter", "last"))
_SMALL = frozenset(("of", "in", "the", "-", "‑", "–"))


class Timekeeper:
    """One for each document. Call `calendar`, then `relative`, then `resolve` for each sentence in document order."""

    def __init__(self, grammar: TimeGrammar, document: Document) -> None:
        self._grammar = grammar
        self._narrative = Narrative(document, grammar.names)

    def calendar(self, tokens: Tokens, letters: str) -> list[Fold]:
        """Calendar dates on raw words, as folds over tokens; ranges joined, times of day taken in."""
        grammar = self._grammar
        folds = grammar.words.scan(tokens, None, letters, grammar.names, grammar.letter_of)
        if not folds:
            return folds
        if len(folds) == 1 and grammar.join_marks.isdisjoint(letters):
            return _widened(folds, tokens, grammar.names)
        strip = Strip(tokens, letters)
        strip.fold(folds)
        joins = grammar.joins.scan(tokens, strip, strip.letters, grammar.names, grammar.letter_of)
        return _widened(_with_joins(folds, joins, strip) if joins else folds, tokens, grammar.names)

    def relative(self, strip: Strip) -> list[Fold]:
        """Relative dates and durations on a strip in which numbers are folded."""
        grammar = self._grammar
        return grammar.chunks.scan(strip.tokens, strip, strip.letters, grammar.names, grammar.letter_of)

    def resolve(self, strip: Strip) -> list[Placed]:
        """Give each mention its place on the calendar, and let the text's own time move on. The mentions, each with the
        chunk that holds it."""
        places = [match.start() for match in self._grammar.times.finditer(strip.letters)]
        mentions = [(at, item) for at in places if isinstance(item := strip.items[at], TimeMention)]
        mentions = [(at, item) for at, item in mentions if not item.unsure or is_a_day(strip, at, self._narrative)]
        if mentions:
            resolve(strip, mentions, self._narrative)
        return mentions


def _widened(folds: list[Fold], tokens: Tokens, names: Names) -> list[Fold]:
    """`late June`, `the end of 1916`, `mid-March`, `the 20th`, `the latter half of May`: words that belong
    to a date without changing it."""
    wide, done = [], 0
    for fold in folds:
        first = _start_of(fold.first, done, tokens.words, names, told=fold.item.leans == "text")
        if first < fold.first:
            fold.item.first = first
            fold = fold._replace(first=first)
        wide.append(fold)
        done = fold.end
    return wide


def _start_of(first: int, least: int, words: list[str], names: Names, *, told: bool) -> int:
    """Where the mention at token `first` begins, no earlier than `least`; `told` ones take their article along."""
    at = first
    while at > least and first - at < 3 and words[at - 1].lower() in _SMALL:
        at -= 1
    edge = at > least and words[at - 1].lower() in names.edge
    half = (
        at > least + 1 and words[at - 1] == "half" and words[at - 2].lower() in _HALVES
    )  # of the 19th century, of May
    if edge or half:
        first, edge = at - 1 - half, True
    with_article = told or edge or (words[first][-1:] in "sthdn" and words[first][0].isdecimal())
    return first - 1 if with_article and first > least and words[first - 1].lower() == "the" else first


def _with_joins(folds: list[Fold], joins: list[Fold], strip: Strip) -> list[Fold]:
    """Folds over chunks become folds over tokens and replace those that they hold."""
    wide = [Fold(strip.first[j.first], strip.end[j.end - 1], j.letter, j.item) for j in joins]
    kept = [f for f in folds if not any(w.first <= f.first and f.end <= w.end for w in wide)]
    return sorted((*kept, *wide), key=lambda fold: fold.first)
