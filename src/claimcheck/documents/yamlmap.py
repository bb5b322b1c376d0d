"""YAML mappings of plain values, each key with its line.

Values come as they are written (`1992-02` stays that, `2024-02-30` is no error of YAML's): what they mean is for the
caller to say. Nothing is constructed, so neither tags nor aliases can do harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(ValueError):
    """The message is one sentence without the place; `line` is 1-based, None when YAML does not tell."""

    def __init__(self, message: str, line: int | None) -> None:
        super().__init__(message)
        self.line = line


def compose(text: str) -> yaml.Node | None:
    """The one YAML document in `text`, None when it is empty. Raises YamlError."""
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(f"is not valid YAML: {error.problem}", mark.line + 1 if mark else None) from error
    except yaml.YAMLError as error:
        raise YamlError(f"is not valid YAML: {str(error).splitlines()[0]}", None) from error
    except RecursionError as error:
        raise YamlError("is not valid YAML: it is nested too deeply", None) from error
    return node


def pairs(node: yaml.MappingNode) -> Iterator[tuple[str, int, yaml.Node]]:
    """Key, 1-based line and value of each pair; a key that is no scalar comes as its YAML tag."""
    for key, value in node.value:
        yield (key.value if isinstance(key, yaml.ScalarNode) else key.tag), key.start_mark.line + 1, value


def plain(node: yaml.Node) -> object:
    """A scalar as written, None for null; any other node is handed back as it is."""
    if not isinstance(node, yaml.ScalarNode):
        return node
    return None if node.tag == "tag:yaml.org,2002:null" else node.value
