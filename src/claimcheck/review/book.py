"""All decisions, and the file that holds them: YAML, sorted by id, one key a line, so that it diffs well."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from claimcheck.model import Problem
from claimcheck.model.base import Noun
from claimcheck.review.decision import Decision
from claimcheck.rules.yamlfile import read_yaml, validate

HEAD = """\
# What people decided of findings: `claimcheck review` and `claimcheck baseline` write this file, and you may edit it.
# A finding whose values change is another finding, and open again. One that has `expires` is open again after that day.
"""


_CONFLICT = "a merge conflict is left in it: keep one side, or both"


class _File(Noun):
    decisions: tuple[Decision, ...] | None = ()


@dataclass(frozen=True)
class Book:
    """Decisions by the id of their finding. Never changed: `with_` and `without` give another."""

    by_id: dict[str, Decision] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Book:
        return cls({decision.id: decision for decision in decisions})

    def with_(self, *decisions: Decision) -> Book:
        return Book({**self.by_id, **{decision.id: decision for decision in decisions}})

    def without(self, ids: Iterable[str]) -> Book:
        gone = set(ids)
        return Book({name: decision for name, decision in self.by_id.items() if name not in gone})

    def in_force(self, today: datetime.date) -> Book:
        """Those that have not run out."""
        return Book.of(decision for decision in self.by_id.values() if not decision.has_expired(today))


def read_book(path: Path) -> tuple[Book, list[Problem]]:
    """The decisions of a file and what is wrong with it; with a problem there are none. An empty file is an empty book.

    A file that is not there is a problem, too.
    """
    shown = path.as_posix()
    if line := _conflict(path):
        return Book(), [Problem(path=shown, line=line, message=_CONFLICT)]
    try:
        data, problem = read_yaml(path, shown)
    except RecursionError:
        data, problem = None, Problem(path=shown, message="this is not valid YAML: it is nested too deeply")
    if problem:
        return Book(), [problem.model_copy(update={"kind": "input"})]
    if data is None:
        return Book(), []
    if not isinstance(data, dict):
        return Book(), [Problem(path=shown, line=1, message="has to be a mapping with the key `decisions`")]
    read, problems = validate(_File, data, path, shown)
    if read is None:
        return Book(), [problem.model_copy(update={"kind": "input"}) for problem in problems]
    return _without_doubles(read.decisions or (), path, shown)


def _conflict(path: Path) -> int | None:
    """The 1-based line at which git began to show two sides; None where it did not, or where nothing can be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    return next((number for number, line in enumerate(lines, start=1) if line.startswith("<<<<<<< ")), None)


def _without_doubles(decisions: Iterable[Decision], path: Path, shown: str) -> tuple[Book, list[Problem]]:
    by_id: dict[str, Decision] = {}
    for decision in decisions:
        if decision.id in by_id:
            message = f"there are two decisions on {decision.id}: keep one"
            return Book(), [Problem(path=shown, line=_second_line(path, decision.id), message=message)]
        by_id[decision.id] = decision
    return Book(by_id), []


def _second_line(path: Path, identifier: str) -> int | None:
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [number for number, line in enumerate(lines, start=1) if "id:" in line and identifier in line]
    return found[1] if len(found) > 1 else None


def written(book: Book) -> str:
    """The text of the file. The same decisions give the same text."""
    entries = [_entry(decision) for _, decision in sorted(book.by_id.items())]
    if not entries:
        return HEAD + "decisions: []\n"
    blocks = [
        yaml.dump([entry], Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100, default_flow_style=False)
        for entry in entries
    ]
    return HEAD + "decisions:\n\n" + "\n".join(blocks)


class _Dumper(yaml.SafeDumper):
    """No anchors, and days as they are: all that is dumped is text."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _day(dumper: yaml.SafeDumper, data: datetime.date) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:timestamp", data.isoformat())


_Dumper.add_representer(datetime.date, _day)


def _entry(decision: Decision) -> dict[str, Any]:
    entry = {key: _writable(value) for key, value in decision.model_dump().items() if value not in (None, "", ())}
    days = {key: datetime.date.fromisoformat(entry[key]) for key in ("date", "expires") if key in entry}
    return entry | days


def _writable(value: Any) -> Any:
    """Text without lone surrogates, which YAML can write but not read again."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {key: _writable(item) for key, item in value.items()}
    return [_writable(item) for item in value] if isinstance(value, tuple | list) else value
