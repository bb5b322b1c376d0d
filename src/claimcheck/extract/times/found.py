"""One match of a time pattern, as its reader sees it."""

from __future__ import annotations

import re
from typing import Any

from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Strip
from claimcheck.extract.times.mention import TimeMention
from claimcheck.extract.times.names import Names
from claimcheck.extract.tokens import Tokens
from claimcheck.rules import RuleFile


class Found:
    """Captures by name. On raw words `strip` is None and a chunk is a token; `first`, `end` count tokens.

    The mention spans from its first capture to its last; what a pattern matches outside of captures is surroundings.
    """

    __slots__ = ("match", "names", "rule", "strip", "tokens")

    def __init__(self, tokens: Tokens, strip: Strip | None, match: re.Match[str], rule: RuleFile, names: Names) -> None:
        self.tokens, self.strip, self.match, self.rule, self.names = tokens, strip, match, rule, names

    def chunk(self, name: str) -> int:
        """Index of the first chunk of a capture, -1 where it matched nothing or is not in this pattern."""
        try:
            return self.match.start(name)
        except IndexError:
            return -1

    def has(self, name: str) -> bool:
        return self.chunk(name) >= 0

    def word(self, name: str) -> str:
        """The first word of a capture in lower case, '' where there is none."""
        at = self.chunk(name)
        return "" if at < 0 else self.tokens.words[self.token(at)].lower()

    def raw(self, name: str) -> str:
        at = self.chunk(name)
        return "" if at < 0 else self.tokens.words[self.token(at)]

    def text(self, name: str) -> str:
        """All words of a capture, lower case, as written."""
        at = self.chunk(name)
        if at < 0:
            return ""
        tokens = self.tokens
        last = self.token_end(self.match.end(name) - 1)
        return tokens.text[tokens.starts[self.token(at)] : tokens.ends[last - 1]].lower()

    def item(self, name: str) -> Any:
        at = self.chunk(name)
        return None if at < 0 or self.strip is None else self.strip.items[at]

    def quantity(self, name: str) -> Quantity | None:
        item = self.item(name)
        return item if isinstance(item, Quantity) else None

    def mention(self, name: str) -> TimeMention | None:
        item = self.item(name)
        return item if isinstance(item, TimeMention) else None

    def token(self, chunk: int) -> int:
        return chunk if self.strip is None else self.strip.first[chunk]

    def token_end(self, chunk: int) -> int:
        return chunk + 1 if self.strip is None else self.strip.end[chunk]

    def span(self) -> tuple[int, int]:
        """First and end chunk of what was captured."""
        _, *captures = self.match.regs
        taken = [span for span in captures if 0 <= span[0] < span[1]]
        if len(taken) == 1:
            return taken[0]
        return (min(s for s, _ in taken), max(e for _, e in taken)) if taken else self.match.span()

    def before(self, name: str, back: int = 1) -> str:
        """The lower-case word that stands `back` tokens before a capture, '' at the start of the sentence."""
        at = self.token(self.chunk(name)) - back
        return self.tokens.words[at].lower() if at >= 0 else ""

    def after(self, name: str, ahead: int = 0) -> str:
        """The word behind a capture as written, '' at the end of the sentence."""
        at = self.token_end(self.match.end(name) - 1) + ahead
        return self.tokens.words[at] if at < len(self.tokens) else ""

    def glued(self, name: str) -> bool:
        """No white space before a capture."""
        return self.tokens.glued(self.token(self.chunk(name)))

    def listed(self, name: str, word: str) -> bool:
        """`word` is in a word list of the rule's own."""
        return word in self.rule.words.get(name, ())

    def hedge(self) -> tuple[str, int]:
        """How a hedge right before the mention widens it (`over`, `under`, `least`, `most`, `about`, or ''), and the
        number of its tokens."""
        first, words = self.token(self.span()[0]), self.tokens.words
        for length in range(min(4, first), 0, -1):
            kind = self.names.hedge.get(" ".join(words[first - length : first]).lower())
            if kind:
                return kind, length
        return "", 0

    def make(self, **fields: Any) -> TimeMention:
        """A mention over what was captured."""
        first, end = self.span()
        rule = self.rule
        return TimeMention(
            kind=fields.pop("kind", "duration" if rule.kind == "duration" else "date"),
            first=self.token(first), end=self.token_end(end - 1), rule=rule.rule,
            role=fields.pop("role", rule.fields.role), optional=rule.fields.optional, **fields,
        )  # fmt: skip
