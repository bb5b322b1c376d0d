"""Who decides."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
from typing import Annotated

import typer

Author = Annotated[
    str | None,
    typer.Option(
        "--author", show_default=False, help="Who decides; else the name that git knows, else that of the login."
    ),
]


def author_or_login(author: str | None) -> str:
    """As told, else `GIT_AUTHOR_NAME`, else git's `user.name`, else the login."""
    for name in (author, os.environ.get("GIT_AUTHOR_NAME"), _git_name(), _login()):
        if name and name.strip():
            return name.strip()
    return "unknown"


def _git_name() -> str | None:
    git = shutil.which("git")
    if git is None:
        return None
    try:
        done = subprocess.run(
            [git, "config", "user.name"], capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=5
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def _login() -> str | None:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return None
