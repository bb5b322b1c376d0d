"""The example of each check: `rules/checks/CODE.yaml`, short texts in which it finds something."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from claimcheck.model import Event
from claimcheck.model.base import Noun
from claimcheck.rules.folder import builtin_rules_folder
from claimcheck.rules.yamlfile import read_yaml


class ExampleText(Noun):
    source: str
    text: str
    title: str | None = None
    published: str | None = None


class CheckExample(Noun):
    """`event` is what the texts are about, as an event file would name it."""

    check: str
    event: Event
    documents: tuple[ExampleText, ...]


@lru_cache(maxsize=64)
def check_example(code: str) -> CheckExample | None:
    """None where there is no file. Raises ValueError for one that holds something else."""
    path = builtin_rules_folder() / "checks" / f"{code}.yaml"
    if not path.is_file():
        return None
    data: Any
    data, problem = read_yaml(path, f"rules/checks/{code}.yaml")
    if problem:
        raise ValueError(str(problem))
    return CheckExample.model_validate(data)
