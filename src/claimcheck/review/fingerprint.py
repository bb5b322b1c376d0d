"""A claim's fingerprint: the same after an edit elsewhere in the document, another when the claim itself changes."""

from __future__ import annotations

import hashlib

from claimcheck.model import Claim, Interval


def fingerprint(claim: Claim) -> str:
    """`k-` and ten hex digits of source, kind, words, value and what is counted; no offsets, no sentence.

    Two claims of one document in the same words, of the same thing, share one: they are one statement.
    """
    words = " ".join(claim.text.split()).casefold()
    parts = [claim.source, claim.kind, words, _stated(claim.value), claim.date, claim.measure, claim.population]
    digest = hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()
    return f"k-{digest[:10]}"


def _stated(value: Interval | None) -> str:
    if value is None:
        return ""
    low = "(" if value.low_open else "["
    high = ")" if value.high_open else "]"
    return f"{low}{value.low},{value.high}{high}"
