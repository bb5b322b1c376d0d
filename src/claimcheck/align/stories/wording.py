"""What `explain` says of each piece of evidence."""

from __future__ import annotations

from collections.abc import Set

from claimcheck.align.stories.facets import Facets

_WHY = {
    "prior-equal": "two claims of one kind that give the same number, before anything is compared",
    "prior-unequal": "two claims of one kind whose numbers differ, before anything is compared",
    "documents": "the documents are {share:.0%} of one matter",
    "same-day": "published on one day",
    "days-apart-1": "published a day apart",
    "days-apart-3": "published up to three days apart",
    "days-apart-10": "published up to ten days apart",
    "days-apart-more": "published more than ten days apart",
    "day-unknown": "a publication date is unknown",
    "date": "both sentences give the same date",
    "other-date": "the sentences speak of different times",
    "same-outlet": "one newsroom gave both numbers",
    "words-beside": "words beside the numbers: {beside}",
    "words-near": "words near the numbers: {near}",
    "sentence": "words of the sentences: {around}",
    "names": "names near the numbers: {names}",
    "other-names": "no name near both numbers",
    "event": "both tell the toll of {a.claim.event}",
    "measure": "both count {a.claim.measure}",
    "one-measure": "one counts {measure}, the other does not say what befell them",
    "head": "both count {a.head}",
    "head-people": "both count people",
    "head-open": "one does not say what is counted",
    "other-head": "{a.head} and {b.head} are counted",
    "other-head-near": "{a.head} and {b.head} are counted, one of which stands in the other sentence",
    "position": "number {rank} of {count} in both sentences",
    "other-position": "at different places among the numbers of their sentences",
    "hedge": "both are hedged alike",
    "other-hedge": "one is told as {a.hedge}, the other as {b.hedge}",
    "part-and-whole": "one is a part, the other is not",
    "modifiers": "both are {modifiers}",
    "other-modifiers": "they are narrowed by different words",
    "new-and-total": "one comes on top of others",
    "totals": "both are totals",
    "other-numbers": "other numbers of the sentences are shared",
    "no-other-number": "no other number of the sentences is shared",
    "converted": "the same number in another unit stands beside both",
    "converted-apart": "in another unit too they are given different numbers",
    "documents-numbers": "other telling numbers that both documents give",
    "other-joined": "one counts others as well: `passengers and crew`",
    "only-one": "each document gives one number of such things",
    "duration": "durations are told of many things",
    "of-anything": "one says neither what is counted nor what befell it",
    "other-way": "one tells of a rise, the other of a fall",
    "value-near": "numbers that differ by very little",
    "value-far": "one number is many times the other",
    "small-numbers": "small numbers are told of many things",
    "just-one": "one of a kind is named as an example more often than counted",
    "value-rare": "the same number, one that few texts give",
    "value-common": "the same number, one that many texts give",
    "value-within": "one number lies within the other",
    "value-elsewhere": "a number of the one stands elsewhere in the other text",
}
_MOST_WORDS = 8


def why(name: str, amount: float, a: Facets, b: Facets) -> str:
    words = _WHY[_plain(name)]
    return words.format_map(_Told(amount, a, b)) if "{" in words else words


class _Told:
    """What the words name, each worked out only where they name it."""

    __slots__ = ("_a", "_amount", "_b")

    def __init__(self, amount: float, a: Facets, b: Facets) -> None:
        self._amount, self._a, self._b = amount, a, b

    def __getitem__(self, name: str) -> object:
        a, b = self._a, self._b
        match name:
            case "a" | "b":
                return a if name == "a" else b
            case "share":
                return self._amount
            case "beside":
                return _shared(frozenset(w for _, w in a.beside.keys() & b.beside.keys()), {w for _, w in a.beside})
            case "near" | "around" | "names":
                return _shared(getattr(a, name), getattr(b, name))
            case "measure":
                return a.claim.measure or b.claim.measure
            case "rank":
                return a.rank[0] + 1
            case "count":
                return a.rank[1]
            case "modifiers":
                return ", ".join(a.narrowing)
        raise KeyError(name)


def _shared(one: Set[str], other: Set[str]) -> str:
    shared = sorted(one & other)
    more = len(shared) - _MOST_WORDS
    return ", ".join(f"{word}…" for word in shared[:_MOST_WORDS]) + (f" and {more} more" if more > 0 else "") or "none"


def _plain(name: str) -> str:
    return name.removesuffix("-unequal").removesuffix("-moving") if name.startswith("day") else name
