"""A finding: one thing to look at. It says who states what, never who is right."""

from typing import Literal

from claimcheck.model.base import Noun

Severity = Literal["error", "warning", "note"]
State = Literal["open", "accepted", "not-the-same", "follow-up"]


class Excuse(Noun):
    """A way in which two values could both be true: its name, whether it holds here, and why (or why not)."""

    name: str
    holds: bool
    why: str


class Finding(Noun):
    """`id` depends on rule, figure, sources and values, and never on offsets, so it outlives unrelated edits.

    `message` is one sentence with both values and both sources. `claims` are all claims involved, at least one.
    `figure` is the id of the figure it is about, if it is about one. `state` is what somebody decided of it, with
    the `reason` given; `accepted` and `not-the-same` are settled, `follow-up` is still to be done.
    """

    id: str
    rule: str
    severity: Severity
    message: str
    claims: tuple[str, ...]
    figure: str | None = None
    excuses: tuple[Excuse, ...] = ()
    state: State = "open"
    reason: str | None = None

    @property
    def is_settled(self) -> bool:
        """True when somebody decided that nothing is to be done: it does not fail a run."""
        return self.state in ("accepted", "not-the-same")
