"""Whatever documents hold stays words: each attack in every string that comes from outside, in each view."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from claimcheck.report import FORMATS, Options
from tests.browser.conftest import Show, turn
from tests.browser.piles import hostile

ATTACKS = {
    "script": "<script>document.title='owned'</script>",
    "end of script": "</script><script>document.title='owned'</script>",
    "comment and script": "<!--<script>",
    "end of style": "</style><style>*{display:none}</style>",
    "end of title": "</title><script>document.title='owned'</script>",
    "image": "<img src=x onerror=\"document.title='owned'\">",
    "svg": "<svg onload=\"document.title='owned'\">",
    "attribute": '" onmouseover="document.title=\'owned\'" x="',
    "attribute, single quotes": "' onfocus='document.title=1' autofocus='",
    "style attribute": '" style="position:fixed;inset:0;background:red',
    "style rule": "x}*{background:url(https://example.org/x)}",
    "javascript address": "javascript:document.title='owned'",
    "javascript address, disguised": "  JaVaScRiPt\t:document.title='owned'//https://example.org",
    "data address": "data:text/html,<script>document.title='owned'</script>",
    "template": "{{ 7 * 7 }}{% raw %}${7*7}",
    "entity": "&lt;script&gt;&#60;b&#62;",
    "direction": "\u202e316\u202c \u2066x\u2069",
    "line separators": "a\u2028b\u2029c",
    "surrogate": "a\ud83db",
    "null": "a\x00b\x1b[31m",
    "prototype": "__proto__",
    "frame": '<iframe src="https://example.org"></iframe><base href="https://example.org/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://example.org">',
    "form": '<form action="https://example.org"><input name=q>',
}
VIEWS = ["", "#figure=f-1", "#finding=w-1", "#q=owned"]
OPTIONS = Options(show_unmatched=True, show_all=True)
SHAPE = (
    """() => [...document.querySelectorAll("body *")].filter((n) => n.offsetParent).map((n) => n.tagName).join(" ")"""
)


def harmless(words: str) -> str:
    """As long, with as many slashes: those of a file name make folders."""
    return re.sub(r"[^\s/]", "x", words)


every_attack = pytest.mark.parametrize("words", ATTACKS.values(), ids=ATTACKS)


def untouched(page: Any) -> None:
    """No request, no complaint and no dialog is what `show` sees to."""
    assert page.title() != "owned"
    assert page.locator("img, iframe, base, object, embed, meta[http-equiv=refresh], form[action]").count() == 0
    assert page.locator("script:not([type])").count() == 1
    assert page.locator("style").count() == 1
    assert page.locator("[style], [onclick], [onerror], [onload], [onfocus], [onmouseover]").count() == 0
    links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))")
    assert all(link.startswith("#") for link in links), links


@every_attack
def test_no_attack_leaves_its_words(show: Show, words: str) -> None:
    """In any view; and the page has the shape that harmless words give it."""
    page = show(hostile(words), options=OPTIONS)
    shape = page.evaluate(SHAPE)
    for view in VIEWS:
        turn(page, view)
        untouched(page)
    assert shape == show(hostile(harmless(words)), options=OPTIONS).evaluate(SHAPE)


@every_attack
def test_nor_without_script(show: Show, words: str) -> None:
    untouched(show(hostile(words), options=OPTIONS, java_script_enabled=False))


def test_an_address_is_words_too(show: Show) -> None:
    page = show(hostile("harmless"))
    for words in ATTACKS.values():
        asked = quote(words.encode("utf-8", "replace"))
        turn(page, f"#q={asked}&event={asked}&figure={asked}&theme={asked}")
        assert page.inner_text("#detail h1").startswith("No figure “"), words
        assert page.locator("#detail img, #detail script, #detail iframe").count() == 0
        assert page.title().startswith("No figure")


def test_the_policy_forbids_what_slips_through(browser: Any, tmp_path: Path) -> None:
    """Even if some code tried: no inline handler runs, no text becomes markup, nothing is fetched."""
    file = tmp_path / "report.html"
    file.write_text(FORMATS["html"].render(hostile("harmless"), OPTIONS), encoding="utf-8")
    page = browser.new_page()
    refused: list[tuple[str, str]] = []
    page.on("requestfailed", lambda request: refused.append((request.url, request.failure)))
    page.goto(file.as_uri())
    markup = page.evaluate("() => { try { document.body.innerHTML = 'x'; return true; } catch { return false; } }")
    page.evaluate(
        """() => {
          const node = document.createElement("p");
          try { node.setAttribute("onclick", "document.title = 'owned'"); } catch {}
          document.body.append(node);
          node.click();
          const image = document.createElement("img");
          image.src = "https://example.org/x.png";
          document.body.append(image);
        }"""
    )
    page.wait_for_timeout(100)
    assert not markup
    assert page.title() != "owned"
    assert refused == [("https://example.org/x.png", "csp")]
    page.close()
