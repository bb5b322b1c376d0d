"""The runner of the cases beside rules: what passes, what fails, and what it says of a failure."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from claimcheck.extract.cases import CaseResult, run_cases
from claimcheck.rules import RuleSet, load_rules

BUILTIN = run_cases(load_rules())
RULE = """
rule: votes.cast
kind: votes
about: Votes cast in an election.
priority: 40
fields: {unit: vote, population: voters}
heads: [votes]
patterns: ["polled n:NUMBER"]
"""


def test_the_cases_of_the_built_in_rules_pass() -> None:
    assert [f"{r.path}:{r.line}: {r.message}" for r in BUILTIN if not r.passed] == []


def test_there_are_many() -> None:
    assert len(BUILTIN) > 900


def test_each_has_a_line_of_its_file() -> None:
    places = [(result.path, result.line) for result in BUILTIN]
    assert all(line is not None and line > 1 for _, line in places)
    assert len(set(places)) == len(places)


def results(tmp_path: Path, cases: str, rule: str = RULE) -> list[CaseResult]:
    """The results of the cases that a user has put beside a rule."""
    (tmp_path / "votes.yaml").write_text(rule, encoding="utf-8")
    (tmp_path / "votes.cases.yaml").write_text(dedent(cases).lstrip(), encoding="utf-8")
    return run_in(tmp_path)


def run_in(folder: Path) -> list[CaseResult]:
    """The results of the cases in one folder of rules."""
    ruleset: RuleSet = load_rules([folder])
    assert ruleset.problems == ()
    ruleset.known_cases = [loaded for loaded in ruleset.cases if loaded.path.startswith(str(folder))]
    return run_cases(ruleset)


def of_hit(tmp_path: Path, text: str, *claims: str) -> str:
    """What is said of one hit; nothing where it passes."""
    cases = f"rule: votes.cast\nhits:\n  - text: {text}\n    claims: [{', '.join(claims)}]\nmisses: [None.]\n"
    hit, miss = results(tmp_path, cases)
    assert (hit.line, miss.line, miss.passed) == (3, 5, True)
    assert hit.passed is (not hit.message)
    return hit.message


@pytest.mark.parametrize(
    "claim",
    [
        "{value: 812}",
        "{value: [812, 812]}",
        "{text: '812'}",
        "{kind: votes, unit: vote, population: voters}",
        "{measure: null, date: null}",
        "{approximate: false, open: []}",
        "{}",
    ],
)
def test_a_hit_demands_what_it_names(tmp_path: Path, claim: str) -> None:
    assert of_hit(tmp_path, "She polled 812.", claim) == ""


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("{value: 813}", "value is 812, not 813"),
        ("{value: [800, null]}", "value is 812, not [800, nothing]"),
        ("{text: polled 812}", "text is 812, not polled 812"),
        ("{kind: count}", "kind is votes, not count"),
        ("{measure: cast}", "measure is nothing, not cast"),
        ("{unit: null}", "unit is vote, not nothing"),
        ("{approximate: true}", "approximate is False, not True"),
        ("{open: [low]}", "open is [], not [low]"),
    ],
)
def test_a_hit_that_is_read_otherwise_fails(tmp_path: Path, claim: str, said: str) -> None:
    assert of_hit(tmp_path, "She polled 812.", claim) == f"claim 1, '812': {said}, in 'She polled 812.'"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("She polled more than 800.", "{value: [800, null], open: [low]}"),
        ("She polled at least 800.", "{value: [800, null], open: []}"),
        ("She polled about 800.", "{value: 800, approximate: true}"),
        ("She polled 700 to 800.", "{value: [700, 800]}"),
        ("She polled 800.", "{value: 800.0}"),
    ],
)
def test_values_are_intervals(tmp_path: Path, text: str, claim: str) -> None:
    assert of_hit(tmp_path, text, claim) == ""


def test_both_sides_open_in_any_order(tmp_path: Path) -> None:
    assert "open is [low], not [high, low]" in of_hit(tmp_path, "She polled over 800.", "{open: [high, low]}")


def test_claims_come_in_the_order_of_the_text(tmp_path: Path) -> None:
    text = "She polled 812 where he polled 90."
    assert of_hit(tmp_path, text, "{value: 812}", "{value: 90}") == ""
    assert of_hit(tmp_path, text, "{value: 90}", "{value: 812}").startswith(
        "claim 1, '812': value is 812, not 90; claim 2"
    )


def test_a_claim_too_many_or_too_few_fails(tmp_path: Path) -> None:
    text = "She polled 812 where he polled 90."
    said = of_hit(tmp_path, text, "{value: 812}")
    assert said.startswith("demands 1 claim, found 2 claims: '812' (voters, 812, vote), '90' (voters, 90, vote)")
    assert (
        of_hit(tmp_path, "She polled well.", "{value: 812}") == "demands 1 claim, found no claim, in 'She polled well.'"
    )


def test_claims_of_other_rules_are_not_looked_at(tmp_path: Path) -> None:
    assert of_hit(tmp_path, "On 7 May 2023 she polled 812 with 12 helpers.", "{value: 812}") == ""


def test_the_day_of_writing_is_known_to_the_text(tmp_path: Path) -> None:
    cases = """
        rule: date.deictic
        hits:
          - text: The vote was held yesterday.
            published: 2023-05-08
            claims: [{date: 2023-05-07}]
        misses: [None.]
    """
    assert [result.message for result in results(tmp_path, cases)] == ["", ""]


def test_a_miss_that_is_hit_fails(tmp_path: Path) -> None:
    cases = """
        rule: votes.cast
        hits: [{text: She polled 812., claims: [{}]}]
        misses:
          - He polled nobody.
          - He polled 12 voters.
          - He polled 90.
    """
    last = results(tmp_path, cases)[-1]
    assert (last.passed, last.line) == (False, 6)
    assert last.message == "found 1 claim: '90' (voters, 90, vote) in the near miss 'He polled 90.'"


def test_wordings_that_differ_fail(tmp_path: Path) -> None:
    cases = """
        rule: votes.cast
        hits: [{text: She polled 812., claims: [{}]}]
        misses: [None.]
        same:
          - [She polled 812., "They counted 812 votes, she polled them."]
          - [She polled 812., She polled over 812.]
          - [She polled 812., She ran.]
          - [She polled 800., She polled eight hundred.]
    """
    *_, population, bound, none, same = results(tmp_path, cases)
    assert "(votes, 812, vote), but 'She polled 812.' gives 1 claim: '812' (voters, 812, vote)" in population.message
    assert "'She polled over 812.' gives" in bound.message
    assert none.message == "found no claim in 'She ran.'"
    assert (same.message, same.case, same.line) == ("", "She polled 800. = She polled eight hundred.", 8)


def test_cases_of_a_rule_that_is_not_there_fail(tmp_path: Path) -> None:
    (result,) = results(tmp_path, "rule: votes.counted\nhits: [{text: A., claims: [{}]}]\nmisses: [B.]\n")
    assert (result.passed, result.line) == (False, 1)
    assert result.message == "there are cases for the rule votes.counted, but no such rule"


def test_a_replaced_rule_need_not_do_what_the_old_one_did(tmp_path: Path) -> None:
    cases = "rule: casualty.killed\nhits: [{text: She polled 812., claims: [{}]}]\nmisses: [It killed 31 people.]\n"
    (tmp_path / "votes.yaml").write_text(RULE.replace("votes.cast", "casualty.killed"), encoding="utf-8")
    (tmp_path / "votes.cases.yaml").write_text(cases, encoding="utf-8")
    found = [result for result in run_cases(load_rules([tmp_path])) if result.rule == "casualty.killed"]
    assert [(Path(result.path).name, result.message) for result in found] == [("votes.cases.yaml", "")] * 2


def test_cases_of_ones_own_may_try_a_built_in_rule(tmp_path: Path) -> None:
    hit = "{text: A mine killed 9 cooks., claims: [{population: cooks}]}"
    cases = f"rule: casualty.killed\nhits: [{hit}]\nmisses: [A mine.]\n"
    (tmp_path / "more.cases.yaml").write_text(cases, encoding="utf-8")
    found = [result for result in run_cases(load_rules([tmp_path])) if result.rule == "casualty.killed"]
    assert {Path(result.path).name for result in found} == {"killed.cases.yaml", "more.cases.yaml"}
    assert all(result.passed for result in found)
