"""Names of countries and of peoples, from the Unicode CLDR by way of Babel."""

from __future__ import annotations

from functools import cache

from babel import Locale

from claimcheck.align.names import fold

#: what a word for a people ends in; CLDR's names of languages hold them among others
_OF_A_PEOPLE = ("an", "ian", "ish", "ese", "ic", "ch", "i", "en", "ek", "esh")
_SHORT = frozenset(
    {"us", "u.s", "uk", "eu", "un", "uae", "usa", "america", "britain", "england", "scotland", "wales", "russia"}
)


@cache
def countries() -> frozenset[str]:
    """Folded English names of countries, continents and unions."""
    return frozenset(fold(name) for name in Locale("en").territories.values()) | _SHORT


@cache
def peoples() -> frozenset[str]:
    """Folded words such as `german` and `americans`, which name no place."""
    spoken = {fold(name) for name in Locale("en").languages.values() if " " not in name}
    bare = {name for name in spoken if name.endswith(_OF_A_PEOPLE)}
    derived = {country[:-1] + "an" if country.endswith("a") else country + "n" for country in countries()}
    known = (bare | derived | {"american", "european", "african", "british"}) - countries()
    return frozenset(known | {f"{name}s" for name in known})
