"""Plain text: the file is the text."""

from collections.abc import Iterator
from pathlib import Path

from claimcheck.documents.decode import decode
from claimcheck.documents.metadata import Metadata
from claimcheck.documents.raw import RawDocument
from claimcheck.model import Problem


def read_plain(file: Path, path: str) -> Iterator[RawDocument | Problem]:
    decoded = decode(file.read_bytes(), path)
    if decoded.problem:
        yield decoded.problem
    if decoded.text is not None:
        yield RawDocument(decoded.text, Metadata())
