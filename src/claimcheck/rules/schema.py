"""The shape of a rule file. A key it does not know is an error."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Name = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$")]
Kind = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Words = dict[Name, list[Annotated[str, StringConstraints(min_length=1)]]]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Fields(_Strict):
    """What a claim of this rule says besides its number."""

    measure: str | None = Field(None, description="what happened to those counted: killed, injured, …")
    population: str | None = Field(None, description="who or what is counted when the text names nobody nearer")
    unit: str | None = Field(None, description="singular English noun, UCUM or ISO 4217 code")
    role: str | None = None
    value: float | None = Field(None, description="the value where the words hold no number (`no one was hurt` is 0)")
    optional: bool = Field(False, description="a careful reader could leave such a claim out")


class RuleFile(_Strict):
    """One rule: patterns over words that make one kind of claim."""

    rule: RuleId = Field(description="a stable id, like casualty.killed")
    kind: Kind = Field(description="the kind of claim: one of the built-in ones or your own")
    about: str = Field(description="one sentence for the reader of `rules list`")
    reads: str = Field(
        "number",
        description="how what was matched becomes a value: `number` takes the capture n; dates name a reader of theirs",
    )
    level: Literal["words", "numbers", "chunks"] = Field(
        "chunks",
        description="what is folded when the patterns run. `words`: nothing; `numbers`: numbers; "
        "`chunks`: dates, units and noun phrases too",
    )
    priority: int = Field(0, description="of two rules that claim one number the higher wins, then the longer match")
    fields: Fields = Fields()
    words: Words = Field(default_factory=dict, description="word lists of this file; they hide shared ones")
    heads: list[str] = Field(
        default_factory=list, description="counted nouns that make the claim: `votes` in `1,200 valid votes`"
    )
    modifiers: list[str] = Field(
        default_factory=list,
        description="words before a counted noun of people that make the claim: `missing` in `11 missing workers`",
    )
    context: list[str] = Field(
        default_factory=list,
        description="the rule is silent in a document that holds none of these words (or beginnings of words)",
    )
    patterns: list[str] = Field(
        default_factory=list, description="patterns over words; see `rules show` of any built-in rule"
    )

    @model_validator(mode="after")
    def _says_something(self) -> RuleFile:
        if not (self.patterns or self.heads or self.modifiers):
            raise ValueError("a rule needs `patterns`, `heads` or `modifiers`")
        return self


class LexiconFile(_Strict):
    """Word lists that all rules share."""

    lexicon: str
    about: str = ""
    words: Words = Field(default_factory=dict)
    groups: dict[Name, list[Name]] = Field(
        default_factory=dict, description="a name for several lists, shapes and chunks"
    )


class CaseClaim(_Strict):
    """What a case demands of a claim; what it leaves out is not looked at. `value` is a number, or [low, high] with
    null for unbounded; `open` names open bounds."""

    text: str | None = None
    kind: str | None = None
    value: float | tuple[float | None, float | None] | None = None
    open: tuple[Literal["low", "high"], ...] | None = None
    approximate: bool | None = None
    whole: float | None = None
    unit: str | None = None
    date: str | None = None
    measure: str | None = None
    population: str | None = None
    attributed_to: str | None = None


class Hit(_Strict):
    """A text in which the rule must find just these claims (claims of other rules are not looked at)."""

    text: str
    published: str | None = None
    claims: list[CaseClaim] = Field(min_length=1)


class CasesFile(_Strict):
    """The cases beside a rule: `killed.cases.yaml` stands beside `killed.yaml`."""

    rule: RuleId
    hits: list[Hit] = Field(min_length=1)
    misses: list[str] = Field(min_length=1, description="near misses, in which the rule must find nothing")
    same: list[Annotated[list[str], Field(min_length=2)]] = Field(
        default_factory=list, description="wordings that must give the same claim: value, measure, population, date"
    )
