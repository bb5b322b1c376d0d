"""Marked documents through alignment and comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.align import Group, assign_events, group
from claimcheck.align.grouping import ordered
from claimcheck.align.nouns import figure_id
from claimcheck.compare import compare
from claimcheck.model import Claim, Event, Figure, Finding, KeyField
from tests.align.marks import read_all

FIRE = Event(id="lindholm-1921", names=("Lindholm",), place="Lindholm", date="1921-08-14")
WAR = Event(
    id="sorrel-war-2001",
    names=("Second Sorrel War",),
    aliases=("36-day War", "Sorrel Valley War"),
    place="Sorrel Valley",
    date="2001-04-02/2001-05-08",
    type="war",
)
EVENTS = (FIRE, WAR)
Written = tuple[str, str | None, str]


@dataclass(frozen=True)
class Checked:
    figures: list[Figure]
    findings: list[Finding]
    claims: dict[str, Claim]

    def told(self) -> list[tuple[str, str]]:
        """Severity and rule of each finding."""
        return [(finding.severity, finding.rule) for finding in self.findings]

    def alarms(self) -> list[tuple[str, str]]:
        return [told for told in self.told() if told[0] != "note"]

    def words(self, number: int = 0) -> set[str]:
        """The words of the claims of a finding."""
        return {self.claims[i].text for i in self.findings[number].claims}

    def figure(self, label: str) -> Figure:
        return next(figure for figure in self.figures if figure.label.startswith(label))


def check(*written: Written, events: tuple[Event, ...] = EVENTS) -> Checked:
    documents, claims = read_all(*written)
    bound, met = assign_events(claims, documents, events)
    figures, findings = compare(group(bound, documents, met), bound, documents, met)
    return Checked(figures, findings, {claim.id: claim for claim in bound})


def one_figure(*written: Written, outlets: Mapping[str, str] | None = None) -> Checked:
    """All claims taken for one figure of the fire, whatever alignment makes of them. `outlets`: by source."""
    documents, claims = read_all(*written)
    documents = [d.model_copy(update={"outlet": (outlets or {}).get(d.source)}) for d in documents]
    first = claims[0]
    key = (KeyField(field="event", value=FIRE.id),)
    whole = Group(
        id=figure_id(key),
        relation="value",
        label="the figure",
        kind=first.kind,
        event=FIRE.id,
        measure=first.measure,
        population=first.population,
        unit=first.unit,
        key=key,
        claims=tuple(claim.id for claim in ordered(claims, documents)),
    )
    figures, findings = compare([whole], claims, documents, [FIRE])
    return Checked(figures, findings, {claim.id: claim for claim in claims})


def lindholm(words: str) -> str:
    return f"The Lindholm fire killed {words}."


def people(number: str, value: str | None = None, noun: str = "people") -> str:
    return f"[[{number} {noun}|killed v={value or number} p={noun}]]"
