"""What the documents show is what the program prints: see `tests/transcripts.py`."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from claimcheck.cli import app
from claimcheck.config.start import start
from claimcheck.report.ruledoc import check_docs
from claimcheck.report.words import VERDICTS
from tests import transcripts
from tests.transcripts import DOCUMENTS, FLOORS, Step, refreshed, tabled, worked_through

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"^(?:\$ )?(claimcheck .*?)(?=\s{2,}#|$)", README, re.MULTILINE)))


@pytest.fixture(scope="module", params=DOCUMENTS)
def steps(request: pytest.FixtureRequest) -> list[Step]:
    if not shutil.which("bash"):
        pytest.skip("some commands of the documents are those of a shell")
    text = (ROOT / request.param).read_text(encoding="utf-8")
    return [step for _, block in worked_through(text) for step in block]


def test_its_output_is_what_is_printed(steps: list[Step]) -> None:
    wrong = [f"line {step.line}: $ {step.command}\n{step.difference}" for step in steps if step.difference]
    assert not wrong, "\n\n".join([*wrong, "python -m tests.transcripts --write puts the documents right."])


@pytest.mark.parametrize("line", COMMANDS)
def test_its_commands_and_options_exist(line: str) -> None:
    words = shlex.split(line, comments=True)[1:]
    commands = words[:2] if words[0] in ("rules", "baseline", "config") else words[:1]
    if commands == ["--version"]:
        commands = []
    options = [word for word in words if word.startswith("--")]
    result = CliRunner().invoke(app, [*commands, "--help"], env={"COLUMNS": "200"})
    assert result.exit_code == 0
    assert all(option in result.stdout for option in options), options


def test_it_knows_every_verdict() -> None:
    for verdict, words in VERDICTS.items():
        assert f"| {words} | `{verdict}` |" in README


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_tables_are_those_of_now(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert tabled(text) == text


def test_its_tables_are_made() -> None:
    assert all(f"| `{code}` | " in README for code in check_docs())
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert f"| every kind: all of it | {floors['dev']['full_f1']:.2f} | {floors['held']['full_f1']:.2f} |" in README
    emptied = re.sub(r"^\|.*\n", "", README, flags=re.MULTILINE)
    assert tabled(emptied) != emptied


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_its_pictures_are_small(theme: str) -> None:
    picture = (ROOT / "reports" / f"report-{theme}.png").read_bytes()
    assert picture.startswith(b"\x89PNG\r\n")
    assert len(picture) < 250_000


def test_the_line_that_fails_is_that_of_the_workflow() -> None:
    (job,) = yaml.safe_load(start("github")[".github/workflows/claimcheck.yml"])["jobs"].values()
    (run,) = [step["run"] for step in job["steps"] if step.get("name") == "Check"]
    assert f"$ {run}\n::error " in README


def test_its_links_lead_somewhere() -> None:
    for name in DOCUMENTS:
        text = (ROOT / name).read_text(encoding="utf-8")
        targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", text) + re.findall(r'(?:src|srcset)="([^"]+)"', text)
        for target in targets:
            assert ((ROOT / name).parent / target).exists(), f"{name}: {target}"


PRINTED = ["one 1 x-0a1b2c3d4e", "two 2", "three 3", "four 4", "five 5"]


def step(*shown: str, printed: list[str] = PRINTED) -> Step:
    return Step(1, "claimcheck check", list(shown), printed)


@pytest.mark.parametrize(
    "shown",
    [PRINTED, [*PRINTED[:2], "[…]"], ["[…]", *PRINTED[3:]], ["[…]", "three 3", "[…]"], [PRINTED[0], "[…]", "five 5"]],
)
def test_what_is_left_out_is_any_number_of_lines(shown: list[str]) -> None:
    assert step(*shown).difference == ""
    assert refreshed(step(*shown)) == shown


@pytest.mark.parametrize(
    "shown",
    [
        PRINTED[:4],
        PRINTED[1:],
        ["two 2", "[…]"],
        ["[…]", "four 4"],
        ["[…]", "three 3", "[…]", "two 2", "[…]"],
        [*PRINTED[:4], "five 6"],
        ["[…]", "five 5", "[…]", "five 5"],
    ],
)
def test_a_difference_is_found(shown: list[str]) -> None:
    assert step(*shown).difference


def test_what_has_changed_is_put_right_where_it_stands() -> None:
    shown = ["one 1 x-9999999999", "[…]", "three 4", "[…]", "five 6"]
    assert refreshed(step(*shown)) == [PRINTED[0], "[…]", "three 3", "[…]", "five 5"]
    with pytest.raises(ValueError, match="is no longer printed"):
        refreshed(step("[…]", "something else altogether", "[…]"))


def test_a_document_is_rewritten_with_the_ids_of_now(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(session: transcripts.Session, step: Step) -> None:
        step.printed = ["warning x-0a1b2c3d4e"] if step.command == "claimcheck check" else [step.command, "it is so"]

    monkeypatch.setattr(transcripts.Session, "run", run)
    first, second = "$ claimcheck check\nwarning x-5555555555\n", "$ claimcheck explain x-5555\n[…]\nit is not so\n"
    before = f"```console\n{first}\n{second}```\nEnd\n"
    after = before.replace("5555555555", "0a1b2c3d4e").replace("5555", "0a1b").replace("not so", "so")
    assert transcripts.rewritten(before) == after
