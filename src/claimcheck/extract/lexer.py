"""A sentence into tokens."""

from __future__ import annotations

from claimcheck.extract.sentences import Sentence
from claimcheck.extract.tokens import Tokens
from claimcheck.rules.alphabet import Alphabet

#: white space that may stand inside of a numeral
_INSIDE = ("\u00a0", "\u202f", "\u2009")


class Lexer:
    """Of one document."""

    __slots__ = ("_alphabet", "_anew", "_text")

    def __init__(self, text: str, alphabet: Alphabet) -> None:
        self._text, self._alphabet = text, alphabet
        self._anew = any(space in text for space in _INSIDE)

    def read(self, sentence: Sentence) -> tuple[Tokens, str]:
        """The tokens of a sentence and a letter for each; known already, but where white space may part numerals."""
        start, end, letters, parted = sentence
        if self._anew and any(space in self._text[start:end] for space in _INSIDE):
            tokens = Tokens(self._text, start, end)
            return tokens, self._alphabet.letters(tokens.words)
        return Tokens.known(self._text, start, parted.split(" "), parted.lower().split(" ")), letters
