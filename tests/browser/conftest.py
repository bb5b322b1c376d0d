"""A real browser over pages that are made on the spot. Without one, or without Playwright, these tests are skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import pytest

from claimcheck.model import Report
from claimcheck.report import FORMATS, Options

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@dataclass
class Watched:
    """A page, with whatever it asked the network for or complained of."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def program() -> str:
    """Chromium as installed; `CLAIMCHECK_CHROMIUM` names another. `CLAIMCHECK_BROWSER=required` fails without one."""
    if find_spec("playwright") is None:
        _without("Playwright is not installed: pip install -e '.[browser]'")
    found = os.environ.get("CLAIMCHECK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return found or _without("there is no Chromium on this machine (Debian: apt install chromium)")


def _without(reason: str) -> NoReturn:
    if os.environ.get("CLAIMCHECK_BROWSER") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def playwright(program: str) -> Iterator[Any]:
    """One for all browsers: a process can have no second."""
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Any, program: str) -> Iterator[Any]:
    opened = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
    yield opened
    opened.close()


Show = Callable[..., Any]


def turn(page: Any, address: str) -> None:
    """Another view of the same page, as a link to it would open it."""
    page.goto(page.url.partition("#")[0] + (address or "#"))


Contexts = Callable[..., Any]


@pytest.fixture(scope="session")
def contexts(browser: Any) -> Contexts:
    """`contexts(color_scheme=…)`: one for all pages that want the same: to make it takes longer than a page."""
    made: dict[str, Any] = {}

    def context(**wanted: Any) -> Any:
        key = repr(sorted(wanted.items()))
        if key not in made:
            made[key] = browser.new_context(**wanted)
        return made[key]

    return context


@pytest.fixture
def show(contexts: Contexts, tmp_path: Path) -> Iterator[Show]:
    """`show(report, address="#…", width=…, theme=…)` opens the page of a report and returns it.

    Afterwards no page may have asked for anything but its own file, nor complained in the console.
    """
    opened: list[Watched] = []

    def open_page(
        report: Report,
        address: str = "",
        *,
        width: int = 1280,
        theme: str = "light",
        options: Options | None = None,
        **context: Any,
    ) -> Any:
        file = tmp_path / f"report-{len(opened)}.html"
        file.write_text(FORMATS["html"].render(report, options or Options()), encoding="utf-8")
        page = contexts(color_scheme=theme, **context).new_page()
        page.set_viewport_size({"width": width, "height": 800})
        watched = Watched(page)
        opened.append(watched)
        page.on("request", lambda request: watched.requests.append(request.url))
        page.on("console", lambda message: watched.complaints.append(message.text))
        page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (watched.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(file.as_uri() + address)
        return page

    yield open_page
    for watched in opened:
        own = watched.page.url.partition("#")[0]
        watched.page.close()
        assert set(watched.requests) == {own}
        assert not watched.complaints
