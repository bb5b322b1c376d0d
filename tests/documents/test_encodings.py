"""Bytes that are not plain UTF-8."""

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.documents import Corpus
from claimcheck.model import Document

Write = Callable[..., Path]
Read = Callable[[], Corpus]
FRENCH = "À Besançon, l'incendie a fait trois morts et vingt blessés, dit le préfet. L'école était fermée.\n" * 3
RUSSIAN = "В результате пожара погибли 12 человек, сообщили городские власти в понедельник.\n" * 4


def test_a_byte_order_mark_is_no_text(read_one: Callable[..., Document]) -> None:
    assert read_one(codecs.BOM_UTF8 + b"Twelve died.").text == "Twelve died."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_marked_encodings_are_no_guess(encoding: str, read_one: Callable[..., Document]) -> None:
    assert read_one("Zwölf starben.\r\n".encode(encoding)).text == "Zwölf starben.\r\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        ("Café: 12 dead", "cp1252"),
    ],
)
def test_another_encoding_is_recognised_and_told(text: str, encoding: str, write: Write, read: Read) -> None:
    write("a.txt", text.encode(encoding))
    corpus = read()
    assert [document.text for document in corpus.documents] == [text]
    (problem,) = corpus.problems
    assert problem.kind == "notice"
    assert encoding in problem.message


def test_utf8_with_a_bad_byte_keeps_the_rest(write: Write, read: Read) -> None:
    write("a.txt", "Zwölf starben.\nÜber 30 \udcff wurden verletzt.\n".encode("utf-8", "surrogateescape"))
    corpus = read()
    assert corpus.documents[0].text == "Zwölf starben.\nÜber 30 \N{REPLACEMENT CHARACTER} wurden verletzt.\n"
    (problem,) = corpus.problems
    assert (problem.line, problem.kind) == (2, "input")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "blanks"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7\nrest", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x89PNG\r\n\x1a\nrest", "PNG"),
        (b"a\0b\0\0c", "binary"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (codecs.BOM_UTF16_LE + b"a", "utf-16"),
        (codecs.BOM_UTF16_LE + b"\0\xd8\0\xd8", "utf-16"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl"])
def test_what_is_no_text_is_one_problem(content: bytes, word: str, name: str, write: Write, read: Read) -> None:
    if name == "a.jsonl" and content.isspace():
        word = "empty"
    write(name, content)
    write("b.txt", "Twelve died.")
    corpus = read()
    assert [document.source for document in corpus.documents] == ["b.txt"]
    (problem,) = corpus.problems
    assert problem.kind == "input"
    assert word in problem.message
