"""The history of a figure and the voices behind its values, as a reader sees them."""

from __future__ import annotations

from claimcheck.model import FigureValue, Interval, Report
from claimcheck.report import FORMATS, Options
from claimcheck.report.explain import explain
from tests.report.sample import FERRY, Builder

SAYINGS = (("1961-11-05", 12, "the harbour office"), ("1961-11-06", 12, "the harbour office"), ("1961-11-07", 41, None))


def growing() -> Report:
    made = Builder(events=[FERRY])
    claims = []
    for n, (day, number, by) in enumerate(SAYINGS):
        document = made.document(f"day-{n}.txt", f"The ferry Teal took {number} lives.", day)
        about = {"event": FERRY.id, "measure": "killed", "population": "people", "attributed_to": by}
        claims.append(made.claim(document, f"{number} lives", value=number, **about))
    first, last = claims[:2], claims[2:]
    made.figure(
        "f-toll",
        "people killed",
        "update",
        claims,
        low=12,
        best=41,
        high=41,
        origins=("the harbour office", "day-2.txt"),
        remarks=("A remark on how it was judged.",),
        values=(
            FigureValue(
                text="12 lives",
                value=Interval.exactly(12, 1),
                documents=("day-0.txt", "day-1.txt"),
                origins=("the harbour office",),
                first="1961-11-05",
                last="1961-11-06",
                standing="superseded",
                claims=tuple(c.id for c in first),
            ),
            FigureValue(
                text="41 lives",
                value=Interval.exactly(41, 1),
                documents=("day-2.txt",),
                origins=("day-2.txt",),
                first="1961-11-07",
                last="1961-11-07",
                claims=tuple(c.id for c in last),
            ),
        ),
    )
    told = made.document("kept.txt", "The 60th anniversary of the loss on 4 November 1961.", "2021-11-04")
    years = made.claim(told, "60th anniversary", kind="anniversary", value=60, event=FERRY.id)
    day = made.claim(told, "4 November 1961", kind="date", date="1961-11-04", event=FERRY.id)
    made.figure("f-date", "date, Teal 1961", "agreement", [day, years], best_date="1961-11-04")
    made.figure("f-years", "years since, Teal 1961", "agreement", [years], best_date="1961-11-04")
    return made.report()


def test_the_table_counts_documents_and_origins() -> None:
    shown = FORMATS["table"].render(growing(), Options())
    assert "changed over time" in shown
    assert "3 documents, 2 origins" in shown


def test_the_matrix_says_the_same_words_once() -> None:
    for name in ("table", "markdown"):
        shown = FORMATS[name].render(growing(), Options(width=160))
        assert "date" in shown
        assert "years since" not in shown
    assert '"years since, Teal 1961"' in FORMATS["json"].render(growing(), Options())


def test_an_explanation_tells_the_values_in_order() -> None:
    shown = explain(growing(), "f-toll", width=120)
    assert "A remark on how it was judged." in shown
    first, last = shown.index("1961-11-05 to 1961-11-06"), shown.index("1961-11-07")
    assert first < last
    assert "2 documents, 1 origin: the harbour office" in shown
    assert "replaced by a later report" in shown
