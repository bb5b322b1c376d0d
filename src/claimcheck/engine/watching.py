"""Whoever waits for a run may watch it."""

from __future__ import annotations

from collections.abc import Callable

Watch = Callable[[str, int, int], None]
"""Called with what is being done, how many documents are behind, and how many there are (0 until that is known)."""


def unwatched(doing: str, behind: int, documents: int) -> None:
    """Nobody waits."""
