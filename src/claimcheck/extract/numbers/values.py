"""Digits as they are written: separators, fractions, precision."""

from __future__ import annotations

import re
from decimal import Decimal

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_POINT = re.compile(r"\d+\.\d+")
_GROUPED_POINT = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+")
_GROUPED_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+")
_COMMA = re.compile(r"\d+,\d{1,2}")
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


def read_digits(word: str, *, comma_decimals: bool = False) -> Decimal | None:
    """The value of a numeral, or None for digits that are no number (`202.756.4544`).

    A comma before three digits and a point before other than groups of three are English; with `comma_decimals` (the
    document writes `3,5`) a single point before three digits groups thousands, as in `1.234`.
    """
    if word.isdecimal():
        return Decimal(word)
    if word[0] == "." and word[1:].isdecimal():
        return Decimal("0" + word)
    if word[-1] in _VULGAR:
        top, bottom = _VULGAR[word[-1]]
        whole = read_digits(word[:-1]) if len(word) > 1 else Decimal(0)
        return None if whole is None else whole + Decimal(top) / Decimal(bottom)
    if _POINT.fullmatch(word):
        if comma_decimals and _dotted_thousands(word):
            return Decimal(word.replace(".", ""))
        return Decimal(word)
    if _GROUPED.fullmatch(word) or _INDIAN.fullmatch(word):
        return Decimal(re.sub(r"\D", "", word))
    if _GROUPED_POINT.fullmatch(word):
        return Decimal(word.replace(",", ""))
    if _GROUPED_COMMA.fullmatch(word):
        return Decimal(word.replace(".", "").replace(",", "."))
    return Decimal(word.replace(",", ".")) if _COMMA.fullmatch(word) else None


def _dotted_thousands(word: str) -> bool:
    whole, _, rest = word.partition(".")
    return len(rest) == 3 and len(whole) <= 3 and whole != "0"


def step_of(value: Decimal, word: str | None = None) -> int | float:
    """The precision as written: 600 gives 100, 613 gives 1, 1.2 (million) gives 0.1 (million), 12.50 gives 0.01."""
    if word is not None and (match := re.search(r"[.,](\d+)$", word)) and value % 1 != 0:
        return float(Decimal(1).scaleb(-len(match.group(1))))
    if value == 0:
        return 1
    digits = str(int(value)) if value % 1 == 0 else ""
    zeros = len(digits) - len(digits.rstrip("0"))
    return int(10**zeros)


def plain(value: Decimal) -> int | float:
    """An int where the value is whole, else the nearest float."""
    return int(value) if value == value.to_integral_value() else float(value)
