"""Who says something, as the text calls him."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Named:
    """Who says something. `person`: a human being called by name. `body`: whom that person speaks for.

    `role`: a calling (`ambassador` of `the ambassador`) that may mean a person named elsewhere; `pronoun` likewise.
    """

    name: str
    start: int
    person: bool = False
    body: str | None = None
    role: str | None = None
    pronoun: bool = False


def unowned(text: str) -> str:
    """Without `'s`, or the apostrophe of a plural."""
    return text[:-2] if text.endswith(("'s", "’s")) else text[:-1] if text.endswith(("s'", "s’")) else text
