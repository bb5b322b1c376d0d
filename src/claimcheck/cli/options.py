"""The options that several commands share, and what makes sense of their values."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, get_args

import typer
from rapidfuzz import process

from claimcheck.model.figure import BestRule
from claimcheck.report import FORMATS, Options

WIDTH = 100
"""Columns of a table that does not go to a terminal."""

LISTED = 20
"""So many names are told where none of them was meant."""
SETTLING_DAYS = 30
BEST_RULES: tuple[str, ...] = get_args(BestRule)
_NAMES = ", ".join(FORMATS)


def known(value: str, names: Iterable[str], what: str) -> str:
    """`value` if it is one of `names`, else a usage error that names the nearest."""
    names = list(names)
    if value in names:
        return value
    near = process.extractOne(value.lower(), names, score_cutoff=60)
    hint = f" Did you mean {near[0]}?" if near else ""
    listed = ", ".join(names[:LISTED]) + (f" and {len(names) - LISTED} more" if len(names) > LISTED else "")
    raise typer.BadParameter(f"there is no {what} “{value}”: it is one of {listed}.{hint}")


def a_format(value: str) -> str:
    """Told before the run, not after it: a format that is not there, or that lacks what it needs."""
    if lacks := FORMATS[known(value, FORMATS, "format")].missing:
        raise typer.BadParameter(f"{lacks}.")
    return value


def a_severity(value: str) -> str:
    return known(value, ("error", "warning", "note"), "severity")


def a_failing_severity(value: str) -> str:
    return known(value, ("error", "warning", "note", "never"), "severity")


def a_best_rule(value: str) -> str:
    return known(value, BEST_RULES, "rule for the best value")


@dataclass(frozen=True)
class Output:
    """A file to be written besides standard output."""

    format: str
    path: Path

    def __str__(self) -> str:
        return f"{self.format}:{self.path}"


def an_output(value: str) -> Output:
    """`FORMAT:PATH`."""
    name, colon, path = value.partition(":")
    if not colon or not path:
        raise typer.BadParameter(f"“{value}” is not FORMAT:PATH, as in json:report.json.")
    output = Output(a_format(name), Path(path))
    if output.path.is_dir():
        raise typer.BadParameter(f"{path} is a folder: name a file in it.")
    return output


def distinct(outputs: Sequence[Output] | None) -> Sequence[Output] | None:
    """Refuses two outputs that would overwrite each other."""
    paths = [output.path.absolute() for output in outputs or ()]
    twice = next((path for index, path in enumerate(paths) if path in paths[:index]), None)
    if twice is not None:
        raise typer.BadParameter(f"{twice} is named twice.")
    return outputs


def page_width(asked: int | None) -> int:
    """As asked, else the terminal's, else `WIDTH`."""
    if asked is not None:
        return asked
    return shutil.get_terminal_size((WIDTH, 24)).columns if sys.stdout.isatty() else WIDTH


def file_options(options: Options, width: int | None) -> Options:
    """For a file the width of this terminal means nothing, nor do its colours."""
    return replace(options, width=width or WIDTH, colour=False)


Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Files or folders of documents.", show_default=False)]
FormatName = Annotated[
    str, typer.Option("--format", "-f", callback=a_format, help=f"What goes to standard output: {_NAMES}.")
]
Outputs = Annotated[
    list[Output] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FORMAT:PATH",
        parser=an_output,
        callback=distinct,
        show_default=False,
        help="Write a file besides; may be given several times. Its folder is made if there is none.",
    ),
]
Rules = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="FOLDER", show_default=False, help="Your own rules; may be given several times."),
]
ShowUnmatched = Annotated[
    bool,
    typer.Option("--show-unmatched/--no-show-unmatched", help="List the numbers that no rule understood."),
]
SettlingDays = Annotated[
    int,
    typer.Option(
        "--settling-days",
        min=0,
        help="For so many days after an event a later toll takes the place of an earlier one.",
    ),
]
Best = Annotated[
    str,
    typer.Option("--best", callback=a_best_rule, help=f"How the best value is chosen: {', '.join(BEST_RULES)}."),
]
Width = Annotated[
    int | None,
    typer.Option("--width", min=20, show_default=False, help="Columns of a table; else those of the terminal, or 100."),
]
