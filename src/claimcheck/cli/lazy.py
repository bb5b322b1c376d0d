"""Commands that are imported when they are called: the program's own help and version need none of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup


class Lazy(TyperGroup):
    """A group whose `commands` are stand-ins that bear name and help; the command itself is the `app` of a module.

    `entries`: the module of `claimcheck.cli` and the line of help, by the name of the command.
    """

    entries: ClassVar[Mapping[str, tuple[str, str]]] = {}

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.commands = {name: TyperCommand(name, help=about) for name, (_, about) in self.entries.items()}

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        entry = self.entries.get(cmd_name)
        return loaded(entry[0], cmd_name) if entry else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in self.entries.items()])


def loaded(module: str, name: str) -> Any:
    command = typer.main.get_command(import_module(f"claimcheck.cli.{module}").app)
    command.name = name
    return command


def alone() -> typer.Typer:
    """The `app` of a module that is one command."""
    return typer.Typer(add_completion=False, rich_markup_mode=None)


def several(about: str) -> typer.Typer:
    """The `app` of a module that has commands of its own, be it only one."""
    group = typer.Typer(help=about, no_args_is_help=True, add_completion=False, rich_markup_mode=None)
    group.callback()(lambda: None)
    return group
