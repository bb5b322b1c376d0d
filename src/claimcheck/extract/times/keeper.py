"""Finds and resolves the times of one document, sentence by sentence."""

from __future__ import annotations

from claimcheck.extract.strip import Fold, Strip
from claimcheck.extract.times.grammar import TimeGrammar
from claimcheck.extract.times.mention import TimeMention
from claimcheck.extract.times.narrative import Narrative
from claimcheck.extract.times.resolving import resolve
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Document


class Timekeeper:
    """One for each document. Call `calendar`, then `relative`, then `resolve` for each sentence in document order."""

    def __init__(self, grammar: TimeGrammar, document: Document) -> None:
        self._grammar = grammar
        self._narrative = Narrative(document, grammar.names)

    def calendar(self, tokens: Tokens, letters: str) -> list[Fold]:
        """Calendar dates on raw words, as folds over tokens; ranges joined, times of day taken in."""
        grammar = self._grammar
        folds = grammar.words.scan(tokens, None, letters, grammar.names, grammar.letter_of)
        if not folds or (len(folds) == 1 and not any(mark in letters for mark in grammar.clock_marks)):
            return folds
        strip = Strip.of_words(tokens, letters).fold(folds)
        joins = grammar.joins.scan(tokens, strip, strip.letters, grammar.names, grammar.letter_of)
        return _with_joins(folds, joins, strip) if joins else folds

    def relative(self, strip: Strip) -> list[Fold]:
        """Relative dates and durations on a strip in which numbers are folded."""
        grammar = self._grammar
        return grammar.chunks.scan(strip.tokens, strip, strip.letters, grammar.names, grammar.letter_of)

    def resolve(self, strip: Strip) -> None:
        """Give each mention its place on the calendar, and let the text's own time move on."""
        mentions = [(at, item) for at, item in enumerate(strip.items) if isinstance(item, TimeMention)]
        if mentions:
            resolve(strip, mentions, self._narrative)


def _with_joins(folds: list[Fold], joins: list[Fold], strip: Strip) -> list[Fold]:
    """Folds over chunks become folds over tokens and replace those that they hold."""
    wide = [Fold(strip.first[j.first], strip.end[j.end - 1], j.letter, j.item) for j in joins]
    kept = [f for f in folds if not any(w.first <= f.first and f.end <= w.end for w in wide)]
    return sorted((*kept, *wide), key=lambda fold: fold.first)
