"""A figure sheet: every figure of one event, each value with who states it and when, in the order of publication."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from rapidfuzz import process

from claimcheck.model import Claim, Event, Figure, Report
from claimcheck.report.explain import AmbiguousError, NotFoundError
from claimcheck.report.format import Options
from claimcheck.report.grid import grid, paragraph
from claimcheck.report.jsonfile import dumps
from claimcheck.report.markdown_text import block, inline
from claimcheck.report.markdown_text import table as markdown_table
from claimcheck.report.table_findings import finding_line
from claimcheck.report.text import one_line
from claimcheck.report.view import EventView, View
from claimcheck.report.words import (
    claim_value,
    event_title,
    figure_range,
    finding_title,
    label_within,
    place,
    published,
    verdict,
)

HEAD = ["published", "words", "read as", "from", "place"]


def find_event(report: Report, name: str) -> str:
    """The id of the event that has this id, its beginning, or one of these names (case does not count).

    Raises `NotFoundError` or `AmbiguousError`.
    """
    ids = list(dict.fromkeys([*(e.id for e in report.events), *(f.event for f in report.figures if f.event)]))
    if name in ids:
        return name
    wanted = name.casefold().strip()
    met = [i for i in ids if wanted and i.startswith(wanted)]
    met += [e.id for e in report.events if wanted in map(str.casefold, (*e.names, *e.aliases))]
    met = list(dict.fromkeys(met))
    if len(met) == 1:
        return met[0]
    if met:
        raise AmbiguousError(name, met)
    near = process.extractOne(wanted, ids, score_cutoff=60)
    hint = f" Is it “{near[0]}”?" if near else f" There are: {', '.join(ids[:8])}." if ids else ""
    raise NotFoundError(f"No event of these documents is called “{name}”.{hint}")


def _view(report: Report, event: str, width: int, colour: bool = False) -> tuple[View, EventView]:
    view = View(report, Options(show_all=True, width=width, colour=colour))
    known = next((e for e in report.events if e.id == event), None)
    shown = next((found for found in view.events if found.event and found.event.id == event), None)
    if shown is None:
        figures = tuple(figure for figure in report.figures if figure.event == event)
        shown = EventView(known or Event(id=event, names=()), figures, 0)
    return view, shown


def table(report: Report, event: str, width: int, colour: bool = False) -> str:
    view, shown = _view(report, event, width, colour)
    parts = [
        view.paint(event_title(shown.event) if shown.event else event, "title"),
        *(_figure(view, shown, f) for f in shown.figures),
    ]
    if not shown.figures:
        parts.append("No figures.")
    return "\n\n".join(parts) + "\n"


def _head(shown: EventView, figure: Figure) -> str:
    told = [label_within(figure, shown.event), verdict(figure), figure_range(figure), figure.id]
    return " · ".join(part for part in told if part)


def _figure(view: View, shown: EventView, figure: Figure) -> str:
    width = view.options.width
    rows = [_row(view, claim) for claim in view.claims_of(figure.claims)]
    lines = [
        view.paint(paragraph(_head(shown, figure), width), figure.verdict),
        _indented(grid(rows, HEAD, width - 2, keep=(0,))),
    ]
    lines += [finding_line(view, finding, "  ") for finding in view.findings if finding.figure == figure.id]
    return "\n".join(lines)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def _row(view: View, claim: Claim) -> list[str]:
    document = view.documents.get(claim.source)
    date = published(document) if document else "unknown"
    words = one_line(claim.text)
    return [date, words, claim_value(claim), one_line(claim.attributed_to or ""), place(claim)]


def markdown(report: Report, event: str, width: int, colour: bool = False) -> str:
    view, shown = _view(report, event, width)
    parts = [f"# {inline(event_title(shown.event) if shown.event else event)}"]
    for figure in shown.figures:
        rows = [[inline(cell) for cell in _row(view, claim)] for claim in view.claims_of(figure.claims)]
        told = [f"- {inline(finding_title(f))}" for f in view.findings if f.figure == figure.id]
        parts.append(block(f"## {inline(_head(shown, figure))}", markdown_table(HEAD, rows), "\n".join(told)))
    return block(*parts) + "\n"


def json(report: Report, event: str, width: int, colour: bool = False) -> str:
    view, shown = _view(report, event, width)
    record: dict[str, Any] = {
        "event": shown.event.model_dump() if shown.event else {"id": event},
        "figures": [_record(view, figure) for figure in shown.figures],
    }
    return dumps(record, indent=1) + "\n"


def _record(view: View, figure: Figure) -> dict[str, Any]:
    said: Sequence[Claim] = view.claims_of(figure.claims)
    values = [
        claim.model_dump(include={"id", "source", "line", "column", "text", "value", "unit", "date", "attributed_to"})
        | {"published": view.documents[claim.source].published if claim.source in view.documents else None}
        for claim in said
    ]
    return figure.model_dump(exclude={"evidence", "key", "cells", "claims"}) | {"values": values}


SHEETS: dict[str, Callable[[Report, str, int, bool], str]] = {"table": table, "json": json, "markdown": markdown}
