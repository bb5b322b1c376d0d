"""The rooms in a row, in this process."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck import __version__
from claimcheck.align import assign_events, group
from claimcheck.compare import compare
from claimcheck.documents import read_corpus
from claimcheck.engine.asked import Asked
from claimcheck.engine.collector import at_rest
from claimcheck.engine.ignoring import without_findings, without_rules
from claimcheck.engine.watching import Watch, unwatched
from claimcheck.extract import Extractor
from claimcheck.model import Claim, Coverage, Document, Event, Figure, Finding, Problem, Report
from claimcheck.review import separate
from claimcheck.review.attach import attach
from claimcheck.review.reference import References, read_references
from claimcheck.rules import RuleSet, load_rules


@dataclass(frozen=True)
class _Reading:
    """A corpus with its claims, each bound to its event."""

    documents: Sequence[Document]
    claims: Sequence[Claim]
    events: Sequence[Event]
    coverage: Sequence[Coverage]
    problems: Sequence[Problem]

    def beside(self, references: References) -> _Reading:
        """With the figures of reference, whose documents come last."""
        return _Reading(
            (*self.documents, *references.documents),
            (*self.claims, *references.claims),
            self.events,
            self.coverage,
            (*self.problems, *references.problems),
        )

    def report(self, figures: Sequence[Figure] = (), findings: Sequence[Finding] = ()) -> Report:
        return Report(
            version=__version__,
            documents=tuple(self.documents),
            events=tuple(self.events),
            claims=tuple(self.claims),
            figures=tuple(figures),
            findings=tuple(findings),
            coverage=tuple(self.coverage),
            problems=tuple(self.problems),
        )


@dataclass(frozen=True)
class _Named:
    """What was to be read and by what, as the caller named it."""

    paths: Sequence[Path]
    rules: Sequence[Path]
    ignored: Collection[str] = ()

    def on(self, report: Report) -> Report:
        corpus, rules = (tuple(path.as_posix() for path in named) for named in (self.paths, self.rules))
        return report.model_copy(update={"corpus": corpus, "rules": rules, "ignored": tuple(sorted(self.ignored))})


def run(
    paths: Sequence[Path],
    rules: Sequence[Path] = (),
    asked: Asked = Asked(),  # noqa: B008
    watch: Watch = unwatched,
) -> Report:
    """Reads, aligns and compares. `rules` are folders besides the built-in rules.

    Never raises for what paths or rules hold: that is in `Report.problems`.
    """
    reading = _read(paths, without_rules(load_rules(rules), asked.ignored), watch)
    named = _Named(paths, rules, asked.ignored)
    watch("aligning", len(reading.documents), len(reading.documents))
    groups = group(reading.claims, reading.documents, reading.events)
    groups = separate(groups, reading.claims, asked.not_same)
    if asked.references:
        references = read_references(asked.references)
        groups = attach(groups, references.claims, reading.claims, reading.events)
        reading = reading.beside(references)
    watch("comparing", len(reading.documents), len(reading.documents))
    figures, findings = compare(
        groups, reading.claims, reading.documents, reading.events, asked.settling_days, asked.best
    )
    return named.on(reading.report(figures, without_findings(findings, asked.ignored)))


def extract(paths: Sequence[Path], rules: Sequence[Path] = (), watch: Watch = unwatched) -> Report:
    """The claims alone, each bound to its event: no figures, no findings."""
    return _Named(paths, rules).on(_read(paths, load_rules(rules), watch).report())


def _read(paths: Sequence[Path], ruleset: RuleSet, watch: Watch) -> _Reading:
    watch("reading", 0, 0)
    corpus = read_corpus(paths)
    extractor = Extractor(ruleset)
    extractions = []
    with at_rest():
        for behind, document in enumerate(corpus.documents):
            watch("extracting", behind, len(corpus.documents))
            extractions.append(extractor.read(document))
    watch("aligning", len(corpus.documents), len(corpus.documents))
    claims = [claim for extraction in extractions for claim in extraction.claims]
    bound, events = assign_events(claims, corpus.documents, ruleset.events)
    coverage = [extraction.coverage for extraction in extractions]
    return _Reading(corpus.documents, bound, events, coverage, (*ruleset.problems, *corpus.problems))
