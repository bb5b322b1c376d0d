"""What `check` and `extract` share: run, say what went wrong, show, leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from claimcheck.cli.options import Output, file_options
from claimcheck.cli.progress import watching
from claimcheck.cli.status import Status, nothing
from claimcheck.cli.streams import put, put_file, say, say_problems
from claimcheck.model import Report
from claimcheck.report import FORMATS, Options
from claimcheck.report.text import plural

if TYPE_CHECKING:
    from claimcheck.engine import Asked


@dataclass(frozen=True)
class Wish:
    """What the user wants to have: a format on standard output, files besides, and the width asked for, if any."""

    format: str
    options: Options
    outputs: tuple[Output, ...]
    width: int | None


def run(paths: Sequence[Path], rules: Sequence[Path], asked: Asked | None = None) -> Report:
    from claimcheck import engine  # the rooms take a moment to import; `--help` need not wait

    with watching() as watch:
        return engine.run(paths, rules, asked or engine.Asked(), watch)


def extract(paths: Sequence[Path], rules: Sequence[Path]) -> Report:
    from claimcheck import engine

    with watching() as watch:
        return engine.extract(paths, rules, watch)


def deliver(report: Report, paths: Sequence[Path], wish: Wish, status: Status) -> None:
    """Shows and writes the report, then leaves with `status`, or with 2 where something could not be written."""
    say_problems(report.problems)
    done = put(FORMATS[wish.format].render(report, wish.options), commands=wish.format == "github")
    for output in wish.outputs:
        done &= put_file(output.path, _rendered(report, output, wish))
        _warn_of_reading_it(output.path, paths)
    _say_outcome(report, paths)
    raise typer.Exit(status if done else Status.BROKEN)


def _rendered(report: Report, output: Output, wish: Wish) -> str:
    return FORMATS[output.format].render(report, file_options(wish.options, wish.width))


def _say_outcome(report: Report, paths: Sequence[Path]) -> None:
    if sentence := nothing(report, paths):
        say(sentence)
    serious = sum(problem.kind != "notice" for problem in report.problems)
    if serious and report.documents:
        say(f"{plural(serious, 'problem')} above: the report covers the rest.")


def _warn_of_reading_it(path: Path, paths: Sequence[Path]) -> None:
    """A report written among the documents would be read as one of them by the next run."""
    from claimcheck.documents.readers import READERS

    inside = any(folder.is_dir() and path.resolve().is_relative_to(folder.resolve()) for folder in paths)
    if inside and path.suffix.lower() in READERS:
        say(f"{path}: lies among the documents, and the next run will read it as one of them.")
