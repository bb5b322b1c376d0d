"""The table of attacks × outputs: each cell a test. The words of a document may change words, and nothing else.

For every output there is a `shape`: what its reader makes of it, without the words (tags of a page, keys of an object,
cells of a sheet, lines of a screen, commands to a runner). An attack and harmless words must have one shape.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from claimcheck.cli.walk import Walk
from claimcheck.model import Report
from claimcheck.report import FORMATS, Options, one_line
from claimcheck.report.changes import CHANGES
from claimcheck.report.explain import explain
from claimcheck.report.sheet import SHEETS
from claimcheck.review import Book
from claimcheck.review.difference import difference
from claimcheck.review.saved import read_report
from claimcheck.review.session import Session
from tests.browser.test_attacks import ATTACKS as OF_PAGES
from tests.report.sample import hostile
from tests.report.test_attacks import ATTACKS as OF_TEXTS
from tests.report.test_attacks import acting, shape

ATTACKS = {**OF_TEXTS, **{f"page: {name}": words for name, words in OF_PAGES.items()}}
WIDE = 5000
CHECK = Options(show_unmatched=True, show_all=True, width=WIDE)
EXTRACT = Options(subject="extract", show_unmatched=True, width=WIDE)
Shape = Callable[[str], object]


@dataclass(frozen=True)
class Output:
    render: Callable[[Report], str]
    shape: Shape


def lines(text: str) -> object:
    return len(text.split("\n"))


def keys(value: Any) -> object:
    """The names and the nesting; every string is one string."""
    if isinstance(value, dict):
        return {name: keys(item) for name, item in value.items()}
    return [keys(item) for item in value] if isinstance(value, list) else type(value).__name__


def of_json(text: str) -> object:
    return keys(json.loads(text))


def of_json_lines(text: str) -> object:
    return [keys(json.loads(line)) for line in text.splitlines()]


def of_csv(text: str) -> object:
    rows = list(csv.reader(io.StringIO(text)))
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"\s*[=+@＝＋－＠-]", cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell), cell
    return [len(row) for row in rows]


def of_markdown(text: str) -> object:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    assert not re.search(r"[@#]\w|GH-\d|\w://|www\.", text.replace("&#8203;", "\u200b").replace("&#", ""))
    return shape(parser, text)


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.met: list[object] = []
        self.data = ""
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.met.append((tag, sorted(name for name, _ in attrs)))
        self._inside = ("id", "data") in attrs
        assert not [value for name, value in attrs if name in ("href", "src") and value and value[:1] != "#"]

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.data += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


def of_html(text: str) -> object:
    page = _Tags(text)
    return page.met, keys(json.loads(page.data))


def of_xml(text: str) -> object:
    return [(node.tag, sorted(node.attrib)) for node in ElementTree.fromstring(text).iter()]


def of_commands(text: str) -> object:
    """What the runner takes for a command, and that nothing else stands there."""
    found = [re.match(r"::(\w+) [^\n]*?::", line) for line in text.splitlines()]
    return [match[1] if match else "no command" for match in found]


OF_FORMATS: dict[str, Shape] = {
    "table": lines,
    "json": of_json,
    "jsonl": of_json_lines,
    "csv": of_csv,
    "markdown": of_markdown,
    "html": of_html,
    "sarif": of_json,
    "junit": of_xml,
    "github": of_commands,
    "gitlab": of_json,
}
BY_NAME: dict[str, Shape] = {"table": lines, "json": of_json, "markdown": of_markdown}


def explained(report: Report) -> str:
    nouns = (report.findings[0], report.figures[0], report.claims[0])
    return "".join(explain(report, noun.id, WIDE, None, True) for noun in nouns)


def walked(report: Report) -> str:
    said: list[str] = []
    session = Session(report, Book(), report.findings, "A", datetime.date(2026, 1, 1))
    walk = Walk(session, Options(width=WIDE), said.append, lambda: None)
    walk._show()
    walk._excuses()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.StringIO("1\n"))
        walk._choose(session.claims(report.findings[0]))
    return "".join(said)


def changed(name: str, folder: Path) -> Callable[[Report], str]:
    """From the hostile report to one in which figure and finding are other ones, and a source has gone."""

    def render(report: Report) -> str:
        other = report.model_copy(
            update={
                "documents": report.documents[:1],
                "figures": tuple(f.model_copy(update={"best": 9, "verdict": "update"}) for f in report.figures),
                "findings": tuple(f.model_copy(update={"id": "w-2"}) for f in report.findings),
            }
        )
        read = []
        for index, each in enumerate((report, other)):
            file = folder / f"{index}.json"
            file.write_text(FORMATS["json"].render(each, Options()), encoding="utf-8")
            saved, problem = read_report(file)
            assert saved, problem
            read.append(saved)
        return CHANGES[name](difference(*read), WIDE)

    return render


def outputs(folder: Path) -> dict[str, Output]:
    found: dict[str, Output] = {}
    for name, of in OF_FORMATS.items():
        found[name] = Output(lambda report, name=name: FORMATS[name].render(report, CHECK), of)  # type: ignore[misc]
        found[f"extract {name}"] = Output(
            lambda report, name=name: FORMATS[name].render(report, EXTRACT),  # type: ignore[misc]
            of,
        )
    for name, of in BY_NAME.items():
        found[f"show {name}"] = Output(
            lambda report, name=name: SHEETS[name](report, "e-1900", WIDE, False),  # type: ignore[misc]
            of,
        )
        found[f"diff {name}"] = Output(changed(name, folder), of)
    found["explain"] = Output(explained, lines)
    found["review"] = Output(walked, lines)
    return found


NAMES = sorted(outputs(Path()))


def harmless(words: str) -> str:
    """As many words as long, with as many slashes: those of a file name make folders."""
    return re.sub(r"[^\s/]", "x", one_line(words)) or "x"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)
def test_words_stay_words(name: str, words: str, tmp_path: Path) -> None:
    output = outputs(tmp_path)[name]
    text = output.render(hostile(words))
    ours = re.sub(r"\x1b\[[0-9;]*m", "", text) if name == "explain" else text
    assert not acting(ours)
    text.encode("utf-8")
    assert output.shape(text) == output.shape(output.render(hostile(harmless(words))))


def test_every_output_is_in_the_table() -> None:
    """A new format fails here until it says what its reader makes of it."""
    assert set(OF_FORMATS) == set(FORMATS)
    assert set(BY_NAME) == set(SHEETS) == set(CHANGES)


def test_every_attack_of_the_issue_is_in_the_table() -> None:
    """Scripts, markup, escape sequences, formulas, newlines and `::`, control characters, addresses."""
    every = "".join(ATTACKS.values())
    feared = ("<script>", "onerror=", "javascript:", "\x1b[", "\x9b", "=1+1", "::error", "\r\n", "\x00", "]]", "\u202e")
    assert all(word in every for word in feared)
