"""What all nouns have in common."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """Frozen, and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
