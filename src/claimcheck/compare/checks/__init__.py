"""Every check, in the order in which one cause is told by several: the first that names it speaks for all.

A check is a module with a `CODE` (stable: people write it into their configuration), a docstring that says what it
finds, what it leaves alone and how severe it is, and `check(case)`. It is registered by its line here.
"""

from __future__ import annotations

from types import ModuleType

from claimcheck.compare.checks import (
    anniversary,
    backwards_range,
    bound_conflict,
    bounds_differ,
    conversion,
    duration_range,
    ends_differ,
    event_date,
    impossible_date,
    part_whole,
    relative_date,
    revision,
    rounding,
    self_contradiction,
    several_counts,
    title_body,
    update,
    value_conflict,
    weekday,
    wholes_differ,
    years_ago,
)

CHECKS: tuple[ModuleType, ...] = (
    value_conflict,
    bound_conflict,
    ends_differ,
    title_body,
    self_contradiction,
    event_date,
    anniversary,
    years_ago,
    duration_range,
    part_whole,
    wholes_differ,
    backwards_range,
    conversion,
    impossible_date,
    weekday,
    relative_date,
    update,
    revision,
    several_counts,
    rounding,
    bounds_differ,
)
