"""`check --reference`: documents held against figures that somebody stands for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.review.conftest import Run, paper

HEAD = "event,kind,measure,population,value,low,high,date,author,published,note\n"
ROW = "port-anvil-1961,casualty,killed,people,{},,,,Harbour board,1963-05-01,inquest\n"
CHECK = ("check", "docs", "--rules", "rules")


@pytest.fixture
def figures(folder: Path) -> Path:
    """Both papers say 42."""
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "42"))
    return folder / "figures.csv"


def test_a_document_that_differs_from_a_reference_fails_at_its_own_line(run: Run, figures: Path) -> None:
    figures.write_text(HEAD + ROW.format(61))
    done = run(*CHECK, "--reference", "figures.csv", "--format", "github")
    assert done.exit_code == 1
    (line,) = done.stdout.splitlines()
    assert "file=docs/" in line
    assert "reference: figures.csv (Harbour board)" in line


def test_documents_that_agree_with_it_are_clean(run: Run, figures: Path) -> None:
    figures.write_text(HEAD + ROW.format(42))
    done = run(*CHECK, "--reference", "figures.csv", "--format", "json")
    assert done.exit_code == 0
    report = json.loads(done.stdout)
    (figure,) = [f for f in report["figures"] if f["measure"] == "killed"]
    assert "reference: figures.csv (Harbour board)" in figure["sources"]
    assert figure["verdict"] == "agreement"
    (stated,) = [c for c in report["claims"] if c["rule"] == "reference"]
    assert (stated["text"], stated["line"], stated["attributed_to"]) == ("42 people", 2, "Harbour board")


def test_bounds_and_dates(run: Run, figures: Path) -> None:
    figures.write_text(
        HEAD
        + "port-anvil-1961,,killed,people,,50,,,,1963,\n"
        + "port-anvil-1961,date,,,,,,1961-11-05,,1963,\n"
        + "port-anvil-1961,,killed,people,,,45,,Insurers,1963,\n"
    )  # fmt: skip
    done = run(*CHECK, "--reference", "figures.csv", "--format", "json")
    rules = {finding["rule"] for finding in json.loads(done.stdout)["findings"]}
    assert "event-date" in rules
    assert rules & {"bound-conflict", "value-conflict"}


@pytest.mark.parametrize("text", ["", HEAD, "\ufeff" + HEAD + "\n\n"])
def test_a_file_without_a_figure_is_a_sentence(run: Run, figures: Path, text: str) -> None:
    figures.write_text(text, encoding="utf-8")
    done = run(*CHECK, "--reference", "figures.csv")
    assert (done.exit_code, done.stderr.splitlines()[0]) == (2, "figures.csv: holds no figure")


def test_a_spreadsheet_s_csv_is_read(run: Run, figures: Path) -> None:
    """With a byte order mark, semicolons, and line ends of another system."""
    text = "\ufeff" + (HEAD + ROW.format(61)).replace(",", ";").replace("\n", "\r\n")
    figures.write_bytes(text.encode())
    done = run(*CHECK, "--reference", "figures.csv")
    assert (done.exit_code, done.stderr) == (1, "")


def test_the_same_in_yaml(run: Run, figures: Path, folder: Path) -> None:
    (folder / "figures.yaml").write_text(
        "figures:\n- event: port-anvil-1961\n  measure: killed\n  population: people\n  value: 61\n  source: Board\n"
    )
    done = run(*CHECK, "--reference", "figures.yaml")
    assert done.exit_code == 1
    assert "reference: figures.yaml (Board)" in done.stdout


def test_a_figure_that_no_document_states_is_told_as_such(run: Run, figures: Path) -> None:
    figures.write_text(HEAD + "port-anvil-1961,,injured,people,7,,,,,,\n")
    done = run(*CHECK, "--reference", "figures.csv", "--all")
    assert done.exit_code == 0
    assert "people injured" in done.stdout


BAD = {
    "an unknown column": ("event,valeu\nx,1\n", "figures.csv:1: unknown column “valeu”; did you mean value?"),
    "no value": (HEAD + "x,,killed,people,,,,,,,\n", "figures.csv:2: it needs either `value`"),
    "two values": (HEAD + "x,,killed,people,1,2,,,,,\n", "it needs either `value`"),
    "low above high": (HEAD + "x,,killed,people,,3,2,,,,\n", "`low` is above `high`"),
    "a value that is no number": (HEAD + "x,,killed,people,many,,,,,,\n", "figures.csv:2: value: “many” is no number"),
    "no event": (HEAD + ",,killed,people,1,,,,,,\n", "figures.csv:2: event: field required"),
    "a date that is none": (HEAD + "x,date,,,,,,1992-02-31,,,\n", "figures.csv:2: date:"),
    "too many cells": ("event,value\nx,1,2\n", "figures.csv:2: there are 3 cells for 2 columns"),
    "no UTF-8": ("event,value\n\udcff,1\n", "figures.csv: cannot be read: it is not UTF-8"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_mistake_is_a_sentence_with_its_line_and_the_rest_is_checked(run: Run, figures: Path, case: str) -> None:
    text, sentence = BAD[case]
    figures.write_bytes(text.encode("utf-8", "surrogateescape"))
    done = run(*CHECK, "--reference", "figures.csv", "--format", "json")
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert len(json.loads(done.stdout)["documents"]) >= 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("figures: [", "figures.yaml:2: is not valid YAML"),
        ("figures: 3", "figures.yaml:1: has to be a list of figures"),
        ("- 3", "figures.yaml:1: a figure has to be a mapping"),
        ("- event: x\n  vlaue: 3\n  value: 3\n", "figures.yaml:2: unknown key “vlaue”; did you mean value?"),
        ("- event: x\n  value: [3]\n", "figures.yaml:2: `value` has to be one text or number"),
    ],
)
def test_a_mistake_in_yaml(run: Run, figures: Path, folder: Path, text: str, sentence: str) -> None:
    (folder / "figures.yaml").write_text(text)
    done = run(*CHECK, "--reference", "figures.yaml")
    assert done.exit_code == 2
    assert sentence in done.stderr


def test_a_file_that_is_not_there(run: Run) -> None:
    done = run(*CHECK, "--reference", "nowhere.csv")
    assert done.exit_code == 2
    assert "nowhere.csv: cannot be read: No such file or directory" in done.stderr
