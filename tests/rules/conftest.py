"""A folder of rules that a test writes file by file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from claimcheck.model import Problem
from claimcheck.rules import RuleSet, load_rules

Write = Callable[[str, str], Path]

VOTES = """
rule: votes.cast
kind: votes
about: Votes cast in an election.
priority: 40
fields: {unit: vote}
heads: [votes, ballots]
patterns:
  - "(polled | received) n:NUMBER"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "mine"
    path.mkdir()
    return path


@pytest.fixture
def write(folder: Path) -> Write:
    """`write("votes.yaml", text)` puts a file into `folder`; indentation common to all lines goes."""

    def put(name: str, text: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return path

    return put


@pytest.fixture
def only_problem(folder: Path) -> Callable[[], Problem]:
    """The one problem that loading `folder` gives; the built-in rules are all there nevertheless."""

    def load() -> Problem:
        ruleset = load_rules([folder])
        assert ids(load_rules()) <= ids(ruleset)
        (problem,) = ruleset.problems
        return problem

    return load


def ids(ruleset: RuleSet) -> set[str]:
    return {loaded.rule.rule for loaded in ruleset.rules}
