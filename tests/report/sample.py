"""Reports made by hand: nouns with places that are true to their texts, without any other room."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from claimcheck.model import (
    Cell,
    Claim,
    Coverage,
    Document,
    Event,
    Evidence,
    Excuse,
    Figure,
    Finding,
    Interval,
    KeyField,
    Problem,
    Quote,
    Report,
    Unmatched,
)
from claimcheck.model.claim import claim_id

FERRY = Event(id="teal-ferry-1961", names=("Teal",), place="Port Anvil", date="1961-11-04")

HERALD = (
    "Ferry lost off Port Anvil\n\n"
    "At least 40 people drowned when the ferry Teal went down on 4 November 1961.\n"
    "Of the 112 passengers, 70 were women.\n"
)
REGISTER = "Sixty-two people drowned on the Teal, according to the harbour master. The crossing took 35 minutes.\n"
LEDGER = "The wreck of the Teal took 40 lives, and 112 had boarded. Call 555 0101.\n"


def writable(words: str) -> str:
    return words.encode(errors="replace").decode()


@dataclass
class Builder:
    """Collects nouns; `claim` finds the words in the text and works out their place."""

    documents: list[Document] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    coverage: list[Coverage] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def document(self, source: str, text: str, published: str | None = None, **more: Any) -> Document:
        said = more.pop("published_from", "metadata" if published else None)
        self.documents.append(Document(source=source, text=text, published=published, published_from=said, **more))
        return self.documents[-1]

    def claim(self, document: Document, words: str, kind: str = "casualty", **fields: Any) -> Claim:
        text = document.text
        start = text.index(words)
        end = start + len(words)
        before = text[:start]
        sentence_start = max(before.rfind(". ") + 2 if ". " in before else 0, before.rfind("\n") + 1)
        sentence_end = next((i + 1 for i in range(end, len(text)) if text[i] in ".\n"), len(text))
        value = fields.pop("value", None)
        self.claims.append(
            Claim(
                id=claim_id(writable(document.source), start, kind, writable(words)),
                source=document.source,
                kind=kind,
                text=words,
                start=start,
                end=end,
                line=before.count("\n") + 1,
                column=start - before.rfind("\n"),
                value=Interval.exactly(value, 1) if isinstance(value, int) else value,
                rule=fields.pop("rule", f"{kind}.sample"),
                number_start=start,
                number_end=end,
                sentence_start=sentence_start,
                sentence_end=sentence_end,
                sentence=text[sentence_start:sentence_end],
                quote=Quote(exact=words, prefix=text[max(0, start - 20) : start], suffix=text[end : end + 20]),
                **fields,
            )
        )
        return self.claims[-1]

    def figure(self, identifier: str, label: str, verdict: str, claims: list[Claim], **fields: Any) -> Figure:
        first = claims[0]
        sources = tuple(dict.fromkeys(claim.source for claim in claims))
        made: dict[str, Any] = {
            "event": first.event,
            "measure": first.measure,
            "population": first.population,
            "kind": first.kind,
            "low": None,
            "best": None,
            "high": None,
            "cells": tuple(Cell(source=c.source, text=c.text, claims=(c.id,)) for c in claims),
        }
        ids = tuple(claim.id for claim in claims)
        self.figures.append(
            Figure(id=identifier, label=label, verdict=verdict, sources=sources, claims=ids, **{**made, **fields})
        )
        return self.figures[-1]

    def report(self) -> Report:
        names = ("documents", "events", "claims", "figures", "findings", "coverage", "problems")
        return Report(version="0.0.0", **{name: tuple(getattr(self, name)) for name in names})


def ferry() -> Report:
    """Three papers on one ferry: a difference, an agreement, figures of one source, an unknown date, a broken file."""
    made = Builder(events=[FERRY])
    herald = made.document("herald.txt", HERALD, "1961-11-05", published_from="dateline", title="Ferry lost")
    register = made.document("register.md", REGISTER, "1962-01", outlet="Harbour Register", url="https://example.org/r")
    ledger = made.document("ledger.txt", LEDGER)
    about = {"event": FERRY.id, "measure": "killed", "population": "people"}
    forty = Interval(low=40, high=None, step=10)
    least = made.claim(herald, "At least 40 people", value=forty, **about)
    more = made.claim(register, "Sixty-two people", value=62, attributed_to="the harbour master", **about)
    lives = made.claim(ledger, "40 lives", value=40, **about)
    aboard = {"kind": "count", "event": FERRY.id, "population": "passengers", "value": 112}
    boarded = [made.claim(herald, "112 passengers", **aboard), made.claim(ledger, "112", **aboard)]
    women = made.claim(herald, "70 were women", kind="count", event=FERRY.id, population="women", value=70)
    crossing = made.claim(register, "35 minutes", kind="duration", value=35, unit="minute")
    date = made.claim(herald, "4 November 1961", kind="date", date="1961-11-04", event=FERRY.id)
    made.figure("f-drowned", "people killed", "discrepancy", [least, more, lives], **_drowned(least, more, lives))
    made.figure("f-aboard", "passengers", "agreement", boarded, low=112, best=112, high=112)
    made.figure("f-women", "women", "single-source", [women], low=70, best=70, high=70)
    made.figure("f-crossing", "duration of the crossing", "single-source", [crossing], low=35, best=35, high=35)
    made.figure("f-date", "date of the event", "single-source", [date], best_date="1961-11-04")
    made.findings += _findings(least, more, lives, women)
    made.coverage += [
        Coverage(source="herald.txt", numbers=4, understood=4),
        Coverage(source="register.md", numbers=2, understood=2),
        Coverage(source="ledger.txt", numbers=3, understood=2, boilerplate=1, unmatched=(_phone(ledger),)),
    ]
    made.problems.append(Problem(path="notes.jsonl", line=3, message="is not JSON."))
    return made.report()


def _phone(ledger: Document) -> Unmatched:
    start = ledger.text.index("555 0101")
    return Unmatched(source=ledger.source, text="555 0101", start=start, end=start + 8, line=1, column=start + 1)


def _drowned(least: Claim, more: Claim, lives: Claim) -> dict[str, Any]:
    return {
        "low": 40,
        "best": 62,
        "high": None,
        "best_rule": "most origins, then most precise, then latest",
        "key": (KeyField(field="event", value=FERRY.id), KeyField(field="place", value=None)),
        "evidence": (
            Evidence(claim=least.id, other=more.id, field="measure", weight=1.5, why="both say drowned"),
            Evidence(claim=least.id, other=more.id, field="words", weight=-0.25, why="few words in common"),
            Evidence(claim=least.id, other=lives.id, field="value", weight=2.0, why="both give 40"),
        ),
    }


def _findings(least: Claim, more: Claim, lives: Claim, women: Claim) -> list[Finding]:
    return [
        Finding(
            id="n-0001",
            rule="part-of-whole",
            severity="note",
            message="herald.txt states 70 women; no other source states a number of women.",
            claims=(women.id,),
            figure="f-women",
        ),
        Finding(
            id="w-0001",
            rule="values-differ",
            severity="warning",
            message="register.md states “Sixty-two people”, ledger.txt states “40 lives”.",
            claims=(least.id, more.id, lives.id),
            figure="f-drowned",
            excuses=(
                Excuse(name="rounding", holds=False, why="62 does not round to 40"),
                Excuse(name="later report", holds=False, why="ledger.txt has no date"),
            ),
        ),
    ]


def crowd(outlets: int) -> Report:
    """One figure that many outlets state in three wordings."""
    made = Builder(events=[FERRY])
    claims = []
    for index in range(outlets):
        words = ("40 people", "over 40 people", "62 people")[index % 3]
        text = f"News of the ferry: {words} drowned."
        document = made.document(f"outlet-{index:03}.txt", text, f"1961-11-{index % 28 + 1:02}")
        value = (40, Interval(low=40, high=None, low_open=True), 62)[index % 3]
        claims.append(made.claim(document, words, value=value, event=FERRY.id, measure="killed", population="people"))
        made.coverage.append(Coverage(source=document.source, numbers=1, understood=1))
    made.figure("f-drowned", "people killed", "discrepancy", claims, low=40, best=40, high=62)
    message = "outlet-000.txt states “40 people”, outlet-002.txt states “62 people”."
    ids = tuple(claim.id for claim in claims)
    made.findings.append(
        Finding(id="w-1", rule="values-differ", severity="error", message=message, claims=ids, figure="f-drowned")
    )
    return made.report()


def hostile(words: str) -> Report:
    """A report in which every string that can come from outside is, or holds, `words`."""
    made = Builder(events=[Event(id="e-1900", names=(words,), place=words, date="1900")])
    documents = [
        made.document(f"{name}{words}", f"Before {words} after", "1900-01-01", title=words, outlet=words, url=words)
        for name in ("a", "b")
    ]
    about = {"event": "e-1900", "measure": words, "population": words, "attributed_to": words, "place": words}
    claims = [made.claim(d, words, value=1, unit=words, **about) for d in documents]
    key = (KeyField(field=words, value=words),)
    proof = (Evidence(claim=claims[0].id, other=claims[1].id, field=words, weight=1.0, why=words),)
    made.figure("f-1", words, "discrepancy", claims, low=1, best=1, high=2, key=key, evidence=proof, best_rule=words)
    made.findings.append(
        Finding(
            id="w-1",
            rule="values-differ",
            severity="warning",
            message=f"a states {words}, b states {words}.",
            claims=tuple(claim.id for claim in claims),
            figure="f-1",
            excuses=(Excuse(name="rounding", holds=False, why=words),),
        )
    )
    number = Unmatched(source=documents[0].source, text=words, start=0, end=1, line=1, column=1)
    made.coverage += [Coverage(source=d.source, numbers=2, understood=1, unmatched=(number,)) for d in documents]
    made.problems.append(Problem(path=words, line=1, message=words))
    return made.report().model_copy(update={"corpus": (words,), "rules": (words,), "ignored": (words,)})
