"""What the page says without its script: the head, and the first findings, figures and documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from claimcheck.model import Claim, Document, Event, Figure, Finding, Problem, Unmatched
from claimcheck.report.html_safe import level
from claimcheck.report.html_words import SEVERITY_MARKS, VERDICT_MARKS
from claimcheck.report.table_findings import STATEMENTS, spread
from claimcheck.report.table_head import date_with_origin, findings_count, understood
from claimcheck.report.text import one_line, plural
from claimcheck.report.view import View
from claimcheck.report.words import VERDICTS, claim_value, event_title, figure_range, place, published, verdict

FIRST = 100
"""So many findings, figures, documents and numbers stand in the page itself; its script shows the rest."""


@dataclass(frozen=True)
class Count:
    """So many figures have this verdict (or findings this severity); `share` is in percent of all."""

    name: str
    mark: str
    word: str
    count: int
    share: float
    start: float


@dataclass(frozen=True)
class Statement:
    """Who states what: the sentence in the parts before, up to, of, and behind the number."""

    where: str
    about: str
    parts: tuple[str, str, str, str, str]


class Static:
    """What the template asks for."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.report = view.report
        self.check = view.options.subject == "check"
        self.first = FIRST

    @property
    def title(self) -> str:
        return "Figures against each other" if self.check else "Claims"

    @cached_property
    def verdicts(self) -> list[Count]:
        return _counts(self.view.verdicts, VERDICT_MARKS, VERDICTS)

    @cached_property
    def severities(self) -> list[Count]:
        found: Counter[str] = Counter(finding.severity for finding in self.view.findings)
        return _counts(found, SEVERITY_MARKS, {name: name for name in SEVERITY_MARKS})

    @property
    def findings_count(self) -> str:
        return findings_count(self.view)

    @property
    def corpus(self) -> str:
        """`21 documents by 20 outlets, 347 claims`."""
        outlets = len({document.outlet for document in self.report.documents if document.outlet})
        by = f" by {plural(outlets, 'outlet')}" if outlets else ""
        return f"{plural(len(self.report.documents), 'document')}{by}"

    @property
    def named(self) -> list[str]:
        """The files and folders that were read, relative to where the run was."""
        return [one_line(self._near(path)) for path in self.report.corpus]

    @property
    def rules_of(self) -> str:
        """`built in, and those of rules; without rounding`."""
        own = ", ".join(one_line(self._near(path)) for path in self.report.rules)
        without = ", ".join(map(one_line, self.report.ignored))
        return "built in" + (f", and those of {own}" if own else "") + (f"; without {without}" if without else "")

    def _near(self, path: str) -> str:
        base = self.view.options.base
        return path.removeprefix(f"{base}/") if base else path

    @property
    def folders(self) -> str:
        """`khojaly (6), titanic (7)`, where the documents lie in folders."""
        held = Counter(d.source.partition("/")[0] for d in self.report.documents if "/" in d.source)
        told = [f"{one_line(name)} ({count:,})" for name, count in islice(sorted(held.items()), 8)]
        return ", ".join([*told, f"{len(held) - 8} more"] if len(held) > 8 else told)

    @property
    def dates(self) -> str:
        told = [document.published for document in self.view.in_order if document.published]
        unknown = len(self.report.documents) - len(told)
        span = "–".join(dict.fromkeys((one_line(told[0]), one_line(told[-1])))).replace("–", " to ") if told else ""
        parts = [span, f"{plural(unknown, 'document')} of unknown date" if unknown else ""]
        return "; ".join(part for part in parts if part)

    @property
    def numbers(self) -> int:
        return sum(coverage.numbers for coverage in self.report.coverage)

    @property
    def understood(self) -> int:
        return sum(coverage.understood for coverage in self.report.coverage)

    @cached_property
    def used(self) -> list[tuple[str, int]]:
        """The rules that read a number here, the busiest first."""
        return Counter(one_line(claim.rule) for claim in self.report.claims).most_common()

    @property
    def findings(self) -> Sequence[Finding]:
        return self.view.findings[:FIRST]

    @cached_property
    def figures(self) -> list[Figure]:
        return [figure for event in self.view.events for figure in event.figures]

    @property
    def left_out(self) -> int:
        return len(self.report.figures) - len(self.figures)

    @cached_property
    def unmatched(self) -> list[Unmatched]:
        if not self.view.options.show_unmatched:
            return []
        return [number for coverage in self.report.coverage for number in coverage.unmatched]

    @property
    def problems(self) -> Sequence[Problem]:
        return self.report.problems

    @property
    def documents(self) -> Sequence[Document]:
        return self.view.in_order

    @property
    def claims(self) -> Sequence[Claim]:
        return self.report.claims

    @property
    def events(self) -> Sequence[Event]:
        return self.report.events

    def statements(self, finding: Finding) -> list[Statement]:
        return [self.statement(claim) for claim in spread(self.view.claims_of(finding.claims), STATEMENTS)]

    def statement(self, claim: Claim) -> Statement:
        document = self.view.documents.get(claim.source)
        about = [one_line(document.outlet or "") if document else ""]
        about.append(f"published {published(document)}" if document else "")
        about.append(f"from {one_line(claim.attributed_to)}" if claim.attributed_to else "")
        return Statement(place(claim), ", ".join(part for part in about if part), _parts(claim))

    def more(self, finding: Finding) -> int:
        return max(0, len(self.view.claims_of(finding.claims)) - STATEMENTS)

    def label(self, figure: Figure) -> str:
        return one_line(figure.label)

    # words of other formats, for the template
    date = staticmethod(date_with_origin)
    read = staticmethod(claim_value)
    range = staticmethod(figure_range)
    verdict = staticmethod(verdict)
    event_title = staticmethod(event_title)
    marks = {**VERDICT_MARKS, **SEVERITY_MARKS}  # noqa: RUF012

    def coverage(self, document: Document) -> str:
        return understood(self.view.coverage.get(document.source))


def _counts(found: Counter[str], marks: dict[str, str], words: dict[str, str]) -> list[Count]:
    whole = sum(found.values()) or 1
    counts, start = [], 0.0
    for name, word in words.items():
        share = 100 * found[name] / whole
        counts.append(Count(name, marks[name], word, found[name], round(share, 2), round(start, 2)))
        start += share
    return counts


def _parts(claim: Claim) -> tuple[str, str, str, str, str]:
    raw, at = claim.sentence, claim.sentence_start
    cuts = sorted(
        min(max(place - at, 0), len(raw)) for place in (claim.start, claim.number_start, claim.number_end, claim.end)
    )
    ends = [0, *cuts, len(raw)]
    one, two, three, four, five = (level(raw[a:b]) for a, b in pairwise(ends))
    return (one, two, three, four, five)
