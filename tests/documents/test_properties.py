"""What holds for any text and any file at all."""

import datetime
import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import make_document, read_corpus
from claimcheck.documents.metadata import Metadata
from claimcheck.model import Document

FURNITURE = [
    "Leave a Comment",
    "Latest news",
    "Politics",
    "-",
    "",
    " ",
    "Advertisement",
    "© 2020 The Mercury",
    "Home > News > Local",
    "desk@mercury.example +44 20 7946 0000",
    "New bridge for Orford",
    "New bridge for Orford The council met on Monday and voted for it.",
    "3 May 2019",
    "Updated: 02/03/2024",
    "The council of Orford met on Monday and voted for the new bridge by 14 votes to 6, with 2 members away.",
    "Tickets for the summer opera went on sale, and six hundred people queued for them in the rain of the morning.",
]
LINES = st.lists(st.one_of(st.sampled_from(FURNITURE), st.text(max_size=120)), max_size=40)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])
TEXTS = st.one_of(st.text(max_size=400), st.builds(lambda lines, end: end.join(lines), LINES, ENDS))


def encodable(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def check(document: Document) -> None:
    at = 0
    for zone in document.zones:
        assert zone.start == at < zone.end
        at = zone.end
    assert at == len(document.text)
    titles = [zone for zone in document.zones if zone.kind == "title"]
    assert all(zone.repeats == (number > 0) for number, zone in enumerate(titles))
    if document.published_span:
        start, end = document.published_span
        assert document.published is not None
        day = datetime.date.fromisoformat(document.published)
        words = document.text[start:end]
        assert str(day.year) in words
        assert words == words.strip()
        assert document.zone_at(start).kind == "body"


@given(
    TEXTS.filter(encodable), st.one_of(st.none(), st.sampled_from(FURNITURE), st.text(max_size=40).filter(encodable))
)
@settings(max_examples=400, deadline=None)
def test_zones_part_the_text_and_the_date_stands_in_it(text: str, title: str | None) -> None:
    check(make_document("a.txt", text, Metadata(title=title)))


@given(
    st.lists(
        st.tuples(st.sampled_from(["a.txt", "b.md", "c.jsonl", "sources.yaml", "x/a.txt"]), st.binary(max_size=300))
    )
)
@settings(max_examples=150, deadline=None)
def test_any_bytes_at_all_are_read_or_named(files: list[tuple[str, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files:
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        corpus = read_corpus([Path(folder), Path(folder, "x")])
    sources = [document.source for document in corpus.documents]
    assert len(set(sources)) == len(sources)
    for document in corpus.documents:
        check(document)
    named = {problem.path for problem in corpus.problems} | {source.partition("#")[0] for source in sources}
    assert all(any(path.endswith(name) for path in named) for name, _ in files if name != "sources.yaml")


@given(
    st.lists(
        st.fixed_dictionaries(
            {"id": st.one_of(st.none(), st.integers(0, 3), st.text(max_size=3)), "text": st.text(max_size=9)}
        )
    )
)
@settings(max_examples=150, deadline=None)
def test_no_record_is_lost_and_every_source_is_its_own(records: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "c.jsonl")
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        corpus = read_corpus([path])
    sources = [document.source for document in corpus.documents]
    assert len(set(sources)) == len(sources)
    lines = {document.line for document in corpus.documents} | {problem.line for problem in corpus.problems}
    assert lines >= set(range(1, len(records) + 1))


def test_a_long_text_takes_time_in_line_with_its_length() -> None:
    """Measured in calls, not seconds: eight times the text must not cost much more than eight times the work."""
    import sys

    def calls(text: str) -> int:
        count = 0

        def note(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(note)
        try:
            make_document("a.txt", text, Metadata())
        finally:
            sys.setprofile(None)
        return count

    half_a_list = ["Politics", "-", "a b", "-", "1", "2", "3", "4"]
    openers = ["Related stories", *FURNITURE[-2:], "Most read", *FURNITURE[-2:]]
    page = "\n".join([*FURNITURE[-2:] * 3, *openers, *half_a_list, *FURNITURE]) + "\n"
    calls(page)
    assert calls(page * 80) < 12 * calls(page * 10)
