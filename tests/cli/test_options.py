"""Options, exit statuses and streams, over a report made by hand."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from claimcheck.model import Problem, Report
from tests.cli.conftest import Invoke
from tests.report.sample import Builder, ferry

CLEAN, FINDINGS, BROKEN, NOTHING = 0, 1, 2, 3


def whole() -> Report:
    """The ferry without its broken file."""
    return ferry().model_copy(update={"problems": ()})


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", CLEAN), ("warning", FINDINGS), ("note", FINDINGS), ("never", CLEAN)]
)
def test_fail_on(invoke: Invoke, fail_on: str, status: int) -> None:
    assert invoke(whole(), "check", "x", "--fail-on", fail_on).exit_code == status


def test_a_warning_fails_unless_told_otherwise(invoke: Invoke) -> None:
    assert invoke(whole(), "check", "x").exit_code == FINDINGS


@pytest.mark.parametrize("shown", ["error", "warning", "note"])
def test_min_severity_does_not_change_the_status(invoke: Invoke, shown: str) -> None:
    result = invoke(whole(), "check", "x", "--min-severity", shown)
    assert result.exit_code == FINDINGS
    assert ("w-0001" in result.stdout) == (shown != "error")
    assert ("n-0001" in result.stdout) == (shown == "note")


def test_a_problem_wins_over_findings_and_the_rest_is_shown(invoke: Invoke) -> None:
    result = invoke(ferry(), "check", "x")
    assert result.exit_code == BROKEN
    assert result.stderr == "notes.jsonl:3: is not JSON.\n1 problem above: the report covers the rest.\n"
    assert "w-0001" in result.stdout
    assert "notes.jsonl" not in result.stdout


def test_a_problem_wins_over_fail_on_never(invoke: Invoke) -> None:
    assert invoke(ferry(), "check", "x", "--fail-on", "never").exit_code == BROKEN


def test_a_notice_is_said_and_fails_nothing(invoke: Invoke) -> None:
    notice = Problem(path="a.txt", message="read as windows-1251.", kind="notice")
    result = invoke(whole().model_copy(update={"problems": (notice,)}), "check", "x", "--fail-on", "never")
    assert result.exit_code == CLEAN
    assert result.stderr == "a.txt: read as windows-1251.\n"


@pytest.mark.parametrize("command", ["check", "extract"])
def test_no_documents_is_nothing_to_check(invoke: Invoke, command: str) -> None:
    result = invoke(Builder().report(), command, "empty")
    assert result.exit_code == NOTHING
    assert result.stderr == "Nothing to check: no documents in empty.\n"


@pytest.mark.parametrize("command", ["check", "extract"])
def test_documents_without_claims_are_nothing_to_check(invoke: Invoke, command: str) -> None:
    made = Builder()
    document = made.document("a.txt", "Published 1 May 1900. All rights reserved 1900.")
    made.claim(document, "1 May 1900", kind="date", role="publication")
    made.claim(document, "1900.", kind="date", zone="boilerplate")
    result = invoke(made.report(), command, "x")
    assert result.exit_code == NOTHING
    assert result.stderr == "Nothing to check: 1 document, and no number or date in the text.\n"


def test_extract_has_no_findings(invoke: Invoke) -> None:
    result = invoke(whole(), "extract", "x", "--format", "jsonl")
    assert result.exit_code == CLEAN
    assert len(result.stdout.splitlines()) == 8


@pytest.mark.parametrize("name", ["table", "json", "jsonl", "csv", "markdown"])
def test_format_is_what_goes_to_standard_output(invoke: Invoke, name: str) -> None:
    result = invoke(whole(), "check", "x", "--format", name)
    assert result.stderr == ""
    assert result.stdout


def test_outputs_are_written_besides(invoke: Invoke, tmp_path: Path) -> None:
    names = {"json": "r.json", "csv": "made/here/r.csv", "markdown": "r.md", "table": "r.txt", "jsonl": "r.jsonl"}
    wishes = [part for name, path in names.items() for part in ("--output", f"{name}:{tmp_path / path}")]
    result = invoke(whole(), "check", "x", "--format", "jsonl", *wishes)
    assert result.exit_code == FINDINGS
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["w-0001", "n-0001"]
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["findings"]
    assert len(list(csv.reader((tmp_path / "made/here/r.csv").open(encoding="utf-8")))) == 9
    assert (tmp_path / "r.md").read_text(encoding="utf-8").startswith("# Figures")
    assert (tmp_path / "r.jsonl").read_text(encoding="utf-8") == result.stdout


def test_a_file_does_not_depend_on_the_terminal(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    invoke(whole(), "check", "x", "-o", f"table:{tmp_path / 'r.txt'}")
    assert max(map(len, (tmp_path / "r.txt").read_text(encoding="utf-8").splitlines())) > 60


def test_width_is_obeyed(invoke: Invoke) -> None:
    result = invoke(whole(), "check", "x", "--width", "60")
    assert max(map(len, result.stdout.splitlines())) <= 60


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--format", "jsno"], "there is no format “jsno”"),
        (["--format", "jsno"], "Did you mean json?"),
        (["--output", "makrdown:x.md"], "Did you mean markdown?"),
        (["--output", "report.json"], "is not FORMAT:PATH, as in json:report.json"),
        (["--output", "json:"], "is not FORMAT:PATH"),
        (["--output", "json:."], "is a folder"),
        (["--output", "json:r", "--output", "csv:./r"], "is named twice"),
        (["--fail-on", "eror"], "Did you mean error?"),
        (["--min-severity", "never"], "there is no severity “never”"),
        (["--formt", "json"], "--format"),
        (["--width", "many"], "--width"),
    ],
)
def test_bad_arguments_are_one_sentence(invoke: Invoke, arguments: list[str], sentence: str) -> None:
    result = invoke(None, "check", "x", *arguments)
    assert result.exit_code == BROKEN
    assert result.stdout == ""
    assert sentence in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


def test_no_path_is_a_bad_argument(invoke: Invoke) -> None:
    assert invoke(None, "check").exit_code == BROKEN


def test_a_file_that_cannot_be_written_is_a_sentence(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = invoke(whole(), "check", "x", "--fail-on", "never", "-o", f"json:{tmp_path / 'file' / 'r.json'}")
    assert result.exit_code == BROKEN
    assert "r.json: could not be written" in result.stderr
    assert "w-0001" in result.stdout


def test_a_report_among_the_documents_is_warned_of(invoke: Invoke, tmp_path: Path) -> None:
    inside = invoke(whole(), "check", tmp_path, "-o", f"markdown:{tmp_path / 'r.md'}")
    assert "lies among the documents" in inside.stderr
    data = invoke(whole(), "check", tmp_path, "-o", f"json:{tmp_path / 'r.json'}")
    assert data.stderr == ""


def test_show_unmatched_lists_the_numbers(invoke: Invoke) -> None:
    assert "555 0101" not in invoke(whole(), "check", "x").stdout
    result = invoke(whole(), "check", "x", "--show-unmatched")
    assert "ledger.txt:1:64  555 0101" in result.stdout


def test_explain_prints_to_standard_output(invoke: Invoke) -> None:
    result = invoke(whole(), "explain", "w-0001", "x")
    assert result.exit_code == CLEAN
    assert "Excuses that were tried" in result.stdout
    assert result.stderr == ""


def test_explain_of_nothing_known_is_a_sentence(invoke: Invoke) -> None:
    result = invoke(whole(), "explain", "w-9999", "x")
    assert result.exit_code == BROKEN
    assert result.stdout == ""
    assert "No finding, figure or claim" in result.stderr


def test_messages_do_not_act_on_the_terminal(invoke: Invoke) -> None:
    problem = Problem(path="a\x1b[31m.txt", message="is\nempty.")
    result = invoke(whole().model_copy(update={"problems": (problem,)}), "check", "x")
    assert result.stderr.splitlines()[0] == "a␛[31m.txt: is empty."
