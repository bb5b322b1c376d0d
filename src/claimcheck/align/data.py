"""What alignment knows of words, of populations and of evidence: the YAML of `rules/align/`."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

from claimcheck.rules.folder import builtin_rules_folder


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    about: str


def _split(value: Any) -> frozenset[str]:
    """Entries of a list, each of which may hold several words set apart by commas. To YAML a bare `off` is false."""
    if any(isinstance(entry, bool) for entry in value):
        raise ValueError("write on, off, yes and no in quotes")
    return frozenset(word.strip() for entry in value for word in str(entry).split(",") if word.strip())


class Words(_Data):
    event_words: frozenset[str]
    other_occasions: frozenset[str]
    place_prepositions: frozenset[str]
    place_nouns: frozenset[str]
    during: frozenset[str]
    lasting: frozenset[str]
    warlike: frozenset[str]
    back_references: frozenset[str]
    qualifiers: frozenset[str]
    not_names: frozenset[str]
    name_particles: frozenset[str]
    faiths: frozenset[str]
    narrowing: frozenset[str]
    restating: frozenset[str]
    soft_scope: frozenset[str]
    stop_words: frozenset[str]

    _words = field_validator("*", mode="before")(lambda value: value if isinstance(value, str) else _split(value))


class Populations(_Data):
    """`generic`, `whole`: plural nouns. `groups`: a group's name to the nouns that mean it. `exclusive`: lists of
    groups within which nobody is counted twice."""

    generic: frozenset[str]
    whole: frozenset[str]
    groups: dict[str, tuple[str, ...]]
    exclusive: tuple[frozenset[str], ...]

    _words = field_validator("generic", "whole", mode="before")(_split)


def _read(name: str) -> Any:
    return yaml.safe_load((builtin_rules_folder() / "align" / name).read_text(encoding="utf-8"))


@cache
def words() -> Words:
    return Words.model_validate(_read("words.yaml"))


@cache
def populations() -> Populations:
    return Populations.model_validate(_read("populations.yaml"))


@cache
def synonyms() -> dict[str, str]:
    """By folded word the first of its list."""
    groups = _read("synonyms.yaml")["groups"]
    return {str(word): str(group[0]) for group in groups for word in group}


@cache
def story_weights() -> dict[str, float]:
    """Evidence between claims of two documents that tell one story, by name."""
    return {name: float(weight) for name, weight in _read("story-weights.yaml").items() if name != "about"}


@cache
def weights() -> dict[str, float]:
    """By name of the evidence; `prior` is the odds against two claims of one block before anything is looked at."""
    return {name: float(weight) for name, weight in _read("weights.yaml").items() if name != "about"}
