"""`claimcheck rules`: what the product knows, and what you taught it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel

from claimcheck.cli.lazy import several
from claimcheck.cli.options import Rules, Width, known, page_width
from claimcheck.cli.status import Status
from claimcheck.cli.streams import put, say_problems
from claimcheck.model import Event
from claimcheck.report.grid import grid
from claimcheck.report.text import one_line, plural, visible
from claimcheck.rules import CasesFile, LexiconFile, RuleFile, RuleSet, load_rules, real_path

app = several("List, show and test the rules.")

_SCHEMAS: dict[str, type[BaseModel]] = {"rule": RuleFile, "lexicon": LexiconFile, "cases": CasesFile, "event": Event}


def _a_schema(value: str) -> str:
    return known(value, _SCHEMAS, "kind of file")


def _loaded(folders: Sequence[Path] | None) -> RuleSet:
    ruleset = load_rules(folders or [])
    say_problems(ruleset.problems)
    return ruleset


def _leave(ruleset: RuleSet, text: str, status: Status = Status.CLEAN) -> None:
    done = put(text)
    broken = not done or any(problem.kind != "notice" for problem in ruleset.problems)
    raise typer.Exit(Status.BROKEN if broken else status)


@app.command("list")
def list_(rules: Rules = None, width: Width = None) -> None:
    """List rules with their kind and file, then the events that have a name."""
    ruleset, room = _loaded(rules), page_width(width)
    rows = [
        [one_line(loaded.rule.rule), loaded.rule.kind, one_line(loaded.path), one_line(loaded.rule.about)]
        for loaded in sorted(ruleset.rules, key=lambda loaded: loaded.rule.rule)
    ]
    parts = [grid(rows, ["rule", "kind", "file", "about"], room, keep=(0, 1, 2))]
    if ruleset.events:
        events = [[one_line(e.id), one_line(", ".join(e.names)), one_line(e.date or "")] for e in ruleset.events]
        parts.append(grid(events, ["event", "names", "date"], room))
    _leave(ruleset, "\n\n".join(parts) + "\n")


@app.command("show")
def show(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's id.", show_default=False)], rules: Rules = None
) -> None:
    """Print the YAML of one rule."""
    ruleset = _loaded(rules)
    files = {loaded.rule.rule: loaded.path for loaded in ruleset.rules}
    known(rule, sorted(files), "rule")
    lines = real_path(files[rule]).read_text(encoding="utf-8").splitlines()
    _leave(ruleset, "".join(visible(line) + "\n" for line in [f"# {files[rule]}", *lines]))


@app.command("test")
def run_tests(rules: Rules = None) -> None:
    """Run the cases that lie beside the rules.

    Exit status: 0 all pass, 1 a case fails or a rule has none, 2 a file is broken, 3 there is no case.
    """
    from claimcheck.extract.cases import run_cases  # not needed by the other commands

    ruleset = _loaded(rules)
    results = run_cases(ruleset)
    failures = [result for result in results if not result.passed]
    lines = [f"{f.path}:{f.line}: {f.rule}: {f.message}" for f in failures]
    lines += [f"{path}: {rule}: has no case" for rule, path in _untested(ruleset)]
    status = _tested(len(results), len(lines))
    lines.append(f"{plural(len(results), 'case')}, {len(failures):,} failed.")
    _leave(ruleset, "".join(one_line(line) + "\n" for line in lines), status)


def _tested(cases: int, wrong: int) -> Status:
    if wrong:
        return Status.FINDINGS
    return Status.CLEAN if cases else Status.NOTHING


def _untested(ruleset: RuleSet) -> list[tuple[str, str]]:
    tested = {loaded.cases.rule for loaded in ruleset.cases}
    return [(loaded.rule.rule, loaded.path) for loaded in ruleset.rules if loaded.rule.rule not in tested]


@app.command("schema")
def schema(
    of: Annotated[str, typer.Option("--of", callback=_a_schema, help=f"The file: {', '.join(_SCHEMAS)}.")] = "rule",
) -> None:
    """Print the JSON Schema of a rule file, for an editor that checks YAML as you type."""
    done = put(json.dumps(_SCHEMAS[of].model_json_schema(), indent=2, ensure_ascii=False) + "\n")
    raise typer.Exit(Status.CLEAN if done else Status.BROKEN)
