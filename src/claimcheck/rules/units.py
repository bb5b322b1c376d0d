"""Units of measurement from CLDR (through Babel) and from `rules/en/units.yaml`, as English writes them."""

from __future__ import annotations

from functools import cache

import yaml
from babel import Locale
from babel.units import UnknownUnitError, format_unit
from pydantic import BaseModel, ConfigDict, Field

from claimcheck.rules.folder import builtin_rules_folder
from claimcheck.rules.tokens import Tokens

Phrase = tuple[str, ...]
_AMERICAN = Locale.parse("en")


class UnitsFile(BaseModel):
    """`names` maps a unit to its spellings, `glued` to letters that mean it right behind digits."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    units: str
    about: str
    names: dict[str, list[str]]
    glued: dict[str, list[str]]
    left_out: list[str]
    unlikely: list[str] = Field(alias="not")


@cache
def units_file() -> UnitsFile:
    return UnitsFile.model_validate(yaml.safe_load((builtin_rules_folder() / "en" / "units.yaml").read_text("utf-8")))


@cache
def unit_phrases() -> dict[Phrase, str]:
    """Lower-case phrases to the singular noun of the unit as Americans spell it: `("sq", "mi")` to `square mile`,
    `("kilometres",)` to `kilometer`; a unit is called alike however a text spells it."""
    data, found = units_file(), dict[Phrase, str]()
    unlikely, left_out = {phrase_of(text) for text in data.unlikely}, tuple(data.left_out)
    for name in ("en", "en_GB"):
        locale = Locale.parse(name)
        for unit in map(str, locale.unit_display_names):
            if not unit.startswith(left_out):
                _add_unit(found, unit, locale, unlikely)
    for unit, texts in data.names.items():
        found |= {phrase_of(text): unit for text in texts}
    return found | {_hyphened(phrase): unit for phrase, unit in found.items() if phrase[1:2] in (("per",), ("an",))}


@cache
def glued_units() -> dict[str, str]:
    """Letters to the unit that they mean right behind digits (`300m`, `5g`)."""
    return {letter: unit for unit, letters in units_file().glued.items() for letter in letters}


def _add_unit(found: dict[Phrase, str], unit: str, locale: Locale, unlikely: set[Phrase]) -> None:
    try:
        singular = format_unit(1, unit, "long", locale=_AMERICAN).removeprefix("1 ")
        forms = {format_unit(count, unit, length, locale=locale) for length in ("long", "short") for count in (1, 2)}
    except UnknownUnitError:
        return
    for form in forms:
        phrase = phrase_of(form[1:]) if form[0] in "12" else ()
        if phrase and phrase not in unlikely and any(word.isalpha() for word in phrase):
            found.setdefault(phrase, singular)
            if phrase[-2:-1] == ("per",):  # miles an hour
                found.setdefault((*phrase[:-2], "an" if phrase[-1] == "hour" else "a", phrase[-1]), singular)


def _hyphened(phrase: Phrase) -> Phrase:
    """`mile-per-hour`, as it stands before a noun."""
    return tuple("-".join(phrase).replace("-", " - ").split())


def phrase_of(text: str) -> Phrase:
    """Lower-case words, split as texts are."""
    return tuple(word.lower() for word in Tokens(text, 0, len(text)).words)
