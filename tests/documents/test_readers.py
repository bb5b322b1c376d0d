"""Plain text, Markdown and JSONL, good and bad."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.documents import Corpus
from claimcheck.model import Document, Problem

Write = Callable[..., Path]
Read = Callable[[], Corpus]


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int | None, str]]:
    return [(Path(problem.path).name, problem.line, problem.kind) for problem in problems]


class TestPlainText:
    def test_is_the_text(self, read_one: Callable[..., Document]) -> None:
        document = read_one("Twelve people died.\n")
        assert (document.source, document.text, document.line) == ("page.txt", "Twelve people died.\n", 1)
        assert document.published is document.published_from is document.published_span is None

    @pytest.mark.parametrize("text", ["One.\r\nTwo.\r\n", "One.\rTwo.", "One.\n\r\nTwo.\x0bThree.\x85Four.\u2028Five."])
    def test_keeps_its_line_ends(self, text: str, read_one: Callable[..., Document]) -> None:
        assert read_one(text).text == text

    def test_ending_in_capitals(self, read_one: Callable[..., Document]) -> None:
        assert read_one("Twelve people died.", "A.TXT").source == "A.TXT"


class TestMarkdown:
    def test_front_matter(self, read_one: Callable[..., Document]) -> None:
        head = "title: Ferry sinks\ndate: 2019-05-03\noutlet: The Mercury\nurl: https://m.example/1\ntags: [a, b]\n"
        document = read_one(f"---\n{head}---\n\n# Ferry sinks\n\nTwelve *people* died.\n", "a.md")
        assert document.text == "\n# Ferry sinks\n\nTwelve *people* died.\n"
        assert document.line == 8
        assert document.title == "Ferry sinks"
        assert document.outlet == "The Mercury"
        assert document.url == "https://m.example/1"
        assert (document.published, document.published_from) == ("2019-05-03", "metadata")

    def test_with_windows_line_ends_and_a_mark(self, read_one: Callable[..., Document]) -> None:
        document = read_one(b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\nTwelve died.\r\n", "a.markdown")
        assert (document.text, document.line, document.title) == ("Twelve died.\r\n", 4, "A")

    def test_without_front_matter(self, read_one: Callable[..., Document]) -> None:
        document = read_one("# Ferry *sinks*\n\nTwelve people died.\n", "a.md")
        assert (document.title, document.line) == ("Ferry *sinks", 1)

    def test_beginning_with_a_rule_of_dashes(self, read_one: Callable[..., Document]) -> None:
        text = "---\n\nTwelve people died in the night.\n"
        assert read_one(text, "a.md").text == text

    @pytest.mark.parametrize(
        ("head", "line"),
        [
            ("title: [Ferry\n", 3),
            ("title: a\n\toutlet: b\n", 3),
            ("title: a: b\n", 2),
            ("title: a\ntitle: b\n", 3),
            ("title: [a, b]\n", 2),
            ("outlet: a\npublished: sometime\n", 3),
            ("published: 2019-02-30\n", 2),
            ("published: 02/03/2019\n", 2),
            ("published: true\n", 2),
        ],
    )
    def test_broken_front_matter_is_named_and_the_body_read(
        self, head: str, line: int, write: Write, read: Read
    ) -> None:
        write("a.md", f"---\n{head}---\nTwelve people died.\n")
        corpus = read()
        assert told(corpus.problems) == [("a.md", line, "input")]
        assert [document.text for document in corpus.documents] == ["Twelve people died.\n"]
        assert corpus.documents[0].published is None

    def test_front_matter_that_never_ends(self, write: Write, read: Read) -> None:
        write("a.md", "---\ntitle: Ferry\npublished: 2019-05-03\n\nTwelve people died.\n")
        corpus = read()
        assert told(corpus.problems) == [("a.md", 1, "input")]
        (document,) = corpus.documents
        assert (document.text, document.line) == ("\nTwelve people died.\n", 4)

    def test_a_first_block_that_is_no_mapping_is_text(self, write: Write, read: Read) -> None:
        text = "---\nTwelve people died.\n---\nThree lived.\n"
        write("a.md", text)
        corpus = read()
        assert told(corpus.problems) == [("a.md", 1, "notice")]
        assert corpus.documents[0].text == text

    def test_nothing_behind_the_front_matter(self, write: Write, read: Read) -> None:
        write("a.md", "---\ntitle: Ferry\n---\n\n")
        corpus = read()
        assert told(corpus.problems) == [("a.md", None, "input")]
        assert corpus.documents == ()

    def test_aliases_and_tags_do_no_harm(self, read_one: Callable[..., Document]) -> None:
        bomb = "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\nd: !!python/object:os.system {}\n"
        assert read_one(f"---\n{bomb}---\nTwelve died.\n", "a.md").text == "Twelve died.\n"


class TestJsonl:
    def test_many_documents(self, write: Write, read: Read) -> None:
        write(
            "c.jsonl",
            '{"id": "a", "text": "One\\r\\ndied.", "title": "T", '
            '"published": "2019-05", "outlet": "O", "url": "u", "x": 1}\n'
            "\n"
            '{"id": 7, "text": "Two died.", "published": null}\n',
        )
        corpus = read()
        assert corpus.problems == ()
        first, second = corpus.documents
        assert (first.source, first.text, first.line) == ("c.jsonl#a", "One\r\ndied.", 1)
        assert (first.title, first.published, first.outlet, first.url) == ("T", "2019-05", "O", "u")
        assert (second.source, second.line, second.published) == ("c.jsonl#7", 3, None)

    @pytest.mark.parametrize(
        "bad",
        [
            "{",
            "not json",
            "[1, 2]",
            '"text"',
            '{"id": "b"}',
            '{"id": "b", "text": null}',
            '{"id": "b", "text": 12}',
            "[" * 100_000,
            '{"id": "b", "text": ' + "9" * 5000 + "}",
        ],
        ids=range(9),
    )
    def test_a_bad_line_is_named_and_the_others_read(self, bad: str, write: Write, read: Read) -> None:
        write("c.jsonl", f'{{"id": "a", "text": "One died."}}\n{bad}\n{{"id": "c", "text": "Two died."}}\n')
        corpus = read()
        assert told(corpus.problems) == [("c.jsonl", 2, "input")]
        assert [document.source for document in corpus.documents] == ["c.jsonl#a", "c.jsonl#c"]

    def test_an_empty_text_is_told_and_nothing_is_lost_by_it(self, write: Write, read: Read) -> None:
        write("c.jsonl", '{"id": "a", "text": "One died."}\n{"id": "b", "text": " \\n"}\n')
        corpus = read()
        assert told(corpus.problems) == [("c.jsonl", 2, "notice")]
        assert [document.source for document in corpus.documents] == ["c.jsonl#a"]

    def test_an_id_used_twice(self, write: Write, read: Read) -> None:
        line = '{"id": "a", "text": "%s died."}\n'
        write("c.jsonl", line % "One" + line % "Two" + line % "One")
        corpus = read()
        assert told(corpus.problems) == [("c.jsonl", 2, "input"), ("c.jsonl", 3, "input")]
        assert [(d.source, d.text) for d in corpus.documents] == [
            ("c.jsonl#a", "One died."),
            ("c.jsonl#a@2", "Two died."),
        ]

    def test_no_id(self, write: Write, read: Read) -> None:
        write("c.jsonl", '{"text": "One died."}\n{"id": true, "text": "Two died."}\n')
        corpus = read()
        assert told(corpus.problems) == [("c.jsonl", 1, "input"), ("c.jsonl", 2, "input")]
        assert [document.source for document in corpus.documents] == ["c.jsonl#line-1", "c.jsonl#line-2"]

    @pytest.mark.parametrize("field", ['"title": ["a"]', '"published": "sometime"', '"outlet": {}', '"url": true'])
    def test_metadata_of_no_use(self, field: str, write: Write, read: Read) -> None:
        write("c.jsonl", f'{{"id": "a", "text": "One died.", {field}}}\n')
        corpus = read()
        assert told(corpus.problems) == [("c.jsonl", 1, "input")]
        assert len(corpus.documents) == 1

    def test_half_a_surrogate_pair(self, write: Write, read: Read) -> None:
        write("c.jsonl", '{"id": "a", "text": "One \\ud83d died."}\n')
        corpus = read()
        assert told(corpus.problems) == [("c.jsonl", 1, "input")]
        assert corpus.documents[0].text == "One \N{REPLACEMENT CHARACTER} died."

    def test_in_another_encoding(self, write: Write, read: Read) -> None:
        write("c.jsonl", '{"id": "a", "text": "Trois morts à Besançon, dit le préfet."}\n'.encode("cp1252"))
        corpus = read()
        assert told(corpus.problems) == [("c.jsonl", None, "notice")]
        assert corpus.documents[0].text == "Trois morts à Besançon, dit le préfet."

    def test_with_a_mark(self, read_one: Callable[..., Document]) -> None:
        assert read_one(b'\xef\xbb\xbf{"id": "a", "text": "One died."}', "c.jsonl").source == "c.jsonl#a"

    def test_empty(self, write: Write, read: Read) -> None:
        write("c.jsonl", "\n\n")
        assert told(read().problems) == [("c.jsonl", None, "input")]
