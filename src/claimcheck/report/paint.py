"""Colours for a terminal: SGR sequences (ECMA-48), the eight colours that each terminal has in its own shade."""

from __future__ import annotations

STYLES = {
    "title": "1",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "settled": "2",
    "discrepancy": "31",
    "update": "35",
    "compatible": "36",
    "agreement": "32",
    "single-source": "2",
}
"""By severity and verdict. None is told by its colour alone: the word stands there, too."""


def painted(text: str, style: str) -> str:
    """Each line begins and ends its colour, so that lines can be laid side by side. `text` must be fit to be shown."""
    code = STYLES.get(style)
    if not code or not text:
        return text
    return "\n".join(f"\x1b[{code}m{line}\x1b[0m" if line.strip() else line for line in text.split("\n"))
