"""Gives each draft the one it is said by: the nearest words of saying that govern it, or the quotation it stands in."""

from __future__ import annotations

from claimcheck.extract.attribution.antecedents import Antecedents
from claimcheck.extract.attribution.backwards import Around
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.frames import FrameReader
from claimcheck.extract.attribution.lexicon import Lexicon
from claimcheck.extract.attribution.people import People
from claimcheck.extract.attribution.quoted import Quoted
from claimcheck.extract.attribution.quotes import NO_QUOTES, Quote, Quotes
from claimcheck.extract.attribution.turns import Turns
from claimcheck.extract.draft import Draft
from claimcheck.extract.lexer import Lexer
from claimcheck.extract.strip import Strip
from claimcheck.model import Document
from claimcheck.rules import RuleSet

_TALLIED = frozenset(("casualty", "count", "ratio", "percent"))


class Attributor:
    """Compiled once from a rule set."""

    def __init__(self, rules: RuleSet, lexer: Lexer) -> None:
        self.lexicon = Lexicon(rules)
        self.frames = FrameReader(self.lexicon, lexer)

    def start(self, document: Document) -> Speaker:
        return Speaker(self, document.text)


class Speaker:
    """Who speaks in one document. The whole of it is looked through when the first of its drafts comes, and who is
    named elsewhere in it when the first name is asked for.
    """

    __slots__ = ("_frames", "_lexicon", "_quoted", "_quotes", "_seen", "_text", "_turns")

    def __init__(self, attributor: Attributor, text: str) -> None:
        self._lexicon, self._frames, self._text = attributor.lexicon, attributor.frames, text
        self._quotes, self._seen = NO_QUOTES, False
        self._turns: Turns | None = None
        self._quoted: Quoted | None = None

    def read(self, strip: Strip, start: int, end: int, drafts: list[Draft]) -> None:
        """Give each draft of the sentence `start` to `end` the one it is said by.

        `attributed_to` is who says it in this text; `origin` is set where the text names a body or person behind him.
        """
        if not self._seen:
            self._look_through()
        tokens = strip.tokens
        frames = self._frames.of_sentence(tokens, start, end)
        if frames or self._turns or (self._quotes is not NO_QUOTES and self._quotes.touch(start, end)):
            starts = tokens.starts
            for draft in drafts:
                self._attribute(draft, starts[draft.number_first], frames)

    def _look_through(self) -> None:
        self._seen = True
        self._quotes = Quotes(self._text) or NO_QUOTES
        if ":" in self._text:
            self._turns = Turns(self._lexicon, People(self._lexicon, self._text), self._text) or None

    def _voices(self) -> Quoted:
        """Made when the first name is asked for."""
        if self._quoted is None:
            around = Around(self._lexicon, self._frames, self._text)
            antecedents = Antecedents(self._lexicon, around, People(self._lexicon, self._text), self._quotes)
            self._quoted = Quoted(around, antecedents, self._quotes)
        return self._quoted

    def _attribute(self, draft: Draft, at: int, frames: list[Frame]) -> None:
        for frame in frames:
            if frame.own[0] <= at < frame.own[1]:
                return  # how many say it is said by nobody
        quote = self._quotes.at(at) if self._quotes is not NO_QUOTES else None
        found = self._governing(draft, at, frames, quote) if frames else None
        if quote is not None and not (found is not None and self._names_another(found, quote)):
            who = self._voices().speaker(quote)
            if who:
                draft.attributed_to, draft.origin = who.name, who.body
                return
        if found is None:
            draft.attributed_to = self._turns.at(at) if self._turns else None
            return
        if found.said_by is None:
            found.said_by = self._said_by(found, frames)
        draft.attributed_to, draft.origin = found.said_by

    def _names_another(self, frame: Frame, quote: Quote) -> bool:
        """Whether a frame within the quotation names someone else than the quoted one."""
        if not quote.start <= frame.cue < quote.end or frame.who.pronoun:
            return False
        name = frame.who.name
        return any(c.isupper() for c in name) or name.rsplit(" ", 1)[-1] in self._lexicon.source

    def _governing(self, draft: Draft, at: int, frames: list[Frame], quote: Quote | None) -> Frame | None:
        """The frame whose words at the draft begin nearest before it."""
        best, found = (False, -1), None
        for frame in frames:
            start = frame.reaches(at)
            if start < 0 or (frame.tally and draft.kind not in _TALLIED):
                continue
            if frame.cites and any(not other.weak and not other.cites for other in frames):
                continue
            if draft.kind == "date" and frame.quiet[0] <= at < frame.quiet[1]:
                return None
            said_in = self._quotes.at(frame.cue) if self._quotes is not NO_QUOTES else None
            if (said_in is None or said_in == quote) and (not frame.weak, start) >= best:
                best, found = (not frame.weak, start), frame
        return found

    def _said_by(self, frame: Frame, frames: list[Frame]) -> tuple[str | None, str | None]:
        """By name, and whom he speaks for or cites."""
        resolve = self._voices().antecedents.resolve
        who = resolve(frame.who)
        if who is None:
            return None, None
        behind = None if frame.cites else next((f for f in frames if f.cites), None)
        source = resolve(behind.who) if behind else None
        if source and source.name != who.name:
            return who.name, source.body or source.name
        return who.name, who.body
