"""`claimcheck init`: a starting corpus folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

import typer

from claimcheck.cli.lazy import alone
from claimcheck.cli.options import known
from claimcheck.cli.status import Status
from claimcheck.cli.streams import put, say
from claimcheck.config.start import CIS, Ci, start
from claimcheck.report.text import one_line

app = alone()


def _a_ci(value: str) -> str:
    return known(value, CIS, "CI system")


@app.command("init")
def init(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Made if there is none.")] = Path(),
    ci: Annotated[
        str, typer.Option("--ci", callback=_a_ci, help=f"The workflow to write: {', '.join(CIS)}.")
    ] = "github",
) -> None:
    """Write a starting corpus folder: settings, sources, decisions and a workflow. Nothing is overwritten."""
    done, lines = True, []
    for name, text in start(cast(Ci, ci)).items():
        path = folder / name
        try:
            made = _write(path, text)
        except OSError as error:
            say(f"{path}: could not be written: {error.strerror or error}.")
            done = False
            continue
        lines.append(f"{path.as_posix()}: {'written' if made else 'is there already, left as it is'}")
    lines += _next_steps(folder)
    done &= put("".join(one_line(line) + "\n" for line in lines))
    raise typer.Exit(Status.CLEAN if done else Status.BROKEN)


def _next_steps(folder: Path) -> list[str]:
    event, documents = ((folder / path).as_posix() for path in ("rules/event.yaml", "documents"))
    where = "" if folder == Path() else f" {documents}"
    return [
        f"Name the event in {event} and put documents into {documents}.",
        f"Then: claimcheck check{where}",
    ]


def _write(path: Path, text: str) -> bool:
    """False for a file that is there (a link that leads nowhere, too)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
