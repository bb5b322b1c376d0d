"""The page looks as it was agreed to look, in each theme: pictures held against those in `screens/`.

Every character is drawn as a box (`boxfont.py`), so that fonts, of which every machine has others, are out of it: what
is held is layout, colours, rules, charts and marks. A change that is meant: `CLAIMCHECK_NEW_SCREENS=1 pytest
tests/browser/test_screens.py` writes the pictures anew; look at them before they are committed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.report import FORMATS, Options
from tests.browser.conftest import ARGUMENTS
from tests.browser.piles import every_verdict

SCREENS = Path(__file__).parent / "screens"
NEW = bool(os.environ.get("CLAIMCHECK_NEW_SCREENS"))
SHOTS = {
    "overview": ("", 1280),
    "narrow": ("", 360),
    "detail": ("#finding=x-deep", 1280),
    "history": ("#figure=f-dead", 1280),
}
CELL = 4
"""Pictures are compared in squares of so many pixels: what smoothing does to an edge is no difference."""
SEEN = 24
"""Of 255: a difference that an eye sees."""
SHARE = 0.0005
"""So much of a picture may differ: browsers draw the frame of a control each in its way."""


@pytest.fixture(scope="module")
def boxed(playwright: Any, program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser that knows the boxes and no font."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only where fontconfig chooses the fonts can they be taken away")
    boxfont = pytest.importorskip("tests.browser.boxfont", reason="fontTools is not installed: the extra `browser`")
    config = boxfont.make(tmp_path_factory.mktemp("font"))
    environment = {**os.environ, "FONTCONFIG_FILE": str(config)}
    opened = playwright.chromium.launch(executable_path=program, args=ARGUMENTS, env=environment)
    yield opened
    opened.close()


def differing(one: Path, other: Path) -> float:
    """The share of the squares that differ; 1 where the pictures have not the same size."""
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed: the extra `browser`")
    from PIL import ImageChops

    with image.open(one) as first, image.open(other) as second:
        if first.size != second.size:
            return 1
        small = [each.convert("RGB").reduce(CELL) for each in (first, second)]
    worst = ImageChops.difference(*small).convert("RGB").split()
    most = ImageChops.lighter(ImageChops.lighter(worst[0], worst[1]), worst[2])
    counts = most.histogram()
    return float(sum(counts[SEEN:]) / sum(counts))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", SHOTS)
def test_it_looks_as_agreed(boxed: Any, name: str, theme: str, tmp_path: Path) -> None:
    address, width = SHOTS[name]
    file, taken = tmp_path / "report.html", tmp_path / f"{name}-{theme}.png"
    file.write_text(FORMATS["html"].render(every_verdict(), Options(base="/")), encoding="utf-8")
    page = boxed.new_page(viewport={"width": width, "height": 800}, color_scheme=theme, reduced_motion="reduce")
    page.goto(file.as_uri() + address)
    page.screenshot(path=taken, full_page=True, animations="disabled", caret="hide")
    page.close()
    kept = SCREENS / taken.name
    if NEW:
        SCREENS.mkdir(exist_ok=True)
        kept.write_bytes(taken.read_bytes())
    assert kept.exists(), f"there is no {kept.name}: CLAIMCHECK_NEW_SCREENS=1 makes it"
    share = differing(taken, kept)
    assert share <= SHARE, f"{share:.1%} of {taken} looks other than {kept}; CLAIMCHECK_NEW_SCREENS=1 if that is meant"


def test_the_themes_are_two(boxed: Any) -> None:
    """The check above can fail: the two themes are far from each other."""
    for name in SHOTS:
        assert differing(SCREENS / f"{name}-light.png", SCREENS / f"{name}-dark.png") > 0.5


def test_a_small_change_is_seen(boxed: Any, tmp_path: Path) -> None:
    """A mark of another colour, a chart that is gone: each is more than is let pass."""
    file = tmp_path / "report.html"
    file.write_text(FORMATS["html"].render(every_verdict(), Options(base="/")), encoding="utf-8")
    for number, (name, code) in enumerate(
        (
            ("detail", "document.querySelector('#detail svg.line').style.visibility = 'hidden'"),
            (
                "detail",
                "document.querySelectorAll('#detail mark').forEach((node) => (node.style.background = 'none'))",
            ),
            ("overview", "document.querySelector('.share').style.visibility = 'hidden'"),
            ("overview", "document.querySelector('.matrix tbody tr').style.visibility = 'hidden'"),
        )
    ):
        address, width = SHOTS[name]
        page = boxed.new_page(viewport={"width": width, "height": 800}, color_scheme="light", reduced_motion="reduce")
        page.goto(file.as_uri() + address)
        page.evaluate(code)
        taken = tmp_path / f"{number}.png"
        page.screenshot(path=taken, full_page=True, animations="disabled", caret="hide")
        page.close()
        assert differing(taken, SCREENS / f"{name}-light.png") > SHARE, code
