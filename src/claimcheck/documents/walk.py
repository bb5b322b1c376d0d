"""From the paths given to the files to read, each with the name it is known by."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.model import Problem

SOURCES = ("sources.yaml", "sources.yml")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """`source`: what it is called in results; `shown`: what it is called in messages; `given`: what led to it.

    `folder`: how far up a sources.yaml counts (the folder that was given, or the one that holds the file given).
    """

    path: Path
    source: str
    shown: str
    given: Path
    folder: Path
    asked_for: bool = False


def find_files(paths: Sequence[Path]) -> tuple[list[FoundFile], list[Problem]]:
    """Every regular file that is not hidden, in the order of `paths`, inside a folder sorted by posix path.

    A file met twice is found once, with a notice. Sources are unique: where names would collide, the path as given
    stands before them.
    """
    found: list[FoundFile] = []
    problems: list[Problem] = []
    for given in paths:
        files = list(_below(given))
        problems += [item for item in files if isinstance(item, Problem)]
        found += sorted((item for item in files if isinstance(item, FoundFile)), key=lambda file: file.source)
    unique, twice = _once(found)
    return _told_apart(unique), problems + twice


def printable(path: Path | str) -> str:
    """Posix form; bytes of a file name that are no UTF-8 become U+FFFD."""
    posix = path.as_posix() if isinstance(path, Path) else path
    return os.fsencode(posix).decode("utf-8", "replace")


def _below(given: Path) -> Iterator[FoundFile | Problem]:
    shown = printable(given)
    try:
        if given.is_dir():
            yield from _folder(given, given, {os.path.realpath(given)})
        elif given.is_file():
            yield FoundFile(given, printable(given.name), shown, given, given.parent, asked_for=True)
        elif given.exists():
            yield Problem(path=shown, message="is neither a file nor a folder")
        else:
            yield Problem(path=shown, message=_missing(given))
    except (OSError, ValueError) as error:
        yield Problem(path=shown, message=f"can't be read: {reason(error)}")


def _missing(path: Path) -> str:
    return "is a link that leads nowhere" if path.is_symlink() else "there is no such file or folder"


def reason(error: OSError | ValueError) -> str:
    """The system's words, in lower case, without the path."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return text[:1].lower() + text[1:]


def _folder(folder: Path, given: Path, above: set[str]) -> Iterator[FoundFile | Problem]:
    """`above`: the real paths of this folder and those it lies in, by which a loop of links is known."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        yield Problem(path=printable(folder), message=f"can't be read: {reason(error)}")
        return
    for name in names:
        yield from _entry(folder / name, given, above)


def _entry(path: Path, given: Path, above: set[str]) -> Iterator[FoundFile | Problem]:
    shown = printable(path)
    try:
        if path.is_dir():
            real = os.path.realpath(path)
            if real in above:
                yield Problem(path=shown, message="is a link back to a folder it lies in", kind="notice")
            else:
                yield from _folder(path, given, above | {real})
        elif path.is_file():
            yield FoundFile(path, printable(path.relative_to(given)), shown, given, given)
        else:
            message = "is no regular file" if path.exists() else "is a link that leads nowhere"
            yield Problem(path=shown, message=message)
    except OSError as error:
        yield Problem(path=shown, message=f"can't be read: {reason(error)}")


def _once(found: Iterable[FoundFile]) -> tuple[list[FoundFile], list[Problem]]:
    unique: dict[str, FoundFile] = {}
    problems: list[Problem] = []
    for file in found:
        first = unique.setdefault(os.path.realpath(file.path), file)
        if first is not file and file.path.name not in SOURCES:
            message = f"is the same file as {first.shown}; read once"
            problems.append(Problem(path=file.shown, message=message, kind="notice"))
    return list(unique.values()), problems


def _told_apart(files: list[FoundFile]) -> list[FoundFile]:
    counts: dict[str, int] = {}
    for file in files:
        counts[file.source] = counts.get(file.source, 0) + 1
    taken: set[str] = set()
    renamed = []
    for file in files:
        source = file.source if counts[file.source] == 1 else file.shown
        renamed.append(replace(file, source=free_name(source, taken)))
    return renamed


def free_name(name: str, taken: set[str]) -> str:
    """`name`, or with `@2`, `@3` … behind it, so that it is not yet in `taken`; puts it there."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}@{number}"
    taken.add(free)
    return free
