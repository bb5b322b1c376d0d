"""Reports made by hand for the browser: one with every verdict, one with ten thousand claims."""

from __future__ import annotations

from claimcheck.model import Claim, Event, Evidence, Excuse, Figure, Finding, Interval, KeyField, Report, Severity
from tests.report.sample import Builder, crowd, ferry, hostile

VERDICTS = ("discrepancy", "update", "compatible", "agreement", "single-source")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

__all__ = ["crowd", "every_verdict", "ferry", "hostile", "pile"]


def every_verdict() -> Report:
    """Two events, four outlets, a figure of each verdict, a finding of each severity, each by its own words."""
    made = Builder(
        events=[
            Event(id="mill-fire-1907", names=("Osier Mill",), place="Osier", date="1907-03-02"),
            Event(id="quay-flood-1931", names=("Low Quay",), place="Low Quay", date="1931-10"),
        ]
    )
    told = {
        "mill/argus.txt": ("Argus", "1907-03-03", "Fire took the mill. At least 12 workers died and 30 looms burnt."),
        "mill/beacon.md": ("Beacon", "1907-03-05", "The mill fire left 17 workers dead; 30 looms were lost."),
        "mill/crier.txt": ("Crier", "1908", "A year on, about 15 workers are mourned and 4 lie unnamed."),
        "quay/dial.txt": ("Dial", None, "Water stood 2 metres high and 900 families left Low Quay."),
        "quay/argus-2.txt": ("Argus", "1931-10-09", "Between 800 and 1,000 families left; water rose 2.4 metres."),
    }
    read = {
        name: made.document(name, text, day, outlet=outlet, title=f"{outlet} on {name.partition('/')[0]}")
        for name, (outlet, day, text) in told.items()
    }
    fire, flood = (event.id for event in made.events)
    dead = {"event": fire, "measure": "killed", "population": "workers"}
    least = made.claim(read["mill/argus.txt"], "At least 12 workers", value=Interval(low=12, high=None), **dead)
    later = made.claim(read["mill/beacon.md"], "17 workers", value=17, attributed_to="the coroner", **dead)
    about = Interval(low=15, high=15, approximate=True, step=5)
    mourned = made.claim(read["mill/crier.txt"], "about 15 workers", value=about, **dead)
    looms = [
        made.claim(read[name], "30 looms", "count", value=30, event=fire, population="looms")
        for name in ("mill/argus.txt", "mill/beacon.md")
    ]
    lone = made.claim(read["mill/crier.txt"], "4 lie unnamed", "count", value=4, event=fire, population="workers")
    gone = {"event": flood, "measure": "displaced", "population": "families"}
    left = made.claim(read["quay/dial.txt"], "900 families", value=900, **gone)
    span = made.claim(
        read["quay/argus-2.txt"], "Between 800 and 1,000 families", value=Interval(low=800, high=1000), **gone
    )
    deep = [
        made.claim(read[name], words, "measurement", value=Interval.exactly(value), event=flood, unit="m")
        for name, words, value in (("quay/dial.txt", "2 metres", 2), ("quay/argus-2.txt", "2.4 metres", 2.4))
    ]
    made.figure("f-dead", "workers killed", "update", [least, later, mourned], low=12, best=17, high=None)
    made.figure("f-looms", "looms", "agreement", looms, low=30, best=30, high=30)
    made.figure("f-lone", "workers unnamed", "single-source", [lone], low=4, best=4, high=4)
    made.figure("f-left", "families displaced", "compatible", [left, span], low=800, best=900, high=1000)
    made.figure(
        "f-deep", "depth of the water", "discrepancy", deep, low=2, best=2, high=2.4, **_why(deep[0], deep[1], flood)
    )
    made.findings += [
        _finding("x-deep", "error", "f-deep", deep, "Dial states “2 metres”, Argus states “2.4 metres”."),
        _finding("x-dead", "warning", "f-dead", [later, mourned], "Beacon states “17 workers”, Crier “about 15”."),
        _finding("x-left", "note", "f-left", [left, span], "Dial and Argus agree on the families only in the rough."),
    ]
    return made.report()


def _why(one: Claim, other: Claim, event: str) -> dict[str, object]:
    weighed = (("prior", -5.0, "two claims of one kind"), ("event", 3.0, "both are about it"), ("words", 2.5, "water…"))
    return {
        "best_rule": "most origins, then the latest",
        "key": (KeyField(field="event", value=event), KeyField(field="place", value=None)),
        "evidence": tuple(
            Evidence(claim=one.id, other=other.id, field=field, weight=weight, why=why)
            for field, weight, why in weighed
        ),
    }


def _finding(identifier: str, severity: Severity, figure: str, claims: list[Claim], message: str) -> Finding:
    return Finding(
        id=identifier,
        rule="value-conflict",
        severity=severity,
        message=message,
        claims=tuple(claim.id for claim in claims),
        figure=figure,
        excuses=(
            Excuse(name="rounding", holds=False, why="both are written to the nearest tenth"),
            Excuse(name="later update", holds=True, why="one is later than the other"),
        ),
    )


def pile(claims: int = 10_000, each: int = 4, outlets: int = 40) -> Report:
    """So many claims, `each` to a figure, over a dozen events; a finding for every fourth figure."""
    made = Builder(events=[Event(id=f"storm-{1900 + n}", names=(f"Storm {n}",), date=f"{1900 + n}") for n in range(12)])
    documents = []
    for number in range(claims // 10):
        text = " ".join(
            f"In ward {place} of town {number} the storm destroyed {number * 7 + place} houses along the river front."
            for place in range(10)
        )
        day = f"{1900 + number % 12}-{number % 9 + 1:02}-{number % 28 + 1:02}"
        documents.append(
            made.document(
                f"pile/{number:04}.txt", text, day, outlet=f"Outlet {number % outlets}", title=f"No. {number}"
            )
        )
    made.claims = [
        made_claim
        for number, document in enumerate(documents)
        for made_claim in _claims(made, document, number, made.events[number % 12].id)
    ]
    ordered = sorted(made.claims, key=lambda claim: (claim.event or "", claim.start, claim.source))
    for index in range(0, len(ordered), each):
        _figure(made, index // each, ordered[index : index + each])
    return made.report()


def _claims(made: Builder, document: object, number: int, event: str) -> list[Claim]:
    before = len(made.claims)
    for place in range(10):
        value = number * 7 + place
        about = {"value": value, "event": event, "population": "houses"}
        made.claim(document, f"{value} houses", "count", **about)  # type: ignore[arg-type]
    fresh = made.claims[before:]
    del made.claims[before:]
    return fresh


def _figure(made: Builder, number: int, claims: list[Claim]) -> None:
    verdict = VERDICTS[number % 4]
    values = [claim.value.low for claim in claims if claim.value and claim.value.low is not None]
    label = f"houses destroyed, ward {number}"
    bounds = {"low": min(values), "best": values[0], "high": max(values)}
    figure: Figure = made.figure(f"f-{number:05}", label, verdict, claims, **bounds)
    if number % 4 == 0:
        message = f"“{claims[0].text}” and “{claims[-1].text}” cannot both be true of ward {number}."
        made.findings.append(_finding(f"x-{number:05}", SEVERITIES[number % 3], figure.id, claims, message))
