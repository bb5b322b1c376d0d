"""What can be said of the page's text, without a browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimcheck.cli import app, work
from claimcheck.model import Figure, Interval, Report
from claimcheck.report import FORMATS, Options, html_page
from claimcheck.report.html_safe import address, embedded, level, units
from tests.browser.piles import every_verdict, ferry, hostile, pile
from tests.browser.test_attacks import ATTACKS, harmless

render = FORMATS["html"].render


class Reader(HTMLParser):
    """Tags and attributes as a browser would read them, and what script and style elements hold."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.held: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in self.held and data.strip():
            self.held[self.tags[-1][0]].append(data)


def policy(text: str) -> dict[str, str]:
    (found,) = [a["content"] for _, a in Reader(text).tags if a.get("http-equiv") == "Content-Security-Policy"]
    return dict(rule.strip().split(" ", 1) for rule in (found or "").split(";"))


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_names_exactly_the_script_and_the_style() -> None:
    text = render(ferry(), Options())
    rules = policy(text)
    script = text.rpartition("<script>")[2].partition("</script>")[0]
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert rules["script-src"] == digest(script)
    assert rules["style-src"] == digest(style)
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in str(rules)


def test_the_script_makes_no_markup_and_asks_for_nothing() -> None:
    script = html_page._script()
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "fetch(",
        "XMLHttp",
        "import(",
    ):
        assert word not in script


def test_nothing_is_fetched_from_anywhere() -> None:
    for tag, attributes in Reader(render(every_verdict(), Options())).tags:
        assert "src" not in attributes
        assert tag not in {"link", "img", "iframe", "object", "embed"}
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert (attributes.get("href") or "#").startswith("#")


@pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)
def test_embedded_json_ends_no_element_and_gives_the_words_back(words: str) -> None:
    text = embedded({words: [words]})
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text) == {words: [words]}


@pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)
def test_a_page_has_the_same_tags_whatever_the_words(words: str) -> None:
    options = Options(show_unmatched=True, show_all=True)

    def names(text: str) -> list[tuple[str, list[str]]]:
        return [(tag, sorted(attributes)) for tag, attributes in Reader(text).tags]

    assert names(render(hostile(words), options)) == names(render(hostile(harmless(words)), options))


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c#d", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https://exa mple.org", False),
        ("https:///nowhere", False),
        ("https://[broken", False),
        ("//example.org", False),
        ("data:text/html,x", False),
        ("vbscript:x", False),
        ("https://example.org/\u202e", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert address(url) == (url if kept else None)


def test_marks_are_counted_as_the_browser_counts() -> None:
    """A sign beyond the first plane is two units there and one code point here."""
    assert units("a𝟞é") == 4
    assert level("a\u2028b\x00") == "a b␀"


def test_values_that_json_cannot_hold_do_no_harm() -> None:
    report = ferry()
    odd = report.claims[0].model_copy(update={"value": Interval(low=float("nan"), high=float("inf"))})
    text = render(report.model_copy(update={"claims": (odd, *report.claims[1:])}), Options())
    data = text.partition('id="data">')[2].partition("</script>")[0]
    assert json.loads(data, parse_constant=pytest.fail)["claims"][0]["v"] == [None, None]


def test_ids_of_other_rooms_that_point_nowhere_do_no_harm() -> None:
    report = ferry()
    lost = [figure.model_copy(update={"claims": ("c-lost", *figure.claims)}) for figure in report.figures]
    findings = [finding.model_copy(update={"claims": ("c-lost",), "figure": "f-lost"}) for finding in report.findings]
    stray: list[Figure] = [lost[0].model_copy(update={"id": "f-x", "sources": ("lost.txt",), "event": "lost"})]
    render(report.model_copy(update={"figures": (*lost, *stray), "findings": tuple(findings)}), Options())


def test_two_figures_of_one_id_are_told_apart() -> None:
    report = every_verdict()
    twin = report.figures[1].model_copy(update={"id": "f-deep"})
    data = json.loads(
        render(report.model_copy(update={"figures": (twin, *report.figures)}), Options())
        .partition('id="data">')[2]
        .partition("</script>")[0]
    )
    named = {figure["i"]: figure["t"] for figure in data["figures"]}
    assert len(named) == 6
    (finding,) = [finding for finding in data["findings"] if finding["i"] == "x-deep"]
    assert named[finding["f"]] == "depth of the water"


def test_the_first_hundred_findings_are_in_the_page() -> None:
    text = render(pile(2000), Options())
    assert text.count('<article class="finding') == 100
    assert "The first 100 of 125." in text


def test_ten_thousand_claims_are_written_small() -> None:
    assert len(render(pile(), Options())) < 6_000_000


def test_it_is_written_through_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "run", lambda *arguments, **named: ferry())
    made = tmp_path / "out" / "report.html"
    result = CliRunner().invoke(app, ["check", "corpus", "--fail-on", "never", "--output", f"html:{made}"])
    assert "<title>Figures against each other · claimcheck</title>" in made.read_text(encoding="utf-8"), result.output


def test_without_jinja2_one_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "run", lambda *arguments, **named: pytest.fail("it is told before the run"))
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.setenv("COLUMNS", "200")
    for asked in (["--output", f"html:{tmp_path / 'report.html'}"], ["--format", "html"]):
        result = CliRunner().invoke(app, ["check", "corpus", *asked])
        assert result.exit_code == 2
        assert "html needs Jinja2, not installed here: pip install 'claimcheck-figures[html]'." in result.stderr
        assert "Traceback" not in result.stderr


def test_the_head_says_what_was_read_by_what(tmp_path: Path) -> None:
    report = every_verdict().model_copy(
        update={
            "corpus": ("/archive/mill", "/elsewhere/quay.txt"),
            "rules": ("/archive/own",),
            "ignored": ("rounding",),
        }
    )
    head = render(report, Options(base="/archive")).partition("<header")[2].partition("</header>")[0]
    told = " ".join(re.sub("<[^>]*>", " ", head).split())
    for words in (
        "Corpus mill , /elsewhere/quay.txt : 5 documents by 4 outlets",
        "Rules built in, and those of own; without rounding",
        f"Version claimcheck {report.version}",
        "Coverage",
        "figures, by verdict 1 ≠ sources differ 1 → changed over time 1 ≈ compatible 1 = sources agree 1 ○ one",
        "3 findings 1 ■ error 1 ▲ warning 1 ● note",
    ):
        assert words in told, told


def test_a_run_names_its_corpus_rules_and_what_was_left_out(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("The storm killed 40 people.")
    asked = ["check", str(tmp_path / "docs"), "--ignore", "rounding", "--fail-on", "never", "--format", "json"]
    told = json.loads(CliRunner().invoke(app, asked).stdout)
    assert (told["corpus"], told["rules"], told["ignored"]) == ([(tmp_path / "docs").as_posix()], [], ["rounding"])


def test_wording_takes_no_side() -> None:
    folder = Path(html_page.__file__).parent / "html"
    spoken = " ".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()).lower()
    for word in (" wrong", " false claim", "incorrect", "mistaken", "liar", "truth", "outlier"):
        assert word not in spoken


def test_an_empty_report_says_so() -> None:
    empty = Report(version="0", documents=(), events=(), claims=(), figures=(), findings=(), coverage=())
    assert "No findings." in render(empty, Options())
