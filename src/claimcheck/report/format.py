"""What a format is, and what a caller may ask of one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

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
    `base`: the folder to which formats that name files make them relative (posix slashes); empty: as they were given.
    """

    subject: Subject = "check"
    min_severity: Severity = "note"
    show_unmatched: bool = False
    show_all: bool = False
    width: int = 100
    base: str = ""


@dataclass(frozen=True)
class Format:
    """`render` returns the whole text, ending in one line end (or empty). It reads nothing but its arguments."""

    name: str
    summary: str
    render: Callable[[Report, Options], str]
