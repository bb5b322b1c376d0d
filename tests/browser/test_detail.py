"""The detail view: sentences side by side, why they are one figure, why the values do not fit; by keyboard alone."""

from __future__ import annotations

from typing import Any

from tests.browser.conftest import Show
from tests.browser.piles import every_verdict, ferry


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def test_it_opens_and_closes_by_keyboard(show: Show) -> None:
    page = show(every_verdict(), "#severity=error")
    page.focus("#to-x-deep")
    page.keyboard.press("Enter")
    page.wait_for_selector("#detail h1")
    assert page.url.endswith("#severity=error&finding=x-deep")
    assert focused(page) == "H1"
    assert page.locator("#overview").is_hidden()
    page.keyboard.press("Escape")
    page.wait_for_selector("#overview", state="visible")
    assert page.url.endswith("#severity=error")
    assert focused(page) == "to-x-deep"


def test_tab_reaches_filters_findings_and_figures(show: Show) -> None:
    page = show(every_verdict())
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(focused(page))
    assert page.evaluate("document.querySelector('.skip').getAttribute('href')") == "#main"
    wanted = ["theme", "by-q", "by-verdict-discrepancy", "by-event", "by-state", "to-x-deep", "to-f-dead"]
    first_round = [name for name in dict.fromkeys(reached) if name in wanted]
    assert first_round == wanted


def test_sentences_stand_side_by_side_with_the_number_marked(show: Show) -> None:
    page = show(every_verdict(), "#finding=x-deep")
    cards = page.locator(".card")
    assert cards.count() == 2
    boxes = [card.bounding_box() for card in cards.all()]
    assert boxes[0]["y"] == boxes[1]["y"]
    # claims in the order of publication; the one whose date nobody knows comes last
    assert cards.locator("mark").all_inner_texts() == ["2.4 metres", "2 metres"]
    assert "published 1931-10-09" in cards.nth(0).inner_text()
    assert "date of publication unknown" in cards.nth(1).inner_text()
    assert "quay/dial.txt, line 1, column 13" in cards.nth(1).inner_text()
    assert "Water stood 2 metres high and 900 families left Low Quay." in cards.nth(1).inner_text()
    assert {"left", "families"} <= set(page.locator(".card .shared-word").all_inner_texts())


def test_who_said_it_is_told(show: Show) -> None:
    page = show(every_verdict(), "#figure=f-dead")
    assert "the coroner" in page.inner_text(".cards")
    assert "no speaker named" in page.inner_text(".cards")


def test_why_one_figure_adds_up(show: Show) -> None:
    page = show(every_verdict(), "#finding=x-deep")
    assert page.locator(".key-fields .any").inner_text().split() == ["place", "any"]
    assert page.locator("table.sum tbody .number").all_inner_texts() == ["−5.00", "+3.00", "+2.50"]
    assert page.inner_text("table.sum tfoot .number") == "+0.50"


def test_why_not_is_drawn_and_every_excuse_told(show: Show) -> None:
    page = show(every_verdict(), "#finding=x-deep")
    drawn = page.locator("svg.line.large")
    assert drawn.locator("circle").count() == 2
    assert drawn.locator(".apart").count() == 1
    assert "They have no value in common" in drawn.get_attribute("aria-label")
    excuses = [text.split("\n") for text in page.locator(".excuses li").all_inner_texts()]
    assert [(row[0], row[1]) for row in excuses] == [("rounding", "✗ does not hold"), ("later update", "✓ holds")]


def test_values_over_time(show: Show) -> None:
    page = show(every_verdict(), "#figure=f-dead")
    chart = page.locator("svg.time.large")
    assert chart.locator(".arrow").count() == 1  # at least 12
    assert chart.locator("circle").count() == 2  # 17, about 15
    assert chart.locator(".about").count() == 1
    assert chart.locator(".course").count() == 1  # an update is drawn as a course
    assert [text for text in chart.locator("text").all_text_contents() if text[0].isalpha()] == ["low 12", "best 17"]
    assert chart.get_attribute("aria-label").startswith("Values in order of publication. 1907-03-03: at least 12;")


def test_an_interval_is_a_bar(show: Show) -> None:
    chart = show(every_verdict(), "#figure=f-left").locator("svg.time.large")
    assert chart.locator(".bar").count() == 1
    assert chart.locator(".cap").count() == 2


def test_next_and_previous_follow_the_filters(show: Show) -> None:
    page = show(every_verdict(), "#event=quay-flood-1931&finding=x-deep")
    assert "1 of 2" in page.inner_text(".trail")
    page.get_by_role("link", name="next").click()
    assert page.url.endswith("finding=x-left")
    page.go_back()
    assert page.url.endswith("finding=x-deep")


def test_from_finding_to_figure_and_back_to_the_lists(show: Show) -> None:
    page = show(every_verdict(), "#finding=x-dead")
    page.get_by_role("link", name="workers killed").click()
    assert page.inner_text("#detail h1") == "workers killed"
    assert page.locator("#detail .finding").count() == 1
    page.get_by_role("link", name="All findings and figures").click()
    assert page.locator("#overview").is_visible()


def test_an_id_that_is_not_there_is_told(show: Show) -> None:
    page = show(ferry(), "#figure=<script>alert(1)</script>")
    assert page.inner_text("#detail h1") == "No figure “<script>alert(1)</script>”"


def test_only_web_addresses_are_links(show: Show) -> None:
    page = show(ferry(), "#figure=f-drowned")
    links = page.locator("#detail a.outside").all()
    assert [link.get_attribute("href") for link in links] == ["https://example.org/r"]
    assert links[0].get_attribute("rel") == "noopener noreferrer nofollow"
