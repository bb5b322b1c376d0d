"""`sources.yaml`: metadata for files that can't carry their own.

Either `files: {name: {title, published, outlet, url}}` or that mapping alone. A name is a path relative to the folder
that holds the file, or `name#id` for one document of a JSONL corpus. What a document says of itself (front matter,
JSONL keys) counts for more; of two such files the one nearer to the document does.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError
from rapidfuzz import process

from claimcheck.documents.decode import decode
from claimcheck.documents.metadata import KEYS, Metadata, read_metadata
from claimcheck.documents.walk import SOURCES, FoundFile, printable, reason
from claimcheck.documents.yamlmap import YamlError, compose, pairs, plain
from claimcheck.model import Problem

_SIMILAR = 60
_WANTED = "has to be a mapping from file names to what is known of them"


class _Entry(BaseModel):
    """The keys of one entry; their values are read by `read_metadata`."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)

    title: object = None
    published: object = None
    date: object = None
    outlet: object = None
    url: object = None


@dataclass(slots=True)
class _Told:
    metadata: Metadata
    line: int
    used: bool = False


@dataclass(slots=True)
class _SourcesFile:
    folder: Path
    shown: str
    entries: dict[str, _Told] = field(default_factory=dict)


class SourceBook:
    """All the sources.yaml files that count for the files found."""

    def __init__(self, files: Iterable[FoundFile]) -> None:
        self.problems: list[Problem] = []
        self._by_folder: dict[Path, list[_SourcesFile]] = {}
        for folder in _folders(files):
            self._by_folder[folder] = [self._read(folder / name) for name in SOURCES if (folder / name).is_file()]

    def of(self, file: FoundFile, key: str | None) -> Metadata:
        """What is told of the file, or of the document `key` in it."""
        told = Metadata()
        suffix = "" if key is None else f"#{key}"
        for folder in _upwards(file):
            name = printable(file.path.relative_to(folder)) + suffix
            for book in self._by_folder.get(folder, ()):
                if entry := book.entries.get(name):
                    entry.used = True
                    told = told.over(entry.metadata)
        return told

    def unused(self, read: set[Path]) -> list[Problem]:
        """A notice for each entry that names no file, or no document of a file that was read."""
        return [
            Problem(path=book.shown, line=told.line, message=f"{name!r} names no document", kind="notice")
            for books in self._by_folder.values()
            for book in books
            for name, told in book.entries.items()
            if not told.used and not _exists_unread(book.folder, name, read)
        ]

    def _read(self, path: Path) -> _SourcesFile:
        book = _SourcesFile(path.parent, printable(path))
        try:
            decoded = decode(path.read_bytes(), book.shown)
        except OSError as error:
            self._problem(book, None, f"can't be read: {reason(error)}")
            return book
        if decoded.problem:
            self.problems.append(decoded.problem)
        try:
            node = compose(decoded.text or "")
        except YamlError as mistake:
            self._problem(book, mistake.line, str(mistake))
            return book
        if isinstance(node, yaml.MappingNode):
            self._entries(book, node)
        elif node is not None:
            self._problem(
                book, node.start_mark.line + 1, "has to be a mapping from file names to what is known of them"
            )
        return book

    def _problem(self, book: _SourcesFile, line: int | None, message: str) -> None:
        self.problems.append(Problem(path=book.shown, line=line, message=message))

    def _entries(self, book: _SourcesFile, node: yaml.MappingNode) -> None:
        for name, line, value in self._named(book, node):
            if not isinstance(value, yaml.MappingNode):
                self._problem(book, line, f"{name!r} has to be a mapping of {_listed()}")
                continue
            tidy = posixpath.normpath(name)
            if tidy in book.entries:
                self._problem(book, line, f"{name!r} stands twice; the first one counts")
                continue
            book.entries[tidy] = _Told(self._metadata(book, name, value), line)

    def _named(self, book: _SourcesFile, node: yaml.MappingNode) -> list[tuple[str, int, yaml.Node]]:
        """The entries, from below `files` when there is such a key."""
        top = list(pairs(node))
        if all(key != "files" for key, _, _ in top):
            return top
        entries: list[tuple[str, int, yaml.Node]] = []
        for key, line, value in top:
            if key != "files":
                self._problem(book, line, f"unknown key {key!r} beside `files`")
            elif isinstance(value, yaml.MappingNode):
                entries += pairs(value)
            elif plain(value) is not None:
                self._problem(book, line, f"`files` {_WANTED}")
        return entries

    def _metadata(self, book: _SourcesFile, name: str, node: yaml.MappingNode) -> Metadata:
        lines: dict[str, int] = {}
        values: dict[str, object] = {}
        for key, line, value in pairs(node):
            if key in lines:
                self._problem(book, line, f"`{key}` stands twice for {name!r}")
            lines.setdefault(key, line)
            values.setdefault(key, plain(value))
        try:
            _Entry.model_validate(values)
        except ValidationError as error:
            for item in error.errors():
                unknown = str(item["loc"][-1])
                self._problem(book, lines.get(unknown), _unknown_key(unknown))
        metadata, problems = read_metadata(values, book.shown, lines.get)
        self.problems += problems
        return metadata


def _unknown_key(key: str) -> str:
    best = process.extractOne(key, KEYS, score_cutoff=_SIMILAR)
    return f"unknown key {key!r}; " + (f"did you mean {best[0]!r}?" if best else f"known are {_listed()}")


def _listed() -> str:
    return f"{', '.join(KEYS[:-1])} and {KEYS[-1]}"


def _upwards(file: FoundFile) -> list[Path]:
    """The folders whose sources.yaml counts for a file, the nearest first."""
    folders = [file.path.parent]
    while folders[-1] != file.folder and file.folder in folders[-1].parents:
        folders.append(folders[-1].parent)
    return folders


def _folders(files: Iterable[FoundFile]) -> list[Path]:
    return list(dict.fromkeys(folder for file in files for folder in _upwards(file)))


def _exists_unread(folder: Path, name: str, read: set[Path]) -> bool:
    """True for a file that is there but was not asked for in this run: its entry may well be right."""
    for candidate in (folder / name, folder / name.rpartition("#")[0]):
        try:
            if candidate.is_file():
                return candidate not in read
        except (OSError, ValueError):
            continue
    return False
