"""Words of a document made fit to be shown: nothing in them may act on a terminal or break a line."""

import re

_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""C0 and C1 controls, overrides of the writing direction (they can show words in an order that the text does not
have), the byte order mark, and lone surrogates, which no encoding can write."""


def visible(text: str) -> str:
    """`text` with every acting character replaced by a picture (U+2400 and on) or by its escape."""
    return _ACTING.sub(_picture, text)


def one_line(text: str) -> str:
    """`visible`, and every run of white space (line ends, tabs) one space."""
    return visible(" ".join(text.split()))


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\\u{code:04x}"


def clipped(text: str, limit: int) -> str:
    """At most `limit` code points, the last one an ellipsis where something was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def plural(count: int, noun: str, nouns: str | None = None) -> str:
    """`1 figure`, `2 figures`, `1,000 figures`."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"
