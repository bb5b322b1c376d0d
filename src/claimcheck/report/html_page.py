"""The page put together: template, style, script, and the policy that lets a browser run these and nothing else."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined

from claimcheck.report.html_data import Data
from claimcheck.report.html_safe import address, embedded
from claimcheck.report.html_static import Static
from claimcheck.report.text import one_line, plural
from claimcheck.report.view import View

SCRIPTS = (
    "dom", "data", "state", "match", "scale", "overtime", "interval", "evidence",
    "list", "findings", "matrix", "claims", "filters", "detail", "theme", "main",
)  # fmt: skip
"""The parts of the script, in the order in which they are joined."""


def page(view: View) -> str:
    style, script = _style(), _script()
    text = (
        _environment()
        .get_template("page.html")
        .render(at=Static(view), style=style, script=script, policy=_policy(style, script), data=_markup(view))
    )
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip()) + "\n"


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy (level 3): nothing is fetched, framed, sent or evaluated; no text becomes markup."""
    rules = ["default-src 'none'", f"script-src '{_digest(script)}'", f"style-src '{_digest(style)}'"]
    rules += ["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]
    return "; ".join(rules)


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _markup(view: View) -> str:
    return embedded(Data(view).record())


@cache
def _script() -> str:
    """One function, so that nothing of it is global; ends and begins on the element's own lines."""
    parts = "\n".join(_read(f"js/{name}.js") for name in SCRIPTS)
    return _tight(f'(() => {{\n"use strict";\n{parts}\n}})();')


@cache
def _style() -> str:
    return _tight(_environment().get_template("page.css").render())


def _tight(text: str) -> str:
    """Without empty lines, which the page has none of: the digest is over exactly what the element holds."""
    return "\n".join(line.rstrip() for line in text.split("\n") if line.strip())


def _read(name: str) -> str:
    return resources.files("claimcheck.report").joinpath("html", *name.split("/")).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    made = Environment(loader=FunctionLoader(_read), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.filters.update(line=one_line, address=address, plural=plural)
    return made
