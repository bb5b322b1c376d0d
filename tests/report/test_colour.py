"""Colours say again what the words say, and nothing but colours is added for a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from wcwidth import width as cells

from claimcheck.model import KeyField, Report
from claimcheck.report import FORMATS, Options
from claimcheck.report.explain import explain
from claimcheck.report.paint import STYLES
from claimcheck.report.sheet import SHEETS
from tests.browser.piles import every_verdict
from tests.report.sample import crowd, ferry, hostile

SGR = re.compile(r"\x1b\[([0-9;]*)m")
Show = Callable[[Report, int, bool], str]


def checked(report: Report, width: int, colour: bool) -> str:
    return FORMATS["table"].render(report, Options(width=width, colour=colour, show_all=True, show_unmatched=True))


def extracted(report: Report, width: int, colour: bool) -> str:
    return FORMATS["table"].render(report, Options("extract", width=width, colour=colour, show_unmatched=True))


def explained(report: Report, width: int, colour: bool) -> str:
    aside = report.claims[0].model_copy(update={"id": "c-0123456789", "zone": "boilerplate"})
    report = report.model_copy(update={"claims": (*report.claims, aside)})
    nouns = [*report.findings, *report.figures, *report.claims[:3], aside]
    return "".join(explain(report, noun.id, width, None, colour) for noun in nouns)


def shown(report: Report, width: int, colour: bool) -> str:
    return "".join(SHEETS["table"](report, event.id, width, colour) for event in report.events)


VIEWS = {"check": checked, "extract": extracted, "explain": explained, "show": shown}


def untold() -> Report:
    """A figure whose key has many fields that no claim tells."""
    report = every_verdict()
    names = ("measure", "population", "unit", "place", "scope", "modifiers", "part of a whole")
    key = (KeyField(field="event", value="mill-fire-1907"), *(KeyField(field=name, value=None) for name in names))
    figures = tuple(figure.model_copy(update={"key": key}) for figure in report.figures)
    return report.model_copy(update={"figures": figures})


REPORTS = {"ferry": ferry, "every verdict": every_verdict, "crowd": lambda: crowd(40), "untold": untold}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("width", [60, 100])
def test_without_its_colours_a_table_is_the_same(view: str, name: str, width: int) -> None:
    show, report = VIEWS[view], REPORTS[name]()
    assert SGR.sub("", show(report, width, True)) == show(report, width, False)


def test_every_verdict_and_severity_has_its_colour() -> None:
    text = checked(every_verdict(), 120, True)
    for word, style in (
        ("sources differ", "discrepancy"),
        ("changed over time", "update"),
        ("compatible", "compatible"),
        ("sources agree", "agreement"),
        ("one source", "single-source"),
    ):
        assert f"\x1b[{STYLES[style]}m{word}\x1b[0m" in text
    for severity in ("error", "warning", "note"):
        assert f"\x1b[{STYLES[severity]}m{severity} · " in text


@pytest.mark.parametrize("view", VIEWS)
def test_a_colour_ends_where_its_line_ends(view: str) -> None:
    for line in VIEWS[view](every_verdict(), 60, True).splitlines():
        codes = SGR.findall(line)
        assert codes[1::2] == ["0"] * (len(codes) // 2)
        assert set(codes[::2]) <= set(STYLES.values())


@pytest.mark.parametrize("view", VIEWS)
def test_no_colour_comes_from_a_document(view: str) -> None:
    """What is left when ours are taken away holds no escape."""
    assert "\x1b" not in SGR.sub("", VIEWS[view](hostile("\x1b[31mred\x1b[2J"), 80, True)).replace("␛", "")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", REPORTS)
def test_tables_fit_every_width(view: str, name: str) -> None:
    show, report = VIEWS[view], REPORTS[name]()
    for width in range(60, 201, 7):
        wide = [line for line in show(report, width, True).splitlines() if cells(line) > width]
        assert not wide, width
