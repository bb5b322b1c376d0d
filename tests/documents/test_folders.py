"""What is read of the paths given, under which names, and what is said of the rest."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.documents import Corpus, read_corpus

Write = Callable[..., Path]
Read = Callable[[], Corpus]


def sources(corpus: Corpus) -> list[str]:
    return [document.source for document in corpus.documents]


def messages(corpus: Corpus) -> list[str]:
    return [f"{problem.kind}: {Path(problem.path).name}: {problem.message}" for problem in corpus.problems]


def test_a_folder_is_walked_in_the_order_of_its_posix_paths(write: Write, read: Read) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "a/b/c.md", "a-b.txt", "B.txt"):
        write(name, f"Text of {name}.")
    corpus = read()
    assert sources(corpus) == ["B.txt", "a-b.txt", "a.txt", "a/b/c.md", "a/z.txt", "b.txt"]
    assert corpus.problems == ()


def test_hidden_files_and_folders_are_passed_over(write: Write, read: Read) -> None:
    write("a.txt", "One died.")
    write(".b.txt", "Two died.")
    write(".git/c.txt", "Three died.")
    corpus = read()
    assert (sources(corpus), corpus.problems) == (["a.txt"], ())


def test_a_file_is_known_by_its_name(write: Write) -> None:
    assert sources(read_corpus([write("deep/down/a.txt", "One died.")])) == ["a.txt"]


def test_names_that_collide_are_told_apart(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("north", "south"):
        write(f"{folder}/a.txt", f"One died in the {folder}.")
        write(f"{folder}/c.jsonl", '{"id": "x", "text": "Two died."}')
    write("south/only.txt", "Three died.")
    monkeypatch.chdir(tmp_path)
    corpus = read_corpus([Path("north"), Path("south"), Path("south/a.txt")])
    assert sources(corpus) == ["north/a.txt", "north/c.jsonl#x", "south/a.txt", "south/c.jsonl#x", "only.txt"]
    assert messages(corpus) == ["notice: a.txt: is the same file as south/a.txt; read once"]


def test_an_id_that_looks_like_another_source(write: Write, read: Read) -> None:
    write("a.jsonl", '{"id": "x.txt", "text": "One died."}')
    write("a.jsonl#x.txt", "Two died.")
    assert sorted(sources(read())) == ["a.jsonl#x.txt", "a.jsonl#x.txt@2"]


def test_kinds_that_nobody_reads_are_named(write: Write, read: Read) -> None:
    write("a.txt", "One died.")
    write("b.docx", b"PK\x03\x04")
    write("c", "Two died.")
    assert messages(read()) == [
        f"notice: {name}: left out: no reader for this kind of file (there are some for .jsonl, .markdown, .md, .txt)"
        for name in ("b.docx", "c")
    ]


def test_paths_that_are_not_there(tmp_path: Path, write: Write) -> None:
    corpus = read_corpus([tmp_path / "no", write("a.txt", "One died.")])
    assert sources(corpus) == ["a.txt"]
    assert messages(corpus) == ["input: no: there is no such file or folder"]


@pytest.mark.parametrize("name", ["x/.keep", "x/picture.png"])
def test_a_folder_without_documents(name: str, tmp_path: Path, write: Write) -> None:
    write(name, "…")
    assert "notice: x: the folder holds no document that can be read" in messages(read_corpus([tmp_path / "x"]))


def test_the_same_folder_twice_is_not_an_empty_one(tmp_path: Path, write: Write) -> None:
    write("a.txt", "One died.")
    corpus = read_corpus([tmp_path, tmp_path / ".." / tmp_path.name])
    assert sources(corpus) == ["a.txt"]
    assert all(problem.kind == "notice" for problem in corpus.problems)


def test_links(tmp_path: Path, write: Write, read: Read) -> None:
    write("a/a.txt", "One died.")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a" / "a.txt")
    corpus = read()
    assert sources(corpus) == ["a/a.txt"]
    told = messages(corpus)
    assert told[0] == "input: gone.txt: is a link that leads nowhere"
    assert told[1] == "notice: loop: is a link back to a folder it lies in"
    assert told[2].startswith("notice: b.txt: is the same file as ")


def test_a_pipe_is_not_opened(tmp_path: Path, write: Write, read: Read) -> None:
    write("a.txt", "One died.")
    os.mkfifo(tmp_path / "b.txt")
    assert messages(read()) == ["input: b.txt: is no regular file"]


def test_what_may_not_be_read(write: Write, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    """By way of an error put in its place, as the tests may run with every right."""
    secret = write("secret.txt", "Two died.")
    write("a.txt", "One died.")
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path == secret:
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    corpus = read()
    assert sources(corpus) == ["a.txt"]
    assert messages(corpus) == ["input: secret.txt: can't be read: permission denied"]


def test_file_names_that_are_no_utf8(tmp_path: Path, read: Read) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("One died.", encoding="utf-8")
    assert sources(read()) == ["caf\N{REPLACEMENT CHARACTER}.txt"]
