"""axe-core finds nothing to complain of, in any view and theme."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.report import Options
from tests.browser.conftest import Show
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
@pytest.mark.parametrize("address", VIEWS)
def test_axe_finds_nothing(show: Show, axe: Any, address: str, theme: str, width: int) -> None:
    found = axe.run(show(every_verdict(), address, theme=theme, width=width))
    assert found.violations_count == 0, found.generate_report()


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
    for address in VIEWS:
        page = show(every_verdict(), address)
        assert page.locator("h1:visible").count() == 1


def test_the_number_found_is_announced(show: Show) -> None:
    assert show(every_verdict()).locator("#found").get_attribute("role") == "status"
