"""The formats by name. Each is imported when somebody asks for it: most runs need one or two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from claimcheck.report.format import Format


class Formats(Mapping[str, Format]):
    """Reads like a dictionary of formats; `modules` are names of files of this package, each with a `FORMAT`."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = dict(modules)

    def __getitem__(self, name: str) -> Format:
        made: Format = import_module(f"claimcheck.report.{self._modules[name]}").FORMAT
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


FORMATS = Formats(
    {
        "table": "table",
        "json": "jsonfile",
        "jsonl": "jsonlines",
        "csv": "csvfile",
        "markdown": "markdown",
        "html": "htmlfile",
        "sarif": "sarif",
        "junit": "junit",
        "github": "github",
        "gitlab": "gitlab",
    }
)
