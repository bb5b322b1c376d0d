"""Every setting: what it is called, what it may hold, and what it means. Each is an option of the command line, too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from claimcheck.model import Severity
from claimcheck.model.figure import BestRule
from claimcheck.report import FORMATS
from claimcheck.review.decision import a_day

Sort = Literal["text", "texts", "path", "paths", "output", "switch", "number"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True)
class Key:
    """`name` as it stands in a file; `parameter` as the commands call it. Paths are relative to the file that names
    them. `check` raises ValueError with half a sentence for what it does not allow."""

    name: str
    parameter: str
    sort: Sort
    about: str
    default: str
    check: Callable[[Any], None] = lambda value: None

    @property
    def wanted(self) -> str:
        return {
            "text": "one text",
            "texts": "a list of texts",
            "path": "one path",
            "paths": "a list of paths",
            "output": "a list of FORMAT:PATH",
            "switch": "true or false",
            "number": "a whole number",
        }[self.sort]


def _one_of(*names: str) -> Callable[[Any], None]:
    def check(value: Any) -> None:
        if value not in names:
            raise ValueError(f"“{value}” is none of {', '.join(names)}")

    return check


def _outputs(values: Any) -> None:
    for value in values:
        name, colon, path = value.partition(":")
        if not colon or not path:
            raise ValueError(f"“{value}” is not FORMAT:PATH")
        _one_of(*FORMATS)(name)


def _day(value: Any) -> None:
    a_day(value)


def _not_negative(value: Any) -> None:
    if value < 0:
        raise ValueError("the least is 0")


def _width(value: Any) -> None:
    if value < 20:
        raise ValueError("the least is 20")


_LISTED = (
    Key("paths", "paths", "paths", "Documents to check where the command line names none.", "none"),
    Key("rules", "rules", "paths", "Folders of your own rules.", "none"),
    Key("baseline", "baseline", "path", "The file of decisions.", "none"),
    Key("reference", "reference", "paths", "Files of figures that somebody stands for.", "none"),
    Key("against", "against", "paths", "Documents to hold those checked against.", "none"),
    Key("ignore", "ignore", "texts", "Rules and checks not to use.", "none"),
    Key(
        "fail-on",
        "fail_on",
        "text",
        "Exit with 1 from this severity on.",
        "warning",
        _one_of(*SEVERITIES, "never"),
    ),
    Key("min-severity", "min_severity", "text", "Show findings from this severity on.", "note", _one_of(*SEVERITIES)),
    Key("format", "format", "text", "What goes to standard output.", "table", _one_of(*FORMATS)),
    Key("output", "output", "output", "Files to write besides.", "none", _outputs),
    Key("all", "show_all", "switch", "Show also figures of one source.", "false"),
    Key("show-unmatched", "show_unmatched", "switch", "List numbers that no rule understood.", "false"),
    Key("width", "width", "number", "Columns of a table.", "the terminal's, or 100", _width),
    Key(
        "settling-days",
        "settling_days",
        "number",
        "Days after an event for which a later toll takes the place of an earlier one.",
        "30",
        _not_negative,
    ),
    Key("best", "best", "text", "How the best value is chosen.", "origins", _one_of(*get_args(BestRule))),
    Key("author", "author", "text", "Who decides in `review` and `baseline`.", "git's user.name"),
    Key("today", "today", "text", "The day by which decisions expire.", "the day of the run", _day),
)

KEYS: Mapping[str, Key] = {key.name: key for key in _LISTED}
