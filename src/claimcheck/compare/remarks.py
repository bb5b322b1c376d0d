"""What a reader must know of how a figure was judged."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.align import Group
from claimcheck.compare.case import Case, sources
from claimcheck.compare.course import Course
from claimcheck.compare.old import is_toll
from claimcheck.compare.series import falls
from claimcheck.compare.wording import listed, quoted
from claimcheck.model import Claim

#: so many documents are named
_NAMED = 3


def remarks(group: Group, case: Case) -> tuple[str, ...]:
    """Sentences, in a fixed order; none where nothing but the values needs telling."""
    course = case.course(group)
    told = (_undated(course, group, case), _revised(course, group), _old(course.history), _one_voice(group, case))
    return tuple(remark for remark in told if remark)


def _undated(course: Course, group: Group, case: Case) -> str:
    """Of a toll only: what does not grow with the news is judged as settled on any day."""
    unknown = [s for s in sources(course.changed) if course.timing.day.get(s) is None]
    if not unknown or not is_toll(group, case.members(group)):
        return ""
    return f"The day of publication of {_named(unknown)} is not known: judged as settled."


def _revised(course: Course, group: Group) -> str:
    return "Revised down while the event was young." if course.is_update and falls(course, group) else ""


def _old(history: Sequence[Claim]) -> str:
    if not history:
        return ""
    words = list(dict.fromkeys(f"{quoted(c)} ({c.source})" for c in history))
    return f"Called an earlier number by its own text, and so no difference: {_named(words)}."


def _one_voice(group: Group, case: Case) -> str:
    stating, voices = sources(case.members(group)), case.voices(group)
    names = {origin.key: origin.name for c in case.members(group) for origin in voices.get(c.id, ())}
    if len(stating) < 2 or len(names) != 1:
        return ""
    return f"{len(stating)} documents, one origin: {next(iter(names.values()))}."


def _named(words: Sequence[str]) -> str:
    more = len(words) - _NAMED
    return listed([*words[:_NAMED], f"{more} more"] if more > 0 else words)
