"""Drafts into claims: offsets, line and column, the quote around, ids, and what of the text was understood."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Claim, Coverage, Document, Quote, Unmatched
from claimcheck.model.claim import claim_id

_AROUND = 32


class ClaimMaker:
    def start(self, document: Document) -> Making:
        return Making(document)


class Making:
    """The claims of one document as they come, sentence by sentence."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._line_starts = [0]
        at = document.text.find("\n")
        while at >= 0:
            self._line_starts.append(at + 1)
            at = document.text.find("\n", at + 1)
        self._claims: list[Claim] = []
        self._numbers = self._understood = self._boilerplate = 0
        self._unmatched: list[Unmatched] = []

    def place(self, offset: int) -> tuple[int, int]:
        """1-based line of the file and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        return line + self._document.line - 1, offset - self._line_starts[line - 1] + 1

    def add(self, tokens: Tokens, start: int, end: int, drafts: list[Draft], strip: Strip) -> None:
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
        zone = document.zone_at(first)
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
        """Every token that holds a digit is a number; it is understood when a claim or a name covers it."""
        covered = {token for draft in drafts for token in range(draft.first, draft.end)}
        for at, item in enumerate(strip.items):
            if item is not None or strip.end[at] - strip.first[at] > 1 or strip.letters[at] == _identifier(strip):
                covered.update(range(strip.first[at], strip.end[at]))
        for token, word in enumerate(tokens.words):
            if not word[0].isdigit():
                continue
            offset = tokens.starts[token]
            if self._document.zone_at(offset).kind == "boilerplate":
                self._boilerplate += 1
                continue
            self._numbers += 1
            if token in covered:
                self._understood += 1
            else:
                line, column = self.place(offset)
                self._unmatched.append(
                    Unmatched(source=self._document.source, text=word, start=offset, end=tokens.ends[token], line=line, column=column)
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


def _identifier(strip: Strip) -> str:
    return ""


def _core(text: str, tokens: Tokens, draft: Draft) -> str:
    return text[tokens.starts[draft.first] : tokens.ends[draft.end - 1]]
