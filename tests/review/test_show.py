"""`claimcheck show EVENT`: one figure sheet."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from typer.testing import Result

from claimcheck.model import Report
from claimcheck.report.sheet import SHEETS
from tests.cli.conftest import invoke as invoke
from tests.report.sample import ferry, hostile
from tests.report.test_attacks import acting, attacks
from tests.review.conftest import Run

Invoke = Callable[..., Result]


def whole() -> Report:
    return ferry().model_copy(update={"problems": ()})


def test_a_sheet_has_every_value_with_source_and_date(invoke: Invoke) -> None:
    done = invoke(whole(), "show", "teal-ferry-1961", "x", "--width", "120")
    assert done.exit_code == 0
    text = " ".join(done.stdout.split())
    assert "people killed · sources differ · 40 · 62 · –" in text
    assert "1962-01 Sixty-two people 62 the harbour master register.md:1:1" in text
    assert "unknown 40 lives 40 ledger.txt:1:28" in text
    assert text.index("1961-11-05 At least 40") < text.index("1962-01 Sixty-two") < text.index("unknown 40 lives")
    assert "women · one source · 70" in text
    assert "duration of the crossing" not in text


@pytest.mark.parametrize("name", ["teal-ferry", "TEAL", "Teal"])
def test_an_event_is_found_by_the_beginning_of_its_id_and_by_name(invoke: Invoke, name: str) -> None:
    assert "people killed" in invoke(whole(), "show", name, "x").stdout


def test_an_unknown_event_is_a_sentence(invoke: Invoke) -> None:
    done = invoke(whole(), "show", "tael-ferry-1961", "x")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "No event of these documents is called “tael-ferry-1961”. Is it “teal-ferry-1961”?\n"


def test_a_sheet_as_json_and_markdown(invoke: Invoke) -> None:
    sheet = json.loads(invoke(whole(), "show", "teal", "x", "--format", "json").stdout)
    assert sheet["event"]["id"] == "teal-ferry-1961"
    assert [value["published"] for value in sheet["figures"][0]["values"]] == ["1961-11-05", "1962-01", None]
    assert "| 1962-01 | Sixty-two people |" in invoke(whole(), "show", "teal", "x", "-f", "markdown").stdout


@attacks
@pytest.mark.parametrize("name", SHEETS)
def test_nothing_acts_on_the_terminal(name: str, words: str) -> None:
    assert not acting(SHEETS[name](hostile(words), "e-1900", 80))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_sheet_fits(width: int) -> None:
    assert max(map(len, SHEETS["table"](ferry(), "teal-ferry-1961", width).splitlines())) <= width


def test_over_the_real_rooms(run: Run) -> None:
    done = run("show", "port-anvil", "docs", "--rules", "rules")
    assert done.exit_code == 0
    assert "42 people" in done.stdout
    assert "61 people" in done.stdout
