"""Drafts into claims: offsets, line and column, the quote around, ids, and what of the text was understood."""

from __future__ import annotations

import re
from bisect import bisect_right

from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Claim, Coverage, Document, Quote, Unmatched, Zone
from claimcheck.model.claim import claim_id
from claimcheck.rules.alphabet import Alphabet

_AROUND = 32
_BODY = Zone(start=0, end=0, kind="body")


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
        self._claims: list[Claim] = []
        self._numbers = self._understood = self._boilerplate = 0
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

    def add(self, start: int, end: int, drafts: list[Draft], strip: Strip) -> None:
        tokens = strip.tokens
        sentence = self._document.text[start:end]
        ids: dict[int, str] = {}
        for draft in drafts:
            ids[id(draft)] = claim_id(
                self._document.source, tokens.starts[draft.first], draft.kind, _core(self._document.text, tokens, draft)
            )
        for draft in sorted(drafts, key=lambda d: (d.first, d.end)):
            self._claims.append(self._claim(tokens, start, end, sentence, draft, ids))
        self._count(tokens, drafts, strip)

    def _claim(self, tokens: Tokens, start: int, end: int, sentence: str, draft: Draft, ids: dict[int, str]) -> Claim:
        document, text = self._document, self._document.text
        first, last = tokens.starts[draft.first], tokens.ends[draft.end - 1]
        line, column = self.place(first)
        zone = self._zone(first)
        mention = draft.mention
        role = draft.rule.fields.role or (mention.role if mention else None)
        span = document.published_span
        if draft.kind == "date" and span is not None and first < span[1] and span[0] < last:
            role = "publication"
        return Claim(
            id=ids[id(draft)],
            source=document.source,
            kind=draft.kind,
            text=text[first:last],
            start=first,
            end=last,
            line=line,
            column=column,
            value=draft.interval,
            whole=draft.whole,
            unit=draft.unit,
            date=mention.date if mention else None,
            measure=draft.measure,
            population=draft.population,
            attributed_to=draft.attributed_to,
            origin=draft.origin,
            part_of=ids.get(id(draft.part_of)) if draft.part_of else None,
            zone=zone.kind,
            repeats=zone.repeats,
            role=role,
            rule=draft.rule.rule if mention is None else mention.rule,
            modifiers=tuple(draft.modifiers),
            number_start=tokens.starts[draft.number_first],
            number_end=tokens.ends[draft.number_end - 1],
            sentence_start=start,
            sentence_end=end,
            sentence=sentence,
            quote=Quote(
                exact=text[first:last], prefix=text[max(0, first - _AROUND) : first], suffix=text[last : last + _AROUND]
            ),
        )

    def _count(self, tokens: Tokens, drafts: list[Draft], strip: Strip) -> None:
        """Every token that begins with a digit is a number. It is understood when a claim says what it counts or it was
        read as a name; a number that stands alone (`Draft.bare`) or in no chunk at all is not.
        """
        digits = [token for token, word in enumerate(tokens.words) if word[0].isdigit()]
        if not digits:
            return
        alone = {strip.first[match.start()] for match in self._digit_letters.finditer(strip.letters)}
        for draft in drafts:
            if draft.bare:
                alone.update(range(draft.number_first, draft.number_end))
        for token in digits:
            offset = tokens.starts[token]
            if self._zone(offset).kind == "boilerplate":
                self._boilerplate += 1
                continue
            self._numbers += 1
            if token not in alone:
                self._understood += 1
                continue
            line, column = self.place(offset)
            self._unmatched.append(
                Unmatched(
                    source=self._document.source,
                    text=tokens.words[token],
                    start=offset,
                    end=tokens.ends[token],
                    line=line,
                    column=column,
                )
            )

    def finish(self) -> tuple[tuple[Claim, ...], Coverage]:
        coverage = Coverage(
            source=self._document.source,
            numbers=self._numbers,
            understood=self._understood,
            boilerplate=self._boilerplate,
            unmatched=tuple(self._unmatched),
        )
        return tuple(self._claims), coverage


def _core(text: str, tokens: Tokens, draft: Draft) -> str:
    return text[tokens.starts[draft.first] : tokens.ends[draft.end - 1]]
