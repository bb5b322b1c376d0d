"""Addresses: lines that tell where to write, call or click, in any language."""

from __future__ import annotations

import re

from claimcheck.documents.zones.lines import is_stopped, word_count

_HINT = re.compile(r"[@\d]|://|www\.", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(
    r"\+\d{1,3}(?:[\s.-]?\(?\d{2,5}\)?){2,5}(?!\d)"  # +44 20 7946 0000
    r"|\(\d{2,5}\)\s?\d{3,4}[\s.-]?\d{3,5}(?!\d)"  # (802) 555-0142
    r"|(?<![\d.,-])\d{3}[.-]\d{3}[.-]\d{4}(?!\d)"  # 802-555-0142
    r"|(?<![\d.,-])0\d{2,5}[\s/-]\d{3,4}[\s-]?\d{3,5}(?!\d)"  # 020 7946 0000
)
_POST_CODE = re.compile(
    r"\b[A-Z]\.?[A-Z]\.?,?\s\d{5}(?:-\d{4})?(?![\d,])|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|,\s\d{5}\s[A-Z]\w+"
)
_STREET = re.compile(
    r"\b(?i:suite|p\.?\s?o\.? box)\s+#?\d+"
    r"|\b\d{1,5}[a-z]?\s(?:[A-Z][\w.]*\s){1,4}(?:Street|Avenue|Ave|Road|Blvd|Boulevard|Lane|Drive|Square|St|Rd)\b\.?"
    r"|\w+(?:straße|strasse|str\.)\s\d+"
)
_SIGNS = (_EMAIL, _ADDRESS, _PHONE, _POST_CODE, _STREET)
_LONGEST, _MOST_WORDS = 320, 24
#: Words beside the address that still make no statement of the line (`Phone`, `Press office`, a street's name).
_FEW = 6


def is_contact(content: str) -> bool:
    """A line that is mostly an address. A sentence that tells readers whom to call is none: it says something."""
    if len(content) > _LONGEST or not _HINT.search(content) or word_count(content) > _MOST_WORDS:
        return False
    signs, rest = 0, content
    for sign in _SIGNS:
        rest, count = sign.subn(" ", rest)
        signs += count
    if not signs:
        return False
    words = word_count(rest)
    if signs == 1:
        return words <= 2 or (words <= _FEW and not is_stopped(content) and _EMAIL.search(content) is not None)
    return words <= _FEW or (words <= 3 * signs and not is_stopped(rest.rstrip()))
