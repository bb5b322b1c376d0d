"""What was read at a number: the interval its words allow, before anyone knows what is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model import Interval

Form = Literal["digits", "words", "vague", "ordinal", "fraction", "percent", "article"]


@dataclass(slots=True)
class Quantity:
    """Tokens `first` to `end` (exclusive) hold hedge and number; `number_first`, `number_end` the number alone.

    `form` tells how it was written; `article` is the `a` of `a week`. `unit`/`whole` are set by later steps.
    """

    interval: Interval
    form: Form
    first: int
    end: int
    number_first: int
    number_end: int
    whole: Interval | None = None
    unit: str | None = None
