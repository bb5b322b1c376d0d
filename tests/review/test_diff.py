"""`claimcheck diff`: what changed from one run to the next."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli import app
from claimcheck.model import Report
from claimcheck.report import FORMATS, Options
from tests.report.sample import ferry, hostile
from tests.report.test_attacks import acting, attacks

CLEAN, CHANGED, BROKEN = 0, 1, 2


def saved(path: Path, report: Report) -> Path:
    path.write_text(FORMATS["json"].render(report, Options()), encoding="utf-8")
    return path


def later() -> Report:
    """A finding, a source and a toll later."""
    report = ferry()
    figures = (report.figures[0].model_copy(update={"best": 64, "verdict": "update"}), *report.figures[1:])
    documents = (*report.documents[1:], report.documents[0].model_copy(update={"source": "gazette.txt"}))
    came = report.findings[0].model_copy(update={"id": "n-0009", "message": "New."})
    accepted = report.findings[1].model_copy(update={"state": "accepted"})
    return report.model_copy(update={"figures": figures, "documents": documents, "findings": (came, accepted)})


def diff(folder: Path, old: Report, new: Report, *more: str) -> Result:
    names = saved(folder / "old.json", old), saved(folder / "new.json", new)
    return CliRunner().invoke(app, ["diff", *map(str, names), *more])


def test_two_runs_alike(tmp_path: Path) -> None:
    done = diff(tmp_path, ferry(), ferry())
    assert (done.exit_code, done.stdout) == (CLEAN, "No difference.\n")


def test_everything_that_changed_is_told(tmp_path: Path) -> None:
    done = diff(tmp_path, ferry(), later(), "--width", "200")
    assert done.exit_code == CHANGED
    assert done.stdout == (
        "1 finding came\n  note · part-of-whole · n-0009 · New.\n\n"
        "1 finding went\n  note · part-of-whole · n-0001 · herald.txt states 70 women; no other source states a number "
        "of women.\n\n"
        "1 finding with another state\n  open → accepted: warning · values-differ · w-0001 · register.md states "
        "“Sixty-two people”, ledger.txt states “40 lives”.\n\n"
        "1 figure moved\n  people killed (teal-ferry-1961): best 62 → 64; discrepancy → update\n\n"
        "1 source added\n  gazette.txt (published 1961-11-05)\n\n"
        "1 source removed\n  herald.txt (published 1961-11-05)\n"
    )


def test_the_same_as_json(tmp_path: Path) -> None:
    told = json.loads(diff(tmp_path, ferry(), later(), "--format", "json").stdout)
    assert {key: len(value) for key, value in told.items()} == {
        "findings_came": 1, "findings_went": 1, "findings_decided": 1, "figures_moved": 1, "sources_added": 1,
        "sources_removed": 1,
    }  # fmt: skip
    assert told["figures_moved"][0]["before"]["best"] == 62


def test_the_same_as_markdown(tmp_path: Path) -> None:
    text = diff(tmp_path, ferry(), later(), "--format", "markdown").stdout
    assert "## 1 figure moved\n\n- people killed (teal-ferry-1961): best 62 → 64" in text


@attacks
@pytest.mark.parametrize("name", ["table", "json", "markdown"])
def test_nothing_acts(tmp_path: Path, words: str, name: str) -> None:
    new = hostile(words)
    done = diff(tmp_path, ferry(), new, "--format", name)
    assert done.exit_code == CHANGED, done.stderr
    assert not acting(done.stdout)
    if name == "markdown":
        assert not re.search(r"<(?!br)", done.stdout)


BAD = {
    "no JSON": ("{", "old.json:1: this is not JSON"),
    "another JSON": ("[]", "old.json: it is no report"),
    "a claim list": ('{"claims": []}', "it is no report"),
    "a finding without id": ('{"documents": [], "figures": [], "findings": [{"rule": "r"}]}', "findings.0.id"),
    "deep": ("[" * 100_000, "this is not JSON"),
    "no UTF-8": ("\udcff", "this is not JSON"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_report_is_a_sentence(tmp_path: Path, case: str) -> None:
    text, sentence = BAD[case]
    (tmp_path / "old.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    new = saved(tmp_path / "new.json", ferry())
    done = CliRunner().invoke(app, ["diff", str(tmp_path / "old.json"), str(new)])
    assert done.exit_code == BROKEN
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert CliRunner().invoke(app, ["diff", str(new), str(tmp_path / "nowhere.json")]).exit_code == BROKEN
