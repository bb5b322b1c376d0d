"""A report with its indexes: what several formats need to find, found once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from claimcheck.model import Claim, Coverage, Document, Event, Figure, Finding, Report
from claimcheck.report.format import RANK, Options
from claimcheck.report.paint import painted
from claimcheck.report.words import VERDICTS

_VERDICT_ORDER = {verdict: rank for rank, verdict in enumerate(VERDICTS)}
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class EventView:
    """The figures of one event that are shown, the most differing first, and how many are left out."""

    event: Event | None
    figures: tuple[Figure, ...]
    left_out: int

    @cached_property
    def stating(self) -> frozenset[str]:
        """Sources that state one of the figures shown."""
        return frozenset(source for figure in self.figures for source in figure.sources)


class View:
    """Indexes over a report as `options` ask for it. Made once a rendering."""

    def __init__(self, report: Report, options: Options) -> None:
        self.report = report
        self.options = options

    @cached_property
    def claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.report.claims}

    @cached_property
    def documents(self) -> dict[str, Document]:
        return {document.source: document for document in self.report.documents}

    @cached_property
    def coverage(self) -> dict[str, Coverage]:
        return {coverage.source: coverage for coverage in self.report.coverage}

    @cached_property
    def in_order(self) -> list[Document]:
        """Documents by publication date, then by name; those without a date last."""
        return sorted(self.report.documents, key=lambda d: (d.published is None, d.published or "", d.source))

    @cached_property
    def rank(self) -> dict[str, int]:
        """The position of each source in `in_order`."""
        return {document.source: index for index, document in enumerate(self.in_order)}

    @cached_property
    def letters(self) -> dict[str, str]:
        """A short label for each source, in the order of `in_order`: A to Z, then AA, AB, …"""
        return {source: letter(index) for source, index in self.rank.items()}

    @cached_property
    def findings(self) -> list[Finding]:
        """Those not below `min_severity`, the gravest first; what somebody has settled comes last."""
        floor = RANK[self.options.min_severity]
        shown = [finding for finding in self.report.findings if RANK[finding.severity] >= floor]
        return sorted(shown, key=lambda finding: (finding.is_settled, -RANK[finding.severity]))

    @cached_property
    def findings_of(self) -> dict[str, list[Finding]]:
        """Shown findings by the id of each claim involved."""
        return group_by((claim, finding) for finding in self.findings for claim in finding.claims)

    @cached_property
    def figures_of(self) -> dict[str, list[Figure]]:
        """Figures by the id of each claim in them."""
        return group_by((claim, figure) for figure in self.report.figures for claim in figure.claims)

    @cached_property
    def figures(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.report.figures}

    @cached_property
    def verdicts(self) -> Counter[str]:
        return Counter(figure.verdict for figure in self.report.figures)

    @cached_property
    def events(self) -> list[EventView]:
        """Every event that figures are about, in the report's order; what belongs to no event comes last."""
        figures = group_by((figure.event, figure) for figure in self.report.figures)
        known: dict[str | None, Event | None] = {event.id: event for event in self.report.events}
        unnamed = [name for name in figures if name is not None and name not in known]
        order = [*known, *sorted(unnamed, key=str), None]
        return [self._event(known.get(name), figures[name]) for name in order if name in figures]

    def _event(self, event: Event | None, figures: list[Figure]) -> EventView:
        questioned = {finding.figure for finding in self.findings}
        elsewhere = _told_by_another(figures)
        told = [figure for figure in figures if figure.id not in elsewhere]
        shown = [
            figure
            for figure in told
            if self.options.show_all or len(figure.sources) > 1 or figure.id in questioned or _is_open(figure)
        ]
        shown.sort(key=lambda figure: _VERDICT_ORDER[figure.verdict])
        return EventView(event, tuple(shown), len(told) - len(shown))

    def paint(self, text: str, style: str) -> str:
        """`text` in the colour of a severity, a verdict, a `title`, where colours were asked for."""
        return painted(text, style) if self.options.colour else text

    def claims_of(self, ids: Iterable[str]) -> list[Claim]:
        """The claims named, in the order of publication and then of place; ids that no claim has are left out."""
        rank, last = self.rank, len(self.rank)
        found = [self.claims[claim] for claim in dict.fromkeys(ids) if claim in self.claims]
        return sorted(found, key=lambda claim: (rank.get(claim.source, last), claim.source, claim.start))


def _is_open(figure: Figure) -> bool:
    return figure.verdict != "single-source"


def _told_by_another(figures: Sequence[Figure]) -> set[str]:
    """How many years ago it was, where the date of the event is told by the same words (and more)."""
    dates = {claim for figure in figures if figure.kind == "date" for claim in figure.claims}
    return {figure.id for figure in figures if figure.kind == "anniversary" and dates.issuperset(figure.claims)}


def letter(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA: the columns of a spreadsheet."""
    label = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(_ALPHABET))
        label = _ALPHABET[rest] + label
    return label


def group_by(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
