"""What a caller may ask of a run besides documents and rules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimcheck.compare import SETTLING
from claimcheck.model.figure import BestRule
from claimcheck.review import Apart


@dataclass(frozen=True, slots=True)
class Asked:
    """`not_same`: alignments that somebody dismissed. `references`: files of figures that somebody stands for.
    `ignored`: ids of rules that are not used, and codes of checks whose findings are left out. `settling_days`: for so
    many days a later toll takes the place of an earlier one. `best`: how the best value of a figure is chosen."""

    not_same: tuple[Apart, ...] = ()
    references: tuple[Path, ...] = ()
    ignored: frozenset[str] = frozenset()
    settling_days: int = SETTLING
    best: BestRule = "origins"
