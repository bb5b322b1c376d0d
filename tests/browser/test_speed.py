"""Ten thousand claims open in under two seconds, and a filter answers at once. Bounds are doubled where CI is set."""

from __future__ import annotations

import os
from typing import Any

import pytest

from tests.browser.conftest import Show
from tests.browser.piles import pile

SLACK = 2 if os.environ.get("CI") else 1
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
CHOOSE = """async ([id, value]) => {
  const control = document.getElementById(id);
  const start = performance.now();
  if (control.type === "checkbox") control.click();
  else {
    control.value = value;
    control.dispatchEvent(new Event("change"));
  }
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""
TYPE = """async (words) => {
  const search = document.getElementById("by-q");
  const found = document.getElementById("found");
  const start = performance.now();
  search.value = words;
  search.dispatchEvent(new Event("input"));
  await new Promise((done) => new MutationObserver(done).observe(found, { childList: true }));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}"""


@pytest.fixture(scope="module")
def report() -> Any:
    return pile()


def test_it_opens_in_two_seconds(show: Show, report: Any) -> None:
    took = []
    for _ in range(3):  # the least of three: what the page takes, not what else the machine does
        page = show(report)
        page.wait_for_load_state("load")
        took.append(page.evaluate(LOADED))
    assert min(took) < 2000 * SLACK, took


def test_a_filter_answers_at_once(show: Show, report: Any) -> None:
    page = show(report)
    page.wait_for_timeout(1000)  # the words are folded when the page is idle
    for id_, value in (("by-verdict-update", ""), ("by-event", "storm-1903"), ("by-outlet", "Outlet 7")):
        took = [page.evaluate(CHOOSE, [id_, value]) for _ in range(3)]
        assert min(took) < 200 * SLACK, (id_, took)
    page.click("#clear")
    took = [page.evaluate(TYPE, words) for words in ("ward 37", "outlet 3 river", "town 512")]
    assert min(took) < 200 * SLACK, took


def test_it_stays_small_until_it_is_asked_for_more(show: Show, report: Any) -> None:
    page = show(report)
    assert page.evaluate("document.querySelectorAll('*').length") < 5000
    page.get_by_role("button", name="Show 30 more findings (595 left)").click()
    assert page.locator("#findings-list .finding").count() == 60
    page.click("#claims-list summary")
    assert page.locator(".claim").count() == 50
