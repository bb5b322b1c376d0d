"""Every way of writing a number that the product promises to read, and every number that counts nothing."""

from __future__ import annotations

import pytest

from tests.extract.numbers.conftest import Counts, Read

#: sentence, kind, low, high
NUMBERS = [
    # digits with either separator
    ("The flock held 1,234 sheep.", "count", 1234, 1234),
    ("The flock held 1.234.567 sheep.", "count", 1_234_567, 1_234_567),
    ("The flock held 12 500 sheep.", "count", 12_500, 12_500),
    ("The tunnel is 12.5 km long.", "measurement", 12.5, 12.5),
    ("The plank was 1½ metres wide.", "measurement", 1.5, 1.5),
    # powers of ten
    ("The cloud weighs 6 x 10^-24 kg.", "measurement", 6e-24, 6e-24),
    ("The star lies 10^5 km off.", "measurement", 100_000, 100_000),
    # words
    ("Two and a half million voters stayed at home.", "count", 2_500_000, 2_500_000),
    ("A hundred and six villagers signed.", "count", 106, 106),
    ("Fifty-six houses were built.", "count", 56, 56),
    ("A dozen boats sank.", "count", 12, 12),
    ("Half a million voters stayed at home.", "count", 500_000, 500_000),
    # scaled
    ("The dam cost £1.2m.", "money", 1_200_000, 1_200_000),
    ("The dam cost €3bn.", "money", 3_000_000_000, 3_000_000_000),
    ("The dam cost $2.5 billion.", "money", 2_500_000_000, 2_500_000_000),
    ("The channel has 5k subscribers.", "count", 5000, 5000),
    # ranges
    ("They saw 150–200 seals.", "count", 150, 200),
    ("They saw between 150 and 200 seals.", "count", 150, 200),
    ("They saw 5,000 to 10,000 seals.", "count", 5000, 10_000),
    # vague plurals
    ("Dozens of seals lay there.", "count", 24, 100),
    ("Several hundred seals lay there.", "count", 300, 1000),
    ("Tens of thousands of seals lay there.", "count", 20_000, 100_000),
    # ordinals
    ("It was the 32nd meeting of the club.", "ordinal", 32, 32),
    ("It was the twenty-first meeting of the club.", "ordinal", 21, 21),
    # fractions, percent
    ("A quarter of the sailors left.", "percent", 25, 25),
    ("The share fell by 3.5 percentage points.", "percent", 3.5, 3.5),
    ("Some 12 per cent of the crop was lost.", "percent", 12, 12),
    # money
    ("He paid 300 rupees.", "money", 300, 300),
    ("He paid 50 cents.", "money", 0.5, 0.5),
    ("He paid HK$900.", "money", 900, 900),
    # quantities, ages
    ("The pile weighed 40 tonnes.", "measurement", 40, 40),
    ("The wreck lies 300m down.", "measurement", 300, 300),
    ("The 44-year-old baker was unhurt.", "age", 44, 44),
    ("The strike lasted 48 hours.", "duration", 48, 48),
]

#: sentence, low, high, low_open, high_open
HEDGED = [
    ("At least 40 boats sank.", 40, None, False, False),
    ("More than 40 boats sank.", 40, None, True, False),
    ("Up to 40 boats sank.", None, 40, False, False),
    ("As many as 40 boats sank.", None, 40, False, False),
    ("Just under 40 boats sank.", None, 40, False, True),
    ("Almost 40 boats sank.", None, 40, False, True),
    ("They lost 40 or more boats.", 40, None, False, False),
    ("They lost 40 boats at most.", None, 40, False, False),
    ("They lost 40+ boats.", 40, None, False, False),
    ("The number of boats surpassed 40.", 40, None, True, False),
    ("They lost at least about 40 boats.", 40, None, False, False),
]

#: sentence, share, whole
RATIOS = [
    ("Of the 40 passengers, 22 could swim.", 22, 40),
    ("They rebuilt 64 of 67 chapels.", 64, 67),
    ("One in five pupils is left-handed.", 1, 5),
]

NOT_NUMBERS = [
    # what no float holds, and powers of what is not ten
    "It would take 10^400 tries.",
    "It would take 3 x 10^400 tries.",
    "It would take 1 million" + 60 * " million" + " tries.",
    "There are 2^16 ways.",
    "One must never give up.",
    "This was one of the worst storms.",
    "The first thing to do is rest.",
    "The airline grounded every Boeing 737.",
    "Flight 370 never arrived.",
    "Take Route 66 to the coast.",
    "Section 12 forbids it.",
    "Call 202-555-0143 for details.",
    "She lives at 1420 Vance Street.",
    "The home side won 3-2.",
    "The H1N1 virus came back.",
    "The COVID-19 pandemic went on.",
    "The shop is open 24/7.",
    "The office is in Suite 600.",
    "The meeting is in Room 101.",
]


@pytest.mark.parametrize(("text", "kind", "low", "high"), NUMBERS)
def test_a_number_is_read(claims: Counts, text: str, kind: str, low: float, high: float) -> None:
    found = [(c.kind, c.value.low, c.value.high) for c in claims(text) if c.value]
    assert found == [(kind, pytest.approx(low), pytest.approx(high))]


@pytest.mark.parametrize(("text", "low", "high", "low_open", "high_open"), HEDGED)
def test_a_hedge_is_read(
    claims: Counts, text: str, low: float | None, high: float | None, low_open: bool, high_open: bool
) -> None:
    found = [c.value for c in claims(text)]
    assert [(v.low, v.high, v.low_open, v.high_open) for v in found if v] == [(low, high, low_open, high_open)]


@pytest.mark.parametrize(("text", "share", "whole"), RATIOS)
def test_a_ratio_has_its_whole(claims: Counts, text: str, share: int, whole: int) -> None:
    found = [c for c in claims(text) if c.kind == "ratio"]
    assert [(c.value.low, c.whole.low) for c in found if c.value and c.whole] == [(share, whole)]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_counts_nothing_is_no_claim_and_no_gap(read: Read, text: str) -> None:
    extraction = read(text)
    assert [c.text for c in extraction.claims if c.kind != "date"] == []
    assert extraction.coverage.unmatched == ()


def test_an_approximate_number_says_so(claims: Counts) -> None:
    for hedge in ("about", "some", "roughly", "an estimated", "around"):
        (claim,) = claims(f"The flock held {hedge} 400 sheep.")
        assert claim.value is not None
        assert claim.value.approximate
        assert (claim.value.low, claim.value.high) == (400, 400)


def test_every_sign_gives_its_currency(claims: Counts) -> None:
    written = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "A$": "AUD", "₺": "TRY"}
    for sign, code in written.items():
        (claim,) = claims(f"The boat cost {sign}900.")
        assert (claim.kind, claim.unit) == ("money", code)


def test_what_stands_in_parentheses_or_quotation_marks_is_read(claims: Counts) -> None:
    (claim,) = claims("Many boats (some 40) sank.")
    assert claim.value is not None
    assert claim.value.low == 40
