"""The rule of the README, as it stands there: a kind of claim that the product does not know, without any Python."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Command

README = Path(__file__).parents[2] / "README.md"
CORPUS = (
    ("herald", "In the mayoral election in Port Anvil on Saturday 12,480 votes were cast, the town clerk said."),
    ("register", "Counting in the mayoral election in Port Anvil ended on Sunday. The clerk counted 12,840 votes."),
)


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """The YAML blocks of the README that name their file in the first line."""
    folder = tmp_path / "my-rules"
    folder.mkdir()
    blocks = re.findall(r"```yaml\n# my-rules/(\S+)\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert {name for name, _ in blocks} == {"votes.yaml", "votes.cases.yaml", "port-anvil.yaml"}
    for name, text in blocks:
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    lines = [json.dumps({"id": name, "published": "1961-11-05", "text": text}) for name, text in CORPUS]
    (tmp_path / "papers.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "papers.jsonl"


def test_its_cases_pass(command: Command, rules: Path) -> None:
    done = command("rules", "test", "--rules", rules)
    assert done.stderr == ""
    assert "votes" not in done.stdout, done.stdout


def test_it_is_listed(command: Command, rules: Path) -> None:
    out = command("rules", "list", "--rules", rules).stdout
    assert "votes.cast" in out
    assert "port-anvil-1961" in out


def test_votes_are_read_and_held_against_each_other(command: Command, rules: Path, corpus: Path) -> None:
    done = command("check", corpus, "--rules", rules, "--format", "json")
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    (figure,) = [figure for figure in report["figures"] if figure["kind"] == "votes"]
    assert (figure["verdict"], figure["event"]) == ("discrepancy", "port-anvil-1961")
    assert (figure["low"], figure["high"]) == (12480, 12840)
    (finding,) = [finding for finding in report["findings"] if finding["figure"] == figure["id"]]
    assert "12,480 votes" in finding["message"]
    assert "12,840 votes" in finding["message"]


def test_without_it_there_is_no_such_kind(command: Command, corpus: Path) -> None:
    report = json.loads(command("check", corpus, "--format", "json").stdout)
    assert "votes" not in {claim["kind"] for claim in report["claims"]}
