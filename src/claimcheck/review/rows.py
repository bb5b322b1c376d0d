"""Rows of a CSV or YAML file, each with its line, before anything is said about what they hold."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from claimcheck.documents.yamlmap import YamlError, compose, pairs, plain
from claimcheck.model import Problem

_DELIMITERS = ",;\t"


@dataclass(frozen=True)
class Row:
    """`values`: what is not empty. `line` is 1-based."""

    line: int
    values: dict[str, Any]


def read_rows(path: Path, model: type[BaseModel]) -> tuple[list[Row], list[Problem]]:
    """The rows of a file whose columns or keys are the fields of `model`; an unknown one is a problem."""
    shown = path.as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        return [], [Problem(path=shown, message=f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError:
        return [], [Problem(path=shown, message="cannot be read: it is not UTF-8")]
    known = list(model.model_fields)
    rows: list[Row] = []
    problems: list[Problem] = []
    reader = _yaml if path.suffix.lower() in (".yaml", ".yml") else _csv
    for item in reader(text, known):
        if isinstance(item, Row):
            rows.append(item)
        else:
            problems.append(Problem(path=shown, line=item[0], message=item[1]))
    return rows, problems


Mistake = tuple[int | None, str]


def _csv(text: str, known: list[str]) -> Iterator[Row | Mistake]:
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        columns = [column.strip().casefold() for column in next(reader, [])]
        yield from ((1, _unknown("column", column, known)) for column in columns if column and column not in known)
        for cells in reader:
            line, first = reader.line_num, line + 1
            if any(cell.strip() for cell in cells):
                yield _row(first, columns, cells, known)
    except csv.Error as error:
        yield reader.line_num, f"this is not CSV: {error}"


def _row(line: int, columns: list[str], cells: list[str], known: list[str]) -> Row | Mistake:
    if len(cells) > len(columns):
        return line, f"there are {len(cells)} cells for {len(columns)} columns"
    values = {column: cell.strip() for column, cell in zip(columns, cells, strict=False)}
    return Row(line, {column: cell for column, cell in values.items() if cell and column in known})


def _yaml(text: str, known: list[str]) -> Iterator[Row | Mistake]:
    try:
        node = compose(text)
    except YamlError as mistake:
        yield mistake.line, str(mistake)
        return
    if isinstance(node, yaml.MappingNode):
        listed = {key: value for key, _, value in pairs(node)}
        node = listed.get("figures", node)
    if node is None:
        return
    if not isinstance(node, yaml.SequenceNode):
        yield node.start_mark.line + 1, "has to be a list of figures, or a mapping with the key `figures`"
        return
    for entry in node.value:
        yield from _entry(entry, known)


def _entry(entry: yaml.Node, known: list[str]) -> Iterator[Row | Mistake]:
    if not isinstance(entry, yaml.MappingNode):
        yield entry.start_mark.line + 1, "a figure has to be a mapping"
        return
    values: dict[str, Any] = {}
    for key, line, value in pairs(entry):
        if key not in known:
            yield line, _unknown("key", key, known)
        elif isinstance(plain(value), str):
            values[key] = plain(value)
        elif plain(value) is not None:
            yield line, f"`{key}` has to be one text or number"
    yield Row(entry.start_mark.line + 1, values)


def _unknown(what: str, name: str, known: list[str]) -> str:
    near = process.extractOne(name, known, score_cutoff=60)
    return f"unknown {what} “{name}”" + (f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}")


def sentence_of(error: ValueError) -> str:
    """The first mistake of a validation: the field and what is wrong with it."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    message = first["msg"].removeprefix("Value error, ")
    return f"{where}: {message[:1].lower()}{message[1:]}" if where else message
