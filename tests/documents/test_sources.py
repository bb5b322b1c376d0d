"""sources.yaml: what it lends, to whom, and what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.documents import Corpus, read_corpus
from claimcheck.model import Document

Write = Callable[..., Path]
Read = Callable[[], Corpus]


def one(corpus: Corpus) -> Document:
    assert corpus.problems == ()
    (document,) = corpus.documents
    return document


@pytest.mark.parametrize("name", ["sources.yaml", "sources.yml"])
@pytest.mark.parametrize(
    "content",
    [
        "files:\n  a.txt: {title: Ferry sinks, published: 2019-05-03, outlet: The Mercury, url: u}\n",
        "a.txt:\n  title: Ferry sinks\n  date: 3 May 2019\n  outlet: The Mercury\n  url: u\n",
    ],
)
def test_both_forms(name: str, content: str, write: Write, read: Read) -> None:
    write("a.txt", "Twelve died.")
    write(name, content)
    document = one(read())
    assert (document.title, document.published, document.outlet, document.url) == (
        "Ferry sinks",
        "2019-05-03",
        "The Mercury",
        "u",
    )
    assert document.published_from == "metadata"


def test_what_a_document_says_of_itself_counts_for_more(write: Write, read: Read) -> None:
    write("a.md", "---\ntitle: Own title\n---\nTwelve died.")
    write("sources.yaml", "a.md: {title: Lent title, outlet: The Mercury}\n")
    document = one(read())
    assert (document.title, document.outlet) == ("Own title", "The Mercury")


def test_the_nearer_file_counts_for_more(write: Write, read: Read) -> None:
    write("deep/a.txt", "Twelve died.")
    write("sources.yaml", "deep/a.txt: {title: Far, outlet: The Mercury}\n")
    write("deep/sources.yaml", "a.txt: {title: Near}\n")
    document = one(read())
    assert (document.title, document.outlet) == ("Near", "The Mercury")


def test_a_document_of_a_jsonl_corpus(write: Write, read: Read) -> None:
    write("c.jsonl", '{"id": "x", "text": "Twelve died."}')
    write("sources.yaml", "c.jsonl#x: {outlet: The Mercury}\n")
    assert one(read()).outlet == "The Mercury"


def test_beside_a_file_that_is_given_alone(write: Write) -> None:
    path = write("a.txt", "Twelve died.")
    write("b.txt", "Two died.")
    sources = write("sources.yaml", "a.txt: {outlet: The Mercury}\nb.txt: {outlet: The Echo}\n")
    assert one(read_corpus([path])).outlet == "The Mercury"
    assert one(read_corpus([path, sources])).outlet == "The Mercury"


@pytest.mark.parametrize(
    ("content", "line", "kind", "words"),
    [
        ("a.txt:\n  outlte: M\n", 2, "input", "unknown key 'outlte'; did you mean 'outlet'?"),
        ("a.txt:\n  zzz: M\n", 2, "input", "known are title, published, date, outlet and url"),
        ("a.txt:\n  published: sometime\n", 2, "input", "is no date that can be read; write it as YYYY-MM-DD"),
        ("a.txt:\n  published: 02/03/2019\n", 2, "input", "can be read as 2019-02-03 and as 2019-03-02"),
        ("a.txt:\n  outlet: [a]\n", 2, "input", "has to be one text"),
        ("a.txt: M\n", 1, "input", "has to be a mapping of"),
        ("- a.txt\n", 1, "input", "has to be a mapping from file names"),
        ("files: [a.txt]\n", 1, "input", "has to be a mapping from file names"),
        ("files: {}\nother: {}\n", 2, "input", "unknown key 'other' beside `files`"),
        ("a.txt: {outlet: M}\na.txt: {outlet: N}\n", 2, "input", "stands twice"),
        ("a.txt: {outlet: M, outlet: N}\n", 1, "input", "stands twice"),
        ("a.txt: {\n", 2, "input", "is not valid YAML"),
        ("b.txt: {outlet: M}\n", 1, "notice", "'b.txt' names no document"),
        ("\nc.jsonl#nobody: {outlet: M}\n", 2, "notice", "'c.jsonl#nobody' names no document"),
    ],
)
def test_mistakes_have_their_line(content: str, line: int, kind: str, words: str, write: Write, read: Read) -> None:
    write("a.txt", "Twelve died.")
    write("c.jsonl", '{"id": "x", "text": "Twelve died."}')
    write("sources.yaml", content)
    corpus = read()
    assert len(corpus.documents) == 2
    (problem,) = corpus.problems
    assert (Path(problem.path).name, problem.line, problem.kind) == ("sources.yaml", line, kind)
    assert words in problem.message


def test_one_wrong_key_does_not_cost_the_others(write: Write, read: Read) -> None:
    write("a.txt", "Twelve died.")
    write("sources.yaml", "a.txt: {titel: T, outlet: The Mercury}\n")
    assert read().documents[0].outlet == "The Mercury"


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2019-05-03", "2019-05-03"),
        ("2019-05", "2019-05"),
        ("2019", "2019"),
        ("199X", "199X"),
        ("1988/1994", "1988/1994"),
        ("2019-05-03 10:15", "2019-05-03"),
        ("2019-05-03T10:15:00+02:00", "2019-05-03"),
        ("3 May 2019", "2019-05-03"),
        ("May 3rd, 2019", "2019-05-03"),
        ("Friday, 3 May 2019", "2019-05-03"),
        ("May 2019", "2019-05"),
        ("13/02/2024", "2024-02-13"),
        ("2019/05/03", "2019-05-03"),
        ("03/03/2019", "2019-03-03"),
    ],
)
def test_publication_dates(written: str, edtf: str, write: Write, read: Read) -> None:
    write("a.txt", "Twelve died.")
    write(
        "sources.yaml",
        f"a.txt: {{published: {written!r}}}\n" if ":" in written else f"a.txt:\n  published: {written}\n",
    )
    assert one(read()).published == edtf
