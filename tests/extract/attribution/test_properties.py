"""Whatever the text, reading it ends, and who says a number is named in the text."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extract import Extractor
from claimcheck.model import Document
from claimcheck.rules import load_rules

EXTRACTOR = Extractor(load_rules())
PIECES = (
    "said", "says", ",", ".", '"', "“", "”", "'", "according to", "the", "Mayor", "Ana", "Petrova", "police",
    "31", "people", "killed", "who", "and", "while", ":", "\n\n", "\n", ">", "—", "-", "(", ")", "he", "she",
    "it", "of", "citing", "by", "reported", "that", "A:", "Q:", "put", "toll", "at", "data", "show", "'s",
    "U.S.", "quoted", "as saying", "noting", "a spokesman for",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_text_can_be_read(pieces: list[str]) -> None:
    text = " ".join(pieces)
    low = "".join(text.lower().split())
    for claim in EXTRACTOR.read(Document(source="t", text=text)).claims:
        if claim.attributed_to is not None:
            assert claim.attributed_to.strip()
            assert "".join(claim.attributed_to.lower().split()) in low.replace("'s", "") + low


def seconds(text: str) -> float:
    document = Document(source="t", text=text)
    best = 9.0
    for _ in range(2):
        start = time.perf_counter()
        EXTRACTOR.read(document)
        best = min(best, time.perf_counter() - start)
    return best


def test_time_is_linear_in_the_text() -> None:
    paragraph = 'Mayor Ana Petrova came. "We lost 31 people," she said, "so far." Brandt said 45 homes "burned.\n\n'
    seconds(paragraph)
    assert seconds(paragraph * 800) < 4 * 2.5 * seconds(paragraph * 200)
