"""`claimcheck init`, and a newcomer's way: a planted difference fails, is accepted with a reason, and all is green."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.conftest import Run, paper
from tests.review.conftest import folder as folder
from tests.review.conftest import run as run

EVENT = "id: port-anvil-1961\nnames: [Port Anvil]\ndate: 1961-11-04\n"


def test_a_newcomers_way(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("init", "corpus").exit_code == 0
    monkeypatch.chdir(tmp_path / "corpus")
    assert run("check").exit_code == 3
    (tmp_path / "corpus" / "documents" / "a.md").write_text(paper("1971-11-05", "42"))
    (tmp_path / "corpus" / "rules" / "event.yaml").write_text(EVENT)
    assert run("check").exit_code == 0
    (tmp_path / "corpus" / "documents" / "b.md").write_text(paper("1975-11-12", "61"))
    assert run("check", "--format", "github").stdout.startswith("::")
    assert run("check").exit_code == 1
    assert run("review", "--author", "N", typed="a\nTwo counts, both in the archive.\n").exit_code == 0
    assert run("check").exit_code == 0


def test_nothing_is_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("fail-on = 'note'\n")
    done = run("init")
    assert done.exit_code == 0
    assert "claimcheck.toml: is there already, left as it is" in done.stdout
    assert "documents/sources.yaml: written" in done.stdout
    assert (tmp_path / "claimcheck.toml").read_text() == "fail-on = 'note'\n"
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert run("init").stdout.count("left as it is") == 5
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_link_that_leads_nowhere_is_not_followed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert run("init").exit_code == 0
    assert not (tmp_path / "elsewhere.toml").exists()


@pytest.mark.parametrize(
    ("ci", "path"), [("github", ".github/workflows/claimcheck.yml"), ("gitlab", ".gitlab-ci.yml"), ("none", None)]
)
def test_a_workflow_for_each_system(run: Run, tmp_path: Path, ci: str, path: str | None) -> None:
    assert run("init", "new", "--ci", ci).exit_code == 0
    workflows = {file.relative_to(tmp_path / "new").as_posix() for file in (tmp_path / "new").rglob("*.yml")}
    assert workflows == ({path} if path else set())


def test_an_unknown_system_is_a_sentence(run: Run, tmp_path: Path) -> None:
    done = run("init", "new", "--ci", "gitub")
    assert done.exit_code == 2
    assert "Did you mean github?" in " ".join(done.stderr.split())
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_made_is_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("init", "file")
    assert done.exit_code == 2
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("ci", "schema", "path"),
    [
        ("github", "vendor.github-workflows", ".github/workflows/claimcheck.yml"),
        ("gitlab", "vendor.gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_what_is_written_is_valid(run: Run, tmp_path: Path, ci: str, schema: str, path: str) -> None:
    run("init", "new", "--ci", ci)
    validated(schema, tmp_path / "new" / path)


def validated(schema: str, path: Path) -> None:
    """By the schema that check-jsonschema ships."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
