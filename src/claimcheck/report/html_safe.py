"""What a page may hold of words and addresses that come from outside."""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from claimcheck.report.jsonfile import finite
from claimcheck.report.text import visible

_SPACE = re.compile(r"\s")
_IN_SCRIPT = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""Nothing in a script element may look like markup; the last two end a line in older JavaScript."""
_ADDRESS = re.compile(r"[!-~]+")
"""Printable ASCII without space: what RFC 3986 lets an address be written with."""


def embedded(value: Any) -> str:
    """JSON for a `<script type="application/json">`: it can neither end the element nor open another."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError:  # only a NaN or an infinity is refused
        text = json.dumps(finite(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_IN_SCRIPT)


def address(url: str | None) -> str | None:
    """`url` when it is an http or https address with a host, which may become a link; None for all else."""
    if not url or not _ADDRESS.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def level(text: str) -> str:
    """`visible`, every white space one space; keeps concatenation: `level(a + b) == level(a) + level(b)`."""
    return visible(_SPACE.sub(" ", text))


def units(text: str) -> int:
    """The length in UTF-16 code units, in which JavaScript counts."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)
