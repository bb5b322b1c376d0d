"""What a run found, whole: every format renders this and nothing else."""

from claimcheck.model.base import Noun
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.event import Event
from claimcheck.model.figure import Figure
from claimcheck.model.finding import Finding
from claimcheck.model.problem import Problem


class Unmatched(Noun):
    """A number that no rule understood, with its place (1-based line and column)."""

    source: str
    text: str
    start: int
    end: int
    line: int
    column: int


class Coverage(Noun):
    """How many of the numbers in one document (boilerplate left out) a rule understood."""

    source: str
    numbers: int
    understood: int
    boilerplate: int = 0
    unmatched: tuple[Unmatched, ...] = ()


class Report(Noun):
    """One run over one corpus.

    `corpus`: the files and folders that were read, as they were named. `rules`: folders of rules besides the built-in
    ones. `ignored`: rules and checks that were not used. `decided`: whether the states of findings come from decisions.
    """

    version: str
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    problems: tuple[Problem, ...] = ()
    corpus: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    decided: bool = False
