"""Drafts into claims: offsets, line and column, the quote around, ids, and what of the text was understood."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from pydantic import TypeAdapter

from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Claim, Coverage, Document, Unmatched, Zone
from claimcheck.model.claim import claim_id
from claimcheck.rules.alphabet import Alphabet

_AROUND = 32
_BODY = Zone(start=0, end=0, kind="body")
#: one call for all claims of a document: half the time of one for each
_CLAIMS = TypeAdapter(tuple[Claim, ...])


class ClaimMaker:
    """Starts a `Making` for each document."""

    def __init__(self, alphabet: Alphabet) -> None:
        letters = (
            alphabet.letters_with("NUMERAL") + alphabet.letters_with("ORDNUM") + alphabet.letters_with("DECADENUM")
        )
        self._digit_letters = re.compile(f"[{letters}]")

    def start(self, document: Document) -> Making:
        return Making(document, self._digit_letters)


class Making:
    """The claims of one document as they come, sentence by sentence."""

    def __init__(self, document: Document, digit_letters: re.Pattern[str]) -> None:
        self._document, self._digit_letters = document, digit_letters
        self._line, self._at = document.line, 0
        self._zone_starts = [zone.start for zone in document.zones]
        self._rows: list[dict[str, Any]] = []
        self._numbers = self._boilerplate = 0
        self._unmatched: list[Unmatched] = []

    def place(self, offset: int) -> tuple[int, int]:
        """1-based line of the file and column of an offset; quick where offsets come in order."""
        text = self._document.text
        if offset < self._at:
            self._line, self._at = self._document.line, 0
        self._line += text.count("\n", self._at, offset)
        self._at = offset
        return self._line, offset - text.rfind("\n", 0, offset)

    def _zone(self, offset: int) -> Zone:
        index = bisect_right(self._zone_starts, offset) - 1
        return self._document.zones[index] if index >= 0 else _BODY

    def add(self, start: int, end: int, drafts: list[Draft], strip: Strip, letters: str) -> None:
        """The claims of the sentence from code point `start` to `end`, whose tokens had these `letters` at first."""
        if drafts:
            drafts.sort(key=Draft.place)
            sentence, tokens = self._document.text[start:end], strip.tokens
            rows = [self._row(tokens, draft) for draft in drafts]
            ids = {id(draft): row["id"] for draft, row in zip(drafts, rows, strict=True)}
            for draft, row in zip(drafts, rows, strict=True):
                row["sentence_start"], row["sentence_end"], row["sentence"] = start, end, sentence
                if draft.part_of is not None:
                    row["part_of"] = ids.get(id(draft.part_of))
            self._rows += rows
        if self._digit_letters.search(letters):
            self._count(drafts, strip, letters)

    def _row(self, tokens: Tokens, draft: Draft) -> dict[str, Any]:
        document, mention, starts, ends = self._document, draft.mention, tokens.starts, tokens.ends
        first, last = starts[draft.first], ends[draft.end - 1]
        line, column = self.place(first)
        zone, quote = self._zone(first), _quote(document.text, first, last)
        return {
            "id": claim_id(document.source, first, draft.kind, quote["exact"]),
            "source": document.source,
            "kind": draft.kind,
            "text": quote["exact"],
            "start": first,
            "end": last,
            "line": line,
            "column": column,
            "value": draft.interval,
            "whole": draft.whole,
            "unit": draft.unit,
            "date": mention.date if mention else None,
            "measure": draft.measure,
            "population": draft.population,
            "attributed_to": draft.attributed_to,
            "origin": draft.origin,
            "zone": zone.kind,
            "repeats": zone.repeats,
            "role": self._role(draft, first, last),
            "rule": mention.rule if mention else draft.rule.rule,
            "modifiers": tuple(draft.modifiers),
            "number_start": starts[draft.number_first],
            "number_end": ends[draft.number_end - 1],
            "quote": quote,
        }

    def _role(self, draft: Draft, first: int, last: int) -> str | None:
        span = self._document.published_span
        if draft.kind == "date" and span is not None and first < span[1] and span[0] < last:
            return "publication"
        return draft.rule.fields.role or (draft.mention.role if draft.mention else None)

    def _count(self, drafts: list[Draft], strip: Strip, letters: str) -> None:
        """Every token that begins with a digit is a number. It is understood when a claim says what it counts or it was
        read as a name; a number that stands alone (`Draft.bare`) or in no chunk at all is not.
        """
        words, starts = strip.tokens.words, strip.tokens.starts
        alone = {strip.first[match.start()] for match in self._digit_letters.finditer(strip.letters)}
        for draft in drafts:
            if draft.bare:
                alone.update(range(draft.number_first, draft.number_end))
        for match in self._digit_letters.finditer(letters):
            token = match.start()
            if not words[token][0].isdecimal():
                continue
            if self._zone(starts[token]).kind == "boilerplate":
                self._boilerplate += 1
            else:
                self._numbers += 1
                if token in alone:
                    self._unmatched.append(self._lone(words[token], starts[token]))

    def _lone(self, word: str, offset: int) -> Unmatched:
        line, column = self.place(offset)
        end = offset + len(word)
        return Unmatched(source=self._document.source, text=word, start=offset, end=end, line=line, column=column)

    def finish(self) -> tuple[tuple[Claim, ...], Coverage]:
        coverage = Coverage(
            source=self._document.source,
            numbers=self._numbers,
            understood=self._numbers - len(self._unmatched),
            boilerplate=self._boilerplate,
            unmatched=tuple(self._unmatched),
        )
        return _CLAIMS.validate_python(self._rows), coverage


def _quote(text: str, first: int, last: int) -> dict[str, str]:
    """The fields of a `Quote`."""
    return {
        "exact": text[first:last],
        "prefix": text[max(0, first - _AROUND) : first],
        "suffix": text[last : last + _AROUND],
    }
