"""`claimcheck config`: which settings are in force, and where they came from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.configured import Config, settings_for
from claimcheck.cli.lazy import several
from claimcheck.cli.options import Width, known, page_width
from claimcheck.cli.status import Status
from claimcheck.cli.streams import put
from claimcheck.config import KEYS, Settings
from claimcheck.report.grid import grid
from claimcheck.report.jsonfile import dumps
from claimcheck.report.text import one_line

app = several("Show the settings in force.")

Paths = Annotated[
    list[Path] | None, typer.Argument(metavar="[PATH]...", help="Where settings are looked for.", show_default=False)
]


def _a_format(value: str) -> str:
    return known(value, ("table", "json"), "format")


@app.command("show")
def show(
    paths: Paths = None,
    config: Config = None,
    format: Annotated[  # noqa: A002
        str, typer.Option("--format", "-f", callback=_a_format, help="What is printed: table, json.")
    ] = "table",
    width: Width = None,
) -> None:
    """Print each setting with its value and where it came from."""
    settings = settings_for(config, paths or [])
    text = _json(settings) if format == "json" else _table(settings, page_width(width))
    raise typer.Exit(Status.CLEAN if put(text) else Status.BROKEN)


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rows(settings: Settings) -> Iterable[tuple[str, str, str, str]]:
    for name, key in KEYS.items():
        if name in settings.values:
            yield name, _value(settings.values[name]), settings.origin(name), key.about
        else:
            yield name, key.default, "default", key.about


def _table(settings: Settings, width: int) -> str:
    rows = [[one_line(cell) for cell in row] for row in _rows(settings)]
    return grid(rows, ["setting", "value", "from", "about"], width, keep=(0,)) + "\n"


def _json(settings: Settings) -> str:
    record = {name: {"value": settings.values.get(name), "from": origin} for name, _, origin, _ in _rows(settings)}
    return dumps(json.loads(json.dumps(record)), indent=1) + "\n"
