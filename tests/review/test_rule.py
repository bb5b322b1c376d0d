"""`claimcheck rule CODE`; no check without what it needs to be explained."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from claimcheck.compare.checks import CHECKS
from claimcheck.report.examples import check_example
from claimcheck.report.ruledoc import check_docs, parse
from claimcheck.report.rulepage import codes
from claimcheck.rules import load_rules
from claimcheck.rules.folder import builtin_rules_folder
from tests.report.test_attacks import acting
from tests.review.conftest import Run

SECTIONS = ("Finds", "Example", "Leaves alone", "How to silence it")
CODES = [module.CODE for module in CHECKS]
RULESET = load_rules()
RULES = sorted(loaded.rule.rule for loaded in RULESET.rules)


@pytest.mark.parametrize("code", CODES)
def test_a_check_has_its_documentation(code: str) -> None:
    assert check_docs()[code].missing == []
    example = check_example(code)
    assert example is not None, f"rules/checks/{code}.yaml is missing"
    assert example.check == code


def test_no_example_is_left_over() -> None:
    assert {path.stem for path in (builtin_rules_folder() / "checks").iterdir()} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_check_is_found(run: Run, tmp_path: Path, code: str) -> None:
    example = check_example(code)
    assert example is not None
    (tmp_path / "event.yaml").write_text(yaml.safe_dump(example.event.model_dump(mode="json", exclude_defaults=True)))
    lines = [
        json.dumps({"id": d.source, **d.model_dump(exclude={"source"}, exclude_none=True)}) for d in example.documents
    ]
    (tmp_path / "example.jsonl").write_text("\n".join(lines))
    done = run("check", tmp_path / "example.jsonl", "--rules", tmp_path / "event.yaml", "--format", "json")
    report = json.loads(done.stdout)
    assert [finding["rule"] for finding in report["findings"]] == [code]


@pytest.mark.parametrize("code", CODES)
def test_the_page_of_a_check(run: Run, code: str) -> None:
    done = run("rule", code)
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == f"{code} · check"
    for section in (*SECTIONS, "Severity"):
        assert lines[lines.index(section) + 1].startswith("  "), section
    assert f"--ignore {code}" in done.stdout
    assert not acting(done.stdout)


def test_the_page_of_a_rule(run: Run) -> None:
    done = run("rule", "casualty.killed", "--width", "200")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "casualty.killed · rule"
    assert all(lines[lines.index(section) + 1].startswith("  ") for section in SECTIONS)
    assert "--ignore casualty.killed" in done.stdout


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_what_it_is_about_and_has_cases(rule: str) -> None:
    assert rule in codes(RULESET)
    assert rule in {found.cases.rule for found in RULESET.cases}
    assert next(loaded for loaded in RULESET.rules if loaded.rule.rule == rule).rule.about.strip()


def test_a_page_as_json(run: Run) -> None:
    page = json.loads(run("rule", "rounding", "--format", "json").stdout)
    assert set(page) == {"code", "about", "finds", "example", "leaves_alone", "severity", "how_to_silence_it"}


def test_a_rule_of_ones_own(run: Run, folder: Path) -> None:
    (folder / "rules" / "votes.yaml").write_text("rule: votes.cast\nkind: votes\nabout: Votes.\nheads: [votes]\n")
    done = run("rule", "votes.cast", "--rules", "rules")
    assert done.exit_code == 0
    assert "It has no cases." in done.stdout


def test_an_unknown_code_is_a_sentence(run: Run) -> None:
    done = run("rule", "value-conflcit")
    assert done.exit_code == 2
    assert "Did you mean value-conflict?" in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("docstring", "missing"),
    [
        ("", ["summary", "finds", "leaves_alone", "severity"]),
        ("other: x.\n\nFinds: a\nLeaves alone: b\nSeverity: c", ["summary"]),
        ("x: y.\n\nFinds: a\nSeverity: c", ["leaves_alone"]),
        ("x: y.\n\nLeaves alone: b\nSeverity: c", ["finds"]),
    ],
)
def test_what_is_missing_is_named(docstring: str, missing: list[str]) -> None:
    assert parse("x", docstring).missing == missing
