"""What comparison knows of words: the YAML of `rules/compare/`."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

from claimcheck.rules.folder import builtin_rules_folder


class Words(BaseModel):
    """Lower case. Each entry of a list in the file may hold several words set apart by commas."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    about: str
    losses: frozenset[str]
    old: frozenset[str]
    counts: frozenset[str]
    from_before: frozenset[str]
    told: frozenset[str]
    back: frozenset[str]
    nearly: frozenset[str]
    nobody: frozenset[str]

    @field_validator("*", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return value
        return frozenset(word.strip() for entry in value for word in str(entry).split(",") if word.strip())


@cache
def words() -> Words:
    text = (builtin_rules_folder() / "compare" / "words.yaml").read_text(encoding="utf-8")
    return Words.model_validate(yaml.safe_load(text))
