"""Why claims are one figure, why their values do not fit, and which excuses were tried: in words, for one id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process

from claimcheck.model import Claim, Figure, Finding, Report
from claimcheck.report.explain_parts import (
    about_claim,
    chain_between,
    differences,
    evidence,
    excuses,
    figure_head,
    finding_head,
    history,
    key,
    memberships,
    readings,
    statements,
)
from claimcheck.report.format import Options
from claimcheck.report.grid import paragraph
from claimcheck.report.text import one_line
from claimcheck.report.view import View

Subject = Claim | Figure | Finding
LISTED = 8
"""So many candidates are named when an id is not clear."""


class NotFoundError(LookupError):
    """No finding, figure or claim has this id. The argument is a sentence for the user."""


@dataclass
class AmbiguousError(LookupError):
    """Several ids start so."""

    prefix: str
    candidates: Sequence[str]

    def __str__(self) -> str:
        more = f" and {len(self.candidates) - LISTED} more" if len(self.candidates) > LISTED else ""
        return f"“{self.prefix}” could be {', '.join(self.candidates[:LISTED])}{more}: give more of the id."


def explain(report: Report, identifier: str, width: int = 100, other: str | None = None, colour: bool = False) -> str:
    """The explanation of one finding, figure or claim, by its id or the unique beginning of it.

    With `other`, a second claim, the evidence between the two alone. Raises `NotFoundError` or `AmbiguousError`.
    """
    view = View(report, Options(show_all=True, width=width, colour=colour))
    subject = find(report, identifier)
    if other is not None:
        return _join(_between(view, subject, find(report, other)))
    if isinstance(subject, Finding):
        return _join(_finding(view, subject))
    if isinstance(subject, Figure):
        return _join(_figure(view, subject))
    return _join(_claim(view, subject))


def find(report: Report, identifier: str) -> Subject:
    """The noun with this id, with or without the letters before the first hyphen, whole or its beginning."""
    every: list[Subject] = [*report.claims, *report.figures, *report.findings]
    nouns = {noun.id: noun for noun in every}
    if identifier in nouns:
        return nouns[identifier]
    starting = [name for name in nouns if identifier and _starts(name, identifier)]
    if len(starting) == 1:
        return nouns[starting[0]]
    if starting:
        raise AmbiguousError(identifier, sorted(starting))
    near = process.extractOne(identifier, nouns.keys(), score_cutoff=75)
    hint = f" Is it “{near[0]}”?" if near else ""
    raise NotFoundError(f"No finding, figure or claim has an id that starts with “{identifier}”.{hint}")


def _starts(name: str, prefix: str) -> bool:
    return name.startswith(prefix) or name.partition("-")[2].startswith(prefix)


def _join(parts: Sequence[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"


def _finding(view: View, finding: Finding) -> list[str]:
    claims = view.claims_of(finding.claims)
    figure = next((figure for figure in view.report.figures if figure.id == finding.figure), None)
    parts = [finding_head(view, finding), statements(view, claims)]
    if figure is not None:
        parts += [figure_head(view, figure), history(view, figure), key(view, figure)]
        parts.append(evidence(view, figure, set(finding.claims)))
    return [*parts, readings(view, claims), excuses(view, finding)]


def _figure(view: View, figure: Figure) -> list[str]:
    claims = view.claims_of(figure.claims)
    parts = [figure_head(view, figure), history(view, figure), statements(view, claims)]
    parts += [key(view, figure), evidence(view, figure)]
    parts.append(readings(view, claims))
    for finding in view.report.findings:
        if finding.figure == figure.id:
            parts += [finding_head(view, finding), excuses(view, finding)]
    return parts


def _claim(view: View, claim: Claim) -> list[str]:
    parts = [about_claim(view, claim), memberships(view, claim)]
    for figure in view.figures_of.get(claim.id, []):
        parts += [figure_head(view, figure), key(view, figure), evidence(view, figure, {claim.id})]
    return parts


def _between(view: View, one: Subject, two: Subject) -> list[str]:
    if not isinstance(one, Claim) or not isinstance(two, Claim):
        raise NotFoundError("Two ids can be explained together only when both are claims.")
    shared = [figure for figure in view.figures_of.get(one.id, []) if two.id in figure.claims]
    parts = [statements(view, [one, two])]
    if not shared:
        parts += ["These two claims are not one figure.", differences(view, one, two)]
        return [*parts, memberships(view, one), memberships(view, two)]
    for figure in shared:
        parts += [figure_head(view, figure), key(view, figure), _direct(view, figure, one.id, two.id)]
    return [*parts, readings(view, [one, two])]


def _direct(view: View, figure: Figure, one: str, two: str) -> str:
    """A claim is weighed against one claim of each value of a figure, not against all: two may be linked by others."""
    chain = chain_between(figure, one, two)
    links = evidence(view, figure, set(chain), between=True)
    if len(chain) == 2:
        return links
    if not chain:
        return "The two were not weighed against each other: of a figure of many claims not every link is kept."
    told = f"The two were not weighed against each other; these links make them one figure: {', '.join(chain)}."
    return paragraph(one_line(told), view.options.width) + f"\n\n{links}"
