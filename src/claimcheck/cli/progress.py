"""How far a run is: a bar on standard error while a person looks at a terminal, and nothing at all elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import typer

from claimcheck.cli.streams import is_terminal

_UP_AND_CLEAR = "\x1b[1A\x1b[2K"


@dataclass
class _Bar:
    """Made with the first call that knows how many documents there are. `made` is what `typer.progressbar` gives."""

    made: Any = None

    def __call__(self, doing: str, behind: int, documents: int) -> None:
        if documents == 0:
            return
        if self.made is None:
            self.made = typer.progressbar(
                length=documents, label=f"{doing:<10}", width=0, show_pos=True, file=sys.stderr
            )
            self.made.__enter__()
        self.made.label = f"{doing:<10}"
        self.made.update(behind - self.made.pos)
        self.made.render_progress()  # the label may be all that is new

    def leave(self) -> None:
        """The bar leaves no line behind."""
        if self.made is not None:
            self.made.__exit__(None, None, None)
            sys.stderr.write(_UP_AND_CLEAR)
            sys.stderr.flush()


def _unseen(doing: str, behind: int, documents: int) -> None:
    return


@contextmanager
def watching() -> Iterator[Any]:
    """What a run is to call with what it does, how many documents are behind it, and how many there are."""
    if not is_terminal(sys.stderr):
        yield _unseen
        return
    bar = _Bar()
    try:
        yield bar
    finally:
        bar.leave()
