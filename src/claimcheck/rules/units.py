"""Units and currencies from CLDR (through Babel), as the phrases in which English writes them."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol
from babel.units import UnknownUnitError, format_unit

from claimcheck.rules.tokens import Tokens

Phrase = tuple[str, ...]

#: CLDR categories that are no physical quantity, or that other rules read
_LEFT_OUT = ("duration-", "concentr-", "consumption-liter-per-100", "graphics-dot", "speed-beaufort", "speed-light", "light-speed")
#: short forms that are words, letters or marks of something else
_AMBIGUOUS = frozenset(
    {("in",), ("at",), ("c",), ("m",), ("g",), ("l",), ("t",), ("b",), ("a",), ("k",), ("n",), ("v",), ("w",), ("j",), ("f",), ("r",), ("pt",), ("ch",), ("st",)}
    | {("dot",), ("dots",), ("em",), ("ems",), ("pinch",), ("dash",), ("jigger",), ("grain",), ("grains",), ("drop",), ("drops",), ("dram",), ("drams",)}
    | {("part",), ("parts",), ("item",), ("items",), ("mole",), ("moles",), ("cup",), ("cups",), ("dalton",), ("daltons",), ("bit",), ("bits",), ("chain",), ("lux",), ("us",)}
    | {("point",), ("points",), ("pts",), ("pixel",), ("pixels",), ("revolution",), ("revolutions",), ("stone",), ("stones",), ("foot",), ("yard",), ("fun",), ("sai",), ("to",), ("rai",)}
    | {(word,) for word in "pm da fur mp mc ma pa pc pn rev rad smi tn dr ct au bar bars gr mb ac rod rods therm therms".split()}
)  # fmt: skip
#: letters that are units only glued to digits (`84km` is in CLDR; `300m` and `5g` are not taken from it)
GLUED = {"m": "meter", "g": "gram", "l": "liter", "c": "degree Celsius", "f": "degree Fahrenheit", "w": "watt", "v": "volt"}
_MORE = {
    "tonnes": "tonne", "tonne": "tonne", "tons": "ton", "ton": "ton", "barrels of oil": "barrel", "barrels": "barrel", "barrel": "barrel",
    "bpd": "barrel per day", "b/d": "barrel per day", "feet": "foot", "foot": "foot", "yards": "yard", "yard": "yard", "mw": "megawatt", "gw": "gigawatt",
    "megawatt": "megawatt", "megawatts": "megawatt", "kilotons": "kiloton", "kiloton": "kiloton", "kt": "kiloton", "megatons": "megaton", "megaton": "megaton",
    "knots": "knot", "knot": "knot", "degrees": "degree", "kph": "kilometer per hour", "kmph": "kilometer per hour", "km/h": "kilometer per hour",
    "sq km": "square kilometer", "sq. km": "square kilometer", "km2": "square kilometer", "m2": "square meter", "m3": "cubic meter", "sq mi": "square mile", "sq ft": "square foot",
    "sq. miles": "square mile", "sq miles": "square mile", "mmbtu": "million British thermal units", "rpm": "revolution per minute", "pound-feet": "pound-foot", "ppm": "part per million", "kilos": "kilogram", "kilo": "kilogram",
    "gallon": "gallon", "gallons": "gallon", "pounds": "pound", "pound": "pound", "lbs": "pound", "lb": "pound", "ounces": "ounce", "ounce": "ounce", "hectares": "hectare", "hectare": "hectare",
    "acres": "acre", "acre": "acre", "terabytes": "terabyte", "nm": "nanometer", "nanometers": "nanometer", "kilowatt hours": "kilowatt-hour", "mph": "mile per hour",
}  # fmt: skip


@cache
def unit_phrases() -> dict[Phrase, str]:
    """Lower-case phrases to the singular English noun of the unit: `("sq", "mi")` to `square mile`."""
    found: dict[Phrase, str] = {}
    for name in ("en", "en_GB"):
        locale = Locale.parse(name)
        for unit in locale.unit_display_names:
            if not unit.startswith(_LEFT_OUT):
                _add_unit(found, unit, locale)
    for text, singular in _MORE.items():
        found[_words(text)] = singular
    return found


def _add_unit(found: dict[Phrase, str], unit: str, locale: Locale) -> None:
    try:
        singular = format_unit(1, unit, "long", locale=locale).removeprefix("1 ")
        forms = {format_unit(count, unit, length, locale=locale) for length in ("long", "short") for count in (1, 2)}
    except UnknownUnitError:
        return
    for form in forms:
        phrase = _words(form[1:]) if form[0] in "12" else ()
        if phrase and phrase not in _AMBIGUOUS and any(word.isalpha() for word in phrase):
            found.setdefault(phrase, singular)


def _words(text: str) -> Phrase:
    return tuple(word.lower() for word in Tokens(text, 0, len(text)).words)


#: names that newspapers use without the country, and what they mean unless the country is said
_COMMON = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "rupees": "INR", "rupee": "INR", "yuan": "CNY", "renminbi": "CNY",
    "roubles": "RUB", "rouble": "RUB", "rubles": "RUB", "ruble": "RUB", "shekels": "ILS", "shekel": "ILS", "won": "KRW", "rm": "MYR", "rs": "INR", "rmb": "CNY", "baht": "THB", "rand": "ZAR",
    "pesos": "MXN", "peso": "MXN", "reais": "BRL", "real": "BRL", "lira": "TRY", "liras": "TRY", "francs": "CHF", "franc": "CHF", "naira": "NGN", "hryvnia": "UAH",
    "hryvnias": "UAH", "zloty": "PLN", "zlotys": "PLN", "ringgit": "MYR", "rupiah": "IDR", "riyals": "SAR", "dirhams": "AED", "dinars": "IQD", "kroner": "NOK",
    "kronor": "SEK", "krona": "SEK", "krone": "NOK", "forints": "HUF", "pounds sterling": "GBP", "sterling": "GBP", "quid": "GBP", "bucks": "USD", "manats": "AZN", "manat": "AZN",
    "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD", "bitcoin": "XBT", "bitcoins": "XBT", "taka": "BDT", "dong": "VND", "cedis": "GHS", "tenge": "KZT", "lari": "GEL", "shillings": "KES", "rials": "IRR", "dinar": "IQD", "kwacha": "ZMW", "afghanis": "AFN", "birr": "ETB", "drams": "AMD",
}  # fmt: skip
_CENTS = {"cents": ("USD", 100), "cent": ("USD", 100), "pence": ("GBP", 100), "penny": ("GBP", 100), "p": ("GBP", 100), "pennies": ("USD", 100)}
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₸": "KZT", "₼": "AZN", "₾": "GEL"}
_DOLLARS = {"us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "nt": "TWD", "r": "BRL", "usd": "USD"}
#: names too common as words to be taken alone
_WORDS = frozenset({"won", "real", "rand", "pound", "pounds", "baht", "dong", "lev", "colon", "mark", "marks", "franc", "euro", "som", "tala", "pula", "lei", "leu", "lek", "kip", "kina", "loti", "gourde"})


@cache
def currency_phrases() -> dict[Phrase, str]:
    """Lower-case names to ISO 4217 codes: `("norwegian", "kroner")` to `NOK`, `("eur",)` to `EUR`."""
    found: dict[Phrase, str] = {}
    locale = Locale.parse("en")
    for code in locale.currencies:
        names = [get_currency_name(code, locale=locale), *(get_currency_name(code, count, locale=locale) for count in (1, 2))]
        for name in names:
            if re.search(r"[(\d]", name):
                continue
            phrase = _words(name)
            if len(phrase) > 1:
                found.setdefault(phrase, code)
    for text, code in _COMMON.items():
        found[_words(text)] = code
    for code in ("USD", "EUR", "GBP", "JPY", "CHF", "CNY", "INR", "RUB", "AUD", "CAD", "NOK", "SEK", "DKK", "AZN", "UAH", "PLN"):
        found[(code.lower(),)] = code
    return found


def cents() -> dict[str, tuple[str, int]]:
    """Words for the hundredth of a currency, with the currency that is meant when none is named."""
    return _CENTS


@cache
def currency_of_sign(sign: str, before: str = "") -> str | None:
    """The code behind a sign, read with the letters glued before it (`HK` `$`); an unmarked dollar is USD."""
    if sign == "$":
        return _DOLLARS.get(before.lower(), "USD")
    if sign in _SIGNS:
        return _SIGNS[sign]
    locale = Locale.parse("en")
    return next((code for code in locale.currencies if get_currency_symbol(code, locale=locale) == sign), None)


def signs() -> frozenset[str]:
    return frozenset(_SIGNS)


def dollar_prefixes() -> frozenset[str]:
    return frozenset(_DOLLARS)
