"""Stretches of text into tokens, where no sentence was read: what stands between two white spaces is split once."""

from __future__ import annotations

from itertools import chain

from claimcheck.extract.tokens import Tokens, may_join, tokenize

#: pieces to remember, and the length of one that is worth it
_MEMO_LIMIT, _PIECE_LIMIT = 20_000, 40


class Splitter(dict[str, list[str]]):
    """A bounded memo from what stands between white spaces to its tokens."""

    def __missing__(self, piece: str) -> list[str]:
        words = tokenize(piece)
        if len(piece) <= _PIECE_LIMIT:
            if len(self) >= _MEMO_LIMIT:
                self.clear()
            self[piece] = words
        return words

    def tokens(self, text: str, start: int, end: int) -> Tokens:
        stretch = text[start:end]
        if may_join(stretch):
            return Tokens(text, start, end)
        words = list(chain.from_iterable(map(self.__getitem__, stretch.split())))
        return Tokens.known(text, start, words, list(map(str.lower, words)))
