"""A claim in the making: what was read, by token, before offsets and dates are settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.extract.measured import Measured
from claimcheck.extract.phrase import Phrase
from claimcheck.extract.quantity import Quantity
from claimcheck.extract.strip import Strip
from claimcheck.extract.times.mention import TimeMention
from claimcheck.model import Interval
from claimcheck.rules import RuleFile


@dataclass(slots=True)
class Draft:
    """Tokens `first` to `end` are the claim's core; `number_first`, `number_end` the number alone.

    `chunk` is the place in the final strip. `phrase`, `mention` hold what the chunk held. `part_of` is the draft of the
    whole that this one is a stated part of. `bare` marks a number of which nobody could say what it counts, `by_noun` a
    casualty that rests on its own noun and lends nothing to others (`37 wounded`).
    """

    rule: RuleFile
    kind: str
    chunk: int
    first: int
    end: int
    number_first: int
    number_end: int
    interval: Interval | None = None
    whole: Interval | None = None
    unit: str | None = None
    measure: str | None = None
    population: str | None = None
    optional: bool = False
    bare: bool = False
    by_noun: bool = False
    phrase: Phrase | None = None
    mention: TimeMention | None = None
    part_of: Draft | None = None
    modifiers: list[str] = field(default_factory=list)
    attributed_to: str | None = None
    origin: str | None = None

    def place(self) -> tuple[int, int]:
        """To sort by: the order of the text."""
        return self.first, self.end


def from_chunk(rule: RuleFile, strip: Strip, chunk: int) -> Draft:
    """A draft of what stands in a chunk, with the fields of the rule that asked for it."""
    item, fields = strip.items[chunk], rule.fields
    first, end = strip.first[chunk], strip.end[chunk]
    draft = Draft(rule, rule.kind, chunk, first, end, first, end, optional=fields.optional)
    draft.measure, draft.population, draft.unit = fields.measure, fields.population, fields.unit
    if isinstance(item, Phrase):
        _take_quantity(draft, item.quantity)
        draft.first, draft.end, draft.phrase, draft.modifiers = item.first, item.end, item, item.modifiers
        draft.population = item.population or fields.population
        draft.whole = item.whole.interval if item.whole else None
    elif isinstance(item, Quantity):
        _take_quantity(draft, item)
        draft.first, draft.end = item.first, item.end
    elif isinstance(item, Measured):
        _take_quantity(draft, item.quantity)
        draft.first, draft.end, draft.unit = item.quantity.first, item.quantity.end, fields.unit or item.unit
    elif isinstance(item, TimeMention):
        draft.mention, draft.interval, draft.unit = item, item.interval, item.unit
        draft.optional = draft.optional or item.optional
    return draft


def _take_quantity(draft: Draft, quantity: Quantity) -> None:
    draft.interval, draft.number_first, draft.number_end = quantity.interval, quantity.number_first, quantity.number_end
