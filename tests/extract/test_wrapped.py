"""A text that was broken at a width reads as the same text in one line."""

from __future__ import annotations

import textwrap

import pytest

from claimcheck.extract import Extractor
from claimcheck.model import Document
from claimcheck.rules import load_rules

EXTRACTOR = Extractor(load_rules())
TEXTS = (
    "The pier at Sallow Bay gave way on 9 May 1957 during the fair. The collapse killed 34 people and injured more "
    "than 100, the harbour master said.",
    "The coroner listed 19 men killed and 12 injured when the crane fell. Divers looked for two boys until Sunday.",
)


def read(text: str) -> list[tuple[object, ...]]:
    claims = EXTRACTOR.read(Document(source="a.txt", text=text)).claims
    return [(" ".join(c.text.split()), c.kind, c.value, c.date, c.measure, c.population) for c in claims]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [60, 72, 80, 100, 118])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_it_reads_as_in_one_line(text: str, width: int, newline: str) -> None:
    lines = textwrap.wrap(text, width)
    assert read(newline.join(lines) + newline) == read(text)


def test_a_heading_above_and_a_list_below_stay_apart() -> None:
    apart = "Corrow counts its dead\n\n{}\n\n- 3 boats\n- 12 carts\n"
    assert read(apart.format("\n".join(textwrap.wrap(TEXTS[0], 80)))) == read(apart.format(TEXTS[0]))


def test_short_lines_are_lines() -> None:
    assert [claim[0] for claim in read("Killed: 12\ninjured: 40\nmissing: 3\n")] == ["12", "40", "3"]
