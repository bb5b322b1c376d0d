"""`claimcheck rules`: list, show, test, schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.rules import load_rules

BUILTIN = sorted(loaded.rule.rule for loaded in load_rules().rules)


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["rules", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


def test_list_names_every_rule_and_event() -> None:
    status, out, err = run("list", "--width", 200)
    assert (status, err) == (0, "")
    assert all(rule in out for rule in BUILTIN)
    assert "khojaly-1992" in out


@pytest.mark.parametrize("rule", BUILTIN[:3])
def test_show_prints_the_yaml_of_one_rule(rule: str) -> None:
    status, out, _ = run("show", rule)
    assert status == 0
    assert yaml.safe_load(out)["rule"] == rule


def test_show_of_an_unknown_rule_names_the_nearest() -> None:
    status, out, err = run("show", BUILTIN[0] + "x")
    assert (status, out) == (2, "")
    assert f"Did you mean {BUILTIN[0]}?" in " ".join(err.split())


def test_the_cases_of_the_builtin_rules_pass() -> None:
    status, out, err = run("test")
    assert (status, err) == (0, ""), out


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A rule of our own, without a case."""
    rule, *_ = load_rules().rules
    (tmp_path / "mine.yaml").write_text(
        yaml.safe_dump({"rule": "my.own", "kind": "mine", "about": "x", "patterns": rule.rule.patterns[:1]})
        if not rule.rule.words
        else yaml.safe_dump(rule.rule.model_dump(exclude_defaults=True) | {"rule": "my.own", "kind": "mine"}),
        encoding="utf-8",
    )
    return tmp_path


def test_a_rule_without_a_case_fails_the_test(mine: Path) -> None:
    status, out, _ = run("test", "--rules", mine)
    assert status == 1
    assert "my.own: has no case" in out


def test_a_case_that_fails_names_its_file_and_line(mine: Path) -> None:
    cases = {"rule": "my.own", "hits": [{"text": "Nothing here.", "claims": [{"kind": "mine"}]}], "misses": ["None."]}
    (mine / "mine.cases.yaml").write_text(yaml.safe_dump(cases), encoding="utf-8")
    status, out, _ = run("test", "--rules", mine)
    assert status == 1
    assert "mine.cases.yaml:" in out


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    status, _, err = run("list", "--rules", tmp_path / "nowhere")
    assert status == 2
    assert "nowhere" in err


@pytest.mark.parametrize("of", ["rule", "cases", "lexicon", "event"])
def test_schema_is_json_schema(of: str) -> None:
    status, out, _ = run("schema", "--of", of)
    assert status == 0
    schema = json.loads(out)
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False
