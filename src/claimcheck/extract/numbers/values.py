"""Digits as they are written: separators, fractions, precision."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from claimcheck.model import Interval

#: digits from which on a numeral is a code and no number
_MOST_DIGITS = 30
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_POINT = re.compile(r"\d+\.\d+")
_GROUPED_POINT = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+")
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+")
_COMMA = re.compile(r"\d+,\d{1,2}")
_DECIMALS = re.compile(r"[.,](\d+)$")
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
#: fractions that are written with a stroke; other pairs are dates, scores or offices
STROKES = frozenset((("1", "2"), ("1", "3"), ("2", "3"), ("1", "4"), ("3", "4"), ("1", "5"), ("1", "8"), ("1", "10")))


@lru_cache(maxsize=4096)
def read_digits(word: str) -> Decimal | None:
    """The value of a numeral, or None for digits that are no number (`202.756.4544`, forty digits in a row).

    A comma before three digits and a point before other than groups of three are English: `1,234`, `1.234`.
    """
    if len(word) > _MOST_DIGITS:
        return None
    if word.isdecimal():
        return Decimal(word)
    if word[-1] in VULGAR:
        top, bottom = VULGAR[word[-1]]
        whole = read_digits(word[:-1]) if len(word) > 1 else Decimal(0)
        return None if whole is None else whole + Decimal(top) / Decimal(bottom)
    return _separated(word)


def _separated(word: str) -> Decimal | None:
    if word[0] == "." and word[1:].isdecimal():
        return Decimal("0" + word)
    if _POINT.fullmatch(word):
        return Decimal(word)
    if _GROUPED.fullmatch(word) or _INDIAN.fullmatch(word):
        return Decimal(re.sub(r"\D", "", word))
    if _GROUPED_POINT.fullmatch(word):
        return Decimal(word.replace(",", ""))
    if _GROUPED_COMMA.fullmatch(word):
        return Decimal(word.replace(".", "").replace(",", "."))
    return Decimal(word.replace(",", ".")) if _COMMA.fullmatch(word) else None


@lru_cache(maxsize=4096)
def step_of(value: Decimal, word: str | None = None) -> int | float:
    """The precision as written: 600 gives 100, 613 gives 1, 1.2 (million) gives 0.1 (million), 12.50 gives 0.01."""
    whole = value.to_integral_value()
    if value != whole:
        match = _DECIMALS.search(word) if word is not None else None
        return float(Decimal(1).scaleb(-len(match.group(1)))) if match else 1
    digits = str(int(whole))
    return 1 if value == 0 else int(10 ** (len(digits) - len(digits.rstrip("0"))))


def plain(value: Decimal) -> int | float:
    """An int where the value is whole, else the nearest float."""
    return int(value) if value == value.to_integral_value() else float(value)


@lru_cache(maxsize=4096, typed=True)  # a step of 1 and one of 1.0 stay apart
def interval_of(low: Decimal, high: Decimal, *, high_open: bool = False, step: int | float = 0) -> Interval:
    """The interval between two values, both closed but for `high_open`."""
    bottom = plain(low)
    return Interval(low=bottom, high=bottom if high == low else plain(high), high_open=high_open, step=step)


def scale_of(value: Decimal) -> int:
    """The largest power of a thousand (or a hundred) that the value is written in: 10 million gives a million."""
    for scale in (10**12, 10**9, 10**6, 10**3, 10**2):
        if value >= scale and value % (Decimal(scale) / 1000) == 0:
            return scale
    return 1
