"""Sentences into tokens and letters. What stands between two white spaces is split once and remembered."""

from __future__ import annotations

import re

from claimcheck.extract.tokens import Tokens, tokenize
from claimcheck.rules import RuleSet

#: pieces to remember, and the length of one that is worth it
_MEMO_LIMIT, _PIECE_LIMIT = 60_000, 40
#: white space that may stand inside of a numeral
_GROUPED = re.compile(r"\d[\u00a0\u202f\u2009]\d")


class Lexer(dict[str, str]):
    """A bounded memo from what stands between white spaces to the letters of its tokens."""

    def __init__(self, rules: RuleSet) -> None:
        super().__init__()
        self._alphabet, self._needs = rules.alphabet, rules.needs
        self._words: dict[str, list[str]] = {}

    def __missing__(self, piece: str) -> str:
        words = tokenize(piece)
        letters = self._alphabet.letters(words)
        if len(piece) <= _PIECE_LIMIT:
            if len(self) >= _MEMO_LIMIT:
                self.clear()
                self._words.clear()
            self[piece] = letters
            if len(words) > 1:
                self._words[piece] = words
        return letters

    def read(self, text: str, start: int, end: int, pieces: list[str]) -> tuple[Tokens, str]:
        """The tokens of `text[start:end]`, whose `pieces` white space parts, and a letter for each."""
        if _GROUPED.search(text, start, end):
            tokens = Tokens(text, start, end)
            return tokens, self._alphabet.letters(tokens.words)
        parts = list(map(self.__getitem__, pieces))
        letters, words = "".join(parts), pieces
        if len(letters) != len(pieces):
            words, known = [], self._words
            for piece, part in zip(pieces, parts, strict=True):
                if len(part) == 1:
                    words.append(piece)
                else:
                    words += known.get(piece) or tokenize(piece)
        tokens = Tokens.known(text, start, words, list(map(str.lower, words)))
        tokens.met = self._needs.met(letters)
        return tokens, letters
