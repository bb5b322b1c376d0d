"""Something that could not be read. A problem never stops the rest of the run."""

from typing import Literal

from claimcheck.model.base import Noun


class Problem(Noun):
    """`message` is one sentence without the place; `str()` puts file and line before it.

    `input` problems and `rule` problems make the exit status 2; a `notice` does not.
    """

    path: str
    message: str
    line: int | None = None
    kind: Literal["input", "rule", "notice"] = "input"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line is not None else self.path
        return f"{place}: {self.message}"
