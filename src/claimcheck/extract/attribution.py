"""Whose claim it is: the speaker of a quotation, `according to`, `X said that`."""

from __future__ import annotations

from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.model import Document
from claimcheck.rules import RuleSet


class Attributor:
    def __init__(self, rules: RuleSet) -> None:
        pass

    def start(self, document: Document) -> Speaker:
        return Speaker(self, document)


class Speaker:
    """Who speaks, as far as the document has been read."""

    def __init__(self, attributor: Attributor, document: Document) -> None:
        self._attributor, self._document = attributor, document

    def read(self, strip: Strip, start: int, end: int, drafts: list[Draft]) -> None:
        """Give each draft of the sentence the one it is said by."""
