"""Something that happened, as a rule file names it or as the corpus shows it."""

from typing import Literal

from claimcheck.model.base import Noun


class Event(Noun):
    """`id` is `name-year`, lower case with hyphens. `date` is EDTF level 1 (a day, a range, or less).

    `names` are proper names that alone mean the event's place or the event (spelling variants are met by fuzzy
    matching); `aliases` are longer ways to call it. `discovered` tells an event found in the texts from a named one.
    """

    id: str
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    type: Literal["incident", "war", "other"] = "incident"
    discovered: bool = False
