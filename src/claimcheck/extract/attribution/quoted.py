"""Whose quotation it is: who is named behind it, before it, or in the sentence or paragraph before."""

from __future__ import annotations

from claimcheck.extract.attribution.antecedents import Antecedents
from claimcheck.extract.attribution.backwards import Around
from claimcheck.extract.attribution.named import Named
from claimcheck.extract.attribution.quotes import Quote, Quotes

_BEHIND = 320  # code points behind a quotation in which its speaker is looked for
_SENTENCES_BEFORE = 2
_CLOSING = 2  # code points of a quotation's end that tell how it ended
_PARAGRAPH = 6000  # code points at most of a paragraph that are looked back on
_MARKS = 40  # and of marks between the start of a line and its quotation


class Quoted:
    def __init__(self, around: Around, antecedents: Antecedents, quotes: Quotes) -> None:
        self._around, self.antecedents, self._quotes = around, antecedents, quotes
        self._known: dict[int, Named | None] = {}

    def speaker(self, quote: Quote) -> Named | None:
        """None where the text does not say. Where nobody is named beside a quotation, the one before it in the same
        paragraph is asked first."""
        known, asked = self._known, list[Quote]()
        each: Quote | None = quote
        while each is not None and each.start not in known:
            who = self._behind(each) or self._ahead(each)
            if who:
                known[each.start] = who
                break
            asked.append(each)
            each = self._earlier(each)
        for silent in reversed(asked):
            known[silent.start] = self._same_paragraph(silent) or self._paragraph_before(silent)
        return known[quote.start]

    def _earlier(self, quote: Quote) -> Quote | None:
        """The quotation before in the same paragraph."""
        earlier = self._quotes.before(quote.start)
        paragraph = self._paragraph(quote)
        return earlier if earlier is not None and earlier.end > paragraph else None

    def _paragraph(self, quote: Quote) -> int:
        floor = max(0, quote.start - _PARAGRAPH)
        return max(floor, self._around.text.rfind("\n", floor, quote.start) + 1)

    def _behind(self, quote: Quote) -> Named | None:
        """`"…," X said.`"""
        text = self._around.text
        end = min(quote.end + _BEHIND, len(text))
        newline, following = text.find("\n", quote.end, end), self._quotes.next_start(quote.end)
        end = min(end, newline if newline >= 0 else end, following if following is not None else end)
        end = self._around.sentence_end(quote.end, end)
        if not text[quote.end : end].strip():
            return None
        for frame in self._around.frames(quote.end - _CLOSING, end):
            if not frame.leading and not frame.weak:
                return self.antecedents.resolve(frame.who)
        return None

    def _ahead(self, quote: Quote) -> Named | None:
        """`X said: "…"`, `X was moved: "…"`."""
        start = self._around.sentence_start(quote.start)
        before = self._around.text[start : quote.start].rstrip()
        if not before:
            return None
        for frame in reversed(self._around.frames(start, quote.start)):
            onwards = frame.leading and not frame.weak and frame.spans[-1][1] >= quote.start - 1
            if onwards and self._quotes.at(frame.cue) is None:
                return self.antecedents.resolve(frame.who)
        subject = self._around.subject(start, quote.start) if before[-1] == ":" else None
        return self.antecedents.resolve(subject) if subject else None

    def _same_paragraph(self, quote: Quote) -> Named | None:
        """The speaker of the quotation or the sentence before it in the same paragraph."""
        earlier = self._earlier(quote)
        if earlier is not None and (who := self._known.get(earlier.start)):
            return who
        paragraph = self._paragraph(quote)
        start = self._around.sentence_start(quote.start)
        return self.antecedents.last_speaker(start, paragraph, _SENTENCES_BEFORE) if start > paragraph else None

    def _paragraph_before(self, quote: Quote) -> Named | None:
        """A paragraph that ends with `:` says whose words come next."""
        text = self._around.text
        line = text.rfind("\n", max(0, quote.start - _MARKS), quote.start)
        if line < 0 or text[line : quote.start].strip(" \n\t>*-"):
            return None
        end = line
        while end > 0 and text[end - 1].isspace():
            end -= 1
        if end < 1 or text[end - 1] != ":":
            return None
        start = self._around.sentence_start(end - 1)
        frames = self._around.frames(start, end)
        who = frames[-1].who if frames else self._around.subject(start, end)
        return self.antecedents.resolve(who) if who else None
