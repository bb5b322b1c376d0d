"""A document as it was read."""

from typing import Literal

from claimcheck.model.base import Noun

ZoneKind = Literal["title", "body", "boilerplate"]
PublishedFrom = Literal["metadata", "dateline"]


class Zone(Noun):
    """A stretch of one kind. The zones of a document are in order, touch, and cover its whole text.

    `repeats` marks a title that stands in the text again: the same voice, not a second one.
    """

    start: int
    end: int
    kind: ZoneKind
    repeats: bool = False


class Document(Noun):
    """`text` is the source of all offsets: the file as decoded, line ends as they stand.

    `source` is the path relative to the folder that was given (posix slashes), the file's name when a file was
    given, or `name#id` in a file that holds many documents. `line` is the 1-based line of the file on which `text`
    starts (behind front matter, or in a JSONL corpus). `published` is EDTF; `published_from` says who told.
    `published_span` is where the dateline stands, if it was read from the text. `path` is the file as it was named to
    the run (posix slashes): what a CI system needs to show a line; it is no part of what a run found.
    """

    source: str
    text: str
    title: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    published_span: tuple[int, int] | None = None
    outlet: str | None = None
    url: str | None = None
    zones: tuple[Zone, ...] = ()
    line: int = 1
    path: str | None = None

    def zone_at(self, offset: int) -> Zone:
        """The zone that holds the code point at `offset`; the body where no zone was set."""
        for zone in self.zones:
            if zone.start <= offset < zone.end:
                return zone
        return Zone(start=0, end=len(self.text), kind="body")
