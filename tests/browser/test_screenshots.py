"""The pictures of the README can be taken, and are about what the page is now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.browser.screenshots import ROOT, THEMES, take

SIZE = slice(16, 24)
"""Where a PNG tells its width and height."""


def test_they_are_taken_as_they_stand_in_the_readme(browser: Any, tmp_path: Path) -> None:
    take(tmp_path, browser)
    for theme in THEMES:
        name = f"report-{theme}.png"
        taken, kept = (tmp_path / name).read_bytes(), (ROOT / "reports" / name).read_bytes()
        assert taken[SIZE] == kept[SIZE]
        # letters differ from machine to machine, so that no more can be asked
        assert len(kept) / 2 < len(taken) < len(kept) * 2, f"{name} is old: `make pictures` takes it anew"
