"""Any number in any of our forms is read back; no text whatsoever breaks the extractor."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.model import Claim
from tests.extract.numbers.conftest import Counts, Read
from tests.extract.numbers.printed import in_words, ordinal

pytestmark = pytest.mark.usefixtures("claims")
settings.register_profile(
    "numbers", deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("numbers")

counts = st.integers(2, 999_999_999)
small = st.integers(2, 999_999)
#: four digits could be a year, which is a date
plain_digits = counts.filter(lambda value: not 1000 <= value <= 2199)

# hedge before the number, and the side of it that stays closed, open or unbounded: low, high, low_open, high_open
BEFORE = {
    "at least": ("n", None, False, False),
    "no fewer than": ("n", None, False, False),
    "more than": ("n", None, True, False),
    "over": ("n", None, True, False),
    "up to": (None, "n", False, False),
    "as many as": (None, "n", False, False),
    "no more than": (None, "n", False, False),
    "almost": (None, "n", False, True),
    "fewer than": (None, "n", False, True),
    "just under": (None, "n", False, True),
    "about": ("n", "n", False, False),
    "an estimated": ("n", "n", False, False),
}
BEHIND = {
    "or more": ("n", None, False, False),
    "or fewer": (None, "n", False, False),
    "or so": ("n", "n", False, False),
}


def only(claims: list[Claim]) -> Claim:
    assert len(claims) == 1, claims
    return claims[0]


def bounds(claim: Claim) -> tuple[object, object]:
    assert claim.value is not None
    return claim.value.low, claim.value.high


def is_under(claim: Claim, value: int, effect: tuple[object, object, bool, bool]) -> bool:
    low, high, low_open, high_open = effect
    found = claim.value
    assert found is not None
    wanted = (value if low else None, value if high else None, low_open, high_open)
    return (found.low, found.high, found.low_open, found.high_open) == wanted


@given(plain_digits)
def test_digits(claims: Counts, value: int) -> None:
    assert bounds(only(claims(f"They counted {value} horses there."))) == (value, value)


@given(counts, st.sampled_from([",", "\u00a0", "\u202f"]))
def test_groups_of_three(claims: Counts, value: int, mark: str) -> None:
    written = f"{value:,}".replace(",", mark)
    if written.isdigit() and 1000 <= value <= 2199:
        return
    assert bounds(only(claims(f"They counted {written} horses there."))) == (value, value)


@given(st.integers(1_000_000, 999_999_999))
def test_groups_parted_by_points(claims: Counts, value: int) -> None:
    written = f"{value:,}".replace(",", ".")
    assert bounds(only(claims(f"They counted {written} horses there."))) == (value, value)


@given(counts, st.booleans())
def test_words(claims: Counts, value: int, british: bool) -> None:
    assert bounds(only(claims(f"They counted {in_words(value, british=british)} horses there."))) == (value, value)


@given(st.integers(11, 999), st.sampled_from([("million", 6), ("billion", 9), ("bn", 9), ("m", 6), ("k", 3)]))
def test_scaled(claims: Counts, tenths: int, scale: tuple[str, int]) -> None:
    word, power = scale
    space = " " if len(word) > 2 else ""
    written = f"{tenths // 10}.{tenths % 10}{space}{word}"
    value = tenths * 10 ** (power - 1)
    assert bounds(only(claims(f"The rebuilding cost ${written} in all."))) == (value, value)


@given(small, st.sampled_from(sorted(BEFORE)), st.booleans())
def test_a_hedge_before_opens_its_own_side_only(claims: Counts, value: int, hedge: str, words: bool) -> None:
    written = in_words(value) if words else f"{value:,}"
    claim = only(claims(f"They counted {hedge} {written} horses there."))
    assert is_under(claim, value, BEFORE[hedge])
    assert claim.text.startswith(hedge)
    assert claim.number_start == claim.start + len(hedge) + 1


@given(small, st.sampled_from(sorted(BEHIND)))
def test_a_hedge_behind_opens_its_own_side_only(claims: Counts, value: int, hedge: str) -> None:
    assert is_under(only(claims(f"They counted {value:,} {hedge}.")), value, BEHIND[hedge])
    assert is_under(only(claims(f"They counted {value:,} horses {hedge}.")), value, BEHIND[hedge])


@given(small, small, st.sampled_from(["{} to {}", "between {} and {}", "{}–{}", "from {} to {}"]))
def test_ranges(claims: Counts, one: int, two: int, form: str) -> None:
    low, high = sorted((one, two))
    claim = only(claims(f"They counted {form.format(f'{low:,}', f'{high:,}')} horses there."))
    assert bounds(claim) == ((low, high) if low != high else (low, low))


@given(st.integers(2, 9999))
def test_ordinals(claims: Counts, value: int) -> None:
    claim = only(claims(f"She was the {ordinal(value)} visitor through the door."))
    assert (claim.kind, *bounds(claim)) == ("ordinal", value, value)


@given(st.integers(0, 1000))
def test_percent(claims: Counts, tenths: int) -> None:
    claim = only(claims(f"The share rose by {tenths / 10} per cent."))
    assert (claim.kind, claim.unit) == ("percent", "%")
    assert bounds(claim) == (pytest.approx(tenths / 10), pytest.approx(tenths / 10))


_ODDMENTS = (
    "12 1,234 five killed hundred and of the $ € % - – , . .5 ½ 3rd 1990s U.S. no No. between to at least more than "
    "million m km May 2020 9/11 \n \n\n “ ” ( ) : ; a an one two-thirds out in people soldiers dozens or + # 007 18:00 "
    "said police\u00a0000 İ ß ﬁ １２ ٣ ² ① 𝟘 e\u0301 \u200b \x00 \ud7ff"
)
_PIECES = st.sampled_from(_ODDMENTS.split(" "))
any_text = st.text(max_size=200) | st.lists(_PIECES, max_size=40).map(" ".join) | st.lists(_PIECES).map("".join)


@settings(max_examples=400)
@given(any_text)
def test_any_text_is_read_and_every_offset_slices_to_it(read: Read, text: str) -> None:
    extraction = read(text)
    for claim in extraction.claims:
        assert text[claim.start : claim.end] == claim.text == claim.quote.exact
        assert claim.start <= claim.number_start < claim.number_end
        assert claim.sentence == text[claim.sentence_start : claim.sentence_end]
        assert text.count("\n", 0, claim.start) == claim.line - 1
        assert claim.quote.prefix + claim.text + claim.quote.suffix in text
    assert [c.sentence_start for c in extraction.claims] == sorted(c.sentence_start for c in extraction.claims)


@settings(max_examples=300)
@given(any_text)
def test_coverage_adds_up(read: Read, text: str) -> None:
    coverage = read(text).coverage
    assert 0 <= coverage.understood <= coverage.numbers
    assert len(coverage.unmatched) == coverage.numbers - coverage.understood
    for lone in coverage.unmatched:
        assert text[lone.start : lone.end] == lone.text


_SENTENCES = st.lists(
    st.sampled_from(
        [
            "At least 12 people were killed and 30 wounded in the blast.",
            "Half of the 64 houses burned down, two-thirds of them empty.",
            "Nobody was hurt.",
            "The bridge cost $3.5bn and is 1,420 metres long.",
            "Prices rose by 5 to 7 per cent.",
            "Dozens fled; several hundred stayed.",
            "He is 44 and has three sons.",
            "It has no numbers at all.",
        ]
    ),
    min_size=1,
    max_size=8,
)


@given(_SENTENCES)
def test_paragraphs_together_say_what_each_says_alone(claims: Counts, paragraphs: list[str]) -> None:
    alone = [(c.kind, c.text, c.value) for paragraph in paragraphs for c in claims(paragraph)]
    assert [(c.kind, c.text, c.value) for c in claims("\n\n".join(paragraphs))] == alone


def test_a_document_of_one_long_line_is_read_in_time_that_grows_with_it(claims: Counts) -> None:
    text = " ".join(f"{n} people and" for n in range(300, 6000))
    assert len(claims(text)) > 5000
