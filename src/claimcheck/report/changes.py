"""The difference of two runs, as table, JSON or Markdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from claimcheck.report.grid import paragraph
from claimcheck.report.jsonfile import dumps
from claimcheck.report.markdown_text import block, inline
from claimcheck.report.text import one_line, plural
from claimcheck.report.words import number
from claimcheck.review.difference import Difference, Moved
from claimcheck.review.saved import SavedDocument, SavedFigure, SavedFinding

Section = tuple[str, Sequence[str]]


def sections(found: Difference) -> list[Section]:
    """A title and a sentence for each change, as they stand in the documents: not yet fit to be shown."""
    told: list[Section] = [
        (f"{plural(len(found.came), 'finding')} came", [_finding(f) for f in found.came]),
        (f"{plural(len(found.went), 'finding')} went", [_finding(f) for f in found.went]),
        (
            f"{plural(len(found.decided), 'finding')} with another state",
            [f"{d.before.state} → {d.after.state}: {_finding(d.after)}" for d in found.decided],
        ),
        (f"{plural(len(found.moved), 'figure')} moved", [_moved(moved) for moved in found.moved]),
        (f"{plural(len(found.added), 'source')} added", [_document(d) for d in found.added]),
        (f"{plural(len(found.removed), 'source')} removed", [_document(d) for d in found.removed]),
    ]
    return [(title, lines) for title, lines in told if lines]


def table(found: Difference, width: int) -> str:
    parts = [
        "\n".join([title, *(paragraph(one_line(line), width, "  ", "    ") for line in lines)])
        for title, lines in sections(found)
    ]
    return "\n\n".join(parts or ["No difference."]) + "\n"


def markdown(found: Difference, width: int) -> str:
    parts = [block(f"## {title}", "\n".join(f"- {inline(line)}" for line in lines)) for title, lines in sections(found)]
    return block("# What changed", *(parts or ["Nothing."])) + "\n"


def json(found: Difference, width: int) -> str:
    record: dict[str, Any] = {
        "findings_came": [finding.model_dump() for finding in found.came],
        "findings_went": [finding.model_dump() for finding in found.went],
        "findings_decided": [d.after.model_dump() | {"state_before": d.before.state} for d in found.decided],
        "figures_moved": [{"before": m.before.model_dump(), "after": m.after.model_dump()} for m in found.moved],
        "sources_added": [document.model_dump() for document in found.added],
        "sources_removed": [document.model_dump() for document in found.removed],
    }
    return dumps(record, indent=1) + "\n"


CHANGES: dict[str, Callable[[Difference, int], str]] = {"table": table, "json": json, "markdown": markdown}


def _finding(finding: SavedFinding) -> str:
    return f"{finding.severity} · {finding.rule} · {finding.id} · {finding.message}"


def _moved(moved: Moved) -> str:
    about = f" ({moved.after.event})" if moved.after.event else ""
    before, after = moved.before.verdict, moved.after.verdict
    verdicts = "" if before == after else f"; {before} → {after}"
    return f"{moved.after.label}{about}: best {_best(moved.before)} → {_best(moved.after)}{verdicts}"


def _best(figure: SavedFigure) -> str:
    return figure.best_date or number(figure.best)


def _document(document: SavedDocument) -> str:
    return f"{document.source} (published {document.published or 'unknown'})"
