"""The program starts quickly because it imports little; its help is written down and agrees with the commands."""

from __future__ import annotations

import subprocess
import sys

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import Commands, app
from claimcheck.cli.lazy import loaded
from claimcheck.report import FORMATS

HEAVY = ("pydantic", "edtf", "rapidfuzz", "yaml", "babel", "rensa", "tabulate", "jinja2", "claimcheck.model")


def modules_after(*arguments: str) -> set[str]:
    """What is imported once the program has run so; seconds would measure the machine."""
    code = (
        "import sys; from claimcheck.cli import main\n"
        f"main({list(arguments)!r})\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines())


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], []])
def test_version_and_help_import_no_room(arguments: list[str]) -> None:
    assert not modules_after(*arguments) & set(HEAVY)


def test_a_list_of_rules_imports_no_room_behind_the_rules() -> None:
    later = modules_after("rules", "list")
    assert "claimcheck.rules" in later
    for room in ("documents", "extract", "align", "compare", "review", "engine"):
        assert f"claimcheck.{room}" not in later
    assert not later & {"edtf", "jinja2"}


def test_only_the_formats_that_are_asked_for_are_imported() -> None:
    shown = modules_after("check", "nowhere", "--format", "json")
    assert "claimcheck.report.jsonfile" in shown
    assert not shown & {"claimcheck.report.sarif", "claimcheck.report.html_page", "claimcheck.report.junit", "jinja2"}


@pytest.mark.parametrize("name", Commands.entries)
def test_the_line_of_help_is_how_the_command_begins(name: str) -> None:
    """The first sentence of the command's own help begins with the line, so that the two can't come apart."""
    module, about = Commands.entries[name]
    command = loaded(module, name)
    assert command.name == name
    assert " ".join((command.help or "").split()).startswith(about.rstrip("."))
    assert "completion" not in CliRunner().invoke(app, [name, "--help"]).stdout


def test_a_mistyped_command_is_told_its_likely_name() -> None:
    done = CliRunner().invoke(app, ["chek"])
    assert done.exit_code == 2
    assert "Did you mean 'check'" in done.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_called_what_the_registry_calls_it(name: str) -> None:
    assert FORMATS[name].name == name
    assert FORMATS[name].summary
