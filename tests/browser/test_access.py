"""axe-core finds nothing to complain of, in any view and theme."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.report import Options
from tests.browser.conftest import Show, turn
from tests.browser.piles import crowd, every_verdict, ferry


@pytest.fixture
def axe() -> Any:
    module = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: pip install -e '.[browser]'"
    )
    return module.Axe()


VIEWS = ["", "#finding=x-deep", "#figure=f-dead", "#verdict=single-source", "#q=nowhere", "#figure=none"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(show: Show, axe: Any, theme: str, width: int) -> None:
    page = show(every_verdict(), theme=theme, width=width)
    for address in VIEWS:
        turn(page, address)
        found = axe.run(page)
        assert found.violations_count == 0, (address, found.generate_report())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_longer_pages(show: Show, axe: Any, theme: str) -> None:
    for report, options in (
        (crowd(40), Options(show_all=True)),
        (ferry(), Options(show_all=True, show_unmatched=True)),
        (ferry(), Options(subject="extract")),
    ):
        found = axe.run(show(report, theme=theme, options=options))
        assert found.violations_count == 0, found.generate_report()


def test_one_heading_of_the_first_level_in_each_view(show: Show) -> None:
    page = show(every_verdict())
    for address in VIEWS:
        turn(page, address)
        assert page.locator("h1:visible").count() == 1, address


def test_the_number_found_is_announced(show: Show) -> None:
    assert show(every_verdict()).locator("#found").get_attribute("role") == "status"
