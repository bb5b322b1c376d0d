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
        self._own: dict[str, tuple[Origin]] = {}

    def behind(self, claims: Iterable[Claim]) -> dict[str, tuple[Origin, ...]]:
        """The voices of claims that state one value, by the id of the claim: where a document cites somebody for it,
        its own words add no voice."""
        found: dict[str, tuple[Origin, ...]] = {}
        cited: dict[str, tuple[Origin, ...]] = {}
        own: list[Claim] = []
        for claim in claims:
            name = claim.origin or claim.attributed_to
            body = body_of(name) if name else ()
            if body:
                found[claim.id] = body
                known = cited.get(claim.source, ())
                cited[claim.source] = known if body[0] in known else (*known, *body)
            else:
                own.append(claim)
        for claim in own:
            found[claim.id] = cited.get(claim.source) or self.own(claim.source)
        return found

    def own(self, source: str) -> tuple[Origin]:
        known = self._own.get(source)
        if known is None:
            first = self._first.get(source, source)
            outlet = self._outlet.get(first)
            known = self._own[source] = (Origin(plain(outlet) if outlet else f"\x1f{first}", outlet or first),)
        return known

    def outlet(self, source: str) -> str | None:
        return self._outlet.get(source)


@lru_cache(maxsize=16_384)
def body_of(name: str) -> tuple[Origin, ...]:
    """Who is cited; none where that is nobody in particular (`officials`, `a diplomat`)."""
    whole = plain(name)
    nobody = not whole or whole.rsplit(" ", 1)[-1] in words().nobody or _ONE_OF_MANY.match(name)
    return () if nobody else (Origin(whole, name),)


@lru_cache(maxsize=16_384)
def plain(name: str) -> str:
    """The same for the same name: case, articles, possessives and punctuation do not count."""
    return _ARTICLE.sub("", _PLAIN.sub(" ", name.casefold().replace("’", "'").replace("'s", "")).strip())


def _wording(claims: Sequence[Claim]) -> str:
    """Each sentence once: a sentence may state several numbers."""
    return " ".join(dict.fromkeys(claim.sentence for claim in claims))
