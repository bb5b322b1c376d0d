"""Rule folders into a `RuleSet`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from claimcheck.model import Event, Problem
from claimcheck.rules.folder import BUILTIN, builtin_rules_folder
from claimcheck.rules.ruleset import LoadedCases, LoadedRule, RuleSet
from claimcheck.rules.schema import CasesFile, LexiconFile, RuleFile
from claimcheck.rules.yamlfile import read_yaml, validate

#: data in the built-in folder that other rooms read by themselves
_NOT_RULES = ("zones.yaml", "units.yaml", "currencies.yaml", "align/", "compare/", "checks/")


def load_rules(extra: Sequence[Path] = ()) -> RuleSet:
    """The rules that travel with the product, then those of each folder (or file) in `extra`.

    Never raises for what a folder holds: a file with a mistake is left out and named in `RuleSet.problems`.
    A rule, lexicon or event of a later folder replaces the one of the same id.
    """
    ruleset = RuleSet()
    _load_folder(ruleset, builtin_rules_folder(), builtin=True)
    for folder in extra:
        if not folder.exists():
            ruleset.problem(Problem(path=str(folder), message="there is no such rules folder", kind="rule"))
            continue
        before = _size(ruleset)
        _load_folder(ruleset, folder, builtin=False)
        if before == _size(ruleset) and not any(_is_template(path) for path, _ in _files(folder, builtin=False)):
            ruleset.problem(Problem(path=str(folder), message="holds no rule, word list or event", kind="rule"))
    ruleset.compile()
    return ruleset


def _size(ruleset: RuleSet) -> int:
    return len(ruleset.rules) + len(ruleset.lexicons) + len(ruleset.events) + len(ruleset.problems)


def _files(folder: Path, *, builtin: bool) -> Iterator[tuple[Path, str]]:
    if folder.is_file():
        yield folder, str(folder)
        return
    for path in sorted((*folder.rglob("*.yaml"), *folder.rglob("*.yml"))):
        inside = path.relative_to(folder).as_posix()
        if not builtin:
            yield path, str(path)
        elif not any(inside.endswith(name) or inside.startswith(name) for name in _NOT_RULES):
            yield path, f"{BUILTIN}/{inside}"


def _load_folder(ruleset: RuleSet, folder: Path, *, builtin: bool) -> None:
    for path, shown in _files(folder, builtin=builtin):
        if builtin and _holds_cases(path):
            ruleset.later.append(partial(_load_file, ruleset, path, shown, builtin=True))
        else:
            _load_file(ruleset, path, shown, builtin=builtin)


def _load_file(ruleset: RuleSet, path: Path, shown: str, *, builtin: bool) -> None:
    data, problem = read_yaml(path, shown)
    if problem:
        ruleset.problem(problem)
        return
    if data is None and _is_template(path):
        return
    kind = _kind_of(path, data)
    if kind is None:
        message = "is no rule file: it needs the key `rule`, `lexicon` or `id` (an event)"
        ruleset.problem(Problem(path=shown, line=1, message=message, kind="rule"))
        return
    model, put = kind
    noun, problems = validate(model, data, path, shown)
    for mistake in problems:
        ruleset.problem(mistake)
    if noun is not None:
        put(ruleset, noun, shown, builtin)


def _put_rule(ruleset: RuleSet, rule: RuleFile, shown: str, builtin: bool) -> None:
    ruleset.rules = [r for r in ruleset.rules if r.rule.rule != rule.rule]
    ruleset.rules.append(LoadedRule(rule, shown, builtin))


def _put_lexicon(ruleset: RuleSet, lexicon: LexiconFile, shown: str, builtin: bool) -> None:
    ruleset.lexicons = [known for known in ruleset.lexicons if known.lexicon != lexicon.lexicon]
    ruleset.lexicons.append(lexicon)


def _put_event(ruleset: RuleSet, event: Event, shown: str, builtin: bool) -> None:
    ruleset.events = (*(e for e in ruleset.events if e.id != event.id), event)


def _put_cases(ruleset: RuleSet, cases: CasesFile, shown: str, builtin: bool) -> None:
    ruleset.known_cases.append(LoadedCases(cases, shown))


def _is_template(path: Path) -> bool:
    """Comments and nothing else, as in the file that `claimcheck init` writes: nobody asked for anything yet."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    return any(lines) and all(not line.strip() or line.lstrip().startswith("#") for line in lines)


def _holds_cases(path: Path) -> bool:
    return path.name.endswith((".cases.yaml", ".cases.yml"))


def _kind_of(path: Path, data: Any) -> tuple[type[Any], Callable[[RuleSet, Any, str, bool], None]] | None:
    if not isinstance(data, dict):
        return None
    if _holds_cases(path):
        return CasesFile, _put_cases
    if "rule" in data:
        return RuleFile, _put_rule
    if "lexicon" in data:
        return LexiconFile, _put_lexicon
    return (Event, _put_event) if "id" in data else None
