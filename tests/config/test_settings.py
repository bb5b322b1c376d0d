"""Settings from a file: found, read strictly, overruled by the command line, shown with where they came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.config import KEYS
from tests.review.conftest import Run
from tests.review.conftest import folder as folder
from tests.review.conftest import run as run

OWN = 'paths = ["docs"]\nrules = ["rules"]\n'


def settings(folder: Path, text: str, name: str = "claimcheck.toml") -> None:
    (folder / name).write_text(text)


def shown(run: Run, *arguments: str) -> dict[str, dict[str, object]]:
    done = run("config", "show", *arguments, "--format", "json")
    assert done.exit_code == 0, done.stderr
    told: dict[str, dict[str, object]] = json.loads(done.stdout)
    return told


def test_paths_and_rules_come_from_the_file(run: Run, folder: Path) -> None:
    assert run("check").exit_code == 2
    settings(folder, OWN)
    assert run("check").exit_code == 1
    assert "42 people" in run("show", "port-anvil").stdout


def test_the_command_line_counts_for_more(run: Run, folder: Path) -> None:
    settings(folder, OWN + 'fail-on = "never"\nformat = "json"\nall = true\n')
    assert run("check").exit_code == 0
    assert json.loads(run("check").stdout)
    done = run("check", "--fail-on", "note", "--format", "table", "--no-all")
    assert done.exit_code == 1
    assert done.stdout.startswith("2 documents")


def test_the_file_is_found_upwards_from_the_documents(
    run: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(folder, OWN + 'fail-on = "never"\noutput = ["json:out/report.json"]\n')
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    done = run("check", folder / "docs" / "herald.md", folder / "docs" / "register.md")
    assert done.exit_code == 0, done.stderr
    assert "sources differ" in done.stdout
    assert (folder / "out" / "report.json").is_file()


def test_the_corpus_comes_before_the_draft(run: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings(folder, 'rules = ["rules"]\nfail-on = "never"\n')
    draft = tmp_path_factory.mktemp("desk") / "draft.md"
    draft.write_text("---\npublished: 1980-01-01\n---\nThe fire in Port Anvil on 4 November 1961 killed 24 people.\n")
    done = run("check", draft, "--against", "docs")
    assert done.exit_code == 0
    assert "24 people" in done.stdout


def test_a_pyproject_with_a_table(run: Run, folder: Path) -> None:
    settings(
        folder, '[project]\nname = "x"\n[tool.claimcheck]\npaths = ["docs"]\nfail-on = "never"\n', "pyproject.toml"
    )
    assert run("check").exit_code == 0
    assert shown(run)["fail-on"] == {"value": "never", "from": "pyproject.toml:5"}
    settings(folder, 'fail-on = "note"\n')
    assert shown(run)["fail-on"]["from"] == "claimcheck.toml:1"


def test_a_pyproject_without_one_is_passed_over(run: Run, folder: Path) -> None:
    settings(folder, OWN)
    settings(folder / "docs", "[project]\n", "pyproject.toml")
    assert shown(run, "docs")["rules"]["from"] == "claimcheck.toml:2"
    assert shown(run, "docs")["rules"]["value"] == ["rules"]


def test_show_tells_each_value_and_its_origin(run: Run, folder: Path) -> None:
    settings(folder, "# ours\n\n" + OWN)
    told = shown(run)
    assert set(told) == set(KEYS)
    assert told["paths"] == {"value": ["docs"], "from": "claimcheck.toml:3"}
    assert told["fail-on"]["from"] == "default"
    lines = run("config", "show", "--width", "120").stdout.splitlines()
    assert any(line.split()[:3] == ["fail-on", "warning", "default"] for line in lines)


def test_no_file_when_asked(run: Run, folder: Path) -> None:
    settings(folder, OWN + 'fail-on = "never"\n')
    assert run("check", "docs", "--rules", "rules", "--config", "none").exit_code == 1


def test_a_named_file(run: Run, folder: Path) -> None:
    (folder / "desk").mkdir()
    settings(folder / "desk", 'paths = ["../docs"]\nfail-on = "never"\n', "other.toml")
    assert run("check", "--config", "desk/other.toml").exit_code == 0
    assert run("check", "docs", "--config", "nowhere.toml").exit_code == 2


MISTAKES = {
    "a key with a typo": ("\nfail-no = 'note'\n", "claimcheck.toml:2: unknown key “fail-no”: did you mean “fail-on”?"),
    "underscores": ("fail_on = 'note'\n", "claimcheck.toml:1: unknown key “fail_on”: did you mean “fail-on”?"),
    "an unknown key": ("zzz = 1\n", "claimcheck.toml:1: unknown key “zzz”: known are paths"),
    "a table": ("[check]\nx = 1\n", "claimcheck.toml:1: unknown key “check”"),
    "a wrong value": ("fail-on = 'eror'\n", "claimcheck.toml:1: `fail-on`: “eror” is none of error, warning, note"),
    "a wrong kind": ("paths = 'docs'\n", "claimcheck.toml:1: `paths` has to be a list of paths"),
    "a switch": ("all = 'yes'\n", "claimcheck.toml:1: `all` has to be true or false"),
    "a number": ("width = true\n", "claimcheck.toml:1: `width` has to be a whole number"),
    "a small number": ("width = 3\n", "claimcheck.toml:1: `width`: the least is 20"),
    "an output": ("output = ['report.json']\n", "claimcheck.toml:1: `output`: “report.json” is not FORMAT:PATH"),
    "a format": ("output = ['jsno:r']\n", "claimcheck.toml:1: `output`: “jsno” is none of"),
    "a day": ("today = '2026-02-30'\n", "claimcheck.toml:1: `today`: “2026-02-30” is no day of the calendar"),
    "no TOML": ("paths = [\n\nx", "claimcheck.toml:3: this is not TOML: "),
    "no UTF-8": ("# \udcff\n", "claimcheck.toml: this is not TOML: it is not UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("case", MISTAKES)
@pytest.mark.parametrize("command", [("check", "docs"), ("config", "show"), ("baseline", "prune", "docs")])
def test_a_mistake_is_one_sentence_with_its_line(run: Run, folder: Path, case: str, command: tuple[str, ...]) -> None:
    text, sentence = MISTAKES[case]
    (folder / "claimcheck.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    done = run(*command)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(sentence), done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_help_does_not_read_the_settings(run: Run, folder: Path) -> None:
    settings(folder, "zzz = 1\n")
    assert run("check", "--help").exit_code == 0


def test_every_setting_is_an_option_of_a_command(run: Run) -> None:
    pages = "".join(run(*command, "--help").stdout for command in (("check",), ("baseline", "update")))
    assert not [name for name in KEYS if name != "paths" and f"--{name}" not in pages]


def test_nothing_of_a_file_acts_on_the_terminal(run: Run, folder: Path) -> None:
    settings(folder, 'author = "\\u001b[31mred"\n')
    assert "\x1b" not in run("config", "show").stdout
    settings(folder, '"\\u001b[31m" = 1\n')
    assert "\x1b" not in run("config", "show").stderr
