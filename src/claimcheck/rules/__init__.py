"""Rules as data: what the product knows of a language and of events, loaded, validated and compiled."""

from claimcheck.rules.folder import real_path
from claimcheck.rules.load import load_rules
from claimcheck.rules.ruleset import LoadedCases, LoadedRule, RuleSet
from claimcheck.rules.schema import CaseClaim, CasesFile, Hit, LexiconFile, RuleFile

__all__ = [
    "CaseClaim",
    "CasesFile",
    "Hit",
    "LexiconFile",
    "LoadedCases",
    "LoadedRule",
    "RuleFile",
    "RuleSet",
    "load_rules",
    "real_path",
]
