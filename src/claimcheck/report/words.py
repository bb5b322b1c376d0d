"""Nouns put into words, the same in every format. Neutral: who states what, never who is right."""

from collections.abc import Set as AbstractSet

from claimcheck.model import Claim, Document, Event, Figure, Finding, Interval
from claimcheck.model.interval import Number
from claimcheck.report.text import one_line, plural

VERDICTS = {
    "discrepancy": "sources differ",
    "update": "changed over time",
    "compatible": "compatible",
    "agreement": "sources agree",
    "single-source": "one source",
}
"""In the order in which a reader wants to see them."""

UNBOUNDED = "–"


def number(value: Number | None) -> str:
    """Digits in groups of three; `UNBOUNDED` for none."""
    if value is None:
        return UNBOUNDED
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def interval(value: Interval | None) -> str:
    """`613`, `over 600`, `at least 600`, `150 to 200`, `about 200`, `24 to under 100`; empty for none."""
    if value is None:
        return ""
    if value.is_point:
        return ("about " if value.approximate else "") + number(value.low)
    low = _bound(value.low, "over" if value.low_open else "at least")
    high = _bound(value.high, "under" if value.high_open else "at most")
    if not low or not high:
        return low or high or "any number"
    return f"{'over ' if value.low_open else ''}{number(value.low)} to {'under ' if value.high_open else ''}" + number(
        value.high
    )


def _bound(value: Number | None, word: str) -> str:
    return "" if value is None else f"{word} {number(value)}"


def figure_range(figure: Figure) -> str:
    """`low · best · high`, or one value where the three are one; the EDTF date of a date figure."""
    if figure.best_date is not None:
        return one_line(figure.best_date)
    three = (figure.low, figure.best, figure.high)
    if three == (None, None, None):
        return ""
    if len(set(three)) == 1:
        return number(figure.best)
    return " · ".join(map(number, three))


def label_within(figure: Figure, event: Event | None) -> str:
    """The label where the event is named already: without the event's name (and year) at its end."""
    whole = one_line(figure.label)
    for name in event.names if event else ():
        what, comma, rest = whole.rpartition(f", {one_line(name)}")
        if comma and what and not rest.strip(" 0123456789"):
            return what
    return whole


def verdict(figure: Figure) -> str:
    return VERDICTS[figure.verdict]


STANDING = {"stands": "", "superseded": "replaced by a later report", "history": "called an earlier number by its text"}


def backing(documents: int, origins: int) -> str:
    """`1 document`, `3 documents, 2 origins`."""
    return plural(documents, "document") + (f", {plural(origins, 'origin')}" if documents > 1 else "")


def copied(figure: Figure) -> str:
    """`3 documents, 2 origins` where documents repeat each other; else empty."""
    several = 0 < len(figure.origins) < len(figure.sources)
    return backing(len(figure.sources), len(figure.origins)) if several else ""


def backings(figure: Figure, claims: AbstractSet[str], limit: int = 6) -> str:
    """Who stands behind each value that one of the claims states: `613: 3 documents, 2 origins · 631: 1 document`;
    empty where every value has one document."""
    held = [value for value in figure.values if claims & set(value.claims)]
    if all(len(value.documents) == 1 for value in held):
        return ""
    told = [f"{interval(v.value)}: {backing(len(v.documents), len(v.origins))}" for v in held[:limit]]
    return " · ".join([*told, *([f"{len(held) - limit} more values"] if len(held) > limit else [])])


def claim_value(claim: Claim) -> str:
    """The value as it was understood, with unit, whole and date."""
    parts = [interval(claim.value)]
    if claim.whole is not None:
        parts.append("of " + interval(claim.whole))
    if claim.unit:
        parts.append(claim.unit)
    amount = " ".join(part for part in parts if part)
    return one_line(" = ".join(part for part in (amount, claim.date or "") if part))


def published(document: Document) -> str:
    return one_line(document.published) if document.published else "unknown"


def event_title(event: Event) -> str:
    """`khojaly-1992 (Khojaly, 1992-02-26)`."""
    about = ", ".join(part for part in (event.place or next(iter(event.names), ""), event.date or "") if part)
    found = "; found in the texts" if event.discovered else ""
    return one_line(f"{event.id} ({about}{found})" if about or found else event.id)


def place(claim: Claim) -> str:
    """`source:line:column`."""
    return one_line(f"{claim.source}:{claim.line}:{claim.column}")


def quoted(claim: Claim) -> str:
    """The words with a little before and after, on one line."""
    before = "…" if claim.quote.prefix else ""
    after = "…" if claim.quote.suffix else ""
    return f"“{before}{one_line(claim.quote.prefix + claim.quote.exact + claim.quote.suffix)}{after}”"


def finding_title(finding: Finding) -> str:
    return one_line(f"{finding.severity} · {finding.rule} · {finding.id}{decision(finding)}")


def decision(finding: Finding) -> str:
    """` · accepted: the reason`; empty for an open finding."""
    if finding.state == "open":
        return ""
    return f" · {finding.state.replace('-', ' ')}" + (f": {finding.reason}" if finding.reason else "")
