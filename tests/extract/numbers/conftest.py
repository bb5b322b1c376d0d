"""One extractor for all tests of numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.extract import Extraction, Extractor
from claimcheck.model import Claim, Document
from claimcheck.rules import load_rules

Read = Callable[[str], Extraction]
Counts = Callable[[str], list[Claim]]


@pytest.fixture(scope="session")
def read() -> Read:
    extractor = Extractor(load_rules())
    return lambda text: extractor.read(Document(source="t.txt", text=text))


@pytest.fixture(scope="session")
def claims(read: Read) -> Counts:
    return lambda text: list(read(text).claims)
