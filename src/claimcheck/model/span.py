"""A stretch of a document's text."""

from claimcheck.model.base import Noun


class Span(Noun):
    """Offsets into `Document.text` in Unicode code points; `end` is exclusive."""

    start: int
    end: int
