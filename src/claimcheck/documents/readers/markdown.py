"""Markdown, with or without YAML front matter.

The text is what stands behind the front matter, markup and all, so that offsets slice it; the line on which it
starts is kept. Front matter is what Jekyll made of it: `---` on the first line, closed by `---` or `...`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from claimcheck.documents.decode import decode
from claimcheck.documents.metadata import Metadata, read_metadata
from claimcheck.documents.raw import RawDocument
from claimcheck.documents.yamlmap import YamlError, compose, pairs, plain
from claimcheck.model import Problem

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_PAIR = re.compile(r"[\w-]+[ \t]*:(?:[ \t].*|)(?:\r\n|\n|\r|\Z)|[ \t]+\S.*(?:\r\n|\n|\r|\Z)|-[ \t].*(?:\r\n|\n|\r|\Z)")
_EMPTY = "holds no text behind its front matter"


def read_markdown(file: Path, path: str) -> Iterator[RawDocument | Problem]:
    decoded = decode(file.read_bytes(), path)
    if decoded.problem:
        yield decoded.problem
    if decoded.text is None:
        return
    start, metadata, problems = _front_matter(decoded.text, path)
    yield from problems
    text = decoded.text[start:]
    if not text or text.isspace():
        yield Problem(path=path, message=_EMPTY)
    else:
        yield RawDocument(text, metadata, line=_line_at(decoded.text, start))


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _front_matter(text: str, path: str) -> tuple[int, Metadata, list[Problem]]:
    """Where the text starts, what stands before it, and what is wrong with that."""
    opened = _FENCE.match(text)
    if not opened:
        return 0, Metadata(), []
    closed = _CLOSE.search(text, opened.end())
    if not closed:
        return _unclosed(text, opened.end(), path)
    head = text[opened.end() : closed.start()]
    try:
        node = compose(head)
    except YamlError as mistake:
        line = None if mistake.line is None else mistake.line + 1
        return closed.end(), Metadata(), [Problem(path=path, line=line or 1, message=f"the front matter {mistake}")]
    if node is None:
        return closed.end(), Metadata(), []
    if not isinstance(node, yaml.MappingNode):
        message = "what stands between the first `---` lines is no front matter (`key: value`) and is read as text"
        return 0, Metadata(), [Problem(path=path, line=1, message=message, kind="notice")]
    return closed.end(), *_fields(node, path)


def _fields(node: yaml.MappingNode, path: str) -> tuple[Metadata, list[Problem]]:
    lines: dict[str, int] = {}
    values: dict[str, object] = {}
    twice: list[Problem] = []
    for name, line, value in pairs(node):
        key = name.lower()
        if key in lines:
            twice.append(Problem(path=path, line=line + 1, message=f"`{name}` stands twice in the front matter"))
            continue
        lines[key], values[key] = line + 1, plain(value)
    metadata, problems = read_metadata(values, path, lines.get)
    return metadata, twice + problems


def _unclosed(text: str, start: int, path: str) -> tuple[int, Metadata, list[Problem]]:
    """Front matter without an end is what still looks like `key: value`; a lone rule of dashes is none."""
    end = start
    while (pair := _PAIR.match(text, end)) and pair.end() > end:
        end = pair.end()
    if end == start:
        return 0, Metadata(), []
    message = "the front matter has no closing `---`; the text is read from the first line that is no `key: value`"
    return end, Metadata(), [Problem(path=path, line=1, message=message)]
