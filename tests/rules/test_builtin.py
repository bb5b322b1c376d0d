"""The rules that come with the product: each loads, and each has cases beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.rules import CasesFile, LoadedRule, RuleSet, load_rules, real_path

RULES: RuleSet = load_rules()
CASES: dict[str, list[tuple[str, CasesFile]]] = {}
for loaded in RULES.cases:
    CASES.setdefault(loaded.cases.rule, []).append((loaded.path, loaded.cases))

COUNTING = [loaded for loaded in RULES.rules if not loaded.path.startswith(("rules/en/dates/", "rules/en/durations/"))]

each_rule = pytest.mark.parametrize("loaded", RULES.rules, ids=lambda loaded: loaded.rule.rule)


def test_nothing_is_wrong_with_them() -> None:
    assert RULES.problems == ()
    assert len(RULES.rules) > 50


@each_rule
def test_a_rule_has_its_cases_in_the_file_of_its_name(loaded: LoadedRule) -> None:
    beside = [path for path, _ in CASES.get(loaded.rule.rule, [])]
    assert beside == [loaded.path.removesuffix(".yaml") + ".cases.yaml"]


@pytest.mark.parametrize("loaded", COUNTING, ids=lambda loaded: loaded.rule.rule)
def test_a_rule_that_counts_is_tried_by_many_wordings(loaded: LoadedRule) -> None:
    """What a number counts is told in more ways than a date is written; a rule that few texts try is hardly tried."""
    (_, cases), *_ = CASES[loaded.rule.rule]
    assert len(cases.hits) >= 6
    assert len(cases.misses) >= 6
    assert len(cases.same) >= 2


@each_rule
def test_no_text_stands_twice_among_the_cases_of_a_rule(loaded: LoadedRule) -> None:
    (_, cases), *_ = CASES[loaded.rule.rule]
    texts = [*(hit.text for hit in cases.hits), *cases.misses]
    assert len(texts) == len(set(texts))


def test_cases_are_of_rules_that_are_there() -> None:
    assert set(CASES) == {loaded.rule.rule for loaded in RULES.rules}


@each_rule
def test_the_path_of_a_rule_leads_to_its_file(loaded: LoadedRule) -> None:
    assert loaded.path.startswith("rules/")
    assert f"rule: {loaded.rule.rule}\n" in real_path(loaded.path).read_text(encoding="utf-8")


def test_a_path_of_nobody_is_left_as_it_is() -> None:
    assert real_path("elsewhere/x.yaml") == Path("elsewhere/x.yaml")
