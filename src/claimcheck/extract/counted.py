"""The counted numbers of one sentence, while what is said of them is compared."""

from __future__ import annotations

from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip


class CountedSentence:
    """`chunks` are the places of its counted numbers, in order."""

    __slots__ = ("by_chunk", "chunks", "drafts", "strip", "words")

    def __init__(self, strip: Strip, drafts: list[Draft], chunks: list[int]) -> None:
        self.strip, self.words, self.drafts, self.chunks = strip, strip.words, drafts, chunks
        self.by_chunk = {draft.chunk: draft for draft in drafts}

    def pairs(self) -> list[tuple[int, int]]:
        return list(zip(self.chunks, self.chunks[1:], strict=False))

    def put(self, at: int, draft: Draft) -> None:
        if self.by_chunk.get(at) is not draft:
            self.drafts.append(draft)
        self.by_chunk[at] = draft

    def letter(self, at: int) -> str:
        return self.strip.letters[at : at + 1]
