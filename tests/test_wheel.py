"""The wheel holds all that the program needs: it works from any folder, without the repository."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("claimcheck_figures-*-py3-none-any.whl")
    return made


def test_it_holds_the_rules_the_types_and_the_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = {f"claimcheck/data/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "rules").rglob("*.yaml")}
    assert rules <= names
    assert "claimcheck/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_runs_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(installed)
    (tmp_path / "a.txt").write_text("At least 40 people were killed on 4 November 1961.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "extract", "a.txt", "--format", "jsonl"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert "At least 40 people" in done.stdout
