"""What CI and spreadsheets read, from real documents through the command line: valid, safe, steady."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from claimcheck.report import FORMATS
from tests.report.test_attacks import ATTACKS, OURS, acting
from tests.report.test_ci_formats import sarif_validator
from tests.review.conftest import FIRE, Run
from tests.review.conftest import folder as folder
from tests.review.conftest import run as run

CHECK = ("check", "docs", "--rules", "rules")


def sarif(run: Run, *more: str) -> dict[str, Any]:
    log = json.loads(run(*CHECK, "--format", "sarif", *more).stdout)
    sarif_validator().validate(log)
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def test_sarif_has_both_sides_and_fingerprints_without_offsets(run: Run, folder: Path) -> None:
    (before,) = sarif(run)["results"]
    places = [where["physicalLocation"] for key in ("locations", "relatedLocations") for where in before[key]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"docs/herald.md", "docs/register.md"}
    assert {place["region"]["snippet"]["text"] for place in places} == {"42 people", "61 people"}
    herald = folder / "docs" / "herald.md"
    herald.write_text(herald.read_text().replace("The fire", "Nobody who saw it forgets.\n\nThe fire"))
    (after,) = sarif(run)["results"]
    assert after["partialFingerprints"] == before["partialFingerprints"]
    assert after["locations"] != before["locations"] or after["relatedLocations"] != before["relatedLocations"]


def test_sarif_keeps_what_was_accepted_as_suppressed(run: Run) -> None:
    run("baseline", "update", "docs", "--rules", "rules", "--baseline", "known.yaml", "--reason", "Two counts.")
    (result,) = sarif(run, "--baseline", "known.yaml")["results"]
    assert [(s["status"], s["justification"]) for s in result["suppressions"]] == [("accepted", "Two counts.")]


def test_junit_counts_the_finding_as_a_failure(run: Run, folder: Path) -> None:
    run(*CHECK, "--output", "junit:out.xml")
    suites = JUnitXml.fromfile(str(folder / "out.xml"))
    assert suites.failures == 1
    failed = [case for suite in suites for case in suite if case.result]
    assert [case.classname for case in failed] == ["value-conflict"]


def test_gitlab_has_one_issue_with_the_other_place(run: Run) -> None:
    (issue,) = json.loads(run(*CHECK, "--format", "gitlab").stdout)
    assert {issue["location"]["path"], *(other["path"] for other in issue["other_locations"])} == {
        "docs/herald.md",
        "docs/register.md",
    }


def test_markdown_renders_as_it_is(run: Run) -> None:
    text = run(*CHECK, "--format", "markdown").stdout
    kinds = [token.type for token in MarkdownIt("commonmark").enable("table").parse(text)]
    assert kinds.count("table_open") == 2
    assert set(re.findall(r"<\s*([/!]?[\w-]*)", text)) <= OURS


def test_markdown_tells_what_was_decided(run: Run) -> None:
    run("baseline", "update", "docs", "--rules", "rules", "--baseline", "known.yaml", "--reason", "Two counts.")
    text = run(*CHECK, "--baseline", "known.yaml", "--format", "markdown").stdout
    assert re.search(r"\*\*error\*\* · value-conflict · x-\w+ · accepted: Two counts\. · people killed", text)


@pytest.fixture
def hostile(folder: Path) -> Path:
    """Every attack, as text, id, title, outlet, address, attribution, name of a file, word of an event."""
    for number, words in enumerate(ATTACKS.values()):
        about = FIRE.format(70 + number).strip()
        row = {
            "id": f"{number} {words}",
            "title": words,
            "outlet": words,
            "url": f"javascript:{words}",
            "published": "1971-11-05",
            "text": f"{words} {about} “It killed {90 + number} people in Port Anvil,” said Ann {words} Ward. {words}",
        }
        (folder / "docs" / f"pile-{number}.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
        name = re.sub(r"[/\x00]", "-", words).encode("utf-8", "ignore").decode()[:60]
        (folder / "docs" / f"{name}.txt").write_text(f"{about}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_a_hostile_corpus_acts(run: Run, hostile: Path, name: str) -> None:
    done = run(*CHECK, "--format", name, "--all", "--show-unmatched")
    assert done.exit_code in (1, 2), done.stderr
    assert not acting(done.stdout)
    assert not acting(done.stderr)
    SAFE.get(name, lambda text: None)(done.stdout)


def test_the_hostile_corpus_reaches_the_report(run: Run, hostile: Path) -> None:
    report = json.loads(run(*CHECK, "--format", "json").stdout)
    assert len(report["documents"]) > len(ATTACKS) + 20
    assert len([f for f in report["findings"] if "people killed" in f["message"]]) >= 1
    named = " ".join(f"{d['title']} {d['outlet']} {d['source']}" for d in report["documents"])
    assert all(words in named for words in ("<script>alert(1)</script>", "=1+1", "::error file=a"))


def _json(text: str) -> None:
    assert json.loads(text)


def _jsonl(text: str) -> None:
    assert all(isinstance(json.loads(line), dict) for line in text.splitlines())


def _csv(text: str) -> None:
    rows = list(csv.reader(text.splitlines()))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"\s*[=+@＝＋－＠-]", cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell), cell


def _github(text: str) -> None:
    """Each line is one command of ours, and its words hold none."""
    for line in text.splitlines():
        assert re.match(r"::(error|warning|notice) ", line), line


def _sarif(text: str) -> None:
    sarif_validator().validate(json.loads(text))


def _junit(text: str) -> None:
    assert Xml.fromstring(text).tag == "testsuites"


def _markdown(text: str) -> None:
    assert set(re.findall(r"<\s*([/!]?[\w-]*)", text)) <= OURS


def _html(text: str) -> None:
    assert "<script>alert" not in text
    assert "<img" not in text
    assert 'href="javascript:' not in text


SAFE = {
    "json": _json, "gitlab": _json, "jsonl": _jsonl, "csv": _csv, "github": _github, "sarif": _sarif,
    "junit": _junit, "markdown": _markdown, "html": _html,
}  # fmt: skip
