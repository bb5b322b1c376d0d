"""Gives each draft the one it is said by: the nearest words of saying that govern it, else the quotation it stands in."""

from __future__ import annotations

from functools import cached_property

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.frames import FrameReader
from claimcheck.extract.attribution.lexicon import Lexicon
from claimcheck.extract.attribution.naming import Named
from claimcheck.extract.attribution.people import People
from claimcheck.extract.attribution.quotes import Quote, Quotes
from claimcheck.extract.attribution.turns import Turns
from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.model import Document
from claimcheck.rules import RuleSet

_BEHIND = 320  # code points behind a quotation in which its speaker is looked for
_BACK = 3  # sentences back to which `he` may reach


class Attributor:
    """Compiled once from a rule set."""

    def __init__(self, rules: RuleSet) -> None:
        self.lexicon = Lexicon(rules)
        self.frames = FrameReader(self.lexicon)

    def start(self, document: Document) -> Speaker:
        return Speaker(self, document)


class Speaker:
    """Who speaks, as far as the document has been read. What a document needs is built when it is first asked for."""

    def __init__(self, attributor: Attributor, document: Document) -> None:
        self._lexicon, self._frames, self._text = attributor.lexicon, attributor.frames, document.text
        self._of_quote: dict[int, Named | None] = {}
        self._of_stretch: dict[tuple[int, int], list[Frame]] = {}

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self._text)

    @cached_property
    def _people(self) -> People:
        return People(self._lexicon, self._text)

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self._lexicon, self._people, self._text)

    def read(self, strip: Strip, start: int, end: int, drafts: list[Draft]) -> None:
        """Give each draft of the sentence `start` to `end` the one it is said by."""
        if not drafts:
            return
        clause = Clause(strip.tokens, start, end)
        frames = self._frames.read(clause) if self._frames.may_hold(clause) else []
        quoted = self._quotes.touch(start, end)
        if not frames and not quoted and not self._turns:
            return
        for draft in drafts:
            self._attribute(draft, strip.tokens.starts[draft.number_first], frames, clause)

    def _attribute(self, draft: Draft, at: int, frames: list[Frame], clause: Clause) -> None:
        quote = self._quotes.at(at)
        frame = self._governing(draft, at, frames, quote)
        if frame is not None and (quote is None or self._inside(frame, quote)):
            self._take(draft, frame, frames)
        elif quote is not None and (who := self._speaker_of(quote)):
            draft.attributed_to, draft.origin = who.name, who.body
        elif frame is not None:
            self._take(draft, frame, frames)
        elif turn := self._turns.at(at):
            draft.attributed_to = turn

    def _inside(self, frame: Frame, quote: Quote) -> bool:
        """A frame within the quotation that names someone else than the quoted one."""
        if not quote.start <= frame.cue < quote.end or frame.who.pronoun:
            return False
        name = frame.who.name
        return any(c.isupper() for c in name) or name.rsplit(" ", 1)[-1] in self._lexicon.source

    def _governing(self, draft: Draft, at: int, frames: list[Frame], quote: Quote | None) -> Frame | None:
        best: tuple[bool, int] | None = None
        found: Frame | None = None
        if any(own.own[0] <= at < own.own[1] for own in frames):
            return None
        for frame in frames:
            if frame.cites and len(frames) > 1 and any(f is not frame and not f.weak and not f.cites for f in frames):
                continue
            if draft.kind == "date" and frame.quiet[0] <= at < frame.quiet[1]:
                continue
            if frame.tally and draft.kind not in ("casualty", "count", "ratio", "percent"):
                continue
            said_in = self._quotes.at(frame.cue)
            if said_in is not None and said_in != quote:
                continue
            start = frame.reaches(at)
            if start >= 0 and (best is None or (not frame.weak, start) >= best):
                best, found = (not frame.weak, start), frame
        return found

    def _take(self, draft: Draft, frame: Frame, frames: list[Frame]) -> None:
        who = self._resolved(frame.who)
        if who is None:
            return
        draft.attributed_to, draft.origin = who.name, who.body
        if not frame.cites:
            behind = next((f for f in frames if f.cites), None)
            if behind is not None and (source := self._resolved(behind.who)) and source.name != who.name:
                draft.origin = source.body or source.name

    # whose quotation

    def _speaker_of(self, quote: Quote) -> Named | None:
        if quote.start not in self._of_quote:
            self._of_quote[quote.start] = None  # a quotation that asks for itself has no speaker
            self._of_quote[quote.start] = self._find_speaker(quote)
        return self._of_quote[quote.start]

    def _find_speaker(self, quote: Quote) -> Named | None:
        return self._behind(quote) or self._ahead(quote) or self._same_paragraph(quote) or self._paragraph_before(quote)

    def _behind(self, quote: Quote) -> Named | None:
        """`"…," X said.`"""
        text = self._text
        end = min(quote.end + _BEHIND, len(text))
        newline = text.find("\n", quote.end, end)
        end = newline if newline >= 0 else end
        following = self._quotes.next_start(quote.end)
        end = min(end, following) if following is not None else end
        end = min(end, self._sentence_end(quote.end, end))
        if not text[quote.end : end].strip():
            return None
        for frame in self._read(quote.end - 1, end):
            if not frame.leading and not frame.weak:
                return self._resolved(frame.who)
        return None

    def _sentence_end(self, start: int, end: int) -> int:
        """The first stop before a space, if it ends no abbreviation; `end` where there is none."""
        at = start
        while (at := self._text.find(". ", at, end)) >= 0:
            if not self._abbreviated(at):
                return at + 1
            at += 1
        return end

    def _ahead(self, quote: Quote) -> Named | None:
        """`X said: "…"`, `X was moved: "…"`."""
        start = self._sentence_start(quote.start)
        before = self._text[start : quote.start].rstrip()
        if not before:
            return None
        inner = self._quotes.before(quote.start)
        frames = [f for f in self._read(start, quote.start) if self._quotes.at(f.cue) is None or inner is None]
        for frame in reversed(frames):
            if frame.leading and frame.spans[-1][1] >= quote.start - 1 and not frame.weak:
                return self._resolved(frame.who)
        if before[-1] == ":" and (who := self._frames.subject(Clause.of(self._text, start, quote.start))):
            return self._resolved(who)
        return None

    def _same_paragraph(self, quote: Quote) -> Named | None:
        """The speaker of the quotation or the sentence before it in the same paragraph."""
        text = self._text
        paragraph = text.rfind("\n", 0, quote.start) + 1
        earlier = self._quotes.before(quote.start)
        if earlier is not None and earlier.end > paragraph and (who := self._speaker_of(earlier)):
            return who
        start = self._sentence_start(quote.start)
        if start <= paragraph:
            return None
        return self._last_speaker(start, paragraph, 2)

    def _paragraph_before(self, quote: Quote) -> Named | None:
        """A paragraph that ends with `:` says whose words come next."""
        line = self._text.rfind("\n", 0, quote.start)
        if line < 0 or self._text[line:quote.start].strip(" \n\t>*-"):
            return None
        end = line
        while end > 0 and self._text[end - 1].isspace():
            end -= 1
        if end < 1 or self._text[end - 1] != ":":
            return None
        start = self._sentence_start(end - 1)
        frames = self._read(start, end)
        if frames:
            return self._resolved(frames[-1].who)
        who = self._frames.subject(Clause.of(self._text, start, end))
        return self._resolved(who) if who else None

    # looking back

    def _read(self, start: int, end: int) -> list[Frame]:
        if (start, end) not in self._of_stretch:
            self._of_stretch[start, end] = self._frames.read(Clause.of(self._text, start, end))
        return self._of_stretch[start, end]

    def _sentence_start(self, at: int) -> int:
        """Where the sentence that holds or ends before `at` begins, roughly: behind a stop and a space, or a line's end."""
        text = self._text
        floor = max(text.rfind("\n", 0, at) + 1, at - 500)
        best = floor
        for mark in (". ", "? ", "! ", '." ', ".” ", '?" ', "?” ", '!" ', "!” "):
            place = text.rfind(mark, floor, at)
            while mark == ". " and place > floor and self._abbreviated(place):
                place = text.rfind(mark, floor, place)
            if place >= 0:
                best = max(best, place + len(mark))
        while best < at and text[best].isspace():
            best += 1
        return best

    def _abbreviated(self, stop: int) -> bool:
        word = self._text[max(0, stop - 6) : stop].rsplit(None, 1)[-1:]
        return bool(word) and (word[0].lower() in self._lexicon.honorific or (len(word[0]) == 1 and word[0].isupper()))

    def _last_speaker(self, before: int, floor: int, sentences: int) -> Named | None:
        """Who was said to say something in the sentences before an offset, the nearest first."""
        end = before
        for _ in range(sentences):
            while end > floor and self._text[end - 1].isspace():
                end -= 1
            if end <= floor:
                return None
            start = max(self._sentence_start(end - 1), floor)
            for frame in reversed(self._read(start, end)):
                if not frame.weak and (who := self._resolved(frame.who)):
                    return who
            end = start
        return None

    # whom a pronoun or a surname means

    def _resolved(self, who: Named) -> Named | None:
        if who.pronoun:
            return self._antecedent(who)
        if who.role:
            name = self._people.with_title(who.role, who.start) or (self._called(who) if who.role in self._lexicon.calling else None)
            return Named(name, who.start, person=True) if name else who
        if " " not in who.name and who.name[0].isupper() and who.name.lower() not in self._lexicon.speaker:
            full = self._people.full(who.name)
            if full != who.name:
                return Named(full, who.start, person=True, body=who.body)
        return who

    def _called(self, who: Named) -> str | None:
        last = self._last_speaker(self._sentence_start(who.start), 0, _BACK)
        return last.name if last and (last.person or self._people.is_person(last.name)) else None

    def _body_said(self, clause: Clause) -> Named | None:
        """The body with which the sentence starts, for a later `they`."""
        who = self._frames.subject(clause)
        return who if who and not who.pronoun and not who.person else None

    def _antecedent(self, who: Named) -> Named | None:
        """`he`: the last who spoke, else the first who is named in the sentence before; `it`: the last body that spoke."""
        person = who.name in ("he", "she")
        start = self._sentence_start(who.start)
        floor = max(0, start - 1500)
        if person and (name := self._people.last_before(start, who.start)):
            return Named(name, who.start, person=True)
        if person:
            pass
        elif start < who.start and (found := self._body_said(Clause.of(self._text, start, who.start))):
            return found
        end = start
        for _ in range(_BACK):
            while end > floor and self._text[end - 1].isspace():
                end -= 1
            if end <= floor:
                break
            begin = self._sentence_start(end - 1)
            for frame in self._read(begin, end):
                if frame.who.pronoun or frame.weak:
                    continue
                found = self._resolved(frame.who)
                if found and person == (found.person or self._people.is_person(found.name)):
                    return found
            if person and (name := self._people.last_before(begin, end)):
                return Named(name, who.start, person=True)
            end = begin
        return None
