"""Every format renders the same hand-made report; what it looks like is kept as a snapshot."""

import csv
import io
import json

import pytest
from syrupy.assertion import SnapshotAssertion

from claimcheck.model import Interval, Report
from claimcheck.report import FORMATS, Options
from tests.browser.piles import pile
from tests.report.sample import crowd, ferry


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "html"])  # tests/browser/ looks at that one
@pytest.mark.parametrize("subject", ["check", "extract"])
def test_looks_like_this(name: str, subject: str, snapshot: SnapshotAssertion) -> None:
    options = Options(subject=subject, show_unmatched=True)  # type: ignore[arg-type]
    assert FORMATS[name].render(ferry(), options) == snapshot


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("subject", ["check", "extract"])
def test_an_empty_report_renders(name: str, subject: str) -> None:
    empty = Report(version="0", documents=(), events=(), claims=(), figures=(), findings=(), coverage=())
    text = FORMATS[name].render(empty, Options(subject=subject))  # type: ignore[arg-type]
    assert text == "" or text.endswith("\n")


def test_names_are_keys() -> None:
    assert list(FORMATS)[:5] == ["table", "json", "jsonl", "csv", "markdown"]
    assert all(name == made.name and made.summary for name, made in FORMATS.items())


def test_json_keeps_the_contract() -> None:
    whole = json.loads(FORMATS["json"].render(ferry(), Options()))
    assert {"documents", "claims", "figures", "findings", "events", "coverage", "problems"} <= set(whole)
    document = whole["documents"][0]
    assert document["source"] == "herald.txt"
    assert document["published"] == "1961-11-05"
    assert document["published_from"] == "dateline"
    assert "text" not in document
    claim = whole["claims"][0]
    assert claim["value"] == {
        "low": 40, "high": None, "low_open": False, "high_open": False, "approximate": False, "step": 10
    }  # fmt: skip
    fields = "source kind text start end line column value whole unit date measure population event attributed_to"
    assert set(fields.split()) <= set(claim)
    assert {"part_of", "zone", "id"} <= set(claim)
    figure = whole["figures"][0]
    wanted = "id label event measure population kind verdict low best high sources claims"
    assert set(wanted.split()) <= set(figure)
    assert [finding["id"] for finding in whole["findings"]] == ["w-0001", "n-0001"]
    assert set(whole["findings"][0]) >= {"id", "rule", "severity", "message", "claims"}


def test_json_has_no_nan() -> None:
    report = ferry()
    odd = report.claims[0].model_copy(update={"value": Interval(low=float("nan"), high=float("inf"))})
    text = FORMATS["json"].render(report.model_copy(update={"claims": (odd, *report.claims[1:])}), Options())
    assert json.loads(text, parse_constant=pytest.fail)["claims"][0]["value"]["low"] is None


def test_jsonl_of_extract_is_one_claim_a_line() -> None:
    lines = FORMATS["jsonl"].render(ferry(), Options(subject="extract")).splitlines()
    assert [json.loads(line)["id"] for line in lines] == [claim.id for claim in ferry().claims]


def test_jsonl_of_check_can_be_read_alone() -> None:
    first, second = map(json.loads, FORMATS["jsonl"].render(ferry(), Options()).splitlines())
    assert (first["severity"], second["severity"]) == ("warning", "note")
    assert [said["source"] for said in first["statements"]] == ["herald.txt", "register.md", "ledger.txt"]


def test_csv_has_a_line_for_each_claim_and_figure() -> None:
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"].render(ferry(), Options()))))
    assert len(rows) == 8
    assert rows[0]["figure"] == "f-drowned"
    assert rows[0]["value_high"] == ""
    assert rows[1]["attributed_to"] == "the harbour master"
    assert rows[1]["findings"] == "warning:values-differ:w-0001"


@pytest.mark.parametrize("name", ["table", "json", "jsonl", "markdown"])
def test_min_severity_hides_the_notes(name: str) -> None:
    render = FORMATS[name].render
    assert "n-0001" in render(ferry(), Options())
    shown = render(ferry(), Options(min_severity="warning"))
    assert "n-0001" not in shown
    assert "w-0001" in shown


def test_table_shows_figures_of_one_source_when_asked() -> None:
    assert "duration of the crossing" not in FORMATS["table"].render(ferry(), Options())
    assert "duration of the crossing" in FORMATS["table"].render(ferry(), Options(show_all=True))


def test_table_says_that_a_date_is_unknown() -> None:
    assert "unknown" in FORMATS["table"].render(ferry(), Options())


@pytest.mark.parametrize("width", [50, 60, 80, 100, 140])
@pytest.mark.parametrize("outlets", [3, 9, 14, 40])
def test_table_fits_its_width(width: int, outlets: int) -> None:
    for line in FORMATS["table"].render(crowd(outlets), Options(width=width)).splitlines():
        assert len(line) <= width, line


def test_table_of_many_sources_lists_wordings_with_their_sources(snapshot: SnapshotAssertion) -> None:
    assert FORMATS["table"].render(crowd(40), Options(width=80)) == snapshot


def test_markdown_of_many_sources_lists_wordings() -> None:
    text = FORMATS["markdown"].render(crowd(40), Options())
    assert "| stated by |" in text


def test_table_quotes_each_wording_before_any_twice() -> None:
    text = FORMATS["table"].render(crowd(40), Options())
    assert "and 34 more" in text
    tail = text[text.index("Findings") :]
    assert all(f": {words} drowned" in tail for words in ("40 people", "over 40 people", "62 people"))


def test_json_names_what_was_read_and_by_what() -> None:
    report = ferry().model_copy(update={"corpus": ("corpus", "more.txt"), "rules": ("mine",), "ignored": ("rounding",)})
    whole = json.loads(FORMATS["json"].render(report, Options()))
    assert (whole["corpus"], whole["rules"], whole["ignored"]) == (["corpus", "more.txt"], ["mine"], ["rounding"])


def test_markdown_fits_into_an_issue_and_says_what_it_leaves_out() -> None:
    report = pile(4000)
    text = FORMATS["markdown"].render(report, Options())
    assert len(text) < 65_536
    shown = text.count("**error**") + text.count("**warning**") + text.count("**note**")
    assert shown > 50
    assert f"Too long for an issue: {len(report.findings) - shown} findings and " in text
    assert "the list of documents left out" in text
    assert "**error**" in text.partition("**warning**")[0]  # the gravest first
    assert len(FORMATS["markdown"].render(report, Options(show_all=True))) > 200_000
