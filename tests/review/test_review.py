"""`claimcheck review`: a walk through the open findings, with scripted input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import Result

from claimcheck.model import Report
from tests.cli.conftest import invoke as invoke
from tests.report.sample import ferry, hostile
from tests.report.test_attacks import acting, attacks
from tests.review.conftest import Run, paper
from tests.review.test_show import Invoke

FILE = "claimcheck-decisions.yaml"
DOCS = ("docs", "--rules", "rules")


def review(run: Run, typed: str, *more: str) -> Result:
    done = run("review", *DOCS, "--author", "A. Editor", "--today", "2026-03-01", *more, typed=typed)
    assert done.exit_code == 0, done.stderr
    return done


def entries(folder: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = yaml.safe_load((folder / FILE).read_text())["decisions"]
    return listed


def check(run: Run) -> int:
    return run("check", *DOCS, "--baseline", FILE).exit_code


def test_accept_with_a_reason(run: Run, folder: Path) -> None:
    done = review(run, "a\nThe board counted later.\n")
    assert "42 people" in done.stdout
    assert "1 finding decided, 0 still open." in done.stderr
    (entry,) = entries(folder)
    assert (entry["state"], entry["reason"], entry["author"]) == ("accepted", "The board counted later.", "A. Editor")
    assert check(run) == 0


def test_a_decision_needs_a_reason(run: Run, folder: Path) -> None:
    done = review(run, "a\n\nq\n")
    assert "a decision needs a reason" in done.stdout
    assert not (folder / FILE).exists()


def test_dismiss_as_not_the_same_and_the_comparison_obeys(run: Run, folder: Path) -> None:
    review(run, "n\nThe register counts firemen only.\n")
    (entry,) = entries(folder)
    assert entry["state"] == "not-the-same"
    assert {entry["these"][0]["text"], entry["those"][0]["text"]} == {"42 people", "61 people"}
    done = run("check", *DOCS, "--baseline", FILE, "--format", "json")
    assert done.exit_code == 0
    assert done.stderr == ""
    report = json.loads(done.stdout)
    assert not report["findings"]
    killed = [figure for figure in report["figures"] if figure["measure"] == "killed"]
    assert sorted(figure["sources"] for figure in killed) == [["herald.md"], ["register.md"]]
    assert len({figure["id"] for figure in killed}) == 2


def test_a_dismissal_outlives_edits_elsewhere_and_not_a_changed_value(run: Run, folder: Path) -> None:
    review(run, "n\nAnother count.\n")
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "61", "More was written below.\n"))
    assert check(run) == 0
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "63"))
    assert check(run) == 1


def test_a_dismissal_is_stale_when_a_side_has_gone(run: Run, folder: Path) -> None:
    review(run, "n\nAnother count.\n")
    assert "0 stale" in run("baseline", "prune", *DOCS).stderr
    (folder / "docs" / "register.md").write_text(paper("1975-11-12", "42"))
    assert "1 stale entry dropped" in run("baseline", "prune", *DOCS).stderr
    assert entries(folder) == []


def test_of_several_claims_one_is_named_and_the_rest_stays_together(run: Run, folder: Path) -> None:
    (folder / "docs" / "ledger.md").write_text(paper("1979-01-01", "42"))
    (folder / "docs" / "almanac.md").write_text(paper("1981-01-01", "61"))
    done = review(run, "n\n9\nn\n1 2 3 4\nq\n")
    assert done.stdout.count("name some of the numbers, and not all") == 2
    lines = [line.strip() for line in done.stdout.splitlines() if "“61 people”" in line and "(" in line]
    numbers = sorted({line.split()[0] for line in lines if line.split()[0].isdigit()})
    review(run, f"n\n{' '.join(numbers)}\nFiremen and all.\n")
    report = json.loads(run("check", *DOCS, "--baseline", FILE, "--format", "json").stdout)
    killed = [figure for figure in report["figures"] if figure["measure"] == "killed"]
    assert sorted(tuple(sorted(figure["sources"])) for figure in killed) == [
        ("almanac.md", "register.md"),
        ("herald.md", "ledger.md"),
    ]
    assert {figure["verdict"] for figure in killed} == {"agreement"}


DATED = "---\npublished: {}\n---\nThe fire in the dry dock of Port Anvil on {} November 1961 killed 42 people.\n"


def dates(run: Run) -> dict[str, list[list[str]]]:
    """The sources of each figure of a day, by its event."""
    report = json.loads(run("check", *DOCS, "--baseline", FILE, "--format", "json").stdout)
    found: dict[str, list[list[str]]] = {}
    for figure in report["figures"]:
        if figure["kind"] == "date":
            found.setdefault(figure["event"] or "none", []).append(figure["sources"])
    return found


def test_a_dismissed_day_is_no_longer_held_to_be_the_event_s(run: Run, folder: Path) -> None:
    for name, year, day in (("herald", 1971, 4), ("register", 1975, 9), ("ledger", 1979, 4)):
        (folder / "docs" / f"{name}.md").write_text(DATED.format(f"{year}-11-05", day))
    (folder / FILE).write_text("")
    assert dates(run) == {"port-anvil-1961": [["herald.md", "register.md", "ledger.md"]]}
    offered = review(run, "n\n2\nThe day of the burial.\n").stdout
    assert "event-date" in offered
    assert "  2  “9 November 1961” (register.md:4:43)" in offered  # numbered as they are told above
    assert dates(run) == {"port-anvil-1961": [["herald.md", "ledger.md"]], "none": [["register.md"]]}
    assert check(run) == 0


def test_explain_and_show_obey_as_check_does(run: Run, folder: Path) -> None:
    review(run, "n\nThe register counts firemen only.\n")
    (killed, other) = [
        figure
        for figure in json.loads(run("check", *DOCS, "--baseline", FILE, "--format", "json").stdout)["figures"]
        if figure["measure"] == "killed"
    ]
    merged = run("explain", killed["claims"][0], *DOCS, "--with", other["claims"][0])
    assert merged.exit_code == 0
    assert "These two claims are not one figure." not in merged.stdout
    apart = run("explain", killed["claims"][0], *DOCS, "--with", other["claims"][0], "--baseline", FILE)
    assert "These two claims are not one figure." in apart.stdout
    assert run("explain", other["id"], *DOCS, "--baseline", FILE).exit_code == 0
    assert "value-conflict" not in run("show", "port-anvil", *DOCS, "--baseline", FILE).stdout


def test_explain_tells_the_decision_on_a_finding(run: Run, folder: Path) -> None:
    review(run, "a\nThe board counted later.\n")
    identifier = entries(folder)[0]["id"]
    done = run("explain", identifier, *DOCS, "--baseline", FILE)
    assert "accepted: The board counted later." in done.stdout
    (folder / "claimcheck.toml").write_text(f'rules = ["rules"]\nbaseline = "{FILE}"\n')
    assert "accepted: The board counted later." in run("explain", identifier, "docs").stdout


def test_follow_up_goes_on_failing(run: Run, folder: Path) -> None:
    review(run, "f\nAsk the archive.\n")
    assert entries(folder)[0]["state"] == "follow-up"
    assert check(run) == 1
    assert "No open findings." in review(run, "").stderr
    assert "1 of 1" in review(run, "q\n", "--follow-up").stdout
    assert "follow up: Ask the archive." in run("check", *DOCS, "--baseline", FILE).stdout


def whole() -> Report:
    return ferry().model_copy(update={"problems": ()})


def walk(invoke: Invoke, folder: Path, typed: str, report: Report | None = None) -> Result:
    from typer.testing import CliRunner

    from claimcheck.cli import app

    invoke(report or whole(), "check", "x")  # the rooms are not run from here on
    names = ["review", "x", "--baseline", str(folder / FILE), "--author", "A", "--today", "2026-03-01"]
    return CliRunner().invoke(app, names, input=typed)


def test_quit_and_go_on_later(invoke: Invoke, tmp_path: Path) -> None:
    first = walk(invoke, tmp_path, "a\nYes.\nq\n")
    assert first.exit_code == 0
    assert "1 of 2" in first.stdout
    assert "1 finding decided, 1 still open." in first.stderr
    second = walk(invoke, tmp_path, "a\nThat too.\n")
    assert "1 of 1" in second.stdout
    assert [entry["id"] for entry in entries(tmp_path)] == ["n-0001", "w-0001"]


def test_the_end_of_input_is_a_quit(invoke: Invoke, tmp_path: Path) -> None:
    done = walk(invoke, tmp_path, "a\nYes.\n")
    assert done.exit_code == 0
    assert len(entries(tmp_path)) == 1
    assert walk(invoke, tmp_path, "a\n").exit_code == 0
    assert len(entries(tmp_path)) == 1


def test_undo(invoke: Invoke, tmp_path: Path) -> None:
    done = walk(invoke, tmp_path, "u\na\nYes.\nu\ns\na\nNo.\n")
    assert "There is nothing to undo." in done.stdout
    assert [(entry["id"], entry["reason"]) for entry in entries(tmp_path)] == [("n-0001", "No.")]
    assert "1 finding decided, 1 still open." in done.stderr


def test_one_claim_cannot_be_dismissed(invoke: Invoke, tmp_path: Path) -> None:
    done = walk(invoke, tmp_path, "s\nn\nq\n")
    assert "One claim alone" in done.stdout
    assert not (tmp_path / FILE).exists()


def test_help_excuses_and_a_wrong_answer(invoke: Invoke, tmp_path: Path) -> None:
    done = walk(invoke, tmp_path, "x\n?\ne\nq\n")
    assert "There is no such answer." in done.stdout
    assert done.stdout.count("undo the last step") == 2
    assert "62 does not round to 40" in done.stdout


def test_a_file_that_cannot_be_written(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = walk(invoke, tmp_path / "file", "a\nYes.\nq\n")
    assert done.exit_code == 2
    assert "could not be written" in done.stderr


def test_what_could_not_be_read_is_no_clean_walk(run: Run) -> None:
    done = run("review", "nowhere", typed="")
    assert done.exit_code == 2
    assert "there is no such file or folder" in done.stderr


def test_a_malformed_file_is_left_as_it_is(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("decisions: 3\n")
    assert walk(invoke, tmp_path, "a\nYes.\n").exit_code == 2
    assert (tmp_path / FILE).read_text() == "decisions: 3\n"


@attacks
def test_nothing_acts_on_the_terminal_and_the_file_reads_back(invoke: Invoke, tmp_path: Path, words: str) -> None:
    report = hostile(words).model_copy(update={"problems": ()})
    done = walk(invoke, tmp_path, f"e\nn\n{words.splitlines()[0].encode('utf-8', 'replace').decode()} yes\n", report)
    assert done.exit_code == 0, done.stderr
    assert not acting(done.stdout + done.stderr)
    (entry,) = entries(tmp_path)
    assert entry["these"]
    assert walk(invoke, tmp_path, "", report).exit_code == 0


@pytest.mark.parametrize("severity", ["error", "warning"])
def test_only_what_is_grave(invoke: Invoke, tmp_path: Path, severity: str) -> None:
    from typer.testing import CliRunner

    from claimcheck.cli import app

    invoke(whole(), "check", "x")
    done = CliRunner().invoke(app, ["review", "x", "--baseline", str(tmp_path / FILE), "--min-severity", severity])
    assert ("1 of 1" in done.stdout) == (severity == "warning")
