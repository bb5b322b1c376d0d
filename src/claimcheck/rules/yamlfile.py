"""YAML read strictly: every mistake is known by its line, and an unknown key by its likely name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from claimcheck.model import Problem

Model = TypeVar("Model", bound=BaseModel)
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Dates stay words (1912-04-15 is EDTF, not a `datetime`), and so do yes, no, on and off."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))


def read_yaml(path: Path, shown: str) -> tuple[Any, Problem | None]:
    """The data of a file (None when it can't be read) and what is wrong with it; `shown` is the path to print."""
    try:
        return yaml.load(path.read_bytes(), Loader=_Loader), None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        return None, Problem(path=shown, line=line, message=f"this is not valid YAML: {error.problem}", kind="rule")
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return None, Problem(path=shown, message=f"this is not valid YAML: {_first_line(error)}", kind="rule")
    except OSError as error:
        return None, Problem(path=shown, message=f"cannot be read: {error.strerror}", kind="rule")


def validate(model: type[Model], data: Any, path: Path, shown: str) -> tuple[Model | None, list[Problem]]:
    """`data` as `model`, or one problem for each mistake with its line."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        root = yaml.compose(path.read_bytes(), Loader=_Loader)
        return None, [
            Problem(path=shown, line=line_of(root, item["loc"]), message=_sentence(model, item), kind="rule")
            for item in error.errors()
        ]


def line_of(node: Any, loc: Sequence[int | str]) -> int | None:
    """The 1-based line of what pydantic calls `loc`; as near as the file goes along with it."""
    if node is None:
        return None
    line: int = node.start_mark.line + 1
    for step in loc:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _sentence(model: type[BaseModel], item: Any) -> str:
    where = ".".join(str(part) for part in item["loc"])
    if item["type"] == "extra_forbidden":
        key = str(item["loc"][-1])
        best = process.extractOne(key, _keys(model), score_cutoff=60)
        return f"unknown key {where!r}" + (f"; did you mean {best[0]!r}?" if best else "")
    return f"{where or 'the file'}: {item['msg'][0].lower()}{item['msg'][1:]}"


def _keys(model: type[BaseModel]) -> list[str]:
    keys = list(model.model_fields)
    for info in model.model_fields.values():
        kind = info.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            keys += kind.model_fields
    return keys


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0]
