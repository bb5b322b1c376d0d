"""`check --against CORPUS DRAFT`: only what involves the draft."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.review.conftest import Run, paper


def draft(folder: Path, toll: str = "40", name: str = "draft.md") -> None:
    (folder / name).write_text(paper("1980-11-20", toll))


def test_a_draft_that_fits_is_clean_though_the_corpus_is_not(run: Run, folder: Path) -> None:
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "42", "On 31 June 1961 nothing burned.\n"))
    draft(folder, "42")
    assert run("check", "docs", "--rules", "rules").exit_code == 1
    done = run("check", "draft.md", "--against", "docs", "--rules", "rules")
    assert done.exit_code == 0, done.stdout
    assert "31 June" not in done.stdout


def test_a_draft_that_differs_fails_and_is_shown_at_its_own_line(run: Run, folder: Path) -> None:
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "42"))
    draft(folder, "24")
    done = run("check", "draft.md", "--against", "docs", "--rules", "rules", "--format", "github")
    assert done.exit_code == 1
    (line,) = done.stdout.splitlines()
    assert "file=draft.md,line=4," in line
    assert "24 people" in line


def test_the_report_holds_what_the_draft_is_held_against_and_no_more(run: Run, folder: Path) -> None:
    (folder / "docs" / "else.txt").write_text("In Lower Quillan 14 horses won on 3 May 1950.")
    draft(folder, "24")
    done = run("check", "draft.md", "--against", "docs", "--rules", "rules", "--format", "json")
    report = json.loads(done.stdout)
    assert {document["source"] for document in report["documents"]} == {"draft.md", "herald.md", "register.md"}
    assert all("draft.md" in figure["sources"] for figure in report["figures"])
    assert {claim["source"] for claim in report["claims"]} == {"draft.md", "herald.md", "register.md"}


def test_a_draft_inside_the_corpus_is_held_against_the_rest(run: Run, folder: Path) -> None:
    draft(folder, "24", "docs/draft.md")
    done = run("check", "docs/draft.md", "--against", "docs", "--rules", "rules", "--format", "json")
    report = json.loads(done.stdout)
    assert [document["source"] for document in report["documents"]].count("draft.md") == 1
    assert done.exit_code == 1


@pytest.mark.parametrize("absolute", [False, True])
def test_a_draft_inside_the_corpus_is_known_to_its_decisions(run: Run, folder: Path, absolute: bool) -> None:
    """It bears the name that it has in the corpus, and that it is met twice is not told."""
    (folder / "docs" / "sub").mkdir()
    draft(folder, "24", "docs/sub/draft.md")
    given = (folder if absolute else Path()) / "docs" / "sub" / "draft.md"
    asked = ("check", given, "--against", "docs", "--rules", "rules", "--baseline", "claimcheck-decisions.yaml")
    run("baseline", "update", "docs", "--rules", "rules", "--reason", "r", "--author", "a")
    done = run(*asked)
    assert (done.exit_code, done.stderr) == (0, ""), done.stdout
    assert "24 people" in done.stdout
    draft(folder, "25", "docs/sub/draft.md")
    assert run(*asked).exit_code == 1


def test_decisions_on_the_rest_of_the_corpus_are_not_called_stale(run: Run, folder: Path) -> None:
    run("baseline", "update", "docs", "--rules", "rules", "--reason", "r", "--author", "a")
    (folder / "draft.md").write_text("Nothing of the kind; 7 boats came in.")
    done = run(
        "check", "draft.md", "--against", "docs", "--rules", "rules", "--baseline", "claimcheck-decisions.yaml"
    )  # fmt: skip
    assert done.exit_code == 0
    assert "no such finding" not in done.stderr


def test_a_draft_without_a_number_is_nothing_to_check(run: Run, folder: Path) -> None:
    (folder / "draft.md").write_text("Nothing to count here.")
    assert run("check", "draft.md", "--against", "docs", "--rules", "rules").exit_code == 3


def test_a_check_that_is_ignored_finds_nothing(run: Run) -> None:
    assert run("check", "docs", "--rules", "rules", "--ignore", "value-conflict").exit_code == 0
    assert run("check", "docs", "--rules", "rules", "--ignore", "rounding").exit_code == 1


def test_an_unknown_code_to_ignore_is_a_sentence(run: Run) -> None:
    done = run("check", "docs", "--rules", "rules", "--ignore", "value-conflcit")
    assert done.exit_code == 2
    assert "ignore: there is no rule or check “value-conflcit”: did you mean value-conflict?" in done.stderr


def test_a_rule_that_is_ignored_reads_nothing(run: Run, folder: Path) -> None:
    done = run("check", "docs", "--rules", "rules", "--ignore", "date.day", "--format", "json", "--fail-on", "never")
    assert not [claim for claim in json.loads(done.stdout)["claims"] if claim["rule"] == "date.day"]
