"""Figures that somebody stands for: a CSV or YAML file, read into a source of its own.

Each row or entry is one figure: `event` (an id), what is counted (`kind`, `measure`, `population`, `unit`), and what it
is: `value`, or `low` and `high` (one of them for an open end), or `date` (EDTF). `author` (or `source`), `published`
and `note` say who stands for it, since when, and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field, field_validator, model_validator

from claimcheck.documents.dates import published_edtf
from claimcheck.model import Claim, Document, Interval, Problem, Quote
from claimcheck.model.base import Noun
from claimcheck.model.claim import claim_id
from claimcheck.model.interval import Number
from claimcheck.review.naming import PREFIX
from claimcheck.review.rows import Row, read_rows, sentence_of

RULE = "reference"


class Reference(Noun):
    """One figure as the file gives it."""

    event: str = Field(min_length=1)
    kind: str = "casualty"
    measure: str | None = None
    population: str | None = None
    unit: str | None = None
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    date: str | None = None
    author: str | None = None
    source: str | None = None
    published: str | None = None
    note: str | None = None

    @field_validator("value", "low", "high", mode="before")
    @classmethod
    def _number(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        plain = value.replace(",", "").replace(" ", "").replace("\u00a0", "")
        try:
            return int(plain) if plain.lstrip("-").isdecimal() else float(plain)
        except ValueError:
            raise ValueError(f"“{value}” is no number") from None

    @field_validator("date", "published")
    @classmethod
    def _day(cls, value: str | None) -> str | None:
        return published_edtf(value) if value else None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Reference:
        said = (self.value is not None, self.low is not None or self.high is not None, self.date is not None)
        if sum(said) != 1:
            raise ValueError("it needs either `value`, or `low` and `high` (or one of them), or `date`")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("`low` is above `high`")
        return self

    @property
    def interval(self) -> Interval | None:
        if self.date is not None:
            return None
        if self.value is not None:
            return Interval.exactly(self.value, 1 if isinstance(self.value, int) else 0)
        return Interval(low=self.low, high=self.high, step=1)

    @property
    def words(self) -> str:
        """`613 civilians`, `at least 600 people`, `1992-02-26`."""
        if self.date is not None:
            return self.date
        return f"{self._amount} {self.population or self.unit or ''}".strip()

    @property
    def _amount(self) -> str:
        if self.value is not None:
            return f"{self.value:,}"
        if self.high is None:
            return f"at least {self.low:,}"
        return f"at most {self.high:,}" if self.low is None else f"{self.low:,} to {self.high:,}"


@dataclass(frozen=True)
class References:
    """`documents`: one for each file and author. Claims point into their texts, at the line of the file."""

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_references(paths: Sequence[Path]) -> References:
    """Every file that can be read, row by row; a row with a mistake is named and left out."""
    documents: list[Document] = []
    claims: list[Claim] = []
    problems: list[Problem] = []
    for path in paths:
        rows, mistakes = read_rows(path, Reference)
        problems += mistakes
        if not rows and not mistakes:
            problems.append(Problem(path=path.as_posix(), message="holds no figure"))
        by_author: dict[str, list[tuple[Row, Reference]]] = {}
        for row in rows:
            made, mistake = _reference(row, path)
            if made is None or mistake:
                problems += [mistake] if mistake else []
                continue
            by_author.setdefault(made.author or made.source or "", []).append((row, made))
        for author, own in by_author.items():
            document, stated = _document(path, author, own)
            documents.append(document)
            claims += stated
    return References(tuple(documents), tuple(claims), tuple(problems))


def _reference(row: Row, path: Path) -> tuple[Reference | None, Problem | None]:
    try:
        return Reference.model_validate(row.values), None
    except ValueError as error:
        return None, Problem(path=path.as_posix(), line=row.line, message=sentence_of(error))


def _document(path: Path, author: str, own: Sequence[tuple[Row, Reference]]) -> tuple[Document, list[Claim]]:
    name = f"{PREFIX}{path.name}" + (f" ({author})" if author else "")
    text, claims = "", []
    for row, made in own:
        claims.append(_claim(name, author, row, made, len(text)))
        text += claims[-1].sentence + "\n"
    published = max((made.published for _, made in own if made.published), default=None)
    document = Document(
        source=name,
        text=text,
        title=f"Figures of reference: {author or path.name}",
        published=published,
        published_from="metadata" if published else None,
        outlet=author or None,
        path=path.as_posix(),
    )
    return document, claims


def _claim(name: str, author: str, row: Row, made: Reference, start: int) -> Claim:
    words = made.words
    told = [f"{words} {made.measure or ''}".strip(), made.event, made.note or ""]
    sentence = " ".join(", ".join(part for part in told if part).split())
    return Claim(
        id=claim_id(name, start, made.kind, words),
        source=name,
        kind="date" if made.date else made.kind,
        text=words,
        start=start,
        end=start + len(words),
        line=row.line,
        column=1,
        value=made.interval,
        unit=made.unit,
        date=made.date,
        measure=made.measure,
        population=made.population,
        event=made.event,
        attributed_to=author or None,
        rule=RULE,
        number_start=start,
        number_end=start + len(words),
        sentence_start=start,
        sentence_end=start + len(sentence),
        sentence=sentence,
        quote=Quote(exact=words, prefix="", suffix=sentence[len(words) : len(words) + 40]),
    )
