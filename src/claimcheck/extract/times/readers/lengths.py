"""Durations: `44-day`, `almost 30 years`, `a month`, `half an hour`; and the time of a rate: `per day`."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.extract.measured import Measured
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.times.found import Found
from claimcheck.extract.times.mention import TimeMention
from claimcheck.model import Interval
from claimcheck.model.interval import Number

#: how many of a smaller unit make a larger one, where the calendar leaves no doubt
_PARTS = {("minute", "second"): 60, ("hour", "minute"): 60, ("day", "hour"): 24, ("week", "day"): 7,
          ("year", "month"): 12, ("decade", "year"): 10, ("century", "year"): 100}  # fmt: skip

#: ends of what is counted before the time of a rate
_PLURAL = ("s", "men", "people", "children")


def hedged(found: Found, value: Number) -> tuple[Interval, int]:
    """The number that `a` stands for, as a hedge before it widens it, and the tokens of that hedge."""
    kind, length = found.hedge()
    return _WIDENED[kind](value), length


_WIDENED: dict[str, Callable[[Number], Interval]] = {
    "": Interval.exactly,
    "over": lambda value: Interval(low=value, high=None, low_open=True),
    "under": lambda value: Interval(low=None, high=value, high_open=True),
    "least": lambda value: Interval(low=value, high=None),
    "most": lambda value: Interval(low=None, high=value),
    "about": lambda value: Interval(low=value, high=value, approximate=True),
}

#: what `a week or …` means, by its last word
_OR = {"so": _WIDENED["about"](1), "more": _WIDENED["least"](1)}


def duration(found: Found) -> list[TimeMention] | None:
    unit = found.names.unit.get(found.word("u").removesuffix("long").rstrip("s") or "", "")
    unit = unit or found.names.unit.get(found.word("u").removesuffix("'s").removesuffix("’s"), "")
    if not unit:
        return None
    quantity = found.quantity("n")
    if quantity and found.has("n2"):
        return _compound(found, unit)
    if quantity and found.has("k2"):
        return _and_a_half(found, quantity.interval, unit)
    if found.has("n") and not quantity and _is_price(found):
        return None
    if quantity and found.has("o") and quantity.interval.low not in (0.25, 0.5, 0.75):
        return None
    if found.has("g") and not _describes(found):
        return None
    if quantity and found.has("n3"):
        return _from_to(found, quantity.interval, unit)
    if quantity:
        return _named_part(found, _throughout(found, quantity), unit)
    if found.has("f"):
        return _named_part(found, Interval(low=3, high=10, high_open=True), unit)
    if unit == "second" or (found.has("e") and not found.has("c")):
        return None
    if found.has("e3") and found.before("e3") != "the":
        return None
    interval, hedge = hedged(found, of_article(found))
    if found.has("z"):
        interval = _OR[found.text("z").split()[-1]]
    mentions = _named_part(found, interval, unit)
    mentions[0].first -= hedge
    if found.has("n") and not hedge and _counted_before(found):
        mentions[0].role, mentions[0].optional = "rate", True
    return mentions


#: how words end that tell what something is like
_LIKE = ("ing", "ic", "ous", "ful", "less", "ive", "ed", "ish", "able", "ible", "y")


def _describes(found: Found) -> bool:
    """`ten tragic days`; but `two school days`, `killed 12 every year`."""
    word = found.word("g")
    if found.listed("KIND_OF_TIME", word):
        return True
    return len(word) > 3 and word.endswith(_LIKE) and not found.listed("NO_KIND_OF_TIME", word)


def _throughout(found: Found, quantity: Quantity) -> Interval:
    """`over a 10-year period`, `rose over ten years`: ten years, not more than ten; `for over ten years` is more."""
    words, interval, first = found.tokens.words, quantity.interval, quantity.first
    if words[first].lower() != "over" or interval.low is None:
        return interval
    article = words[first + 1].lower() in ("a", "an", "the", "its", "his", "her")
    before = words[first - 1].lower() if first else ""
    verb = before.endswith("ed") and not found.listed("LASTS", before)
    told = article or verb or before in ("", ",", ";") or found.listed("CHANGES", before)
    return Interval.exactly(interval.low) if told else interval


def _counted_before(found: Found) -> bool:
    """`$5 a day`, `three times a week`: the time that a rate is told for."""
    at = found.chunk("n") - 1
    return (
        at >= 0
        and found.strip is not None
        and (isinstance(found.strip.items[at], Quantity) or found.before("n") in ("times", "once", "twice"))
    )


def _is_price(found: Found) -> bool:
    """`$22 an hour`, `800 barrels a day`, `12 hours a day`, `40 pages a day`: the time belongs to the unit."""
    at = found.chunk("n") - 1
    if at < 1 or found.strip is None:
        return at == 0 and found.strip is not None and isinstance(found.strip.items[0], Measured)
    length = isinstance(found.strip.items[at - 1], Quantity) and found.before("n").removesuffix("s") in found.names.unit
    if length or isinstance(found.strip.items[at], Measured):
        return True
    numbers = [item for item in found.strip.items[at - 2 : at] if isinstance(item, Quantity)]
    counted = bool(numbers) and numbers[-1].interval.high != 1
    return counted and found.before("n").endswith(_PLURAL) and found.after("u").lower() not in ("after", "before")


def of_article(found: Found) -> Number:
    if found.has("k"):
        return 0.25
    if found.has("q"):
        return 0.5
    return 1.5 if found.has("x") else 1


def _named_part(found: Found, interval: Interval, unit: str) -> list[TimeMention]:
    """`the last two weeks of February 1951`: a length that also says when."""
    mention = found.make(kind="duration", interval=interval, unit=unit)
    if inner := found.mention("c"):
        mention.start, mention.stop, mention.basis = inner.start, inner.stop, inner.basis
        mention.shift, mention.leans = inner.shift, inner.leans
    else:
        mention.basis = "none"
    return [mention]


def _from_to(found: Found, interval: Interval, unit: str) -> list[TimeMention] | None:
    """`two- to three-week`."""
    other = found.quantity("n3")
    if other is None or interval.low is None or other.interval.high is None or interval.low > other.interval.high:
        return None
    return _named_part(
        found, Interval(low=interval.low, high=other.interval.high, high_open=other.interval.high_open), unit
    )


def _and_a_half(found: Found, interval: Interval, unit: str) -> list[TimeMention]:
    """`two and half years`, for which number words have `two and a half`."""
    low, high = (bound + 0.5 if bound is not None else None for bound in (interval.low, interval.high))
    return _named_part(found, interval.model_copy(update={"low": low, "high": high}), unit)


def _compound(found: Found, unit: str) -> list[TimeMention] | None:
    """`2 years and 3 months` in the smaller unit."""
    smaller = found.names.unit.get(found.word("u2"), "")
    parts = _PARTS.get((unit, smaller))
    one, two = found.quantity("n"), found.quantity("n2")
    if not (parts and one and two and one.interval.is_point and two.interval.is_point):
        return None
    low, more = one.interval.low, two.interval.low
    assert low is not None
    assert more is not None
    total = Interval(low=low * parts + more, high=low * parts + more, approximate=one.interval.approximate)
    return [found.make(interval=total, unit=smaller, basis="none")]


def rate(found: Found) -> list[TimeMention] | None:
    unit = found.names.unit.get(found.word("u"), "")
    return [found.make(interval=Interval.exactly(1), unit=unit, basis="none")] if unit else None
