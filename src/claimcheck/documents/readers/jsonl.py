"""JSONL corpora: one JSON object a line with `id`, `text`, and optionally title, published, outlet, url.

RFC 8259 wants UTF-8, and such a file is read line by line and never held whole. Other encodings are recognised.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import Path

from claimcheck.documents.decode import decode, known_binary, without_surrogates
from claimcheck.documents.metadata import read_metadata
from claimcheck.documents.raw import RawDocument
from claimcheck.model import Problem

_CHUNK = 1 << 20


def read_jsonl(file: Path, path: str) -> Iterator[RawDocument | Problem]:
    seen: dict[str, str] = {}
    empty = True
    for item in _lines(file, path):
        empty = False
        if isinstance(item, Problem):
            yield item
        else:
            yield from _document(*item, path, seen)
    if empty:
        yield Problem(path=path, message="is empty")


def _lines(file: Path, path: str) -> Iterator[tuple[int, str] | Problem]:
    """Lines that are not blank, with their numbers."""
    if _is_plain_utf8(file):
        with file.open(encoding="utf-8-sig", newline="\n") as lines:
            yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
        return
    decoded = decode(file.read_bytes(), path)
    if decoded.problem:
        yield decoded.problem
    for number, line in enumerate((decoded.text or "").split("\n"), 1):
        if line.strip():
            yield number, line


def _is_plain_utf8(file: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with file.open("rb") as stream:
        try:
            while chunk := stream.read(_CHUNK):
                if b"\0" in chunk or (stream.tell() == len(chunk) and known_binary(chunk)):
                    return False
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _document(line: int, raw: str, path: str, seen: dict[str, str]) -> Iterator[RawDocument | Problem]:
    record = _record(raw)
    if isinstance(record, str):
        yield Problem(path=path, line=line, message=record)
        return
    if not record["text"].strip():  # a feed holds such records; there is nothing in them that could be lost
        yield Problem(path=path, line=line, message="has an empty `text`; there is nothing to read", kind="notice")
        return
    text = without_surrogates(record["text"])
    if text != record["text"]:
        message = "has half a surrogate pair in its text; read with \N{REPLACEMENT CHARACTER} in place"
        yield Problem(path=path, line=line, message=message)
    key, problem = _key(record.get("id"), line, text, seen)
    if problem:
        yield Problem(path=path, line=line, message=problem)
    if key is None:
        return
    metadata, problems = read_metadata(record, path, lambda _: line)
    yield from problems
    yield RawDocument(text, metadata, line=line, key=key)


def _record(raw: str) -> dict[str, str] | str:
    """The object with a text in it, or what is wrong in half a sentence."""
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply or a number too long"
        return f"is no JSON: {reason[:1].lower()}{reason[1:]}"
    if not isinstance(record, dict):
        return "is no JSON object (`{…}`)"
    if record.get("text") is None:
        return "has no `text`"
    if not isinstance(record["text"], str):
        return "has a `text` that is no string"
    return record


def _key(given: object, line: int, text: str, seen: dict[str, str]) -> tuple[str | None, str | None]:
    """The document's key in its file and what is wrong with its id; None when it was read already."""
    if isinstance(given, str | int) and not isinstance(given, bool) and str(given).strip():
        key = without_surrogates(str(given))
    else:
        return f"line-{line}", f"has no `id` (a string or a number); read as line-{line}"
    if key not in seen:
        seen[key] = text
        return key, None
    if seen[key] == text:
        return None, f"has the id {key!r} and the text of an earlier line; read once"
    return f"{key}@{line}", f"has the id {key!r} of an earlier line; read as {key}@{line}"
