"""Every control narrows what is shown, and the address says how."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Show
from tests.browser.piles import crowd, every_verdict, ferry

ALL_FIGURES = {"workers killed", "looms", "families displaced", "depth of the water"}
ALL_FINDINGS = {"x-deep", "x-dead", "x-left"}


def figures(page: Any) -> set[str]:
    return set(page.locator(".matrix tbody th a").all_inner_texts())


def findings(page: Any) -> set[str]:
    links = page.locator("#findings-list h3 a").all()
    return {link.get_attribute("id").removeprefix("to-") for link in links}


def choose(page: Any, control: str, value: str | None) -> None:
    if value is None:
        page.locator(f"#{control}").check()
    elif page.locator(f"#{control}").evaluate("node => node.tagName") == "SELECT":
        page.select_option(f"#{control}", value)
    else:
        page.fill(f"#{control}", value)
        page.wait_for_timeout(150)


CONTROLS = [
    ("by-verdict-discrepancy", None, {"depth of the water"}, {"x-deep"}, "verdict=discrepancy"),
    ("by-verdict-single-source", None, {"workers unnamed"}, set(), "verdict=single-source"),
    ("by-severity-warning", None, {"workers killed"}, {"x-dead"}, "severity=warning"),
    ("by-event", "mill-fire-1907", {"workers killed", "looms"}, {"x-dead"}, "event=mill-fire-1907"),
    ("by-outlet", "Dial", {"families displaced", "depth of the water"}, {"x-deep", "x-left"}, "outlet=Dial"),
    ("by-kind", "measurement", {"depth of the water"}, {"x-deep"}, "kind=measurement"),
    ("by-state", "open", {"workers killed", "families displaced", "depth of the water"}, ALL_FINDINGS, "state=open"),
    ("by-q", "coroner", {"workers killed"}, {"x-dead"}, "q=coroner"),
    ("by-q", "LOOMS lost", {"workers killed", "looms"}, {"x-dead"}, "q=LOOMS+lost"),
]


def test_without_filters_all_is_shown_but_what_one_source_alone_states(show: Show) -> None:
    page = show(every_verdict())
    assert figures(page) == ALL_FIGURES
    assert findings(page) == ALL_FINDINGS
    assert "1 more left out" in page.inner_text("#found")
    page.get_by_role("button", name="Show them").click()
    assert figures(page) == ALL_FIGURES | {"workers unnamed"}


@pytest.mark.parametrize(("control", "value", "shown", "found", "address"), CONTROLS)
def test_each_control_narrows_and_is_in_the_address(
    show: Show, control: str, value: str | None, shown: set[str], found: set[str], address: str
) -> None:
    page = show(every_verdict())
    choose(page, control, value)
    assert figures(page) == shown
    assert findings(page) == found
    assert page.url.endswith(f"#{address}")


@pytest.mark.parametrize(("control", "value", "shown", "found", "address"), CONTROLS)
def test_an_address_opens_the_same_view(
    show: Show, control: str, value: str | None, shown: set[str], found: set[str], address: str
) -> None:
    page = show(every_verdict(), f"#{address}")
    assert figures(page) == shown
    assert findings(page) == found
    node = page.locator(f"#{control}")
    assert node.is_checked() if value is None else node.input_value() == value


def test_filters_add_up_and_can_be_cleared(show: Show) -> None:
    page = show(every_verdict(), "#theme=dark")
    choose(page, "by-verdict-update", None)
    choose(page, "by-verdict-discrepancy", None)
    choose(page, "by-event", "quay-flood-1931")
    assert figures(page) == {"depth of the water"}
    assert page.url.endswith("#verdict=discrepancy,update&event=quay-flood-1931&theme=dark")
    assert "2 in use" in page.inner_text("#filters summary")
    page.click("#clear")
    assert figures(page) == ALL_FIGURES
    assert page.url.endswith(".html#theme=dark")


def test_nothing_found_is_said(show: Show) -> None:
    page = show(every_verdict(), "#q=nowhere")
    assert "No finding fits these filters." in page.inner_text("#findings-list")
    assert page.inner_text("#found").startswith("0 of 3 findings · 0 of 5 figures")


def test_an_address_for_another_report_is_told(show: Show) -> None:
    page = show(every_verdict(), "#event=<img src=x>&verdict=nonsense&constructor=1")
    assert "This report has no event “<img src=x>”" in page.inner_text("#found")
    assert page.locator("#found img").count() == 0


def test_counts_of_the_head_are_filters(show: Show) -> None:
    page = show(every_verdict())
    page.click(".tally .v-agreement")
    assert figures(page) == {"looms"}
    assert page.locator("#by-verdict-agreement").is_checked()


def test_states_of_findings_are_shown_and_filtered(show: Show) -> None:
    report = every_verdict()
    decided = report.findings[0].model_copy(update={"state": "accepted", "reason": "two gauges"})
    page = show(report.model_copy(update={"findings": (decided, *report.findings[1:])}), "#state=accepted")
    assert findings(page) == {"x-deep"}
    assert page.inner_text("#findings-list .state") == "accepted · two gauges"


def test_many_sources_are_paged_by_date(show: Show) -> None:
    page = show(crowd(40))
    dates = page.locator(".matrix thead b").all_inner_texts()
    assert len(dates) == 16
    assert dates == sorted(dates)
    page.get_by_role("button", name="later").click()
    page.get_by_role("button", name="later").click()
    assert "Sources 33 to 40 of 40" in page.inner_text(".steps")
    assert page.locator(".matrix thead b").count() == 8
    assert page.get_by_role("button", name="later").is_disabled()


def test_claims_are_listed_with_their_figure(show: Show) -> None:
    page = show(ferry())
    assert page.locator(".claim").count() == 0
    page.click("#claims-list summary")
    assert page.locator(".claim").count() == len(ferry().claims)
    page.locator(".claim a").first.click()
    assert "people killed" in page.inner_text("#detail h1")
