"""The report as the script of the page reads it: JSON in which documents, events, claims and sentences are told once
and named by their number. `html/js/data.js` is the reader; keys are short where there are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import Any, Generic, TypeVar

from claimcheck.align.days import days, year_days
from claimcheck.model import Claim, Document, Evidence, Figure, Finding
from claimcheck.report.html_safe import address, level, units
from claimcheck.report.text import one_line
from claimcheck.report.view import View, group_by
from claimcheck.report.words import VERDICTS, claim_value, event_title, figure_range, label_within

T = TypeVar("T", bound=Hashable)
Record = dict[str, Any]


class Numbered(Generic[T]):
    """Things told once: `number` gives each its place in `items`."""

    def __init__(self) -> None:
        self._places: dict[T, int] = {}

    def number(self, item: T) -> int:
        return self._places.setdefault(item, len(self._places))

    @property
    def items(self) -> list[T]:
        return list(self._places)


class Data:
    """Builds the record of one view."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._sources: Numbered[str] = Numbered()
        self._events: Numbered[str] = Numbered()
        self._sentences: Numbered[str] = Numbered()
        self._words: Numbered[str] = Numbered()
        self._known = {event.id: event for event in view.report.events}
        self._claims = {claim.id: index for index, claim in enumerate(view.report.claims)}
        for document in view.in_order:
            self._sources.number(document.source)
        for shown in view.events:
            if shown.event:
                self._events.number(shown.event.id)

    def record(self) -> Record:
        claims = [self._claim(claim) for claim in self.view.report.claims]
        check = self.view.options.subject == "check"
        figures = self._figures() if check else []
        findings = [self._finding(finding) for finding in self.view.findings] if check else []
        return {
            "subject": self.view.options.subject,
            "claims": claims,
            "figures": figures,
            "findings": findings,
            "documents": [self._document(source) for source in self._sources.items],
            "events": [{"id": one_line(event), "title": self._event_title(event)} for event in self._events.items],
            "sentences": self._sentences.items,
            "words": self._words.items,
        }

    def _event_title(self, identifier: str) -> str:
        known = self._known.get(identifier)
        return event_title(known) if known else one_line(identifier)

    def _document(self, source: str) -> Record:
        document = self.view.documents.get(source) or Document(source=source, text="")
        coverage = self.view.coverage.get(source)
        return _told(
            s=one_line(source),
            t=one_line(document.title or ""),
            o=one_line(document.outlet or ""),
            p=one_line(document.published or ""),
            f=document.published_from,
            u=one_line(document.url or ""),
            h=address(document.url),
            c=[coverage.understood, coverage.numbers, coverage.boilerplate] if coverage else None,
        )

    def _claim(self, claim: Claim) -> Record:
        sentence, marks = _marked(claim)
        return _told(
            i=one_line(claim.id),
            s=self._sources.number(claim.source),
            k=one_line(claim.kind),
            t=one_line(claim.text),
            r=claim_value(claim),
            v=_interval(claim),
            d=self._days(claim),
            n=self._sentences.number(sentence),
            x=marks,
            l=claim.line,
            c=claim.column,
            e=self._event(claim.event),
            m=one_line(" ".join(part for part in (claim.measure, claim.population) if part)),
            a=one_line(claim.attributed_to or ""),
            o=one_line(claim.origin or ""),
            w=one_line(claim.place or ""),
            q=one_line(", ".join((*claim.modifiers, *claim.scope))),
            z=claim.zone if claim.zone != "body" else None,
            u=self._words.number(one_line(claim.rule)),
            own=1 if claim.role == "publication" else None,
        )

    def _event(self, identifier: str | None) -> int | None:
        return None if identifier is None else self._events.number(identifier)

    def _days(self, claim: Claim) -> list[int | None] | None:
        """First and last day (`date.toordinal`), None for an open end; a third member marks a year worked out from an
        anniversary and the day of publication."""
        if claim.date:
            return _stretch(claim.date)
        document = self.view.documents.get(claim.source)
        told = days(document.published) if document else None
        if claim.kind != "anniversary" or claim.value is None or claim.value.low is None or told is None:
            return None
        year = told.first_day.year - int(claim.value.low)
        return [*year_days(year), 1] if claim.value.is_point and claim.unit == "year" and year > 0 else None

    def _figures(self) -> list[Record]:
        shown = {id(figure) for event in self.view.events for figure in event.figures}
        return [self._figure(figure, name, id(figure) not in shown) for figure, name in self._named]

    @cached_property
    def _named(self) -> list[tuple[Figure, str]]:
        figures = ordered(self.view)
        return list(zip(figures, unique(one_line(figure.id) for figure in figures), strict=True))

    def _figure_of(self, finding: Finding) -> str | None:
        """The page's name of the finding's figure: of several with one id, the one that shares its claims."""
        named = self._by_id.get(finding.figure or "", [])
        claims = set(finding.claims)
        return max(named, key=lambda pair: len(claims.intersection(pair[0].claims)))[1] if named else None

    @cached_property
    def _by_id(self) -> dict[str, list[tuple[Figure, str]]]:
        return group_by((figure.id, (figure, name)) for figure, name in self._named)

    def _figure(self, figure: Figure, name: str, quiet: bool) -> Record:
        return _told(
            i=name,
            quiet=1 if quiet else None,
            t=one_line(figure.label),
            b=label_within(figure, self._known.get(figure.event or "")),
            e=self._event(figure.event),
            k=one_line(figure.kind),
            v=figure.verdict,
            r=figure_range(figure),
            three=[figure.low, figure.best, figure.high],
            best=_stretch(figure.best_date) if figure.best_date else None,
            rule=one_line(figure.best_rule),
            u=one_line(figure.unit or ""),
            s=[self._sources.number(source) for source in figure.sources],
            c=[self._claims[claim.id] for claim in self.view.claims_of(figure.claims)],
            cells=[[self._sources.number(cell.source), one_line(cell.text)] for cell in figure.cells],
            key=[[one_line(field.field), one_line(field.value or "")] for field in figure.key],
            ev=self._evidence(figure),
        )

    def _evidence(self, figure: Figure) -> list[list[Any]]:
        """A pair of claims a line: both, then field, weight and reason of each piece."""
        pairs = group_by(((item.claim, item.other), item) for item in figure.evidence)
        return [
            [self._claims[one], self._claims[other], [self._piece(item) for item in items]]
            for (one, other), items in pairs.items()
            if one in self._claims and other in self._claims
        ]

    def _piece(self, item: Evidence) -> list[Any]:
        return [self._words.number(one_line(item.field)), item.weight, self._words.number(one_line(item.why))]

    def _finding(self, finding: Finding) -> Record:
        return _told(
            i=one_line(finding.id),
            r=one_line(finding.rule),
            y=finding.severity,
            t=one_line(finding.message),
            f=self._figure_of(finding),
            c=[self._claims[claim.id] for claim in self.view.claims_of(finding.claims)],
            x=[[one_line(e.name), int(e.holds), one_line(e.why)] for e in finding.excuses],
            state=finding.state,
            why=one_line(finding.reason or ""),
        )


def ordered(view: View) -> list[Figure]:
    """Every figure, by event and then by verdict, as the matrices show them."""
    events = {shown.event.id if shown.event else None: rank for rank, shown in enumerate(view.events)}
    verdicts = {verdict: rank for rank, verdict in enumerate(VERDICTS)}
    return sorted(view.report.figures, key=lambda f: (events.get(f.event, len(events)), verdicts[f.verdict]))


def unique(names: Iterable[str]) -> list[str]:
    """The names, a second one of the same with `~2` behind it: the page must be able to tell them apart."""
    met: Counter[str] = Counter()
    told = []
    for name in names:
        met[name] += 1
        told.append(f"{name}~{met[name]}" if met[name] > 1 else name)
    return told


def _told(**fields: Any) -> Record:
    """Without what is empty: ten thousand claims are read faster without ten thousand nulls."""
    return {name: value for name, value in fields.items() if value is not None and value != "" and value != []}


def _interval(claim: Claim) -> list[Any] | None:
    value = claim.value
    if value is None:
        return None
    flags = int(value.low_open) + 2 * int(value.high_open) + 4 * int(value.approximate)
    return [value.low, value.high, flags] if flags else [value.low, value.high]


def _stretch(edtf: str) -> list[int | None] | None:
    told = days(edtf)
    if told:
        return [*told]
    first, slash, last = edtf.partition("/")
    begins, ends = days(first), days(last)
    if not slash or not (begins or ends):
        return None
    return [begins.first if begins else None, ends.last if ends else None]


def _marked(claim: Claim) -> tuple[str, list[int]]:
    """The sentence, and where in it the claim and its number begin and end: in UTF-16 code units, within bounds."""
    raw = claim.sentence
    lead = len(raw) - len(raw.lstrip())
    places = (claim.start, claim.number_start, claim.number_end, claim.end)
    inside = [min(max(place - claim.sentence_start, lead), len(raw)) for place in places]
    marks = [units(level(raw[lead:place])) for place in inside]
    return level(raw.strip()), sorted(marks)
