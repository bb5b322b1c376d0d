"""The program: its commands, and the last net under them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Annotated

import typer

from claimcheck import __version__
from claimcheck.cli import baseline, check, config, diff, explain, extract, init, review, rule, rules, show
from claimcheck.cli.configured import Configured
from claimcheck.cli.status import Status
from claimcheck.cli.streams import prepare, say

app = typer.Typer(
    name="claimcheck",
    help="Holds the figures in a pile of documents against each other: who states what, and where they differ.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check", cls=Configured, epilog=check.EPILOG)(check.check)
app.command("extract", cls=Configured)(extract.extract)
app.command("explain", cls=Configured)(explain.explain)
app.command("show", cls=Configured)(show.show)
app.command("diff", epilog=diff.EPILOG)(diff.diff)
app.command("review", cls=Configured)(review.review)
app.command("rule", cls=Configured)(rule.rule)
app.command("init")(init.init)
app.add_typer(rules.app, name="rules")
app.add_typer(baseline.app, name="baseline")
app.add_typer(config.app, name="config")


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
        return leaving.code if isinstance(leaving.code, int) else Status.CLEAN
    except KeyboardInterrupt:
        say("Interrupted.")
        return 130
    except Exception as error:
        if os.environ.get("CLAIMCHECK_TRACEBACK"):
            raise
        say(
            f"Unexpected error: {type(error).__name__}: {error}. This is a mistake in claimcheck; "
            "CLAIMCHECK_TRACEBACK=1 in the environment shows where."
        )
        return Status.BROKEN
    return Status.CLEAN
