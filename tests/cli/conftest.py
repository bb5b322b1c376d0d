"""A command line over a hand-made report, and one over the real rooms in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli import app, work
from claimcheck.model import Report

Invoke = Callable[..., Result]
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch) -> Invoke:
    """`invoke(report, "check", "corpus", …)`: the rooms are not run, the report is what they found."""

    def run(report: Report | None, *arguments: object) -> Result:
        monkeypatch.setattr(work, "run", lambda *_, **__: report)
        monkeypatch.setattr(work, "extract", lambda *_, **__: report)
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return run


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """`command("check", folder)`: the whole program, from a folder that is not the repository's."""

    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "claimcheck", *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    return run
