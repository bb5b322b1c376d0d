"""Rules that speak only where a document holds certain words."""

from __future__ import annotations

from claimcheck.rules import RuleFile


class Context:
    """Of one document. Its text is looked through when a rule first asks."""

    __slots__ = ("_allowed", "_low", "_text")

    def __init__(self, text: str) -> None:
        self._text, self._low = text, ""
        self._allowed: dict[str, bool] = {}

    def allows(self, rule: RuleFile) -> bool:
        """Whether the document holds one of the rule's `context` words (or beginnings of words), if it has any."""
        if not rule.context:
            return True
        allowed = self._allowed.get(rule.rule)
        if allowed is None:
            self._low = self._low or self._text.lower()
            allowed = self._allowed[rule.rule] = any(f" {word.lower()}" in self._low for word in rule.context)
        return allowed
