"""The door of the room: paths in, documents out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.documents.dateline import find_dateline
from claimcheck.documents.metadata import Metadata
from claimcheck.documents.raw import RawDocument
from claimcheck.documents.readers import READERS
from claimcheck.documents.sources import SourceBook
from claimcheck.documents.walk import SOURCES, FoundFile, find_files, free_name, printable, reason
from claimcheck.documents.zones import lay_out
from claimcheck.model import Document, Problem
from claimcheck.model.base import Noun


class Corpus(Noun):
    """What was read, in the order of the paths given, and what was not and why."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Reading:
    book: SourceBook
    problems: list[Problem]
    taken: set[str] = field(default_factory=set)

    def documents(self, files: Sequence[FoundFile]) -> Iterator[Document]:
        for file in files:
            reader = READERS.get(file.path.suffix.lower())
            if reader is None:
                self._no_reader(file)
                continue
            try:
                for item in reader(file.path, file.shown):
                    if isinstance(item, Problem):
                        self.problems.append(item)
                    else:
                        yield self._document(item, file)
            except OSError as error:
                self.problems.append(Problem(path=file.shown, message=f"can't be read: {reason(error)}"))

    def _no_reader(self, file: FoundFile) -> None:
        message = f"left out: no reader for this kind of file (there are some for {', '.join(sorted(READERS))})"
        self.problems.append(Problem(path=file.shown, message=message, kind="notice"))

    def _document(self, raw: RawDocument, file: FoundFile) -> Document:
        name = file.source if raw.key is None else f"{file.source}#{raw.key}"
        metadata = raw.metadata.over(self.book.of(file, raw.key))
        made = make_document(free_name(name, self.taken), raw.text, metadata, raw.line)
        return made.model_copy(update={"path": file.shown})


def make_document(source: str, text: str, metadata: Metadata, line: int = 1) -> Document:
    """A document with its zones, its title and its publication date, from metadata first and from the text next."""
    layout = lay_out(text, metadata.title)
    dateline = None if metadata.published else find_dateline(text, layout)
    published = metadata.published or (dateline.date.isoformat() if dateline else None)
    return Document(
        source=source,
        text=text,
        title=layout.title,
        published=published,
        published_from="metadata" if metadata.published else "dateline" if dateline else None,
        published_span=(dateline.start, dateline.end) if dateline else None,
        outlet=metadata.outlet,
        url=metadata.url,
        zones=layout.zones,
        line=line,
    )


def read_corpus(paths: Sequence[Path]) -> Corpus:
    """Every document that the files and folders hold. Bad input raises nothing: it is named in `Corpus.problems`.

    A file is read by its ending (`READERS`); a `sources.yaml` in a folder lends metadata to the files in and below it.
    """
    found, problems = find_files(paths)
    files = [file for file in found if file.path.name not in SOURCES]
    book = SourceBook(found)
    problems += book.problems
    reading = _Reading(book, problems)
    documents = tuple(reading.documents(files))
    problems += book.unused({file.path for file in files})
    problems += _empty_folders(paths, files)
    return Corpus(documents=documents, problems=tuple(problems))


def _empty_folders(paths: Sequence[Path], files: Sequence[FoundFile]) -> Iterator[Problem]:
    """A folder without a single file of a kind that can be read."""
    readable = [file for file in files if file.path.suffix.lower() in READERS]
    filled = {file.given for file in readable}
    for path in dict.fromkeys(paths):
        if path in filled or not path.is_dir():
            continue
        real = path.resolve()
        if not any(file.path.resolve().is_relative_to(real) for file in readable):
            yield Problem(path=printable(path), message="the folder holds no document that can be read", kind="notice")
