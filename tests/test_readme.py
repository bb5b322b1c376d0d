"""What the README shows is what the program prints."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.report.words import VERDICTS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
OMITTED = "[…]"
COMMANDS = sorted(set(re.findall(r"^claimcheck .*?(?=\s{2,}#|$)", README, re.MULTILINE)))


def test_its_output_stands_in_the_report() -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    report = (ROOT / "reports" / "report.txt").read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in shown.split(f"{OMITTED}\n")]
    assert all(parts)
    places = [report.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


@pytest.mark.parametrize("line", COMMANDS)
def test_its_commands_and_options_exist(line: str) -> None:
    words = shlex.split(line)[1:]
    commands = words[:2] if words[0] == "rules" else words[:1]
    options = [word for word in words if word.startswith("--")]
    result = CliRunner().invoke(app, [*commands, "--help"], env={"COLUMNS": "200"})
    assert result.exit_code == 0
    assert all(option in result.stdout for option in options), options


def test_it_knows_every_verdict() -> None:
    for verdict, words in VERDICTS.items():
        assert f"| {words} | `{verdict}` |" in README


def test_its_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
