"""One extractor for all tests of attribution, asked through its own door."""

from collections.abc import Callable

import pytest

from claimcheck.extract import Extractor
from claimcheck.model import Claim, Document
from claimcheck.rules import load_rules

Voices = Callable[[str], dict[str, str | None]]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor(load_rules())


@pytest.fixture(scope="session")
def claims(extractor: Extractor) -> Callable[[str], list[Claim]]:
    def read(text: str) -> list[Claim]:
        return list(extractor.read(Document(source="text", text=text, published="2020-05-05")).claims)

    return read


@pytest.fixture(scope="session")
def voices(claims: Callable[[str], list[Claim]]) -> Voices:
    """The number of each claim as written, and whom the text says it from."""
    return lambda text: {text[c.number_start : c.number_end]: c.attributed_to for c in claims(text)}


@pytest.fixture(scope="session")
def origins(claims: Callable[[str], list[Claim]]) -> Voices:
    """The number of each claim as written, and the body behind the one who says it."""
    return lambda text: {text[c.number_start : c.number_end]: c.origin for c in claims(text)}
