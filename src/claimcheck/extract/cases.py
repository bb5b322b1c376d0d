"""Runs the cases that lie beside the rules: every text goes through the whole extractor, as a document would."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from claimcheck.extract.extractor import Extractor
from claimcheck.model import Claim, Document, Interval
from claimcheck.rules import CaseClaim, Hit, LoadedCases, RuleSet, real_path
from claimcheck.rules.folder import builtin_rules_folder
from claimcheck.rules.yamlfile import line_of

_COMPOSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Read = Callable[[str, str | None], list[Claim]]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case: a hit, a near miss, or a class of wordings (`case` is its text). `message` is empty where it passed.

    `path` is the file as shown to people, `line` its 1-based line on which the case stands.
    """

    rule: str
    case: str
    passed: bool
    message: str
    path: str
    line: int | None


def run_cases(ruleset: RuleSet) -> list[CaseResult]:
    """Every case of every file, in the order of the files.

    Built-in cases of a rule that a user's file replaces are left out: they say what the old rule had to do. Cases for
    a rule that is not there fail.
    """
    extractor = Extractor(ruleset)
    files = {loaded.rule.rule: loaded.path for loaded in ruleset.rules}
    results: list[CaseResult] = []
    for loaded in ruleset.cases:
        rule = loaded.cases.rule
        if rule not in files:
            message = f"there are cases for the rule {rule}, but no such rule"
            results.append(CaseResult(rule, "", False, message, loaded.path, 1))
        elif not _replaced(files[rule], loaded.path):
            results += _run_file(loaded, extractor)
    return results


def _replaced(rule_file: str, cases_file: str) -> bool:
    return _is_builtin(cases_file) and not _is_builtin(rule_file)


def _is_builtin(shown: str) -> bool:
    return real_path(shown).resolve().is_relative_to(builtin_rules_folder().resolve())


def _run_file(loaded: LoadedCases, extractor: Extractor) -> Iterator[CaseResult]:
    cases, root = loaded.cases, _root(loaded.path)

    def read(text: str, published: str | None) -> list[Claim]:
        claims = extractor.read(Document(source="case", text=text, published=published)).claims
        return [claim for claim in claims if claim.rule == cases.rule]

    def result(case: str, message: str, *place: str | int) -> CaseResult:
        return CaseResult(cases.rule, case, not message, message, loaded.path, line_of(root, place))

    for number, hit in enumerate(cases.hits):
        yield result(hit.text, _hit(hit, read), "hits", number)
    for number, text in enumerate(cases.misses):
        yield result(text, _miss(text, read), "misses", number)
    for number, wordings in enumerate(cases.same):
        yield result(" = ".join(wordings), _same(wordings, read), "same", number)


def _root(shown: str) -> Any:
    """The file as YAML nodes, which know their lines; None when it has gone since it was loaded."""
    try:
        return yaml.compose(real_path(shown).read_bytes(), Loader=_COMPOSER)
    except (OSError, yaml.YAMLError):
        return None


def _hit(hit: Hit, read: _Read) -> str:
    found = read(hit.text, hit.published)
    wrong = [
        message
        for number, pair in enumerate(zip(hit.claims, found, strict=False), 1)
        if (message := _unlike(number, *pair))
    ]
    if len(found) != len(hit.claims):
        wrong.insert(0, f"demands {_number(len(hit.claims))}, found {_told(found)}")
    return f"{'; '.join(wrong)}, in {hit.text!r}" if wrong else ""


def _miss(text: str, read: _Read) -> str:
    found = read(text, None)
    return f"found {_told(found)} in the near miss {text!r}" if found else ""


def _same(wordings: Sequence[str], read: _Read) -> str:
    readings = [read(text, None) for text in wordings]
    for text, found in zip(wordings, readings, strict=True):
        if not found:
            return f"found no claim in {text!r}"
        if list(map(_meaning, found)) != list(map(_meaning, readings[0])):
            return f"{text!r} gives {_told(found)}, but {wordings[0]!r} gives {_told(readings[0])}"
    return ""


def _unlike(number: int, demanded: CaseClaim, claim: Claim) -> str:
    """What of a claim is not as demanded; only the fields that the case names are looked at."""
    for name in sorted(demanded.model_fields_set):
        wanted, found = getattr(demanded, name), _field(claim, name)
        if not _equal(wanted, found):
            return f"claim {number}, {claim.text!r}: {name} is {_shown(found)}, not {_shown(wanted)}"
    return ""


def _field(claim: Claim, name: str) -> Any:
    """A field of a claim in the form in which cases write it: a point is its number, other intervals [low, high]."""
    value = claim.value
    if name == "open":
        return tuple(side for side in ("low", "high") if value is not None and getattr(value, f"{side}_open"))
    if name == "approximate":
        return value is not None and value.approximate
    found = getattr(claim, name)
    return _bounds(found) if isinstance(found, Interval) else found


def _bounds(value: Interval) -> Any:
    return value.low if value.is_point else (value.low, value.high)


def _equal(wanted: Any, found: Any) -> bool:
    if isinstance(wanted, tuple) and isinstance(found, tuple):
        same = len(wanted) == len(found) and all(map(_equal, wanted, found))
        return same or set(wanted) == set(found) <= {"low", "high"}
    if isinstance(wanted, tuple) and len(wanted) == 2 and wanted[0] == wanted[1]:
        wanted = wanted[0]
    if isinstance(wanted, float) and isinstance(found, int | float):
        return math.isclose(wanted, found, rel_tol=1e-9, abs_tol=1e-9)
    return bool(wanted == found)


def _meaning(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    bounds = value and (value.low, value.high, value.low_open, value.high_open, value.approximate)
    return bounds, claim.whole and _bounds(claim.whole), claim.measure, claim.population, claim.unit, claim.date


def _told(claims: Sequence[Claim]) -> str:
    if not claims:
        return "no claim"
    return f"{_number(len(claims))}: " + ", ".join(map(_one, claims))


def _one(claim: Claim) -> str:
    """`'over 600 civilians' (killed, civilians, [600, ∞])`"""
    value, whole = ("" if interval is None else _shown(_bounds(interval)) for interval in (claim.value, claim.whole))
    said = (claim.measure, claim.population, value, whole and f"of {whole}", claim.unit, claim.date)
    return f"{claim.text!r} ({', '.join(filter(None, said))})"


def _number(count: int) -> str:
    return f"{count} claim" if count == 1 else f"{count} claims"


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_shown, value)) + "]"
    return f"{value:.12g}" if isinstance(value, float) else "nothing" if value is None else str(value)
