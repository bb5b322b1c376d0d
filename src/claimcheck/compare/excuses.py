"""The ways in which two numbers could both be true, each tried and answered."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case
from claimcheck.compare.readings import as_meant, as_rounded, is_soft, written_step
from claimcheck.compare.verdicts import meet
from claimcheck.compare.wording import number, quoted
from claimcheck.model import Claim, Excuse, Interval


def excuses(one: Claim, other: Claim, group: Group, case: Case) -> tuple[Excuse, ...]:
    """For two claims of one figure with a value each; what does not apply is not listed."""
    if one.value is None or other.value is None:
        return ()
    pair = (one.value, other.value)
    return (
        _bounds(one, other),
        _approximation(pair),
        _rounding(one, other, group.kind),
        _later(one, other, group, case),
        _scope(group),
    )


def _bounds(one: Claim, other: Claim) -> Excuse:
    soft = [c for c in (one, other) if c.value and is_soft(c.value)]
    if not soft:
        return Excuse(name="bounds", holds=False, why="neither wording leaves an end open")
    holds = bool(one.value and other.value and as_meant(one.value).intersects(as_meant(other.value)))
    outcome = "allows" if holds else "does not allow"
    against = other if soft[0] is one else one
    return Excuse(name="bounds", holds=holds, why=f"{quoted(soft[0])} {outcome} {quoted(against)}")


def _approximation(pair: Sequence[Interval]) -> Excuse:
    if not any(value.approximate for value in pair):
        return Excuse(name="approximation", holds=False, why="neither wording is approximate")
    holds = meet([as_meant(value) for value in pair])
    return Excuse(name="approximation", holds=holds, why=f"read 10% wide they {'meet' if holds else 'stay apart'}")


def _rounding(one: Claim, other: Claim, kind: str) -> Excuse:
    if one.value is None or other.value is None:
        return Excuse(name="rounding", holds=False, why="there is nothing to round")
    read = [as_rounded(value, kind) for value in (one.value, other.value)]
    steps = [
        f"{quoted(c)} is written to the nearest {number(written_step(c.value) or 1)}" for c in (one, other) if c.value
    ]
    return Excuse(name="rounding", holds=meet(read), why=" and ".join(steps))


def _later(one: Claim, other: Claim, group: Group, case: Case) -> Excuse:
    if case.course(group).moved:
        return Excuse(name="later update", holds=True, why="the outlets that gave one gave another soon after")
    why = _why_not_later(one, other, group, case)
    told = "the event was young, and a later report takes the place of an earlier one"
    return Excuse(name="later update", holds=not why, why=why or told)


def _why_not_later(one: Claim, other: Claim, group: Group, case: Case) -> str:
    """Why neither can be the later of the two; empty where one is."""
    when = case.timing(group)
    told = [when.of(one), when.of(other)]
    if one.source == other.source or (told[0] is not None and told[0] == told[1]):
        return "both were published on one day"
    if when.limit is None and None not in told:
        return "no toll that grows with the news, so that every day counts as settled"
    if None in told:
        return "a publication date is unknown, so the figure is judged as settled"
    if when.is_young(one) and when.is_young(other):
        return ""
    return f"a source was published more than {case.settling} days after the event, or after the first report of it"


def _scope(group: Group) -> Excuse:
    same = [f"{field.field} {field.value}" for field in group.key if field.value is not None]
    return Excuse(name="different scope", holds=False, why=f"nothing in the words sets them apart: {', '.join(same)}")
