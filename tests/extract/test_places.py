"""A number read early (an age, a magnitude) keeps its place when later words are folded."""

import pytest

from claimcheck.extract import Extractor
from claimcheck.model import Document
from claimcheck.rules import load_rules

EXTRACTOR = Extractor(load_rules())
TEXTS = [
    "Two hundred and six dockers, one of them a man of 76, met on 9 April 2020.",
    "The skipper, 44, and the cook, 51, have been ashore since 9 April 2020.",
    "Two deckhands, a man of 76 and a woman of 80, have died since 9 April 2020.",
    "A magnitude 6.1 quake and a 12-year-old dam brought the village down on 9 April 2020.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_date_behind_ages_is_not_lost(text: str) -> None:
    claims = EXTRACTOR.read(Document(source="a.txt", text=text)).claims
    assert "2020-04-09" in [claim.date for claim in claims]
