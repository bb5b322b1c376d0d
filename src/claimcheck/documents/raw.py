"""What a reader makes of a file, before zones and datelines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.documents.metadata import Metadata
from claimcheck.model import Problem


@dataclass(frozen=True, slots=True)
class RawDocument:
    """`key` is the id inside a file of many documents. `line`: 1-based line of the file on which `text` starts."""

    text: str
    metadata: Metadata
    line: int = 1
    key: str | None = None


#: Takes the file and its name in messages; raises OSError only. What it can't use it yields as a problem, and goes on.
Reader = Callable[[Path, str], Iterator[RawDocument | Problem]]
