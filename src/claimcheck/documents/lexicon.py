"""The words that readers, zones and datelines go by: `rules/en/zones.yaml`, validated."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import yaml
from pydantic import Field

from claimcheck.model.base import Noun
from claimcheck.rules.folder import builtin_rules_folder

Effect = Literal["line", "closes", "opens", "ends", "label"]


class PhraseGroup(Noun):
    """Phrases as the head of the file says; `longest` (characters) holds for `starts` and `contains`."""

    id: str
    effect: Effect
    whole: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    longest: int = Field(default=200, gt=0)
    sentences: bool = False


class DateWords(Noun):
    """`months` and `weekdays` in calendar order, each with its short forms; everything in lower case."""

    months: tuple[tuple[str, ...], ...] = Field(min_length=12, max_length=12)
    weekdays: tuple[tuple[str, ...], ...] = Field(min_length=7, max_length=7)
    published: tuple[str, ...]
    updated: tuple[str, ...]
    filler: tuple[str, ...]
    timezones: tuple[str, ...]


class Lexicon(Noun):
    groups: tuple[PhraseGroup, ...]
    common: frozenset[str]
    dateline: DateWords


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read once a process. Raises when the built-in file is missing or broken: the installation is then unusable."""
    path = builtin_rules_folder() / "en" / "zones.yaml"
    return Lexicon.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
