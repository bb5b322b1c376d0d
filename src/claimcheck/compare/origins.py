"""Who stands behind a number: bodies and voices, not documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.compare.copies import copies
from claimcheck.compare.data import words
from claimcheck.model import Claim, Document

_PLAIN = re.compile(r"[^\w&]+")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|our)\s+")
_ONE_OF_MANY = re.compile(r"^(?:an?|one|two|three|several|some|many|most|other)\s")


@dataclass(frozen=True, slots=True)
class Origin:
    """`key` tells one voice from another; `name` is what a reader is shown."""

    key: str
    name: str


class Origins:
    """The voice of each claim. A body that is cited is one voice in whatever document; what a document says by itself
    is its outlet's, or that of the first document whose wording it shares."""

    def __init__(self, documents: Iterable[Document], stated: Mapping[str, Sequence[Claim]]) -> None:
        """`stated`: the claims whose sentences are held against each other for shared wording, by source, sources in
        order of publication."""
        self._outlet = {d.source: d.outlet for d in documents if d.outlet}
        self._first = copies({source: _wording(claims) for source, claims in stated.items()})
        self._own: dict[str, Origin] = {}

    def behind(self, claims: Iterable[Claim]) -> dict[str, tuple[Origin, ...]]:
        """The voices of claims that state one value, by the id of the claim: where a document cites somebody for it,
        its own words add no voice."""
        by_source: dict[str, list[Claim]] = {}
        for claim in claims:
            by_source.setdefault(claim.source, []).append(claim)
        found: dict[str, tuple[Origin, ...]] = {}
        for source, held in by_source.items():
            cited = {c.id: body for c in held if (body := body_of(c))}
            voices = tuple(dict.fromkeys(cited.values())) or (self.own(source),)
            found.update((c.id, (cited[c.id],) if c.id in cited else voices) for c in held)
        return found

    def own(self, source: str) -> Origin:
        known = self._own.get(source)
        if known is None:
            first = self._first.get(source, source)
            outlet = self._outlet.get(first)
            known = self._own[source] = Origin(plain(outlet) if outlet else f"\x1f{first}", outlet or first)
        return known

    def outlet(self, source: str) -> str | None:
        return self._outlet.get(source)


def body_of(claim: Claim) -> Origin | None:
    """Whom the claim is cited from, None where that is nobody in particular (`officials`, `a diplomat`)."""
    name = claim.origin or claim.attributed_to
    return Origin(plain(name), name) if name and _is_a_body(name) else None


@lru_cache(maxsize=16_384)
def _is_a_body(name: str) -> bool:
    whole = plain(name)
    return bool(whole) and whole.rsplit(" ", 1)[-1] not in words().nobody and not _ONE_OF_MANY.match(name)


@lru_cache(maxsize=16_384)
def plain(name: str) -> str:
    """The same for the same name: case, articles, possessives and punctuation do not count."""
    return _ARTICLE.sub("", _PLAIN.sub(" ", name.casefold().replace("’", "'").replace("'s", "")).strip())


def _wording(claims: Sequence[Claim]) -> str:
    """Each sentence once: a sentence may state several numbers."""
    return " ".join(dict.fromkeys(claim.sentence for claim in claims))
