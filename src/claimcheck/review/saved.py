"""A report as `check --format json` wrote it, read back as far as two runs are held against each other.

Fields that a later version adds are passed over; fields that an earlier one did not have yet have their defaults.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from claimcheck.model import Problem, Severity
from claimcheck.model.interval import Number


class _Lenient(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class SavedDocument(_Lenient):
    source: str
    title: str | None = None
    published: str | None = None


class SavedFigure(_Lenient):
    id: str
    label: str
    event: str | None = None
    verdict: str = ""
    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    best_date: str | None = None


class SavedFinding(_Lenient):
    id: str
    rule: str
    severity: Severity
    message: str
    state: str = "open"


class SavedReport(_Lenient):
    """`findings` may lack some: a run shows those at or above its `--min-severity`."""

    version: str = ""
    documents: tuple[SavedDocument, ...]
    figures: tuple[SavedFigure, ...]
    findings: tuple[SavedFinding, ...]


def read_report(path: Path) -> tuple[SavedReport | None, Problem | None]:
    """The report in a file, or the sentence that says why there is none."""
    shown = path.as_posix()
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        return None, Problem(path=shown, line=error.lineno, message=f"this is not JSON: {error.msg}")
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        return None, Problem(path=shown, message=f"this is not JSON: {type(error).__name__}")
    except OSError as error:
        return None, Problem(path=shown, message=f"cannot be read: {error.strerror}")
    return _as_report(data, shown)


def _as_report(data: Any, shown: str) -> tuple[SavedReport | None, Problem | None]:
    if not isinstance(data, dict) or not {"documents", "figures", "findings"} <= data.keys():
        wanted = "it is no report: `claimcheck check --format json` writes one"
        return None, Problem(path=shown, message=wanted)
    try:
        return SavedReport.model_validate(data), None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        return None, Problem(path=shown, message=f"it is no report: {where}: {_plain(first['msg'])}")


def _plain(message: str) -> str:
    """What pydantic calls a tuple is a list in JSON."""
    return f"{message[:1].lower()}{message[1:]}".replace("valid tuple", "list")
