"""The page of one rule or check: what it finds, an example, what it leaves alone, how to silence it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claimcheck.report.examples import CheckExample, check_example
from claimcheck.report.grid import paragraph
from claimcheck.report.jsonfile import dumps
from claimcheck.report.ruledoc import CheckDoc, check_docs
from claimcheck.report.text import one_line, visible
from claimcheck.rules import LoadedRule, RuleSet
from claimcheck.rules.schema import CaseClaim, Hit

_HITS = 4
_MISSES = 6

Page = Sequence[tuple[str, Sequence[str]]]
"""Titles with their paragraphs; the first title is that of the page."""


def codes(ruleset: RuleSet) -> list[str]:
    return [*check_docs(), *sorted(loaded.rule.rule for loaded in ruleset.rules)]


def page(code: str, ruleset: RuleSet) -> Page:
    """Raises LookupError for what is neither a check nor a rule."""
    doc = check_docs().get(code)
    if doc is not None:
        return _check(doc, check_example(code))
    loaded = next((loaded for loaded in ruleset.rules if loaded.rule.rule == code), None)
    if loaded is None:
        raise LookupError(code)
    return _rule(loaded, ruleset)


def render(told: Page, width: int) -> str:
    (title, lead), *sections = told
    parts = [title, *(paragraph(one_line(line), width) for line in lead)]
    for name, paragraphs in sections:
        body = [paragraph(one_line(text), width, "  ", "    ") for text in paragraphs]
        parts.append("\n".join([name, *body]))
    return visible_lines("\n\n".join(part for part in parts if part)) + "\n"


def as_json(code: str, told: Page) -> str:
    (_, lead), *sections = told
    record: dict[str, Any] = {"code": code, "about": " ".join(lead)}
    record |= {name.lower().replace(" ", "_"): list(paragraphs) for name, paragraphs in sections}
    return dumps(record, indent=1) + "\n"


def visible_lines(text: str) -> str:
    return "\n".join(visible(line) for line in text.splitlines())


def _check(doc: CheckDoc, example: CheckExample | None) -> Page:
    return [
        (f"{doc.code} · check", [_sentence(doc.summary)]),
        ("Finds", [doc.finds]),
        ("Example", list(_texts(example)) if example else []),
        ("Leaves alone", [doc.leaves_alone]),
        ("Severity", [doc.severity]),
        ("How to silence it", _silence_check(doc.code)),
    ]


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _texts(example: CheckExample) -> Iterable[str]:
    for document in example.documents:
        date = f", published {document.published}" if document.published else ""
        yield f"{document.source}{date}: “{document.text.strip()}”"


def _silence_check(code: str) -> list[str]:
    return [
        "One finding: accept it with a reason in `claimcheck review PATH`, or in the file given by `--baseline`.",
        f'All of this check: `--ignore {code}`, or `ignore = ["{code}"]` in claimcheck.toml.',
    ]


def _rule(loaded: LoadedRule, ruleset: RuleSet) -> Page:
    rule = loaded.rule
    cases = next((found.cases for found in ruleset.cases if found.cases.rule == rule.rule), None)
    return [
        (f"{one_line(rule.rule)} · rule", [rule.about]),
        (
            "Finds",
            [f"Claims of kind {rule.kind}. Its patterns: {loaded.path}, or `claimcheck rules show {rule.rule}`."],
        ),
        ("Example", [_hit(hit) for hit in cases.hits[:_HITS]] if cases else ["It has no cases."]),
        ("Leaves alone", [f"“{text}”" for text in cases.misses[:_MISSES]] if cases else ["It has no cases."]),
        ("How to silence it", _silence_rule(rule.rule)),
    ]


def _hit(hit: Hit) -> str:
    return f"“{hit.text}”: {'; '.join(_claim(claim) for claim in hit.claims)}"


def _claim(claim: CaseClaim) -> str:
    told = claim.model_dump(exclude_none=True, exclude_defaults=True)
    return ", ".join(f"{name} {_value(value)}" for name, value in told.items())


def _value(value: Any) -> str:
    if isinstance(value, tuple | list):
        return " to ".join("…" if item is None else _value(item) for item in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _silence_rule(rule: str) -> list[str]:
    return [
        f'`--ignore {rule}`, or `ignore = ["{rule}"]` in claimcheck.toml: its numbers then count as not understood.',
        f"A rule of yours (`--rules FOLDER`) with the id {rule} replaces it.",
    ]
