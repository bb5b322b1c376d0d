"""One extractor for all tests of times, and the mentions of a text as the keeper resolves them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from claimcheck.extract.extractor import Extractor
from claimcheck.extract.numbers import NumberReader
from claimcheck.extract.strip import Strip
from claimcheck.extract.times import TimeGrammar, Timekeeper, TimeMention
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Claim, Document
from claimcheck.rules import RuleSet, load_rules

Read = Callable[..., list[Claim]]
Mentions = Callable[..., list[TimeMention]]


@pytest.fixture(scope="session")
def rules() -> RuleSet:
    return load_rules()


@pytest.fixture(scope="session")
def grammar(rules: RuleSet) -> TimeGrammar:
    return TimeGrammar(rules)


@pytest.fixture(scope="session")
def times(rules: RuleSet) -> Read:
    """The date and duration claims of a text."""
    extractor = Extractor(rules)

    def read(text: str, published: str | None = None) -> list[Claim]:
        claims = extractor.read(Document(source="t.txt", text=text, published=published)).claims
        return [claim for claim in claims if claim.kind in ("date", "duration")]

    return read


@pytest.fixture(scope="session")
def dates(times: Read) -> Callable[..., list[str | None]]:
    """The EDTF dates of a text, in order."""

    def read(text: str, published: str | None = None) -> list[str | None]:
        return [claim.date for claim in times(text, published) if claim.kind == "date"]

    return read


@pytest.fixture(scope="session")
def mentions(rules: RuleSet, grammar: TimeGrammar) -> Mentions:
    """The resolved mentions of a document: what checks see of a time."""
    numbers = NumberReader(rules)

    def read(text: str, published: str | None = None, **fields: object) -> list[TimeMention]:
        document = Document(source="t.txt", text=text, published=published, **fields)  # type: ignore[arg-type]
        keeper, found = Timekeeper(grammar, document), []
        for start, end in _sentences(text):
            tokens = Tokens(text, start, end)
            letters = rules.alphabet.letters(tokens.words)
            strip = Strip(tokens, letters)
            strip.fold(keeper.calendar(tokens, letters))
            strip.fold(numbers.read(strip))
            strip.fold(keeper.relative(strip))
            keeper.resolve(strip)
            found += [item for item in strip.items if isinstance(item, TimeMention)]
        return found

    return read


def _sentences(text: str) -> list[tuple[int, int]]:
    starts = [0, *(match.end() for match in re.finditer(r"(?<=[.!?])\s+(?=[A-Z])", text))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))
