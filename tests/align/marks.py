"""Documents whose claims are marked in the text, so that alignment is tested without a reader of numbers.

`[[over 600 villagers|killed v=>600 p=villagers]]` stands for the claim on the words before the bar; a harm (`killed`)
as kind is a casualty of that measure.
v: 613, >600 (over), >=26, <30 (almost), <=40, ~200 (about), 150..200, 200..1000) (vague: open above).
d: EDTF date; u: unit (_ for a space); p: population; w: whole of a ratio; by: speaker; is: a label; of: the label of
the whole it is a part of; mod, scope: words joined by +; role.
A first line that begins with `# ` is the title; a line that begins with `~ ` is a repeat of it; one with `| `
is boilerplate.
"""

from __future__ import annotations

import re

from claimcheck.model import Claim, Document, Interval, Quote, Zone
from claimcheck.model.claim import claim_id

_MARK = re.compile(r"\[\[([^|\]]+)\|(\w+)([^\]]*)\]\]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])|\n+")
_HARMS = {"killed", "injured", "missing", "displaced", "bereaved", "rescued", "casualties"}
_ZONES = {"# ": ("title", False), "~ ": ("title", True), "| ": ("boilerplate", False)}


def interval(text: str) -> Interval:
    bound = re.fullmatch(r"(>=|<=|>|<|~)?(\d+(?:\.\d+)?)", text)
    if bound is None:
        low, high = re.fullmatch(r"(\d+)\.\.(\d+)\)?", text).groups()  # type: ignore[union-attr]
        return Interval(low=_number(low), high=_number(high), high_open=text.endswith(")"))
    sign, number = bound[1], _number(bound[2])
    if sign in {">", ">="}:
        return Interval(low=number, high=None, low_open=sign == ">", step=_step(number))
    if sign in {"<", "<="}:
        return Interval(low=None, high=number, high_open=sign == "<", step=_step(number))
    return Interval(low=number, high=number, approximate=sign == "~", step=_step(number))


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _step(number: int | float) -> int | float:
    if number == 0 or number != int(number):
        return 0
    step, whole = 1, int(number)
    while whole % 10 == 0:
        step, whole = step * 10, whole // 10
    return step


def read(source: str, published: str | None, marked: str) -> tuple[Document, list[Claim]]:
    """The document and its claims, as the rooms before alignment would hand them on."""
    lines = [_zoned(line) for line in marked.strip().split("\n")]
    zones = []
    text, found, at = "", [], 0
    for line, kind, repeats in lines:
        plain, begun = "", 0
        for mark in _MARK.finditer(line):
            plain += line[begun : mark.start()]
            start = len(text) + len(plain)
            plain += mark[1]
            found.append((start, mark[1], mark[2], mark[3]))
            begun = mark.end()
        text += plain + line[begun:] + "\n"
        zones.append(Zone(start=at, end=len(text), kind=kind, repeats=repeats))
        at = len(text)
    document = Document(
        source=source,
        text=text,
        published=published,
        published_from="metadata" if published else None,
        zones=tuple(zones),
    )
    labels: dict[str, str] = {}
    return document, [_claim(document, *mark, labels) for mark in found]


def _zoned(line: str) -> tuple[str, str, bool]:
    return (line[2:], *_ZONES[line[:2]]) if line[:2] in _ZONES else (line, "body", False)


def _claim(document: Document, start: int, words: str, kind: str, fields: str, labels: dict[str, str]) -> Claim:
    told = dict(field.split("=", 1) for field in fields.split())
    if kind in _HARMS:
        kind, told["m"] = "casualty", kind
    text, end = document.text, start + len(words)
    first, last = _sentence(text, start, end)
    zone = document.zone_at(start)
    number = re.search(r"\d[\d,.]*\d|\d|(?:over|about|some|almost) \w+", words)
    id_ = claim_id(document.source, start, kind, words)
    if "is" in told:
        labels[told["is"]] = id_
    return Claim(
        id=id_,
        source=document.source,
        kind=kind,
        text=words,
        start=start,
        end=end,
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
        value=interval(told["v"]) if "v" in told else None,
        whole=interval(told["w"]) if "w" in told else None,
        unit=told["u"].replace("_", " ") if "u" in told else None,
        date=told.get("d"),
        measure=told.get("m"),
        population=told.get("p"),
        attributed_to=told.get("by"),
        part_of=labels.get(told.get("of", "")),
        role=told.get("role"),
        zone=zone.kind,
        repeats=zone.repeats,
        rule="marked",
        modifiers=tuple(told["mod"].split("+")) if "mod" in told else (),
        scope=tuple(told["scope"].split("+")) if "scope" in told else (),
        number_start=start + (number.start() if number else 0),
        number_end=start + (number.end() if number else len(words)),
        sentence_start=first,
        sentence_end=last,
        sentence=text[first:last],
        quote=Quote(exact=words, prefix=text[max(0, start - 32) : start], suffix=text[end : end + 32]),
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max((m.end() for m in _SENTENCE.finditer(text) if m.end() <= start), default=0)
    last = next((m.start() for m in _SENTENCE.finditer(text) if m.start() >= end), len(text))
    return first, last


def read_all(*written: tuple[str, str | None, str]) -> tuple[list[Document], list[Claim]]:
    read_ = [read(*one) for one in written]
    return [document for document, _ in read_], [claim for _, claims in read_ for claim in claims]
