"""How long an event is young and how the best value is chosen: by the flag, by the configuration, and told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

TEXT = "The fire at the Orvalda mill in Brackmouth on 4 May 2031 killed {} people, said the harbour office of {}.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A toll of the day after the fire, and another of two weeks later."""
    told = [("2031-05-05", "Brackmouth Courier", 12, "Brackmouth"), ("2031-05-20", "Penn Herald", 31, "Penn Island")]
    lines = [
        json.dumps({"id": str(n), "text": TEXT.format(killed, office), "published": day, "outlet": outlet})
        for n, (day, outlet, killed, office) in enumerate(told)
    ]
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def toll(command: Command, corpus: Path, *options: object) -> dict[str, object]:
    done = command("check", corpus, "--format", "json", "--fail-on", "never", *options)
    assert done.returncode == 0, done.stderr
    [figure] = [figure for figure in json.loads(done.stdout)["figures"] if figure["kind"] == "casualty"]
    return dict(figure)


def test_thirty_days_unless_told_otherwise(command: Command, corpus: Path) -> None:
    assert toll(command, corpus)["verdict"] == "update"
    assert toll(command, corpus, "--settling-days", 10)["verdict"] == "discrepancy"


def test_the_configuration_says_how_long_and_a_flag_goes_before_it(command: Command, corpus: Path) -> None:
    corpus.with_name("claimcheck.toml").write_text('settling-days = 10\nbest = "high"\n', encoding="utf-8")
    assert toll(command, corpus)["verdict"] == "discrepancy"
    assert toll(command, corpus, "--settling-days", 30)["verdict"] == "update"
    shown = command("config", "show", corpus).stdout
    assert "claimcheck.toml:1" in next(line for line in shown.splitlines() if line.startswith("settling-days   10"))
    assert "claimcheck.toml:2" in next(line for line in shown.splitlines() if line.startswith("best            high"))


def test_config_show_tells_the_default(command: Command, corpus: Path) -> None:
    shown = command("config", "show", corpus).stdout
    assert "30" in next(line for line in shown.splitlines() if line.startswith("settling-days"))
    assert "origins" in next(line for line in shown.splitlines() if line.startswith("best "))


@pytest.mark.parametrize(
    ("rule", "best", "words"),
    [("origins", 31, "most origins"), ("latest", 31, "last"), ("low", 12, "lowest"), ("high", 31, "highest")],
)
def test_the_best_value_is_chosen_by_a_rule_that_is_written_out(
    command: Command, corpus: Path, rule: str, best: int, words: str
) -> None:
    figure = toll(command, corpus, "--settling-days", 10, "--best", rule)
    assert (figure["low"], figure["best"], figure["high"]) == (12, best, 31)
    assert words in str(figure["best_rule"])
