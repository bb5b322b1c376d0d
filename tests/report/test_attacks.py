"""Attacks, and what is special to a format: `test_attack_table.py` has every attack × every output."""

import csv
import io
import json
import re
import unicodedata

import pytest
from markdown_it import MarkdownIt

from claimcheck.report import FORMATS, Options
from tests.report.sample import hostile

ATTACKS = {
    "colour": "\x1b[31mred\x1b[0m",
    "window title": "\x1b]0;owned\x07",
    "C1 control": "\x9b31m",
    "backspace": "613\b\b\b999",
    "carriage return": "613\r999",
    "null": "a\x00b",
    "direction": "\u202e316\u202c",
    "line separator": "a\u2028b\u2029c\x85d",
    "surrogate": "a\ud83db",
    "byte order mark": "\ufeff=1+1",
    "formula": "=1+1",
    "formula with plus": "+1+cmd|' /C calc'!A0",
    "formula with minus": "-2+3",
    "formula with at": "@SUM(1)",
    "wide formula": "＝1+1",
    "formula behind a space": "  =1+1",
    "formula behind a tab": "\t=1+1",
    "formula behind a line end": "\r\n=1+1",
    "quotes": '";=1+1;"',
    "pipe": "a | b || c",
    "escaped pipe": "a \\| b \\\\| c",
    "newlines": "a\n\n# heading\n\n- item\n1. one",
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "end of details": "</details></summary><h1>x",
    "entity": "&lt;b&gt; &#60;script&#62;",
    "comment": "<!-- a --> -->",
    "link": "[click](javascript:alert(1)) ![x](https://example.org/x.png)",
    "autolink": "https://example.org www.example.org <https://example.org> a@example.org",
    "mention": "@someone #12 GH-12 octo/cat#3",
    "emphasis": "*a* _b_ **c** ~~d~~ `e` ``` $x$",
    "reference": "[a]: https://example.org",
    "end of CDATA": "]]><testcase/><![CDATA[",
    "workflow command": "::error file=a,line=1::b%0A::warning::c",
}
CHECK = Options(show_unmatched=True, show_all=True)
EXTRACT = Options(subject="extract", show_unmatched=True)

attacks = pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)
subjects = pytest.mark.parametrize("options", [CHECK, EXTRACT], ids=["check", "extract"])


def acting(text: str) -> set[str]:
    """Characters that act on a terminal, but for the line end."""
    bidi = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    return {c for c in text if (unicodedata.category(c) in ("Cc", "Cs") or c in bidi) and c != "\n"}


@attacks
@subjects
def test_json_gives_the_words_back(words: str, options: Options) -> None:
    claims = json.loads(FORMATS["json"].render(hostile(words), options))["claims"]
    assert claims[0]["text"] == words


@attacks
@subjects
def test_a_json_line_is_one_line(words: str, options: Options) -> None:
    lines = FORMATS["jsonl"].render(hostile(words), options).splitlines()
    assert len(lines) == (2 if options is EXTRACT else 1)
    assert all(isinstance(json.loads(line), dict) for line in lines)


@attacks
@subjects
def test_no_cell_is_a_formula(words: str, options: Options) -> None:
    text = FORMATS["csv"].render(hostile(words), options)
    rows = list(csv.reader(io.StringIO(text)))
    assert len(rows) == len(text.splitlines()) == 3
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not re.match(r"\s*[=+@＝＋－＠-]", cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell), cell


def test_a_negative_number_stays_a_number() -> None:
    report = hostile("x")
    figure = report.figures[0].model_copy(update={"low": -5})
    rows = csv.DictReader(io.StringIO(FORMATS["csv"].render(report.model_copy(update={"figures": (figure,)}), CHECK)))
    assert next(rows)["low"] == "-5"


OURS = {"details", "/details", "summary", "/summary", "br"}


@attacks
@subjects
def test_markdown_shows_words_as_words(words: str, options: Options) -> None:
    text = FORMATS["markdown"].render(hostile(words), options)
    harmless = FORMATS["markdown"].render(hostile("harmless"), options)
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    assert shape(parser, text) == shape(parser, harmless)


@attacks
@subjects
def test_markdown_has_no_html_but_ours(words: str, options: Options) -> None:
    text = FORMATS["markdown"].render(hostile(words), options)
    assert set(re.findall(r"<\s*([/!]?[\w-]*)", text)) <= OURS
    assert not re.search(r"[@#]\w|GH-\d|\w://|www\.", text.replace("&#8203;", "\u200b").replace("&#", ""))


def shape(parser: MarkdownIt, text: str) -> list[str]:
    """The blocks and the inline markup of a page, without its words."""
    kinds = []
    for token in parser.parse(text):
        kinds.append(token.type)
        kinds += [child.type for child in token.children or () if child.type not in ("text", "text_special")]
    return kinds
