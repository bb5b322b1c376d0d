"""What a check says of itself, read from the docstring of its module."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from functools import lru_cache

_SECTION = re.compile(r"^(Finds|Example|Leaves alone|Severity): ", re.MULTILINE)


@dataclass(frozen=True)
class CheckDoc:
    """`summary`: half a sentence. The other parts are paragraphs without line ends, empty where nothing is said."""

    code: str
    summary: str
    finds: str = ""
    leaves_alone: str = ""
    severity: str = ""

    @property
    def missing(self) -> list[str]:
        """Parts that every check has to have and this one has not."""
        return [name for name in ("summary", "finds", "leaves_alone", "severity") if not getattr(self, name)]


@lru_cache(maxsize=1)
def check_docs() -> dict[str, CheckDoc]:
    from claimcheck.compare.checks import CHECKS  # the room takes a moment to import; most reports have no use for it

    return {module.CODE: parse(module.CODE, module.__doc__ or "") for module in CHECKS}


def parse(code: str, docstring: str) -> CheckDoc:
    """`code: summary.`, an empty line, then `Finds:`, `Example:` (told with what it finds), `Leaves alone:` and
    `Severity:`, each at the start of a line."""
    head, _, body = inspect.cleandoc(docstring).partition("\n\n")
    parts = _SECTION.split(body)
    told = {name: " ".join(text.split()) for name, text in zip(parts[1::2], parts[2::2], strict=True)}
    named, _, summary = head.partition(": ")
    return CheckDoc(
        code=code,
        summary=" ".join(summary.split()) if named == code else "",
        finds=" ".join(text for text in (told.get("Finds", ""), told.get("Example", "")) if text),
        leaves_alone=told.get("Leaves alone", ""),
        severity=told.get("Severity", ""),
    )
