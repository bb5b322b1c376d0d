"""Standard output holds what was asked for, standard error what is to be said about the run. Both are UTF-8."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimcheck.report.text import one_line

if TYPE_CHECKING:
    from claimcheck.model import Problem

_COMMAND = re.compile(r"^(\s*)(::|##\[)", re.MULTILINE)


def prepare() -> None:
    """UTF-8 whatever the locale says; a stream that was closed before the program began swallows what it is given."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal(stream: TextIO) -> bool:
    """A terminal that understands more than lines."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def in_colour() -> bool:
    """Colours go to a terminal, unless `NO_COLOR` has a value (no-color.org)."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")


def say(sentence: str) -> None:
    """One line on standard error; nothing in it acts on the terminal."""
    try:
        print(inert(one_line(sentence)), file=sys.stderr, flush=True)
    except OSError:
        return  # nobody listens, and there is nobody left to tell


def say_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        say(str(problem))


def inert(text: str) -> str:
    """In GitHub Actions a line that starts with `::` is a command to the runner, whoever wrote it: no longer one."""
    if not os.environ.get("GITHUB_ACTIONS"):
        return text
    return _COMMAND.sub(lambda match: f"{match[1]}\u200b{match[2]}", text)


def put(text: str, commands: bool = False) -> bool:
    """Writes to standard output. A reader that has gone (`| head`) is no error; False when it could not be written.

    `commands`: the text is meant for the runner of a workflow.
    """
    try:
        sys.stdout.write(text if commands else inert(text))
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
    except OSError as error:
        say(f"Standard output could not be written: {error.strerror or error}.")
        _let_go()
        return False
    return True


def _let_go() -> None:
    """Points standard output at nothing, so that Python's flush at exit does not fail again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def put_file(path: Path, text: str) -> bool:
    """Writes a file, UTF-8 with line ends LF; makes the folder it goes into. False when it could not be written.

    An interrupt leaves the file as it was or as it is to be, never half of it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        real = path.resolve()
        if real.is_file() or not real.exists():
            _put_whole(real, text)
        else:
            path.write_text(text, encoding="utf-8", newline="\n")  # /dev/stdout, a pipe
    except OSError as error:
        say(f"{path}: could not be written: {error.strerror or error}.")
        return False
    return True


def _put_whole(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}~")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    except PermissionError:  # a folder that takes no new file may hold one that can be written
        path.write_text(text, encoding="utf-8", newline="\n")
    finally:
        beside.unlink(missing_ok=True)
