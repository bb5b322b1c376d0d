"""How far words of saying reach: to a semicolon, to the next clause with a voice of its own, to the end."""

from __future__ import annotations

from claimcheck.extract.attribution.clause import Clause
from claimcheck.extract.attribution.frame import Frame
from claimcheck.extract.attribution.lexicon import CONJUNCTIONS, DASHES, QUOTES, Lexicon
from claimcheck.extract.attribution.nouns import Range

_OPENS_CLAUSE = CONJUNCTIONS | {"that", "who", "which", "as", ";", ":"}
_ASIDE_ENDS = frozenset((",", ")", *DASHES))
_DATELINE = 16  # tokens within which a dateline ends


class Reach:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def spread(self, clause: Clause, frame: Frame, first: int, end: int, frames: list[Frame]) -> None:
        """An aside at tokens `first` to `end` (`according to X`, `X said`) governs what stands before it, and behind it
        where it goes on; only what is behind it where it opens its clause."""
        finish = self.finish(clause, end)
        frame.quiet = (clause.offset(frame.first), clause.offset(end))
        frame.leading = first == 0 or clause.low[first - 1] in _OPENS_CLAUSE
        if frame.leading:
            frame.spans = [(clause.offset(end), finish)]
            return
        frame.spans = [(self.left_bound(clause, first, frames), clause.starts[first])]
        if end < len(clause) and clause.low[end] in _ASIDE_ENDS:
            frame.spans.append((clause.offset(end), finish))

    def finish(self, clause: Clause, at: int) -> int:
        """Where what is said from token `at` on ends."""
        if ";" not in clause.low:
            return clause.end
        for place in range(at, len(clause)):
            if clause.low[place] == ";" and clause.low[place + 1 : place + 2] != ["that"]:
                return clause.starts[place]
        return clause.end

    def left_bound(self, clause: Clause, first: int, frames: list[Frame]) -> int:
        """Where the words before an aside begin to be its own: behind what an earlier frame governs."""
        earlier = frames[-1] if frames else None
        if not earlier:
            return self._behind_dateline(clause)
        floor = earlier.end
        for place in range(first - 2, floor - 1, -1):
            if clause.low[place] == ";" or self._breaks(clause, place):
                return clause.starts[place]
        return clause.starts[first] if earlier.leading and not earlier.weak else clause.offset(floor)

    def _breaks(self, clause: Clause, place: int) -> bool:
        return clause.low[place] == "," and clause.low[place + 1] in CONJUNCTIONS

    def _behind_dateline(self, clause: Clause) -> int:
        """`OSTHAVEN, 27 Feb (ENS) — `: nobody is quoted for where and when a report was filed."""
        if clause.words and clause.words[0].isupper() and len(clause.words[0]) > 1:
            for place in range(1, min(_DATELINE, len(clause) - 1)):
                if clause.words[place] in DASHES and not clause.joined(place):
                    return clause.starts[place + 1]
        return clause.start

    def part(self, clause: Clause, at: int) -> Range:
        """The part of the sentence around token `at`: up to `;`, or to a comma with a conjunction."""
        start = clause.start
        for place in range(at - 1, -1, -1):
            if clause.low[place] == ";" or self._breaks(clause, place):
                start = clause.starts[place]
                break
        return start, self.to_break(clause, at + 1)

    def to_break(self, clause: Clause, at: int) -> int:
        for place in range(at, len(clause) - 1):
            if clause.low[place] == ";" or self._breaks(clause, place):
                return clause.starts[place]
        return clause.end

    # between the word of saying and what is said

    def past_aside(self, clause: Clause, at: int) -> int:
        """Behind `on Friday`, `in a statement`, `on 3 May 2020`."""
        low, lexicon = clause.low, self._lexicon
        while at < len(low):
            following = low[at + 1] if at + 1 < len(low) else ""
            if low[at] in lexicon.when:
                at += 1
            elif low[at] in lexicon.by_way and following[:1].isalpha() and following not in lexicon.numbers:
                at = self.past_nouns(clause, at + 2)
            elif low[at] in lexicon.by_way and self._is_date(clause, at + 1):
                at += 2
                while at < len(low) and (low[at] in lexicon.when or (low[at].isdigit() and len(low[at]) == 4)):
                    at += 1
            else:
                break
        return at

    def _is_date(self, clause: Clause, at: int) -> bool:
        """`3 May`, `2014`."""
        number, behind = clause.low[at : at + 1], clause.low[at + 1 : at + 2]
        if not number or not number[0].isdigit():
            return False
        return len(number[0]) == 4 or (bool(behind) and behind[0] in self._lexicon.when)

    def past_nouns(self, clause: Clause, at: int) -> int:
        """Behind the words of one noun phrase, verbs not looked for: `a 92-page report`."""
        low, lexicon = clause.low, self._lexicon
        while at < len(low):
            word = low[at]
            number = word[0].isdigit() or word in lexicon.numbers
            if number and not (at + 1 < len(low) and clause.joined(at + 1)) and low[at - 1] not in lexicon.when:
                break
            function = word in lexicon.function and word != "of"
            if (not word[0].isalnum() or function or word in lexicon.cite) and not clause.joined(at):
                break
            at += 1
        return at

    def opens_quote(self, clause: Clause, at: int) -> bool:
        """Whether a quotation or a colon comes at once."""
        ahead = clause.low[at : at + 2]
        return not QUOTES.isdisjoint(ahead) or ahead[:1] == [":"]
