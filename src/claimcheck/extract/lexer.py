"""Text into tokens, and a letter of the alphabet for each."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extract.tokens import Tokens, may_join, steps_of, tokenize
from claimcheck.rules.alphabet import Alphabet

#: pieces to remember, and the length of one that is worth it
_MEMO_LIMIT, _PIECE_LIMIT = 60_000, 40
_Known = tuple[str, str, tuple[int, ...]]


class Lexer(dict[str, _Known]):
    """A bounded memo from a piece, which is what stands between white spaces, to the letters of its tokens, the tokens
    parted by one space each, and their `steps_of`. Shared by all documents.
    """

    def __init__(self, alphabet: Alphabet) -> None:
        super().__init__()
        self._alphabet = alphabet

    def __missing__(self, piece: str) -> _Known:
        words = tokenize(piece)
        known = self._alphabet.letters(words), " ".join(words), steps_of(words)
        if len(piece) <= _PIECE_LIMIT:
            if len(self) >= _MEMO_LIMIT:
                self.clear()
            self[piece] = known
        return known

    def read(
        self, text: str, start: int, end: int, pieces: Sequence[str], *, even: bool, joins: bool
    ) -> tuple[Tokens, str]:
        """The tokens of `text[start:end]`, which holds these pieces, at least one, and a letter for each. `even`: one
        white space stands between all. `joins`: somewhere in the text white space may part numerals (`may_join`); a
        stretch where it does is split anew.
        """
        if joins and may_join(text[start:end]):
            tokens = Tokens(text, start, end)
            return tokens, self._alphabet.letters(tokens.words)
        letters, parted, steps = zip(*map(self.__getitem__, pieces), strict=True)
        told = " ".join(parted)
        tokens = Tokens.known(text, start, told.split(" "), told.lower().split(" "), steps if even else ())
        return tokens, "".join(letters)

    def tokens(self, text: str, start: int, end: int) -> Tokens:
        """Of any stretch of text."""
        stretch = text[start:end]
        pieces = stretch.split()
        if not pieces:
            return Tokens(text, start, start)
        even = are_even(stretch, pieces)
        return self.read(text, start, end, pieces, even=even, joins=True)[0]


def are_even(block: str, pieces: Sequence[str]) -> bool:
    """Whether one white space stands between all pieces of a block, and none around them."""
    return sum(map(len, pieces)) + len(pieces) - 1 == len(block)
