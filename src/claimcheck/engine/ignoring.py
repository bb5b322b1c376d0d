"""Rules and checks that a caller does not want."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import process

from claimcheck.compare.checks import CHECKS
from claimcheck.model import Finding, Problem
from claimcheck.rules import RuleSet


def without_rules(ruleset: RuleSet, ignored: Collection[str]) -> RuleSet:
    """Drops ignored rules, and names in `problems` what is neither a rule nor a check."""
    for problem in _unknown(ruleset, ignored):
        ruleset.problem(problem)
    ruleset.rules = [loaded for loaded in ruleset.rules if loaded.rule.rule not in ignored]
    return ruleset


def without_findings(findings: Sequence[Finding], ignored: Collection[str]) -> list[Finding]:
    return [finding for finding in findings if finding.rule not in ignored]


def _unknown(ruleset: RuleSet, ignored: Collection[str]) -> Iterator[Problem]:
    known = {loaded.rule.rule for loaded in ruleset.rules} | {module.CODE for module in CHECKS}
    for code in sorted(set(ignored) - known):
        near = process.extractOne(code, sorted(known), score_cutoff=60)
        hint = f": did you mean {near[0]}?" if near else ""
        yield Problem(path="ignore", message=f"there is no rule or check “{code}”{hint}", kind="rule")
