"""part-whole: a part is larger than its whole.

Finds: “706 women” among “more than 613 civilians”, or beside a whole of “613” that other sources give; “70 of 67
mosques”; parts of one sentence that nobody is counted twice in (women, men, children) and that add up to more.
Leaves alone: parts that overlap; a part that suffered something else than the whole (cases among deaths); a whole on
whose number the sources themselves differ, unless the part exceeds all of it; wholes that are only bounded from below
elsewhere; a whole that another source gave on another day while the event was young.
Severity: error where a whole with an upper end is exceeded, warning where the part exceeds “more than N”.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.align import Group
from claimcheck.align.taxonomy import excludes, is_under, is_whole
from claimcheck.compare.case import Case, Suspicion, sources
from claimcheck.compare.readings import is_soft
from claimcheck.compare.verdicts import by_value
from claimcheck.compare.wording import listed, number, stated, voice, voices
from claimcheck.model import Claim, Excuse, Interval

CODE = "part-whole"

_Firm = dict[int | None, tuple[list[Claim], float]]
#: harms of which another harm may have befallen a part
_WIDER_HARMS = frozenset({"casualties", "infected", "displaced", "captured"})


def check(case: Case) -> Iterator[Suspicion]:
    wholes = _wholes(case)
    for group in case.values:
        found: dict[int, Sequence[Claim]] = {}  # by `id`: most values exceed the same list
        odd: list[Claim] = []
        for claims in by_value(case.members(group)).values():
            yield from _ratio(claims, group, case)
            exceeded = _exceeded(claims, group, wholes, case)
            odd += claims if exceeded else []
            found.update((id(held), held) for held in exceeded)
        if odd:
            less = {whole.id: whole for held in found.values() for whole in held}
            yield _suspicion(odd, list(less.values()), group, case)
    yield from _sums(case)


def _wholes(case: Case) -> dict[tuple[object, ...], list[Group]]:
    """Figures of an event by what could make another figure a part of them: all but the population."""
    found: dict[tuple[object, ...], list[Group]] = defaultdict(list)
    for group in case.values:
        if group.kind == "casualty" and group.event and not any(f.field == "part" and f.value for f in group.key):
            found[_all_but_population(group)].append(group)
    return found


def _all_but_population(group: Group) -> tuple[object, ...]:
    return tuple((f.field, f.value) for f in group.key if f.field not in {"population", "part"})


def _exceeded(
    claims: Sequence[Claim], group: Group, wholes: Mapping[tuple[object, ...], Sequence[Group]], case: Case
) -> list[Sequence[Claim]]:
    """The whole claims that are less than this part, some at least in each list: its own first."""
    least = claims[0].value
    if least is None or least.low is None:
        return []
    own = [case.claim[c.part_of] for c in claims if c.part_of and c.part_of in case.claim]
    own = [whole for whole in own if _same_harm(claims[0], whole)]
    figures = [case.group_of[w.id] for w in own if w.id in case.group_of] or _wider(group, wholes, case)
    direct = [w for w in own if _less(w.value, least, own=True)]
    wider = {g.id: g for g in figures}.values()
    return [held for held in (direct, *(_all_less(claims[0], g, least, case) for g in wider)) if held]


def _same_harm(part: Claim, whole: Claim) -> bool:
    """The dead are among the victims or the infected; the infected are not among the dead."""
    return part.measure is None or whole.measure in {None, part.measure} or whole.measure in _WIDER_HARMS


def _wider(group: Group, wholes: Mapping[tuple[object, ...], Sequence[Group]], case: Case) -> list[Group]:
    """For women, children, soldiers: the figure of all who were meant that most sources give."""
    if group.kind != "casualty" or is_whole(group.population):
        return []
    wider = [g for g in wholes.get(_all_but_population(group), ()) if is_under(group.population, g.population)]
    return [max(wider, key=lambda g: (_told_by(g, case), g.id))] if wider else []


def _told_by(group: Group, case: Case) -> int:
    """How many sources give a figure."""
    return case.once(("told by", group.id), lambda: len(sources(case.members(group))))


def _all_less(part: Claim, wholes: Group, least: Interval, case: Case) -> Sequence[Claim]:
    """Every firm whole that may be held against a part, when it exceeds them all: one that differs from the rest is
    another finding. A toll of another day may have changed."""
    firm = case.once(("firm", wholes.id), lambda: _firm(wholes, case))
    when = case.timing(wholes)
    days = [None, when.of(part)] if when.is_young(part) else list(firm)
    most = [firm[day][1] for day in days if day in firm]
    if not most or not _less(Interval.exactly(max(most)), least, own=False):
        return []
    return case.once((f"firm of {days}", wholes.id), lambda: _in_order(days, firm, wholes, case))


def _in_order(days: Sequence[int | None], firm: _Firm, wholes: Group, case: Case) -> Sequence[Claim]:
    of_these = {claim.id for day in days if day in firm for claim in firm[day][0]}
    return [claim for claim in case.members(wholes) if claim.id in of_these]


def _firm(group: Group, case: Case) -> _Firm:
    """The claims of a figure that give a number and the most that any allows, by the day of those published while the
    event was young (None: all others). So a part is not held against each whole."""
    when, found = case.timing(group), _Firm()
    for claim in case.members(group):
        if claim.value and not is_soft(claim.value):
            day = when.of(claim) if when.is_young(claim) else None
            held, most = found.get(day, ([], -math.inf))
            held.append(claim)
            high = claim.value.widened().high
            found[day] = held, max(most, math.inf if high is None else high)
    return found


def _less(whole: Interval | None, part: Interval, own: bool) -> bool:
    """True when no value of `part` is within `whole`; a part's own `more than N` is taken at its N."""
    if whole is None or part.low is None:
        return False
    high = whole.widened().high
    if high is None:
        high = whole.low if own else None
    low = part.widened().low
    return high is not None and low is not None and low > high


def _suspicion(claims: Sequence[Claim], wholes: Sequence[Claim], group: Group, case: Case) -> Suspicion:
    bounded = [w for w in wholes if w.value and w.value.high is not None]
    first = wholes[0]
    also = [w for w in bounded if w.source != first.source]
    beside = f" and {voice(also[0], case)}" if also else ""
    return Suspicion(
        rule=CODE,
        severity="error" if bounded else "warning",
        message=f"{group.label}: {voices(claims, case)} is more than the whole, {voice(first, case)}{beside}.",
        odd=tuple(claims),
        others=tuple(wholes),
        values=tuple(stated(c.value) for c in (claims[0], *wholes) if c.value),
        group=group,
        excuses=(Excuse(name="different scope", holds=False, why="the words make the one a part of the other"),),
    )


def _ratio(claims: Sequence[Claim], group: Group, case: Case) -> Iterator[Suspicion]:
    odd = [c for c in claims if c.whole and c.value and _less(c.whole, c.value, own=True)]
    for source in dict.fromkeys(c.source for c in odd):
        own = tuple(c for c in odd if c.source == source)
        values = tuple(stated(v) for v in (own[0].value, own[0].whole) if v)
        message = f"{group.label}: in {voice(own[0], case)} the part, {values[0]}, is more than the whole, {values[1]}."
        yield Suspicion(rule=CODE, severity="error", message=message, odd=own, values=values, group=group)


def _sums(case: Case) -> Iterator[Suspicion]:
    parts: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in case.claims:
        if claim.part_of and claim.zone != "boilerplate" and claim.value and claim.value.low is not None:
            parts[claim.part_of, claim.sentence_start].append(claim)
    for (whole, _), claims in parts.items():
        yield from _sum(case.claim.get(whole), claims, case)


def _sum(whole: Claim | None, parts: Sequence[Claim], case: Case) -> Iterator[Suspicion]:
    group = case.group_of.get(whole.id) if whole else None
    if whole is None or group is None or len(parts) < 2 or not _disjoint(parts):
        return
    lows = [c.value.widened().low or 0 for c in parts if c.value]
    total = Interval.exactly(sum(lows))
    exceeded = [whole] if _less(whole.value, total, own=False) else []
    exceeded += [w for w in _all_less(parts[0], group, total, case) if w.id != whole.id]
    if not exceeded or max(lows) > max(w.value.high for w in exceeded if w.value and w.value.high is not None):
        return
    yield Suspicion(
        rule=CODE,
        severity="error",
        message=f"{group.label}: the parts {listed([voice(c, case) for c in parts])} add up to {number(sum(lows))}, "
        f"more than the whole, {voice(exceeded[0], case)}.",
        odd=(*parts, *([whole] if whole in exceeded else [])),
        others=tuple(exceeded),
        values=tuple(stated(c.value) for c in (*parts, *exceeded) if c.value),
        group=group,
        excuses=(Excuse(name="overlap", holds=False, why="nobody is counted by two of these words"),),
    )


def _disjoint(parts: Sequence[Claim]) -> bool:
    return (
        all(excludes(one.population, other.population) for one, other in combinations(parts[:12], 2))
        and len(parts) <= 12
    )
