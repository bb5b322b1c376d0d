"""What a sentence needs to know of its document: which rules may speak there, and who was just counted."""

from __future__ import annotations

from claimcheck.extract.phrase import Phrase
from claimcheck.rules import RuleFile

#: code points at most between a sentence and the next one
_NEXT = 3


class Context:
    """Of one document. Its text is looked through when a rule first asks."""

    __slots__ = ("_allowed", "_counted", "_end", "_low", "_text")

    def __init__(self, text: str) -> None:
        self._text, self._low = text, ""
        self._allowed: dict[str, bool] = {}
        self._counted: Phrase | None = None
        self._end = 0

    def remember(self, counted: Phrase | None, end: int) -> None:
        """The only people that a sentence with its end at code point `end` has counted, if any."""
        self._counted, self._end = counted, end

    def counted_before(self, start: int) -> Phrase | None:
        """Those that the sentence right before code point `start` has counted."""
        return self._counted if self._counted and 0 <= start - self._end <= _NEXT else None

    def allows(self, rule: RuleFile) -> bool:
        """Whether the document holds one of the rule's `context` words (or beginnings of words), if it has any."""
        if not rule.context:
            return True
        allowed = self._allowed.get(rule.rule)
        if allowed is None:
            self._low = self._low or self._text.lower()
            allowed = self._allowed[rule.rule] = any(f" {word.lower()}" in self._low for word in rule.context)
        return allowed
