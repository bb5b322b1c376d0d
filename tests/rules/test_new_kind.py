"""A kind of claim that the product does not know is taught with a YAML file, from the command line to the findings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.rules import load_rules
from tests.rules.conftest import VOTES, Write

EVENT = """
id: port-ellery-2023
names: [Port Ellery election, Port Ellery]
place: Port Ellery
date: 2023-05-07
"""
FIRST = """
---
title: Port Ellery has a mayor
published: 2023-05-08
---
In the Port Ellery election of 7 May 2023, 12,400 votes were cast. Ana Roy won it with 6,310 votes for her.
"""
SECOND = """
---
title: Ana Roy elected
published: 2023-05-09
---
Port Ellery went to the polls on 7 May 2023. In all, 12,400 votes were cast. Ana Roy won with 6,130 votes for her.
"""
CASES = """
rule: votes.cast
hits:
  - text: Some 4,000 ballots were spoilt.
    claims: [{kind: votes, value: 4000, approximate: true, unit: vote}]
  - text: She polled 812.
    claims: [{value: 812}]
misses: [The vote drew 12 speakers.]
same:
  - [It took 300 votes., It took three hundred votes.]
"""


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two reports of one election that agree on the turnout and differ on the winner's votes."""
    path = tmp_path / "corpus"
    path.mkdir()
    (path / "first.md").write_text(FIRST.lstrip(), encoding="utf-8")
    (path / "second.md").write_text(SECOND.lstrip(), encoding="utf-8")
    return path


def votes(report: dict[str, Any]) -> dict[float, str]:
    """The verdict of each figure of votes by its best value."""
    return {figure["best"]: figure["verdict"] for figure in report["figures"] if figure["kind"] == "votes"}


def test_nobody_knows_of_votes_yet() -> None:
    assert "votes" not in {loaded.rule.kind for loaded in load_rules().rules}


def test_votes_are_extracted(write: Write, folder: Path, corpus: Path) -> None:
    write("votes.yaml", VOTES)
    status, out = run("extract", corpus, "--rules", folder, "--format", "jsonl")
    claims = [claim for claim in map(json.loads, out.splitlines()) if claim["kind"] == "votes"]
    assert status == 0
    assert [(c["source"], c["text"], c["value"]["low"], c["unit"]) for c in claims] == [
        ("first.md", "12,400 votes", 12400, "vote"),
        ("first.md", "6,310 votes", 6310, "vote"),
        ("second.md", "12,400 votes", 12400, "vote"),
        ("second.md", "6,130 votes", 6130, "vote"),
    ]


def test_without_the_file_they_are_counts(corpus: Path) -> None:
    _, out = run("extract", corpus, "--format", "jsonl")
    kinds = {claim["text"]: claim["kind"] for claim in map(json.loads, out.splitlines())}
    assert kinds["12,400 votes"] == "count"


def test_votes_are_held_against_each_other(write: Write, folder: Path, corpus: Path) -> None:
    write("votes.yaml", VOTES)
    write("events/port-ellery.yaml", EVENT)
    status, out = run("check", corpus, "--rules", folder, "--format", "json")
    report = json.loads(out)
    verdicts = votes(report)
    assert status == 1
    assert verdicts.pop(12400) == "agreement"
    assert list(verdicts.values()) == ["discrepancy"]
    (finding,) = (finding for finding in report["findings"] if finding["severity"] != "note")
    assert "6,310 votes" in finding["message"]
    assert "6,130 votes" in finding["message"]


def test_a_kind_read_before_nouns(write: Write, folder: Path, corpus: Path) -> None:
    """`level: numbers` sees the bare number, before it is taken as a count of what stands behind it."""
    write(
        "intensity.yaml",
        """
        rule: quake.intensity
        kind: intensity
        about: How strongly a quake was felt.
        priority: 90
        level: numbers
        fields: {unit: degree of intensity}
        patterns: ["intensity (of)? n:NUMBER"]
        """,
    )
    (corpus / "third.txt").write_text("The quake was felt with an intensity of 9 in the port.", encoding="utf-8")
    _, out = run("extract", corpus / "third.txt", "--rules", folder, "--format", "jsonl")
    (claim,) = map(json.loads, out.splitlines())
    assert (claim["kind"], claim["value"]["low"], claim["unit"]) == ("intensity", 9, "degree of intensity")


def test_its_cases_are_run(write: Write, folder: Path) -> None:
    write("votes.yaml", VOTES)
    cases = write("votes.cases.yaml", CASES)
    status, out = run("rules", "test", "--rules", folder)
    assert status == 0, out
    cases.write_text(cases.read_text(encoding="utf-8").replace("value: 812", "value: 813"), encoding="utf-8")
    status, out = run("rules", "test", "--rules", folder)
    assert status == 1
    assert f"{cases}:5: votes.cast: claim 1, '812': value is 812, not 813" in out


def test_its_yaml_is_shown(write: Write, folder: Path) -> None:
    path = write("votes.yaml", VOTES)
    status, out = run("rules", "show", "votes.cast", "--rules", folder)
    assert status == 0
    assert out.startswith(f"# {path}\n")
