"""What `claimcheck init` writes: files of a new corpus folder, as they are."""

from __future__ import annotations

from importlib.resources import files
from typing import Literal

from claimcheck.review import Book, written

Ci = Literal["github", "gitlab", "none"]
CIS: tuple[Ci, ...] = ("github", "gitlab", "none")

_CI = {"github": {".github/workflows/claimcheck.yml": "github.yml"}, "gitlab": {".gitlab-ci.yml": "gitlab.yml"}}


def start(ci: Ci) -> dict[str, str]:
    """Texts by their path in the new folder (posix slashes)."""
    names = {
        "claimcheck.toml": "claimcheck.toml",
        "documents/sources.yaml": "sources.yaml",
        "rules/event.yaml": "event.yaml",
        **_CI.get(ci, {}),
    }
    here = files(__package__)
    texts = {path: here.joinpath(name).read_text(encoding="utf-8") for path, name in names.items()}
    return texts | {"claimcheck-decisions.yaml": written(Book())}
