"""A small corpus on one fire, on whose toll two papers differ, and the whole program over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli import app

Run = Callable[..., Result]

EVENT = "id: port-anvil-1961\nnames: [Port Anvil]\ndate: 1961-11-04\n"
FIRE = "The fire in the dry dock of Port Anvil on 4 November 1961 killed {} people.\n"


def paper(published: str, toll: str, more: str = "") -> str:
    return f"---\npublished: {published}\n---\n{FIRE.format(toll)}{more}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`docs/` holds herald.md (42) and register.md (61), `rules/` the event; it is the working directory."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "port-anvil.yaml").write_text(EVENT)
    (tmp_path / "docs" / "herald.md").write_text(paper("1971-11-05", "42"))
    (tmp_path / "docs" / "register.md").write_text(paper("1975-11-12", "61"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """`run("check", "docs", …)`; `typed` is what the user types."""

    def invoke(*arguments: object, typed: str | None = None) -> Result:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=typed)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return invoke
