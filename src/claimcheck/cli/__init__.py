"""The command line: one file a command. It wires the rooms, prints, and turns outcomes into an exit status."""

from claimcheck.cli.app import app, main

__all__ = ["app", "main"]
