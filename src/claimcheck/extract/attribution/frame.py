"""A frame: someone says something, and how far it reaches."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.extract.attribution.named import Named
from claimcheck.extract.attribution.nouns import Range


@dataclass(slots=True)
class Frame:
    """`spans`, `own`, `quiet`: offsets, end exclusive. `first`, `end`: the tokens of speaker and word of saying.

    `spans` hold what is said, `own` the name of the speaker. In `quiet`, between the word of saying and what is said,
    a date tells when it was said. A `weak` frame holds only where no other does. `leading`: the speaker comes before
    what he says. `cites`: he is the source behind another. `tally`: he only counts people and things. `said_by`: his
    name and whom he speaks for, once somebody has asked.
    """

    who: Named
    cue: int
    first: int
    end: int
    spans: list[Range] = field(default_factory=list)
    own: Range = (0, 0)
    quiet: Range = (0, 0)
    weak: bool = False
    leading: bool = True
    cites: bool = False
    tally: bool = False
    said_by: tuple[str | None, str | None] | None = None

    def reaches(self, offset: int) -> int:
        """The start of the span that holds an offset, -1 where none does."""
        best = -1
        for start, end in self.spans:
            if best < start <= offset < end:
                best = start
        return best
