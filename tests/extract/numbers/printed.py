"""Numbers as newspapers print them: the other direction of what is under test."""

from __future__ import annotations

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def in_words(value: int, *, british: bool = True) -> str:
    """`six hundred and thirteen`, or `six hundred thirteen`; up to the billions."""
    for scale, name in _SCALES:
        if value >= scale:
            rest = value % scale
            joint = " and " if british and 0 < rest < 100 else " "
            more = joint + in_words(rest, british=british) if rest else ""
            return f"{in_words(value // scale, british=british)} {name}{more}"
    if value >= 100:
        joint = " and " if british else " "
        return f"{_ONES[value // 100]} hundred" + (joint + in_words(value % 100) if value % 100 else "")
    if value >= 20:
        return _TENS[value // 10 - 2] + (f"-{_ONES[value % 10]}" if value % 10 else "")
    return _ONES[value]


def ordinal(value: int) -> str:
    """`32nd`."""
    teen = 10 <= value % 100 <= 20
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
