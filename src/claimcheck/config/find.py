"""Where the settings are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

NAME = "claimcheck.toml"
PROJECT = "pyproject.toml"


def find(starts: Iterable[Path]) -> Path | None:
    """The settings that count: those nearest above the first of `starts` that has any, the working folder without one.

    In one folder `claimcheck.toml` counts before `[tool.claimcheck]` of pyproject.toml.
    """
    for start in [*starts] or [Path()]:
        for folder in _upwards(start):
            if found := _in(folder):
                return found
    return None


def _upwards(start: Path) -> Iterable[Path]:
    try:
        real = start.resolve()
        first = real if real.is_dir() else real.parent
    except (OSError, ValueError, RuntimeError):
        return ()
    return (first, *first.parents)


def _in(folder: Path) -> Path | None:
    own, project = folder / NAME, folder / PROJECT
    try:
        if own.is_file():
            return own
        return project if project.is_file() and _has_table(project) else None
    except OSError:
        return None


def _has_table(project: Path) -> bool:
    """A pyproject.toml that can't be read is another program's to complain of."""
    try:
        tool = tomllib.loads(project.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "claimcheck" in tool
