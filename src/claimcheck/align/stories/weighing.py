"""The sum of evidence that two claims of one story are one figure (Fellegi and Sunter, 1969). The weights are data.

Each piece has an amount (mostly 0 to 1) that its weight is multiplied by. Where two numbers differ nothing in the sum
comes from the numbers, save that a number which the other text gives elsewhere speaks against.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.align.data import story_weights
from claimcheck.align.stories.facets import Facets, Value
from claimcheck.align.stories.tale import Tale
from claimcheck.align.stories.terms import stem
from claimcheck.align.stories.wording import why
from claimcheck.align.taxonomy import PEOPLE, excludes
from claimcheck.model import Evidence

#: days between two dates from which they are of two times; the longest stretch that counts as a date
_OTHER_TIME, _DATES = 4, 31
#: by what share two conversions of one number may differ
_ROUNDED = 0.05
#: numbers up to this one are said of anything
_SMALL = 10
#: likeness from which two documents are of one matter altogether
_ALIKE = 0.6
_SCALES = (1e3, 1e6, 1e9)
#: stems of all words for a rise and for a fall
_WAYS = frozenset({stem("rise"), stem("fall")})
#: days within which a newsroom copies another
_SOON = 10
#: kinds whose numbers do not change with the days
_STAYS = frozenset({"measurement"})
#: numbers from this one on are near where they differ by so little; they are far where one is so many times the other
_ROUND, _NEAR, _FAR = 100, 0.02, 10
_EVIDENCE = set(Evidence.model_fields)


class Piece(NamedTuple):
    name: str
    amount: float = 1.0


def forbidden(a: Facets, b: Facets) -> bool:
    """What no evidence can outweigh: other harms, other scopes, a rate and a count, two bounded groups of people; in
    one text a chance of nobody in particular (`1 in 10,000`) and a count."""
    one, other = a.claim, b.claim
    if a.block != b.block or a.rate != b.rate:
        return True
    if a.doc == b.doc and (one.whole is None) != (other.whole is None) and one.population != other.population:
        return True
    if one.measure and other.measure and one.measure != other.measure:
        return True
    if a.scope != b.scope or (a.places and b.places and not a.places & b.places):
        return True
    return bool(one.population and other.population and excludes(one.population, other.population))


def pieces(a: Facets, b: Facets, tale: Tale, equal: bool) -> Iterator[Piece]:
    yield Piece("prior-equal" if equal else "prior-unequal")
    if a.block.family == "duration":
        yield Piece("duration")
    alike = min(tale.likeness(a.doc, b.doc), _ALIKE) / _ALIKE
    yield Piece("documents", alike)
    one_measure, beside = _in_another_unit(a, b) is True, tale.rarity.closeness(a, b)
    copied = 0.0 if equal or tale.is_one_outlet(a.doc, b.doc) else alike * beside
    stays = equal or one_measure or (_of_one_event(a, b) and _of_one_day(a, b))
    yield from _time(a, b, "" if stays else "-moving" if _moves(a, b) else "-unequal", 1 - copied)
    yield from _dates(a, b)
    if not equal and not one_measure and a.doc != b.doc and tale.is_one_outlet(a.doc, b.doc):
        yield Piece("same-outlet")
    yield Piece("words-beside", beside)
    yield Piece("words-near", tale.rarity.agreement(a.near, b.near))
    yield Piece("sentence", min(tale.rarity.likeness(a.around, b.around), 0.5) * 2)
    yield from _names(a, b, tale)
    yield from _counted(a, b)
    yield from _standing(a, b)
    yield from _narrowed(a, b)
    yield from _numbers(a, b, tale, equal)


def _time(a: Facets, b: Facets, unequal: str, amount: float) -> Iterator[Piece]:
    """Days tell less (`amount`) where the words are those of the other document: it copies what it once wrote."""
    if a.when is None or b.when is None:
        yield Piece("day-unknown-moving" if unequal == "-moving" else "day-unknown")
        return
    gap = a.when.gap(b.when)
    if gap <= 1:
        same = Piece("same-day") if not gap else Piece("days-apart-1")
        yield Piece("days-apart-1-moving", amount) if gap and unequal == "-moving" else same
    else:
        within = 3 if gap <= 3 else 10 if gap <= 10 else "more"
        yield Piece(f"days-apart-{within}{unequal}", amount if gap <= _SOON else 1.0)


def _moves(a: Facets, b: Facets) -> bool:
    """True for what has another number every day, such as prices and flows; a toll grows, a length stays."""
    return not (a.claim.measure or b.claim.measure) and (a.rate or a.block.family not in _STAYS)


def _dates(a: Facets, b: Facets) -> Iterator[Piece]:
    """When the sentences say that it was; a sentence that does not say speaks of the day of its document."""
    one, other = a.told or a.when, b.told or b.when
    if (a.told is None and b.told is None) or one is None or other is None:
        return
    if one.gap(other) > _OTHER_TIME:
        yield Piece("other-date")
    elif _of_one_day(a, b):
        yield Piece("date")


def _of_one_day(a: Facets, b: Facets) -> bool:
    """Both sentences say when it was, and say the same."""
    if a.told is None or b.told is None:
        return False
    return not a.told.gap(b.told) and max(a.told.length, b.told.length) <= _DATES


def _names(a: Facets, b: Facets, tale: Tale) -> Iterator[Piece]:
    if a.names and b.names:
        yield Piece("names", tale.rarity.agreement(a.names, b.names)) if a.names & b.names else Piece("other-names")


def _counted(a: Facets, b: Facets) -> Iterator[Piece]:
    one, other = a.claim, b.claim
    if _of_one_event(a, b):
        yield Piece("event")
    if one.measure and one.measure == other.measure:
        yield Piece("measure")
    elif one.measure or other.measure:
        yield Piece("one-measure")
    if a.head and a.head == b.head:
        yield Piece("head-people" if a.head == PEOPLE else "head")
    elif a.head and b.head and PEOPLE not in (a.head, b.head):
        near = a.head in b.around or b.head in a.around
        yield Piece("other-head-near" if near else "other-head")
    elif a.head or b.head:
        yield Piece("head-open")


def _of_one_event(a: Facets, b: Facets) -> bool:
    """Both tell the toll of one event: of all that something befell, not of some of them."""
    one, other = a.claim, b.claim
    same = one.event is not None and one.event == other.event and one.measure is not None
    whole = not (a.part or b.part or a.new or b.new or a.narrowing or b.narrowing or one.place or other.place)
    return same and whole and one.measure == other.measure and a.head == b.head


def _standing(a: Facets, b: Facets) -> Iterator[Piece]:
    if a.rank[1] > 1 and a.rank == b.rank:
        yield Piece("position")
    elif a.rank[1] == b.rank[1] and a.rank[1] > 1:
        yield Piece("other-position")
    yield Piece("hedge" if a.hedge == b.hedge else "other-hedge")
    if a.part != b.part:
        yield Piece("part-and-whole")


def _narrowed(a: Facets, b: Facets) -> Iterator[Piece]:
    if a.narrowing != b.narrowing:
        yield Piece("other-modifiers")
    elif a.narrowing:
        yield Piece("modifiers")
    if a.new != b.new:
        yield Piece("new-and-total")
    if a.total and b.total:
        yield Piece("totals")


def _numbers(a: Facets, b: Facets, tale: Tale, equal: bool) -> Iterator[Piece]:
    if a.others and b.others:
        shared = len(a.others & b.others) / min(len(a.others), len(b.others))
        yield Piece("other-numbers", shared) if shared else Piece("no-other-number")
    beside = _in_another_unit(a, b)
    if beside:
        yield Piece("converted")
    elif beside is False and not equal:
        yield Piece("converted-apart")
    told = tale.shared_numbers(a.doc, b.doc) - (equal and not a.is_common)
    yield Piece("documents-numbers", min(told, 3) / 3)
    if (
        a.sort == b.sort
        and (a.head or a.claim.measure or a.block.family in _STAYS)
        and tale.is_only_one(a)
        and tale.is_only_one(b)
    ):
        yield Piece("only-one")
    if equal:
        yield Piece("value-common") if a.is_common else Piece("value-rare")
        return
    if (len(a.value) > 1 or len(b.value) > 1) and a.wide.intersects(b.wide):
        yield Piece("value-within")
    if a.joined != b.joined and a.head == b.head:
        yield Piece("other-joined")
    if max(_size(a), _size(b)) <= _SMALL and not a.claim.measure:
        yield Piece("small-numbers")
        if 1.0 in (_size(a), _size(b)):
            yield Piece("just-one")
    if a.block.family == "things" and (_is_of_anything(a) or _is_of_anything(b)):
        yield Piece("of-anything")
    if _ways(a) and _ways(b) and not _ways(a) & _ways(b):
        yield Piece("other-way")
    yield from _sizes(a, b)
    elsewhere = tale.states(b.doc, a) + tale.states(a.doc, b)
    if elsewhere:
        yield Piece("value-elsewhere", float(elsewhere))


def _sizes(a: Facets, b: Facets) -> Iterator[Piece]:
    """How far the numbers lie apart: near ones may be roundings, and a slip seldom moves a number by much."""
    small, large = sorted((_size(a), _size(b)))
    if small >= _ROUND and large - small <= _NEAR * large:
        yield Piece("value-near")
    elif (
        small > 0 and large > _FAR * small and not (len(a.value) == len(b.value) == 1 and _is_scale_lost(small, large))
    ):
        yield Piece("value-far", min(math.log10(large / small) - 1, 3.0))


def _is_scale_lost(small: float, large: float) -> bool:
    """`11` beside `11 million`: the same digits."""
    times = large / small
    return any(math.isclose(times, scale) for scale in _SCALES)


def _ways(one: Facets) -> frozenset[str]:
    """Whether the words near the number tell of a rise, of a fall, or of both."""
    return one.near & _WAYS


def _is_of_anything(one: Facets) -> bool:
    return one.head is None and not one.claim.measure


def _in_another_unit(a: Facets, b: Facets) -> bool | None:
    """Whether the numbers into which both are converted in brackets are one but for rounding; None where they are not
    converted into one unit."""
    told = dict(b.converted)
    same = [
        math.isclose(_number(value), _number(told[unit]), rel_tol=_ROUNDED)
        for unit, value in sorted(a.converted, key=str)
        if unit in told
    ]
    return any(same) if same else None


def _number(value: Value) -> float:
    return float(value[0]) if isinstance(value[0], int | float) else 0.0


def _size(one: Facets) -> float:
    return abs(_number(one.value))


def unlike(a: Facets, b: Facets) -> bool:
    """What rules out that two numbers which differ are one figure, besides what rules out any two: other things
    counted."""
    if a.block.family == "ordinal":
        return True
    if a.block.family == "things":
        return a.head != b.head and a.head is not None and b.head is not None and PEOPLE not in (a.head, b.head)
    return False


def score(a: Facets, b: Facets, tale: Tale, equal: bool) -> float:
    table = story_weights()
    return sum(table[piece.name] * piece.amount for piece in pieces(a, b, tale, equal))


def weigh(a: Facets, b: Facets, tale: Tale) -> list[Evidence]:
    """The pieces in words, the prior first; they add up to `score`."""
    table, equal = story_weights(), a.value == b.value
    return [
        Evidence.model_construct(  # not checked again, and one set of field names for all: there are millions
            _EVIDENCE,
            claim=a.claim.id,
            other=b.claim.id,
            field=piece.name,
            weight=round(table[piece.name] * piece.amount, 3),
            why=why(piece.name, piece.amount, a, b),
        )
        for piece in pieces(a, b, tale, equal)
    ]
