"""Sentences of findings. They say who states what, and never who is right."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from claimcheck.compare.case import Case, Suspicion, sources
from claimcheck.model import Claim, Interval

_LONGEST_QUOTE = 80


def quoted(claim: Claim) -> str:
    """The words of a claim in one line, cut where they are long."""
    words = " ".join(claim.text.split())
    return f"“{words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + '…'}”"


def voice(claim: Claim, case: Case) -> str:
    """`“613 civilians” (report.txt, 2024-02-27)`."""
    published = case.published(claim.source)
    return f"{quoted(claim)} ({claim.source}{', ' + published if published else ''})"


def voices(claims: Sequence[Claim], case: Case) -> str:
    """The first claim as it is, and how many other sources say the same."""
    more = len(sources(claims)) - 1
    others = f" and {more} other source{'s' if more > 1 else ''}" if more else ""
    return voice(claims[0], case) + others


def verb(claims: Sequence[Claim], one: str, several: str) -> str:
    """The form that agrees with `voices(claims)`."""
    return one if len(sources(claims)) == 1 else several


def listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def number(value: float | int) -> str:
    """Without a needless `.0`, thousands set apart."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,g}"


def stated(value: Interval) -> str:
    """An interval as text: the same for the same bounds. For ids, and for sentences about arithmetic."""
    low = "" if value.low is None else f"{value.low:.12g}"
    high = "" if value.high is None else f"{value.high:.12g}"
    if value.is_point:
        return f"{'~' if value.approximate else ''}{low}"
    return f"{'(' if value.low_open or not low else '['}{low},{high}{')' if value.high_open or not high else ']'}"


def finding_id(found: Suspicion, again: int = 0) -> str:
    """`x-` and ten hex digits from rule, key of the figure, sources of the odd claims, and values: no offsets, no
    wording. `again` counts findings that would share one."""
    key = (f"{f.field}={f.value}" for f in found.group.key if f.value is not None) if found.group else ()
    parts = [found.rule, *key, *sorted(sources(found.odd)), *sorted(found.values), *([str(again)] if again else [])]
    return f"x-{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:10]}"


def joined(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Ids, each once, in the order given."""
    return tuple(dict.fromkeys(claim.id for claim in claims))
