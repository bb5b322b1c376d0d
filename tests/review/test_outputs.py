"""Several formats in one run; the exit status knows nothing of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.report import FORMATS
from tests.review.conftest import Run

DOCS = ("docs", "--rules", "rules")


def test_every_format_in_one_run(run: Run, folder: Path) -> None:
    outputs = [part for name in FORMATS for part in ("--output", f"{name}:out/report.{name}")]
    done = run("check", *DOCS, *outputs)
    assert done.exit_code == 1
    assert {path.name for path in (folder / "out").iterdir()} == {f"report.{name}" for name in FORMATS}
    assert run("check", *DOCS, *outputs, "--fail-on", "never").exit_code == 0


@pytest.mark.parametrize("name", FORMATS)
def test_the_status_does_not_depend_on_the_format(run: Run, name: str) -> None:
    assert run("check", *DOCS, "--format", name).exit_code == 1
    assert run("check", *DOCS, "--format", name, "--min-severity", "error").exit_code == 1


def test_annotations_name_the_file_as_the_repository_does(run: Run) -> None:
    line = run("check", *DOCS, "--format", "github").stdout.splitlines()[0]
    assert line.startswith("::")
    assert "file=docs/herald.md,line=4,endLine=4,col=66,endColumn=75::" in line


def test_absolute_paths_below_the_working_folder_are_relative(run: Run, folder: Path) -> None:
    run("check", folder / "docs", "--rules", "rules", "-o", "sarif:r.sarif", "-o", "gitlab:r.json")
    assert str(folder) not in (folder / "r.sarif").read_text()
    assert json.loads((folder / "r.json").read_text())[0]["location"]["path"] == "docs/herald.md"


@pytest.mark.parametrize("name", ["table", "markdown", "csv"])
def test_a_document_gives_no_command_to_the_runner(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    evil = "::error file=a::b"
    folder.joinpath("docs", "evil.jsonl").write_text(json.dumps({"id": evil, "text": f"40 people\n{evil} 50 dead"}))
    folder.joinpath("docs", f"{evil[:4]}.txt").write_bytes(b"\x00\x01" * 99)
    done = run("check", *DOCS, f"{evil}.txt", "--all", "--show-unmatched", "--width", "40", "--format", name)
    assert "::err" in done.stdout
    assert "::err" in done.stderr
    assert not [line for line in (done.stdout + done.stderr).splitlines() if line.strip().startswith("::")]
