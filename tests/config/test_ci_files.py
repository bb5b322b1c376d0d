"""The GitHub Action, the hooks for pre-commit, and the examples: valid, and they do what they say."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.config.start import start
from tests.config.test_init import validated
from tests.review.conftest import Run
from tests.review.conftest import folder as folder
from tests.review.conftest import run as run

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "corpus-repository"


def test_the_action_is_valid() -> None:
    validated("vendor.github-actions", ROOT / "action.yml")


def test_inputs_of_the_action_never_stand_in_a_script() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    scripts = [step.get("run", "") for step in action["runs"]["steps"]]
    assert not any("${{" in script for script in scripts)
    handed = [step.get("env", {}) for step in action["runs"]["steps"]]
    used = {value for env in handed for value in env.values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]} - used == {"${{ inputs.python-version }}"}


needs_bash = pytest.mark.skipif(not shutil.which("bash"), reason="the action runs in bash")


def act(folder: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """The step of the action, with the files that a runner gives it."""
    given = {"GITHUB_OUTPUT": str(folder / "output"), "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", str(ROOT / "action.sh")],
        cwd=folder,
        env={**os.environ, **given, "PATH": path, "GITHUB_ACTIONS": "true", **inputs},
        capture_output=True,
        text=True,
    )
    told = (folder / "output").read_text().split() if (folder / "output").exists() else []
    return done, dict(line.split("=") for line in told)


@needs_bash
def test_the_action_annotates_summarises_and_fails(folder: Path) -> None:
    done, told = act(folder, PATHS="docs\n", ARGUMENTS="--rules=rules\n\n", SARIF="out.sarif", SUMMARY="true")
    assert done.returncode == 1, done.stderr
    assert told == {"status": "1"}
    assert done.stdout.startswith("::")
    assert (folder / "out.sarif").is_file()
    assert (folder / "summary.md").read_text().startswith("# Figures against each other")


@needs_bash
def test_the_action_takes_its_paths_from_the_settings(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text('paths = ["docs"]\nrules = ["rules"]\n')
    assert act(folder)[0].returncode == 1
    assert act(folder, FAIL_ON="never")[0].returncode == 0


@needs_bash
def test_inputs_are_never_run(folder: Path) -> None:
    evil = "$(touch owned) `touch owned`; touch owned"
    act(folder, PATHS=evil, AGAINST=evil, BASELINE=evil, FAIL_ON=evil, ARGUMENTS=evil, SARIF=evil)
    act(folder, PATHS=f"docs\n--output=json:owned\n{evil}", ARGUMENTS="--rules=rules")
    assert not (folder / "owned").exists()


def hooks() -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    return listed


def test_hooks_have_what_pre_commit_asks_for() -> None:
    assert [hook["id"] for hook in hooks()] == ["claimcheck", "claimcheck-rules"]
    for hook in hooks():
        assert {"id", "name", "entry", "language"} <= set(hook)
        assert hook["pass_filenames"] is False


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: str(hook["id"]))
def test_the_entry_of_a_hook_is_a_command(run: Run, hook: dict[str, Any]) -> None:
    program, *arguments = shlex.split(hook["entry"])
    assert program == "claimcheck"
    assert run(*arguments, "--help").exit_code == 0


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "example")
    monkeypatch.chdir(tmp_path / "example")
    return tmp_path / "example"


def check(*more: str) -> int:
    return CliRunner().invoke(app, ["check", *more]).exit_code


HOW = """
The decisions of examples/corpus-repository no longer fit its documents (ids of findings changed, or alignment did).
To renew them, in that folder, with the reason that stands in the file now:
    claimcheck check                                   # what is open, and what is stale
    claimcheck baseline prune documents --baseline claimcheck-decisions.yaml
    claimcheck baseline update documents --reason "…" --author "…"
"""


def test_the_example_is_green_because_of_a_decision(example: Path) -> None:
    done = CliRunner().invoke(app, ["check"])
    assert (done.exit_code, done.stderr) == (0, ""), HOW + done.stderr + done.stdout
    decisions = example / "claimcheck-decisions.yaml"
    (decided,) = yaml.safe_load(decisions.read_text())["decisions"]
    assert decided["reason"]
    decisions.write_text("decisions: []\n")
    assert check() == 1, HOW


def test_the_project_s_own_workflow_runs_make_test_with_a_browser_on_every_python() -> None:
    path = ROOT / ".github" / "workflows" / "test.yml"
    validated("vendor.github-workflows", path)
    (job,) = yaml.safe_load(path.read_text())["jobs"].values()
    scripts = [step.get("run", "") for step in job["steps"]]
    assert any("install" in script and "chromium" in script for script in scripts)
    (test,) = [step for step in job["steps"] if step.get("run") == "make test"]
    assert test["env"]["CLAIMCHECK_BROWSER"] == "required"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    told = {line.rpartition(" ")[2] for line in project["classifiers"] if re.search(r"Python :: 3\.\d+$", line)}
    assert set(job["strategy"]["matrix"]["python"]) == told


def test_the_example_is_red_when_a_number_changes(example: Path) -> None:
    museum = example / "documents" / "museum.txt"
    museum.write_text(museum.read_text().replace("231", "321"))
    assert check() == 1


def test_examples_are_what_init_writes() -> None:
    workflow = ".github/workflows/claimcheck.yml"
    assert (EXAMPLE / workflow).read_text() == start("github")[workflow]
    assert (ROOT / "examples" / "gitlab" / ".gitlab-ci.yml").read_text() == start("gitlab")[".gitlab-ci.yml"]
