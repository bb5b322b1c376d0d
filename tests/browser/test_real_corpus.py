"""The page of the sample corpus, as the command line writes it: its head, its matrix, a finding in detail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck import __version__
from claimcheck.cli import main

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("page")
    decisions = folder / "decisions.yaml"
    more = ["--baseline", str(decisions), "--reason", "Both are in print.", "--author", "A. Editor"]
    assert main(["baseline", "update", str(CORPUS), *more, "--fail-on", "error"]) == 0
    status = main(
        ["check", str(CORPUS), "--baseline", str(decisions), "--fail-on", "error", "-o", f"html:{folder}/a.html"]
    )
    assert status == 0
    return (folder / "a.html").as_uri()


@pytest.fixture
def page(browser: Any, written: str) -> Iterator[Any]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(written)
    yield opened
    opened.close()


def test_the_head_tells_of_what_it_is(page: Any) -> None:
    names, told = page.locator(".facts dt").all_inner_texts(), page.locator(".facts dd").all_inner_texts()
    facts = dict(zip(names, told, strict=True))
    files = sum(path.suffix in {".txt", ".md"} for path in CORPUS.rglob("*"))
    documents = re.search(r"(\d+) documents", facts["Corpus"])
    assert documents
    assert int(documents.group(1)) >= files
    assert "khojaly (" in facts["Corpus"]
    assert " to " in facts["Published"]
    assert "numbers understood" in facts["Coverage"]
    assert "rules read a number here" in facts["Rules"]
    assert __version__ in page.inner_text(".bar .mark")
    counts = page.locator("ul.tally[aria-label='Figures by verdict'] li").all_inner_texts()
    assert [text.split(maxsplit=2)[2] for text in counts] == [
        "sources differ", "changed over time", "compatible", "sources agree", "one source"
    ]  # fmt: skip
    assert sum(int(text.split()[0].replace(",", "")) for text in counts) == int(
        facts["Claims"].split(" in ")[1].split()[0]
    )


def test_columns_stand_in_the_order_of_publication(page: Any) -> None:
    matrices = page.locator("table.matrix").all()
    assert len(matrices) >= 4
    for matrix in matrices:
        days = matrix.locator("thead th[title] b").all_inner_texts()
        assert len(days) >= 2
        assert days == sorted(days)


def test_a_finding_leads_to_its_sentences(page: Any) -> None:
    page.locator("#findings-list .finding a", has_text="more than 613 civilians").click()
    cards = page.locator(".card")
    assert cards.count() == 3
    assert "khojaly/ambassador-oped.txt, line 8, column 69" in cards.nth(0).inner_text()
    assert "Azerbaijani government" in cards.nth(1).inner_text()
    assert "published 2024-02-27" in cards.nth(2).inner_text()
    assert "They have no value in common" in page.locator("svg.line.large").get_attribute("aria-label")
    assert page.locator("table.sum tfoot .number").count() >= 1
    assert page.locator(".excuses li").count() >= 4


def test_decisions_stand_on_their_findings_and_can_be_chosen(page: Any) -> None:
    page.locator("#by-state").select_option("accepted")
    assert "state=accepted" in page.url
    told = page.locator("#findings-list .finding").all_inner_texts()
    assert told
    assert all("Both are in print." in text for text in told)
