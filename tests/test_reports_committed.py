"""`reports/` holds what `make report` writes from `corpus/`. When this fails, run `make report` and read the diff."""

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app

ROOT = Path(__file__).parents[1]
#: the pictures that the README shows are taken by `make pictures`
COMMITTED = [path for path in sorted((ROOT / "reports").iterdir()) if path.suffix != ".png"]


def command_of_make() -> list[str]:
    """The command line of the target `report`, so that this test can't drift away from it."""
    recipe = re.search(r"^report:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe
    program, *arguments = shlex.split(recipe[1].replace("\\\n", " "))
    assert program.endswith("claimcheck")
    return arguments


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    arguments = [argument.replace(":reports/", f":{folder}/") for argument in command_of_make()]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.stderr
    return folder


def test_the_same_files_are_written(fresh: Path) -> None:
    assert {path.name for path in fresh.iterdir()} == {path.name for path in COMMITTED}


@pytest.mark.parametrize("name", ["report.txt", "report.md", "report.json", "claims.csv"])
def test_reports_are_what_the_corpus_gives(fresh: Path, name: str) -> None:
    assert (fresh / name).read_text(encoding="utf-8") == (ROOT / "reports" / name).read_text(encoding="utf-8")


def test_no_path_of_a_machine_is_in_them() -> None:
    for path in COMMITTED:
        assert str(ROOT) not in path.read_text(encoding="utf-8")


def test_no_two_figures_or_findings_share_an_id() -> None:
    report = json.loads((ROOT / "reports" / "report.json").read_text(encoding="utf-8"))
    for nouns in (report["figures"], report["findings"], report["claims"]):
        ids = [noun["id"] for noun in nouns]
        assert len(ids) == len(set(ids))
