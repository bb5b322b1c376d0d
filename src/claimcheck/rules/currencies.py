"""Currencies from CLDR (through Babel) and from `rules/en/currencies.yaml`; codes are ISO 4217."""

from __future__ import annotations

import re
from functools import cache

import yaml
from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol
from pydantic import BaseModel, ConfigDict

from claimcheck.rules.folder import builtin_rules_folder
from claimcheck.rules.units import Phrase, phrase_of


class CurrenciesFile(BaseModel):
    """Each of the mappings goes from a code to the words, signs or letters that mean it; `doubtful` names are read only
    where a large number stands before them and no object behind, `shared` ones mean what the text names elsewhere,
    `before` is read only before a number."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    currencies: str
    about: str
    names: dict[str, list[str]]
    doubtful: list[str]
    shared: list[str]
    cents: dict[str, list[str]]
    with_cents: list[str]
    signs: dict[str, list[str]]
    dollars: dict[str, list[str]]
    before: dict[str, list[str]]
    codes: list[str]


@cache
def _file() -> CurrenciesFile:
    path = builtin_rules_folder() / "en" / "currencies.yaml"
    return CurrenciesFile.model_validate(yaml.safe_load(path.read_text("utf-8")))


def _turned(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words}


@cache
def currency_phrases() -> dict[Phrase, str]:
    """Lower-case names to codes: `("norwegian", "kroner")` to `NOK`, `("eur",)` to `EUR`.

    Of CLDR's names only those of several words are taken; single ones (`won`, `real`, `rand`) must be in the file.
    """
    found: dict[Phrase, str] = {}
    locale = Locale.parse("en")
    for code in map(str, locale.currencies):
        for name in (get_currency_name(code, count, locale=locale) for count in (None, 1, 2)):
            phrase = phrase_of(name)
            if len(phrase) > 1 and not re.search(r"[(\d]", name):
                found.setdefault(phrase, code)
    found |= {phrase_of(name): code for name, code in _turned(_file().names).items()}
    return found | {(code.lower(),): code for code in _file().codes}


@cache
def doubtful_names() -> frozenset[str]:
    """Names that are other words as well."""
    return frozenset(_file().doubtful)


@cache
def shared_names() -> dict[str, dict[str, str]]:
    """Names that several countries use to what tells one of these: `{"pounds": {"egyptian pounds": "EGP", …}}`."""
    found: dict[str, dict[str, str]] = {name: {} for name in _file().shared}
    for phrase, code in currency_phrases().items():
        if len(phrase) > 1 and phrase[-1] in found:
            found[phrase[-1]][" ".join(phrase)] = code
    return found


@cache
def cents() -> dict[Phrase, str]:
    """Phrases for the hundredth of a currency, with the currency that is meant when none is named."""
    return {phrase_of(name): code for name, code in _turned(_file().cents).items()}


@cache
def with_cents() -> frozenset[str]:
    """Codes of the currencies that cents may be of besides those of the United States."""
    return frozenset(_file().with_cents)


@cache
def before_numbers() -> dict[str, str]:
    """Lower-case letters that are money before a number, to codes; a single one must be glued to it."""
    return _turned(_file().before)


@cache
def signs() -> frozenset[str]:
    return frozenset(_turned(_file().signs))


@cache
def dollar_prefixes() -> frozenset[str]:
    """Lower-case letters that may stand before a dollar sign."""
    return frozenset(_turned(_file().dollars))


@cache
def currency_of_sign(sign: str, before: str = "") -> str | None:
    """The code behind a sign, read with the letters glued before it (`HK` `$`); an unmarked dollar is USD."""
    if sign == "$":
        return _turned(_file().dollars).get(before.lower(), "USD")
    known = _turned(_file().signs).get(sign)
    if known:
        return known
    locale = Locale.parse("en")
    return next((c for c in map(str, locale.currencies) if get_currency_symbol(c, locale=locale) == sign), None)
