"""What a format is, and what a caller may ask of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from claimcheck.model import Report, Severity

Subject = Literal["check", "extract"]

RANK: dict[Severity, int] = {"note": 0, "warning": 1, "error": 2}
"""Severities from the least to the gravest."""


@dataclass(frozen=True)
class Options:
    """How to show a report; nothing in here changes what was found.

    `subject`: whether figures and findings are shown (`check`) or the claims alone (`extract`).
    `min_severity`: findings below it are left out. `show_unmatched`: list the numbers that no rule understood.
    `show_all`: also figures that one source alone states. `width`: columns of the page, for formats that have one.
    `colour`: paint verdicts, severities and titles, for a terminal (only formats that have a width do).
    `base`: the folder to which formats that name files make them relative (posix slashes); empty: as they were given.
    """

    subject: Subject = "check"
    min_severity: Severity = "note"
    show_unmatched: bool = False
    show_all: bool = False
    width: int = 100
    colour: bool = False
    base: str = ""


@dataclass(frozen=True)
class Format:
    """`render` returns the whole text, ending in one line end (or empty). It reads nothing but its arguments.

    `needs`: what only this format uses: the name that is imported, and the name of the package. The extra that brings
    them is called as the format is.
    """

    name: str
    summary: str
    render: Callable[[Report, Options], str]
    needs: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> str | None:
        """The sentence that says what is not installed, and how to install it; None where nothing is missing."""
        lacking = [package for module, package in self.needs.items() if find_spec(module) is None]
        if not lacking:
            return None
        names = " and ".join(lacking)
        return f"{self.name} needs {names}, not installed here: pip install 'claimcheck-figures[{self.name}]'"
