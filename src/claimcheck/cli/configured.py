"""A command whose options may stand in a file of settings. What the command line says counts for more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from claimcheck.cli.status import Status
from claimcheck.cli.streams import prepare, say_problems
from claimcheck.config import Settings, find, read

Config = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        show_default=False,
        help="The file of settings; else claimcheck.toml or pyproject.toml above the documents. “none” for no file.",
    ),
]
NONE = "none"
_REPORTS = ("check", "extract")
_OF_REPORTS = {"format", "output"}
"""Settings of the commands that write reports; other commands print other things."""


class Configured(TyperCommand):
    """Finds the settings by the paths of the command line, before the options get their values."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        given, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        if not given.get("help"):
            settings = settings_for(given.get("config"), _starts(given))
            names = {parameter.name for parameter in self.params} - (set() if self.name in _REPORTS else _OF_REPORTS)
            known = {name: value for name, value in settings.by_parameter().items() if name in names}
            ctx.default_map = {**(ctx.default_map or {}), **known}
        return super().parse_args(ctx, args)


def _starts(given: Mapping[str, Any]) -> list[Path]:
    """The corpus first: a draft may lie anywhere."""
    return [Path(text) for name in ("against", "paths") for text in given.get(name) or ()]


def settings_for(named: str | None, starts: Sequence[Path]) -> Settings:
    """The settings in force; leaves with 2 where they hold a mistake."""
    if named == NONE:
        return Settings()
    path = Path(named) if named else find(starts)
    settings = read(path) if path else Settings()
    if settings.problems:
        prepare()
        say_problems(settings.problems)
        raise typer.Exit(Status.BROKEN)
    return settings
