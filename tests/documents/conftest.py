"""Files made for one test, and the one document that comes of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.documents import Corpus, read_corpus
from claimcheck.model import Document

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file below the test's folder (bytes as they are, text as UTF-8 without touching line ends)."""

    def put(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return put


@pytest.fixture
def read(tmp_path: Path) -> Callable[[], Corpus]:
    """The corpus of the test's folder."""
    return lambda: read_corpus([tmp_path])


@pytest.fixture
def read_one(write: Write) -> Callable[..., Document]:
    """The one document of a file with this content, of which nothing may be amiss."""

    def one(content: str | bytes, name: str = "page.txt") -> Document:
        corpus = read_corpus([write(name, content)])
        assert corpus.problems == ()
        (document,) = corpus.documents
        return document

    return one
