"""The program in a process of its own: streams, locale, pipes, and bad input over the real rooms."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck import __version__
from claimcheck.cli.streams import put_file
from tests.cli.conftest import Command

DRY_DOCK = "At least 40 people were killed when the dry dock of Port Anvil burned on 4 November 1961.\n"
SECOND = "The fire in the dry dock of Port Anvil on 4 November 1961 killed 40 people.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "herald.txt").write_text(DRY_DOCK, encoding="utf-8")
    (corpus / "register.txt").write_text(SECOND, encoding="utf-8")
    return corpus


def test_version(command: Command) -> None:
    done = command("--version")
    assert (done.returncode, done.stdout) == (0, f"claimcheck {__version__}\n")


def test_no_command_shows_the_help(command: Command) -> None:
    done = command()
    assert "extract" in done.stdout + done.stderr


def test_standard_output_is_json_and_nothing_else(command: Command, folder: Path) -> None:
    done = command("check", folder, "--format", "json")
    assert done.stderr == ""
    whole = json.loads(done.stdout)
    assert [document["source"] for document in whole["documents"]] == ["herald.txt", "register.txt"]


def test_extract_gives_places_that_slice_to_the_words(command: Command, folder: Path) -> None:
    done = command("extract", folder, "--format", "jsonl")
    assert done.returncode == 0
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    texts = {"herald.txt": DRY_DOCK, "register.txt": SECOND}
    assert claims
    assert all(texts[claim["source"]][claim["start"] : claim["end"]] == claim["text"] for claim in claims)


def test_two_runs_are_alike(command: Command, folder: Path) -> None:
    runs = [command("check", folder, "--format", "json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2")]
    assert runs[0] == runs[1]


def test_output_is_utf8_in_any_locale(command: Command, folder: Path) -> None:
    (folder / "č.txt").write_text("V požáru zahynulo 40 lidí – 40 people were killed in Žďár.\n", encoding="utf-8")
    for name in ("table", "json", "csv", "markdown"):
        done = command("check", folder, "--format", name, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode in (0, 1), done.stderr
        assert "č.txt" in done.stdout
    command("check", folder, "-o", "table:r.txt", LC_ALL="C", PYTHONUTF8="0")
    assert "č.txt" in (folder.parent / "r.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes of a POSIX shell")
@pytest.mark.parametrize("arguments", ["check", "extract", "rules list"])
def test_a_reader_that_leaves_early_is_no_error(folder: Path, arguments: str) -> None:
    path = "" if arguments.startswith("rules") else f" '{folder}'"
    done = subprocess.run(
        f"'{sys.executable}' -m claimcheck {arguments}{path} | true", shell=True, capture_output=True, text=True
    )
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_a_sentence(folder: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "check", folder], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert done.stderr.startswith("Standard output could not be written")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["rules", "list"]])
def test_a_full_disk_is_a_sentence_for_help_too(arguments: list[str]) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "claimcheck", *arguments]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (2, "Standard output could not be written: No space left on device.\n")


@pytest.mark.skipif(os.name == "nt", reason="redirections of a POSIX shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_error(folder: Path, closed: str) -> None:
    command = f"'{sys.executable}' -m claimcheck check '{folder}' --fail-on never {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


INTERRUPTED = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # where the tests run in the background, it is ignored
from claimcheck.cli import main, work
def run(*_, **__): os.kill(os.getpid(), signal.SIGINT); time.sleep(60)
work.run = run
sys.exit(main(["check", "corpus"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_an_interrupt_is_a_word_and_130() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "Interrupted.")


def test_an_interrupt_while_it_starts_is_no_traceback(tmp_path: Path) -> None:
    """What `claimcheck.cli` imports is where most of the start goes."""
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-m", "claimcheck", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert (done.returncode, done.stderr) == (130, "")


def test_a_file_is_whole_or_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "decisions.yaml"
    file.write_text("before")
    file.chmod(0o640)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", interrupted)
        with pytest.raises(KeyboardInterrupt):
            put_file(file, "after")
    assert file.read_text() == "before"
    assert put_file(file, "after")
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("after", 0o640)
    assert [path.name for path in tmp_path.iterdir()] == ["decisions.yaml"]


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("before")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "real.txt")
    assert put_file(link, "after")
    assert link.is_symlink()
    assert (tmp_path / "real.txt").read_text() == "after"


def test_an_unexpected_error_is_a_sentence(folder: Path) -> None:
    broken = (
        "import sys; from claimcheck.cli import main, work\n"
        "def run(paths, rules, asked): raise RuntimeError('out of\\nluck')\n"
        "work.run = run\n"
        f"sys.exit(main(['check', {str(folder)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", broken], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("Unexpected error: RuntimeError: out of luck.")
    assert len(done.stderr.splitlines()) == 1


BAD = {
    "empty.txt": b"",
    "binary.txt": b"\x7fELF\x00\x01\x02\x00\x00\x00\x00" * 40,
    "broken.jsonl": b'{"id": "1", "text": "40 people were killed."}\n{"id": "2", "text": \n',
    "no-text.jsonl": b'{"id": "1", "title": "nothing"}\n',
    "front.md": b"---\ntitle: [never closed\n---\n40 people were killed.\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_broken_document_is_a_sentence_and_the_rest_is_checked(command: Command, folder: Path, name: str) -> None:
    (folder / name).write_bytes(BAD[name])
    done = command("check", folder, "--format", "json")
    assert done.returncode == 2, done.stderr
    assert re.search(rf"{re.escape(name)}(:\d+)?: .", done.stderr)
    assert "Traceback" not in done.stderr
    assert {"herald.txt", "register.txt"} <= {d["source"] for d in json.loads(done.stdout)["documents"]}


def test_a_missing_path_is_a_sentence_and_the_rest_is_checked(command: Command, folder: Path) -> None:
    done = command("check", folder / "nowhere", folder, "--format", "json")
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert len(json.loads(done.stdout)["documents"]) == 2


def test_an_empty_folder_is_nothing_to_check(command: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = command("check", tmp_path / "empty")
    assert done.returncode == 3, done.stderr
    assert "no documents" in done.stderr


RULE = {
    "a key with a typo": ("rule: quake.magnitude\nkind: magnitude\nabout: x\npaterns: ['n']\n", "paterns"),
    "broken YAML": ("rule: [quake\n", ""),
    "a pattern that can't be read": ("rule: a.b\nkind: c\nabout: x\npatterns: ['((n']\n", ""),
}


@pytest.mark.parametrize("case", RULE)
def test_a_broken_rule_is_a_sentence_and_the_rest_is_checked(
    command: Command, folder: Path, tmp_path: Path, case: str
) -> None:
    text, word = RULE[case]
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "quake.yaml").write_text(text, encoding="utf-8")
    done = command("check", folder, "--rules", tmp_path / "mine", "--format", "json")
    assert done.returncode == 2
    assert re.search(r"quake\.yaml(:\d+)?: .", done.stderr)
    assert word in done.stderr
    assert json.loads(done.stdout)["claims"]


def test_explain_knows_the_claims_of_a_corpus(command: Command, folder: Path) -> None:
    first = json.loads(command("extract", folder, "--format", "jsonl").stdout.splitlines()[0])
    done = command("explain", first["id"][:8], folder)
    assert done.returncode == 0, done.stderr
    assert f"herald.txt:{first['line']}:{first['column']}" in done.stdout
