"""Transcripts in the documentation: fenced `console` blocks whose commands are run, and whose output is compared.

    python -m tests.transcripts          says where a document and the program differ
    python -m tests.transcripts --write  puts what the program prints now into the documents

A line that begins with `$ ` is a command, and what follows it is what it prints (both streams). `[…]` alone on a line
stands for any number of lines. What stands behind a question of `claimcheck review` is typed. A fenced block of another
language that names a file, behind the language or as a comment in its first line, is written to that file. A document
is worked through from top to bottom in one folder, which holds a copy of `corpus/` and `examples/`. What stands between
`<!-- checks -->` or `<!-- floors -->` and its end is a table that is made here.
"""

from __future__ import annotations

import contextlib
import datetime
import difflib
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

from claimcheck.cli import decisions, main
from claimcheck.report.ruledoc import check_docs

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md",)
FLOORS = ROOT / "tests" / "eval" / "floors.json"
OMITTED = "[…]"
TODAY = datetime.date(2026, 3, 2)

_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"# (\S+/\S+\.\w+)\n")
_QUESTION = re.compile(r"(?:.*\[\?\] |Reason: |.*\(numbers\) )(.+)")
_ID = re.compile(r"\b[a-z]-[0-9a-f]{4,}\b")
_ALIKE = 0.5
_ENVIRONMENT = {
    "NO_COLOR": "1",
    "COLUMNS": "100",
    "LC_ALL": "C.UTF-8",
    "GIT_AUTHOR_NAME": "A. Editor",
    "GIT_AUTHOR_EMAIL": "editor@example.org",
    "GIT_COMMITTER_NAME": "A. Editor",
    "GIT_COMMITTER_EMAIL": "editor@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


@dataclass
class Step:
    """A command with what a document says it prints, and what it did print; `line` is that of the document, `gap` the
    empty lines behind it."""

    line: int
    command: str
    shown: list[str]
    printed: list[str] = field(default_factory=list)
    gap: int = 0

    @property
    def typed(self) -> list[str]:
        return [found.group(1) for line in self.shown if (found := _QUESTION.fullmatch(line))]

    @property
    def difference(self) -> str:
        """Empty where the document is right."""
        if _agrees(_segments(self.shown), self.printed):
            return ""
        return "\n".join(difflib.unified_diff(self.shown, self.printed, "shown", "printed", lineterm=""))


@dataclass
class Session:
    """A folder in which a document is worked through."""

    root: Path
    folder: Path
    status: int = 0

    @classmethod
    @contextlib.contextmanager
    def opened(cls) -> Iterator[Session]:
        with tempfile.TemporaryDirectory() as made:
            root = Path(made).resolve()
            for name in ("corpus", "examples"):
                shutil.copytree(ROOT / name, root / name)
            yield cls(root, root)

    def run(self, step: Step) -> None:
        words = shlex.split(step.command, comments=True)
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve()
        elif words[0] == "claimcheck":
            step.printed = _lines(self._claimcheck(words[1:], step.typed))
        else:
            step.printed = _lines(self._shell(step.command))

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        assert path.resolve().is_relative_to(self.root), name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def _claimcheck(self, arguments: list[str], typed: Sequence[str]) -> str:
        screen = io.StringIO()
        with (
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(screen),
            contextlib.redirect_stderr(screen),
            mock.patch.object(sys, "stdin", _Typed(typed, screen)),
            mock.patch.object(decisions, "datetime", _calendar()),
            mock.patch.dict(os.environ, _ENVIRONMENT),
        ):
            self.status = main(arguments)
        return screen.getvalue()

    def _shell(self, command: str) -> str:
        environment = {**os.environ, **_ENVIRONMENT}
        done = subprocess.run(
            ["bash", "-c", f"(exit {self.status}); {command}"],
            cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        )  # fmt: skip
        self.status = done.returncode
        return done.stdout


class _Typed(io.StringIO):
    """What is typed is seen on the screen."""

    def __init__(self, answers: Sequence[str], screen: io.StringIO) -> None:
        super().__init__("".join(f"{answer}\n" for answer in answers))
        self._screen = screen

    def readline(self, size: int | None = -1, /) -> str:
        line = super().readline(-1 if size is None else size)
        self._screen.write(line)
        return line


def _calendar() -> SimpleNamespace:
    """The module `datetime` on a day that does not change."""

    class Day(datetime.date):
        @classmethod
        def today(cls) -> Day:
            return cls(TODAY.year, TODAY.month, TODAY.day)

    return SimpleNamespace(date=Day)


def worked_through(text: str, *, follow: bool = False) -> Iterator[tuple[re.Match[str], list[Step]]]:
    """Every block of commands with its steps, run. With `follow`, ids that have changed are changed in later commands,
    too."""
    renamed: dict[str, str] = {}
    with Session.opened() as session:
        for block in _FENCE.finditer(text):
            language, name, body = block.groups()
            named = name or (found.group(1) if (found := _NAMED.match(body)) else None)
            if language != "console":
                if named:
                    session.write(named, body)
                continue
            steps = _steps(body, text.count("\n", 0, block.start(3)) + 1)
            for step in steps:
                if follow:
                    step.command = _with_new_names(step.command, renamed)
                session.run(step)
                if follow:
                    step.shown, before = refreshed(step), step.shown
                    renamed |= _new_names(before, step.shown)
            yield block, steps


def rewritten(text: str) -> str:
    """The document with what the program prints now."""
    parts, at = [], 0
    for block, steps in worked_through(text, follow=True):
        lines = [line for step in steps for line in (f"$ {step.command}", *step.shown, *step.gap * [""])]
        parts += [text[at : block.start(3)], "".join(f"{line}\n" for line in lines)]
        at = block.end(3)
    return "".join([*parts, text[at:]])


def refreshed(step: Step) -> list[str]:
    """What is shown, put right; what was left out is left out again. Raises ValueError where that cannot be told."""
    segments = _segments(step.shown)
    if _agrees(segments, step.printed):
        return step.shown
    if len(segments) == 1:
        return step.printed
    shown, at = list[str](), 0
    for number, segment in enumerate(segments):
        shown += [OMITTED] if number else []
        if segment:
            start = _place(segment, step.printed, at, number == 0, number == len(segments) - 1)
            if start is None:
                raise ValueError(f"line {step.line}: “{segment[0]}” is no longer printed: write this block by hand.")
            at = start + len(segment)
            shown += step.printed[start:at]
    return shown


def _place(segment: list[str], printed: list[str], at: int, first: bool, last: bool) -> int | None:
    """Where in `printed`, from `at` on, stands what is most like the segment; None where nothing is like it."""
    end = len(printed) - len(segment)
    starts = range(1) if first else range(max(at, end), end + 1) if last else range(at, end + 1)
    likeness = {start: _likeness(segment, printed[start:]) for start in starts}
    best = max(likeness, key=lambda start: likeness[start], default=None)
    return None if best is None or likeness[best] < _ALIKE else best


def tabled(text: str) -> str:
    """The document with its tables as they are now."""
    for name, table in (("checks", _checks), ("floors", _floors)):
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, found, rest = text.partition(begin)
        if found:
            text = f"{before}{begin}\n{table()}\n{end}{rest.partition(end)[2]}"
    return text


def _checks() -> str:
    rows = [f"| `{doc.code}` | {doc.summary[:1].upper()}{doc.summary[1:]} |" for doc in check_docs().values()]
    return "\n".join(["| code | what it tells |", "| --- | --- |", *sorted(rows), ""])


def _floors() -> str:
    """Those of the marked set, the best kinds of what was not seen first."""
    seen, unseen = (json.loads(FLOORS.read_text(encoding="utf-8"))[half] for half in ("dev", "held"))
    kinds = sorted((k for k in unseen["value_f1"] if k != "all"), key=lambda k: (-unseen["value_f1"][k], k))
    rows = [("every kind: the value", seen["value_f1"]["all"], unseen["value_f1"]["all"])]
    rows += [("every kind: all of it", seen["full_f1"], unseen["full_f1"])]
    rows += [(kind, seen["value_f1"][kind], unseen["value_f1"][kind]) for kind in kinds]
    lines = [f"| {name} | {a:.2f} | {b:.2f} |" for name, a, b in rows]
    return "\n".join(["| | seen | unseen |", "| --- | --- | --- |", *lines, ""])


def _steps(body: str, line: int) -> list[Step]:
    steps: list[Step] = []
    for number, text in enumerate(body.splitlines(), start=line):
        if text.startswith("$ "):
            steps.append(Step(number, text[2:], []))
        else:
            steps[-1].shown.append(text)
    for step in steps:
        while step.shown and not step.shown[-1]:
            step.shown.pop()
            step.gap += 1
    return steps


def _lines(text: str) -> list[str]:
    """Without white space at line ends, and without empty lines around."""
    return re.sub(r"[ \t\r]+$", "", text, flags=re.MULTILINE).strip("\n").split("\n") if text.strip() else []


def _segments(shown: Sequence[str]) -> list[list[str]]:
    """What stands between the omissions; the first and the last may be empty."""
    segments: list[list[str]] = [[]]
    for line in shown:
        if line == OMITTED:
            segments.append([])
        else:
            segments[-1].append(line)
    return segments


def _agrees(segments: list[list[str]], printed: list[str]) -> bool:
    if len(segments) == 1:
        return segments[0] == printed
    first, last = segments[0], segments[-1]
    if printed[: len(first)] != first or (last and printed[-len(last) :] != last):
        return False
    at, end = len(first), len(printed) - len(last)
    for segment in segments[1:-1]:
        at = next((s for s in range(at, end - len(segment) + 1) if printed[s : s + len(segment)] == segment), -1)
        if at < 0:
            return False
        at += len(segment)
    return at <= end


def _likeness(shown: Sequence[str], printed: Sequence[str]) -> float:
    """1.0 where all lines are alike but for ids."""
    pairs = [(_ID.sub("id", a), _ID.sub("id", b)) for a, b in zip(shown, printed, strict=False)]
    return sum(1.0 if a == b else difflib.SequenceMatcher(None, a, b).ratio() for a, b in pairs) / len(shown)


def _new_names(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    pairs = [(_ID.findall(a), _ID.findall(b)) for a, b in zip(before, after, strict=False)]
    return {old: new for a, b in pairs if len(a) == len(b) for old, new in zip(a, b, strict=True) if old != new}


def _with_new_names(command: str, renamed: Mapping[str, str]) -> str:
    """Beginnings of ids, too."""

    def new_name(found: re.Match[str]) -> str:
        word = found.group()
        return next((new[: len(word)] for old, new in renamed.items() if old.startswith(word)), word)

    return _ID.sub(new_name, command)


def run(arguments: Sequence[str]) -> int:
    wrong = 0
    for name in DOCUMENTS:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        if "--write" in arguments:
            path.write_text(tabled(rewritten(text)), encoding="utf-8", newline="\n")
            continue
        if tabled(text) != text:
            wrong += 1
            print(f"{name}: a table is not as it is now")
        for _, steps in worked_through(text):
            for step in filter(lambda step: step.difference, steps):
                wrong += 1
                print(f"{name}:{step.line}: $ {step.command}\n{step.difference}\n")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
