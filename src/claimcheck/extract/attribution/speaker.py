"""Gives each draft the one it is said by: the nearest words of saying that govern it, or the quotation it stands in."""

from __future__ import annotations

from functools import cached_property

from claimcheck.extract.attribution.antecedents import Antecedents
from claimcheck.extract.attribution.backwards import Around
from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.frames import FrameReader
from claimcheck.extract.attribution.lexicon import Lexicon
from claimcheck.extract.attribution.people import People
from claimcheck.extract.attribution.quoted import Quoted
from claimcheck.extract.attribution.quotes import Quote, Quotes
from claimcheck.extract.attribution.turns import Turns
from claimcheck.extract.draft import Draft
from claimcheck.extract.strip import Strip
from claimcheck.model import Document
from claimcheck.rules import RuleSet

_TALLIED = frozenset(("casualty", "count", "ratio", "percent"))


class Attributor:
    """Compiled once from a rule set."""

    def __init__(self, rules: RuleSet) -> None:
        self.lexicon = Lexicon(rules)
        self.frames = FrameReader(self.lexicon)

    def start(self, document: Document) -> Speaker:
        return Speaker(self, document)


class Speaker:
    """Who speaks in one document. What is needed of it as a whole is read when it is first asked for."""

    def __init__(self, attributor: Attributor, document: Document) -> None:
        self._lexicon, self._frames, self._text = attributor.lexicon, attributor.frames, document.text

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self._text)

    @cached_property
    def _people(self) -> People:
        return People(self._lexicon, self._text)

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self._lexicon, self._people, self._text)

    @cached_property
    def _around(self) -> Around:
        return Around(self._lexicon, self._frames, self._text)

    @cached_property
    def _antecedents(self) -> Antecedents:
        return Antecedents(self._lexicon, self._around, self._people)

    @cached_property
    def _quoted(self) -> Quoted:
        return Quoted(self._around, self._antecedents, self._quotes)

    def read(self, strip: Strip, start: int, end: int, drafts: list[Draft]) -> None:
        """Give each draft of the sentence `start` to `end` the one it is said by.

        `attributed_to` is who says it in this text; `origin` is set where the text names a body or person behind him.
        """
        if not drafts:
            return
        tokens = strip.tokens
        frames = self._frames.read(Clause(tokens, start, end)) if self._frames.may_hold(tokens) else []
        if frames or self._turns or self._quotes.touch(start, end):
            for draft in drafts:
                self._attribute(draft, tokens.starts[draft.number_first], frames)

    def _attribute(self, draft: Draft, at: int, frames: list[Frame]) -> None:
        if any(frame.own[0] <= at < frame.own[1] for frame in frames):
            return  # how many say it is said by nobody
        quote = self._quotes.at(at)
        frame = self._governing(draft, at, frames, quote)
        if quote is not None and not (frame is not None and self._names_another(frame, quote)):
            who = self._quoted.speaker(quote)
            if who:
                draft.attributed_to, draft.origin = who.name, who.body
                return
        if frame is not None:
            self._take(draft, frame, frames)
        else:
            draft.attributed_to = self._turns.at(at)

    def _names_another(self, frame: Frame, quote: Quote) -> bool:
        """Whether a frame within the quotation names someone else than the quoted one."""
        if not quote.start <= frame.cue < quote.end or frame.who.pronoun:
            return False
        name = frame.who.name
        return any(c.isupper() for c in name) or name.rsplit(" ", 1)[-1] in self._lexicon.source

    def _governing(self, draft: Draft, at: int, frames: list[Frame], quote: Quote | None) -> Frame | None:
        """The frame whose words at the draft begin nearest before it."""
        best, found = (False, -1), None
        speaks = any(not frame.weak and not frame.cites for frame in frames)
        for frame in frames:
            start = frame.reaches(at)
            if start < 0 or (frame.cites and speaks) or (frame.tally and draft.kind not in _TALLIED):
                continue
            if draft.kind == "date" and frame.quiet[0] <= at < frame.quiet[1]:
                continue
            said_in = self._quotes.at(frame.cue)
            if (said_in is None or said_in == quote) and (not frame.weak, start) >= best:
                best, found = (not frame.weak, start), frame
        return found

    def _take(self, draft: Draft, frame: Frame, frames: list[Frame]) -> None:
        who = self._antecedents.resolve(frame.who)
        if who is None:
            return
        draft.attributed_to, draft.origin = who.name, who.body
        behind = None if frame.cites else next((f for f in frames if f.cites), None)
        source = self._antecedents.resolve(behind.who) if behind else None
        if source and source.name != who.name:
            draft.origin = source.body or source.name
