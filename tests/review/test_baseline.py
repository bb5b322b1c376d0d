"""Only what is new fails: `check --baseline`, `baseline update`, `baseline prune`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from claimcheck.review import Book, Decision, read_book, written
from tests.review.conftest import Run, paper

CLEAN, FINDINGS, BROKEN = 0, 1, 2
FILE = "claimcheck-decisions.yaml"
DOCS = ("docs", "--rules", "rules")
ON = ("--today", "2026-03-01")


def accept(run: Run, *more: str) -> None:
    done = run(
        "baseline", "update", *DOCS, "--reason", "Both stand in the archive.", "--author", "A. Editor", *ON, *more
    )
    assert done.exit_code == CLEAN, done.stderr


def check(run: Run, *more: str, today: str = "2026-03-02") -> tuple[int, str]:
    done = run("check", *DOCS, "--baseline", FILE, "--today", today, *more)
    return done.exit_code, done.stderr


def test_what_is_accepted_does_not_fail(run: Run) -> None:
    assert run("check", *DOCS).exit_code == FINDINGS
    accept(run)
    assert check(run) == (CLEAN, "")


def test_an_entry_has_reason_author_and_date(run: Run, folder: Path) -> None:
    accept(run, "--expires", "2026-12-31")
    (entry,) = yaml.safe_load((folder / FILE).read_text())["decisions"]
    assert entry["rule"] == "value-conflict"
    assert "42 people" in entry["message"]
    told = {key: str(entry[key]) for key in ("state", "reason", "author", "date", "expires")}
    assert told == {
        "state": "accepted",
        "reason": "Both stand in the archive.",
        "author": "A. Editor",
        "date": "2026-03-01",
        "expires": "2026-12-31",
    }


def test_an_accepted_finding_keeps_its_state_in_the_report(run: Run) -> None:
    accept(run)
    done = run("check", *DOCS, "--baseline", FILE, *ON, "--format", "json")
    (finding,) = [f for f in json.loads(done.stdout)["findings"] if f["rule"] == "value-conflict"]
    assert (finding["state"], finding["reason"]) == ("accepted", "Both stand in the archive.")
    assert "accepted: Both stand" in run("check", *DOCS, "--baseline", FILE, *ON).stdout


def sarif(run: Run, *more: str) -> list[tuple[str | None, list[str]]]:
    """Of each result, the error and warning ones: its state to the baseline, and the status of its suppressions."""
    log = json.loads(run("check", *DOCS, *ON, "--format", "sarif", "--min-severity", "warning", *more).stdout)
    return [
        (result.get("baselineState"), [each["status"] for each in result["suppressions"]])
        for result in log["runs"][0]["results"]
    ]


def test_sarif_says_what_is_new_and_what_was_accepted(run: Run, folder: Path) -> None:
    assert sarif(run) == [(None, [])]
    accept(run)
    assert sarif(run, "--baseline", FILE) == [("unchanged", ["accepted"])]
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "62"))
    assert sarif(run, "--baseline", FILE) == [("new", [])]


def test_a_changed_value_opens_it_again(run: Run, folder: Path) -> None:
    accept(run)
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "62"))
    status, said = check(run)
    assert status == FINDINGS
    assert "there is no such finding any more; on the same figure there is now x-" in said
    assert "baseline prune" in said


def test_an_edit_elsewhere_does_not(run: Run, folder: Path) -> None:
    accept(run)
    text = (folder / "docs" / "register.md").read_text().replace("The fire", "A paragraph before it.\n\nThe fire")
    (folder / "docs" / "register.md").write_text(text + "\nThe dock was built again.\n")
    assert check(run) == (CLEAN, "")


@pytest.mark.parametrize(("today", "status"), [("2026-12-31", CLEAN), ("2027-01-01", FINDINGS)])
def test_an_acceptance_runs_out(run: Run, today: str, status: int) -> None:
    accept(run, "--expires", "2026-12-31")
    found, said = check(run, today=today)
    assert found == status
    assert ("ran out on 2026-12-31" in said) == (status == FINDINGS)


def test_update_renews_what_has_run_out_and_keeps_the_rest(run: Run, folder: Path) -> None:
    accept(run, "--expires", "2026-04-01")
    before = (folder / FILE).read_text()
    accept(run)
    assert (folder / FILE).read_text() == before
    run("baseline", "update", *DOCS, "--reason", "Seen again.", "--author", "B", "--today", "2026-05-01")
    assert check(run, today="2026-05-02") == (CLEAN, "")


def test_prune_drops_what_is_gone(run: Run, folder: Path) -> None:
    accept(run)
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "42"))
    done = run("baseline", "prune", *DOCS)
    assert done.exit_code == CLEAN
    assert "1 stale entry dropped" in done.stderr
    assert yaml.safe_load((folder / FILE).read_text()) == {"decisions": []}
    assert check(run) == (CLEAN, "")


def test_a_broken_document_neither_makes_stale_nor_prunes(run: Run, folder: Path) -> None:
    accept(run)
    before = (folder / FILE).read_text()
    (folder / "docs" / "register.md").write_bytes(b"\x7fELF\x00\x01\x02\x00" * 99)
    status, said = check(run)
    assert status == BROKEN
    assert "no such finding" not in said
    assert run("baseline", "prune", *DOCS).exit_code == BROKEN
    assert (folder / FILE).read_text() == before


def test_update_wants_a_reason(run: Run) -> None:
    assert run("baseline", "update", *DOCS).exit_code == BROKEN
    assert run("baseline", "update", *DOCS, "--reason", "  ").exit_code == BROKEN


def test_a_day_that_is_over_is_no_day_to_expire(run: Run, folder: Path) -> None:
    done = run("baseline", "update", *DOCS, "--reason", "r", *ON, "--expires", "2026-02-28")
    assert done.exit_code == BROKEN
    assert "2026-02-28 is over already." in done.stderr
    assert not (folder / FILE).exists()


def test_what_could_not_be_written_is_not_said_to_be_accepted(run: Run, folder: Path) -> None:
    (folder / "file").write_text("")
    done = run("baseline", "update", *DOCS, "--reason", "r", "--baseline", "file/x.yaml")
    assert done.exit_code == BROKEN
    assert "could not be written" in done.stderr
    assert "accepted" not in done.stderr


def test_a_merge_conflict_is_called_so(run: Run, folder: Path) -> None:
    (folder / FILE).write_text(MALFORMED["a merge conflict"][0])
    assert (
        run("check", *DOCS, "--baseline", FILE).stderr
        == f"{FILE}:1: a merge conflict is left in it: keep one side, or both\n"
    )


GOOD = "decisions:\n- id: x-1\n  reason: r\n  author: a\n  date: 2026-01-01\n"
MALFORMED = {
    "not YAML": ("decisions: [", 2),
    "a list": ("- id: x\n", 1),
    "an unknown key": (GOOD + "  expire: 2026-01-01\n", 6),
    "no reason": ("decisions:\n- id: x-1\n  author: a\n  date: 2026-01-01\n", 2),
    "no author": ("decisions:\n- id: x-1\n  reason: r\n  date: 2026-01-01\n", 2),
    "an empty reason": (GOOD.replace("reason: r", "reason: ''"), 3),
    "a day that is none": (GOOD.replace("2026-01-01", "2026-02-30"), 5),
    "a date in words": (GOOD + "  expires: next year\n", 6),
    "a state that is none": (GOOD + "  state: acepted\n", 6),
    "one finding twice": (GOOD + "- id: x-1\n  reason: r\n  author: a\n  date: 2026-01-01\n", 6),
    "a merge conflict": (f"<<<<<<< HEAD\n{GOOD}=======\n{GOOD}>>>>>>> other\n", 1),
    "a merge conflict in an entry": (GOOD + "<<<<<<< HEAD\n  expires: 2026-05-01\n=======\n>>>>>>> b\n", 6),
    "a decision that is a word": ("decisions:\n- yes\n", 2),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_a_malformed_file_is_one_sentence_with_its_line(run: Run, folder: Path, case: str) -> None:
    text, line = MALFORMED[case]
    (folder / FILE).write_text(text)
    done = run("check", *DOCS, "--baseline", FILE)
    assert done.exit_code == BROKEN
    assert done.stdout == ""
    assert done.stderr.startswith(f"{FILE}:{line}: "), done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_not_there_is_a_sentence(run: Run) -> None:
    done = run("check", *DOCS, "--baseline", "nowhere.yaml")
    assert (done.exit_code, done.stderr) == (BROKEN, "nowhere.yaml: cannot be read: No such file or directory\n")


def test_the_file_is_sorted_and_reads_back(tmp_path: Path) -> None:
    odd = "line\nend \x1b[31m \ud83d: 'a' # b\u2028"
    made = [
        Decision(id=name, rule="r", message=odd, reason="yes", author="null", date="2026-01-01", expires="2026-02-01")
        for name in ("x-2", "x-10", "x-1")
    ]
    text = written(Book.of(made))
    assert text.index("id: x-1\n") < text.index("id: x-10") < text.index("id: x-2")
    assert "\x1b" not in text
    (tmp_path / "b.yaml").write_text(text, encoding="utf-8")
    book, problems = read_book(tmp_path / "b.yaml")
    assert not problems
    assert {d.id: (d.reason, d.author, d.expires) for d in book.by_id.values()} == {
        d.id: ("yes", "null", "2026-02-01") for d in made
    }
    assert written(book) == text
