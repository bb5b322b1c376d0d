"""The cases beside the rules of times hold, and no such rule is without."""

from claimcheck.extract.cases import run_cases
from claimcheck.extract.times.readers import READERS
from claimcheck.rules import RuleSet


def test_cases_hold(rules: RuleSet) -> None:
    mine = {loaded.rule.rule for loaded in rules.rules if loaded.rule.reads in READERS}
    failed = [result.message for result in run_cases(rules) if result.rule in mine and not result.passed]
    assert failed == []


def test_every_rule_has_cases(rules: RuleSet) -> None:
    mine = {loaded.rule.rule for loaded in rules.rules if loaded.rule.reads in READERS}
    assert mine - {loaded.cases.rule for loaded in rules.cases} == set()
    assert len(mine) > 25
