"""`claimcheck rule CODE`: what a rule or check does, by example."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.configured import Config, Configured
from claimcheck.cli.lazy import alone
from claimcheck.cli.options import Rules, Width, known, page_width
from claimcheck.cli.status import Status
from claimcheck.cli.streams import put, say_problems
from claimcheck.report.rulepage import as_json, codes, page, render
from claimcheck.rules import load_rules

app = alone()


def _a_format(value: str) -> str:
    return known(value, ("table", "json"), "format")


@app.command("rule", cls=Configured)
def rule(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="Of a finding's check, or a rule's id.", show_default=False)
    ],
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", "-f", callback=_a_format, help="What is printed: table, json.")
    ] = "table",
    rules: Rules = None,
    width: Width = None,
    config: Config = None,  # read before the others (`Configured`)
) -> None:
    """Say what a rule or check finds, what it leaves alone, and how to silence it, with an example."""
    ruleset = load_rules(rules or [])
    say_problems(ruleset.problems)
    told = page(known(code, codes(ruleset), "rule or check"), ruleset)
    done = put(as_json(code, told) if format == "json" else render(told, page_width(width)))
    broken = any(problem.kind != "notice" for problem in ruleset.problems)
    raise typer.Exit(Status.CLEAN if done and not broken else Status.BROKEN)
