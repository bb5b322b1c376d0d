"""What a caller may ask of a run besides documents and rules."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimcheck.review import Apart


@dataclass(frozen=True, slots=True)
class Asked:
    """`not_same`: alignments that somebody dismissed. `references`: files of figures that somebody stands for.
    `ignored`: ids of rules that are not used, and codes of checks whose findings are left out."""

    not_same: tuple[Apart, ...] = ()
    references: tuple[Path, ...] = ()
    ignored: frozenset[str] = frozenset()
