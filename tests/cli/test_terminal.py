"""On a real (pseudo) terminal: colours, the bar, the width; and none of it where NO_COLOR or a pipe says no."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="pseudo terminals are POSIX's")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

ESCAPE = "\x1b["
FIRE = "The fire in the dry dock of Port Anvil on 4 November 1961 killed {} people.\n"
Screen = Callable[..., tuple[int, str, str]]


def _read(handle: int) -> bytes:
    text = b""
    while True:
        try:
            part = os.read(handle, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        text += part
    os.close(handle)
    return text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    event = "id: port-anvil-1961\nnames: [Port Anvil]\ndate: 1961-11-04\n"
    (tmp_path / "claimcheck.toml").write_text('rules = ["rules"]\n')
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "port-anvil.yaml").write_text(event)
    for name, year, toll in (("herald", 1971, 42), ("register", 1975, 61)):
        text = f"---\npublished: {year}-11-05\n---\n" + FIRE.format(toll)
        (corpus / f"{name}.md").write_text(text, encoding="utf-8")
    return corpus


@pytest.fixture
def screen(tmp_path: Path) -> Screen:
    """`screen("check", folder, width=80)`: status, what stands on the screen, and what standard error wrote there."""

    def run(*arguments: object, width: int = 100, typed: str = "", **environment: str) -> tuple[int, str, str]:
        ends = []
        for _ in range(2):
            ours, theirs = pty.openpty()
            fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
            ends.append((ours, theirs))
        clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
        process = subprocess.Popen(
            [sys.executable, "-m", "claimcheck", *map(str, arguments)],
            cwd=tmp_path,
            env={**clean, "TERM": "xterm-256color", **environment},
            stdin=subprocess.PIPE,
            stdout=ends[0][1],
            stderr=ends[1][1],
        )
        for _, theirs in ends:
            os.close(theirs)
        assert process.stdin
        process.stdin.write(typed.encode())
        process.stdin.close()
        told = [_read(ours).decode() for ours, _ in ends]
        return process.wait(), told[0].replace("\r\n", "\n"), told[1]

    return run


def test_colours_and_a_bar_that_leaves_nothing_behind(screen: Screen, folder: Path) -> None:
    status, out, said = screen("check", folder)
    assert status == 1
    assert f"{ESCAPE}1;33mwarning · value-conflict" in out or f"{ESCAPE}1;31merror · value-conflict" in out
    assert f"{ESCAPE}31msources differ{ESCAPE}0m" in out
    assert "extracting" in said
    assert "2/2" in said
    assert said.endswith(f"{ESCAPE}1A{ESCAPE}2K")


def test_no_color_takes_the_colours(screen: Screen, folder: Path) -> None:
    _, out, _ = screen("check", folder, NO_COLOR="1")
    assert ESCAPE not in out
    assert "sources differ" in out
    assert ESCAPE in screen("check", folder, NO_COLOR="")[1]  # no-color.org: when present and not empty


def test_a_terminal_that_is_dumb_gets_lines_alone(screen: Screen, folder: Path) -> None:
    _, out, said = screen("check", folder, TERM="dumb")
    assert ESCAPE not in out
    assert said == ""


def test_a_file_gets_no_colours_from_a_terminal(screen: Screen, folder: Path, tmp_path: Path) -> None:
    screen("check", folder, "--output", "table:report.txt")
    assert ESCAPE not in (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_a_pipe_gets_neither(folder: Path) -> None:
    command = [sys.executable, "-m", "claimcheck", "check", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert ESCAPE not in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("width", [60, 137, 200])
def test_the_table_is_as_wide_as_the_terminal_at_most(screen: Screen, folder: Path, width: int) -> None:
    _, out, _ = screen("check", folder, "--all", width=width)
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in out.splitlines()]
    assert max(map(len, lines)) <= width
    if width == 60:
        assert max(map(len, lines)) > 40


def test_a_walk_shows_its_findings_in_colour(screen: Screen, folder: Path) -> None:
    status, out, _ = screen("review", folder, typed="q\n")
    assert status == 0
    assert re.search(r"\x1b\[1;3[13]m(error|warning) · value-conflict", out)
