"""A file of settings, read strictly: every mistake is one sentence with its line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import process

from claimcheck.config.find import PROJECT
from claimcheck.config.schema import KEYS, Key
from claimcheck.model import Problem

_AT_LINE = re.compile(r" ?\(at line (\d+), column \d+\)")
_SIMILAR = 60


@dataclass(frozen=True)
class Settings:
    """`values` by name; paths are usable from the working folder. `lines`: where each stands, if that is known."""

    path: Path | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def by_parameter(self) -> dict[str, Any]:
        """As the commands call them."""
        return {KEYS[name].parameter: value for name, value in self.values.items()}

    def origin(self, name: str) -> str:
        """`claimcheck.toml:3`."""
        line = self.lines.get(name)
        return shown(self.path) + (f":{line}" if line else "") if self.path else ""


def shown(path: Path) -> str:
    """Relative to the working folder where it lies at or below one of its parents."""
    try:
        near = os.path.relpath(path)
    except ValueError:
        near = str(path)
    return Path(near if near.count("..") < 4 else path).as_posix()


def read(path: Path) -> Settings:
    """The settings of a file; one with a mistake is left out and named in `problems`."""
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _broken(path, *_told(error))
    except UnicodeDecodeError:
        return _broken(path, "this is not TOML: it is not UTF-8")
    except RecursionError:
        return _broken(path, "this is not TOML: it is nested too deeply")
    except OSError as error:
        return _broken(path, f"cannot be read: {error.strerror}")
    inside = path.name == PROJECT
    table = data.get("tool", {}).get("claimcheck", {}) if inside else data
    if not isinstance(table, dict):
        return _broken(path, "`tool.claimcheck` has to be a table")
    return _settings(path, table, _lines(text, inside))


def _told(error: tomllib.TOMLDecodeError) -> tuple[str, int | None]:
    found = _AT_LINE.search(str(error))
    message = _AT_LINE.sub("", str(error))
    return f"this is not TOML: {message[:1].lower()}{message[1:]}", int(found[1]) if found else None


def _broken(path: Path, message: str, line: int | None = None) -> Settings:
    return Settings(path=path, problems=(Problem(path=shown(path), line=line, message=message),))


def _settings(path: Path, table: Mapping[str, Any], lines: Mapping[str, int]) -> Settings:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in table.items():
        try:
            values[name] = _value(_key(name), value, path.parent)
        except ValueError as error:
            problems.append(Problem(path=shown(path), line=lines.get(name), message=str(error)))
    return Settings(path, values, dict(lines), tuple(problems))


def _key(name: str) -> Key:
    if name in KEYS:
        return KEYS[name]
    near = process.extractOne(name.lower().replace("_", "-"), list(KEYS), score_cutoff=_SIMILAR)
    hint = f"did you mean “{near[0]}”?" if near else f"known are {', '.join(KEYS)}"
    raise ValueError(f"unknown key “{name}”: {hint}")


def _value(key: Key, value: Any, folder: Path) -> Any:
    """The value as the command line would hold it. Raises ValueError with a sentence."""
    if not _fits(key, value):
        raise ValueError(f"`{key.name}` has to be {key.wanted}")
    value = str(value) if key.sort == "text" else value
    try:
        key.check(value)
    except ValueError as error:
        raise ValueError(f"`{key.name}`: {error}") from None
    if key.sort in ("path", "paths"):
        return [_path(item, folder) for item in value] if key.sort == "paths" else _path(value, folder)
    return [_output(item, folder) for item in value] if key.sort == "output" else value


def _fits(key: Key, value: Any) -> bool:
    if key.sort in ("texts", "paths", "output"):
        return isinstance(value, list) and all(isinstance(item, str) and item for item in value)
    if key.sort == "switch":
        return isinstance(value, bool)
    if key.sort == "number":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str) or (key.name == "today" and hasattr(value, "isoformat"))


def _path(text: str, folder: Path) -> str:
    return shown(folder / text)


def _output(text: str, folder: Path) -> str:
    name, _, path = text.partition(":")
    return f"{name}:{_path(path, folder)}"


def _lines(text: str, inside: bool) -> dict[str, int]:
    """The line of each key of the table, as far as they stand at the start of a line; TOML's reader does not tell."""
    found: dict[str, int] = {}
    counts = not inside
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("["):
            counts = inside and line.strip().startswith("[tool.claimcheck]")
            name = line.strip("[] \t") if not inside else ""
        else:
            name = line.partition("=")[0].strip().strip("\"'") if counts and "=" in line else ""
        if name:
            found.setdefault(name, number)
    return found
