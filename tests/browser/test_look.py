"""Narrow, wide, light, dark, on paper, and without its script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimcheck.report import Options
from tests.browser.conftest import Show, turn
from tests.browser.piles import crowd, every_verdict, ferry, hostile, pile

LONG = "f" * 400


def overflow(page: Any) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


VIEWS = ("", "#finding=x-deep", "#figure=f-dead", "#verdict=single-source", "#finding=w-1", "#figure=f-1")


@pytest.mark.parametrize("words", [None, LONG], ids=["plain", "a word of four hundred letters"])
def test_no_page_scrolls_sideways(show: Show, words: str | None) -> None:
    report = hostile(words) if words else every_verdict()
    page = show(report, options=Options(show_unmatched=True, show_all=True))
    for address in VIEWS:
        turn(page, address)
        for width in (320, 360, 700, 821, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert overflow(page) == 0, (address, width)


def test_a_narrow_matrix_names_each_source(show: Show) -> None:
    page = show(every_verdict(), width=360)
    said = page.locator(".matrix td.said").first
    assert said.locator(".src").is_visible()
    assert "1907-03-03 · Argus" in said.inner_text()
    assert not show(every_verdict()).locator(".matrix td.said .src").first.is_visible()


def colour(page: Any) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_theme_is_the_systems_until_it_is_chosen(show: Show) -> None:
    light, dark = show(ferry()), show(ferry(), theme="dark")
    assert colour(light) != colour(dark)
    light.click("#theme")
    assert colour(light) == colour(dark)
    assert light.url.endswith("#theme=dark")
    assert colour(show(ferry(), "#theme=dark")) == colour(dark)
    assert colour(show(ferry(), "#theme=light", theme="dark")) != colour(dark)
    light.click("#theme")
    assert light.url.endswith("#theme=light")


def test_verdicts_are_told_by_word_and_mark_too(show: Show) -> None:
    page = show(every_verdict(), "#verdict=discrepancy,update,compatible,agreement,single-source")
    told = set(page.locator(".matrix .badge").all_inner_texts())
    wanted = {"≠ sources differ", "→ changed over time", "≈ compatible", "= sources agree", "○ one source"}
    assert told == wanted
    strokes = {
        page.locator(f".matrix tr.v-{name} td.said").first.evaluate("node => getComputedStyle(node).borderLeftStyle")
        for name in ("discrepancy", "compatible", "agreement", "single-source")
    }
    assert strokes == {"solid", "dashed", "double", "dotted"}


def test_paper_shows_the_lists_whole_and_light(show: Show, tmp_path: Path) -> None:
    page = show(pile(1000), theme="dark")
    assert page.locator("#findings-list .finding").count() == 30
    page.emulate_media(media="print")
    page.wait_for_function("document.querySelectorAll('#findings-list .finding').length === 63")
    assert page.locator("#filters").is_hidden()
    assert page.locator("#theme").is_hidden()
    assert colour(page) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(30, 29, 27)"
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_paper_of_a_detail_holds_the_detail_alone(show: Show) -> None:
    page = show(every_verdict(), "#finding=x-deep")
    page.emulate_media(media="print")
    assert page.locator("#overview").is_hidden()
    assert page.locator(".card").first.is_visible()


def test_without_script_counts_and_findings_are_there(show: Show) -> None:
    page = show(crowd(9), java_script_enabled=False)
    text = page.inner_text("body")
    assert "9 documents" in text
    assert "outlet-000.txt states “40 people”, outlet-002.txt states “62 people”." in text
    assert page.locator("#findings-list mark").first.inner_text() == "40 people"
    assert page.locator("#figures-list tbody tr").count() == 1
    assert page.locator("#filters").is_hidden()
    assert page.locator("#theme").is_hidden()


def test_extract_lists_claims_alone(show: Show) -> None:
    page = show(ferry(), options=Options(subject="extract", show_unmatched=True))
    assert page.locator("#findings").count() == 0
    assert page.locator(".claim").count() == len(ferry().claims)
    page.select_option("#by-kind", "duration")
    assert page.locator(".claim").count() == 1
    assert "555 0101" in page.inner_text("#unread")
