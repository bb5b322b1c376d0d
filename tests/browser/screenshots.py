"""The pictures of the HTML report in the README: `make pictures` takes them anew.

Needs the extras `html` and `browser` and an installed Chromium, as the tests beside it do.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from claimcheck.cli import main
from tests.browser.conftest import ARGUMENTS, NAMES

ROOT = Path(__file__).parents[2]
THEMES = ("light", "dark")
WIDTH, HEIGHT = 1200, 1180
#: what the page shows: the finding on one event, and its matrix
ADDRESS = "#event=khojaly-1992"


def take(folder: Path, browser: Any) -> None:
    """Writes `report-light.png` and `report-dark.png`."""
    with tempfile.TemporaryDirectory() as made:
        file = Path(made) / "report.html"
        main(["check", str(ROOT / "corpus"), "--fail-on", "never", "--output", f"html:{file}"])
        for theme in THEMES:
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=theme)
            page.goto(file.as_uri() + ADDRESS)
            page.locator("#filters summary").click()
            page.locator("body").click(position={"x": 5, "y": 5})
            page.screenshot(path=folder / f"report-{theme}.png")
            page.close()


def _with_a_browser() -> None:
    from playwright.sync_api import sync_playwright

    program = os.environ.get("CLAIMCHECK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        sys.exit("There is no Chromium on this machine (Debian: apt install chromium).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        take(ROOT / "reports", browser)
        browser.close()


if __name__ == "__main__":
    _with_a_browser()
