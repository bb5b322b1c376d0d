"""The program: its commands, and the last net under them."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from typing import Annotated, ClassVar

import typer

from claimcheck import __version__
from claimcheck.cli.lazy import Lazy
from claimcheck.cli.status import Status
from claimcheck.cli.streams import prepare, say


class Commands(Lazy):
    """A new command is a file with an `app`, and a line in here: its name, its file, its line of help."""

    entries: ClassVar = {
        "check": ("check", "Hold the figures of documents against each other."),
        "extract": ("extract", "List every numeric claim of documents, with its place."),
        "explain": ("explain", "Say why claims are one figure, and why their values do not fit."),
        "show": ("show", "Print every figure of one event, with each value, who states it, and when."),
        "diff": ("diff", "Say which findings came and went from one run to the next, and which figures moved."),
        "review": ("review", "Walk the open findings and decide on each."),
        "baseline": ("baseline", "Accept the findings that stand, so that only new ones fail."),
        "rule": ("rule", "Say what a rule or check finds, what it leaves alone, and how to silence it."),
        "rules": ("rules", "List, show and test the rules."),
        "config": ("config", "Show the settings in force."),
        "init": ("init", "Write a starting corpus folder."),
    }


INTERRUPTED = 130
"""128 and the number of SIGINT, as shells say it."""
_NOT_WRITTEN = (errno.ENOSPC, errno.EIO, errno.EDQUOT)

app = typer.Typer(
    cls=Commands,
    name="claimcheck",
    help="Holds the figures in a pile of documents against each other: who states what, and where they differ.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    prepare()


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status. Whatever happens, the user gets a sentence, not a traceback.

    `CLAIMCHECK_TRACEBACK=1` in the environment shows where an unexpected error came from.
    """
    prepare()
    try:
        app(args=None if arguments is None else list(arguments), prog_name="claimcheck")
    except SystemExit as leaving:
        if leaving.code == INTERRUPTED:
            say("Interrupted.")
        return leaving.code if isinstance(leaving.code, int) else Status.CLEAN
    except KeyboardInterrupt:
        say("Interrupted.")
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _NOT_WRITTEN and error.filename is None:
            say(f"Standard output could not be written: {error.strerror}.")
            return Status.BROKEN
        if os.environ.get("CLAIMCHECK_TRACEBACK"):
            raise
        say(
            f"Unexpected error: {type(error).__name__}: {error}. This is a mistake in claimcheck; "
            "CLAIMCHECK_TRACEBACK=1 in the environment shows where."
        )
        return Status.BROKEN
    return Status.CLEAN
