"""A sentence into tokens."""

from __future__ import annotations

from claimcheck.extract.sentences import Sentence
from claimcheck.extract.tokens import Tokens, may_join
from claimcheck.rules.alphabet import Alphabet


class Lexer:
    """Of one document."""

    __slots__ = ("_alphabet", "_anew", "_text")

    def __init__(self, text: str, alphabet: Alphabet) -> None:
        self._text, self._alphabet = text, alphabet
        self._anew = may_join(text)

    def read(self, sentence: Sentence) -> tuple[Tokens, str]:
        """The tokens of a sentence and a letter for each; known already, but where white space may part numerals."""
        start, end, letters, parted = sentence
        if self._anew and may_join(self._text[start:end]):
            tokens = Tokens(self._text, start, end)
            return tokens, self._alphabet.letters(tokens.words)
        return Tokens.known(self._text, start, parted.split(" "), parted.lower().split(" ")), letters
