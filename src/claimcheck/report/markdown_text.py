"""Words made inert in GitHub's Markdown: no markup, no HTML, no links, no mention of a person or an issue."""

import re
from collections.abc import Sequence

from claimcheck.report.text import one_line

_MARKUP = re.compile(r"[\\`*_{}\[\]~|$]")
_CALLS = re.compile(r"[@#](?=\w)|(?<=\bGH)-(?=\d)")
"""`@name`, `#12`, `GH-12`: read after the Markdown is rendered, so that no escape helps, only something between."""
_LINKS = re.compile(r"(?<=\w):(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_BETWEEN = "&#8203;"


def html(text: str) -> str:
    """For a place where Markdown is not read, inside of HTML: one line, entities for what is markup."""
    line = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = _CALLS.sub(lambda match: match.group() + _BETWEEN, line)
    return _LINKS.sub(lambda match: f"&#{ord(match.group())};", line)


def inline(text: str) -> str:
    """For running text, a heading or a cell of a table. Not for the start of a line, where `1.` makes a list."""
    return _MARKUP.sub(lambda match: f"\\{match.group()}", html(text))


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Cells must already be `inline`."""
    lines = [headers, ["---"] * len(headers), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def details(summary: str, body: str) -> str:
    """Folded away; `body` is Markdown."""
    return f"<details>\n<summary>{html(summary)}</summary>\n\n{body}\n\n</details>"


def block(*parts: str) -> str:
    """Blocks with an empty line between; empty ones are left out."""
    return "\n\n".join(part for part in parts if part)
