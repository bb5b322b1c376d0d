"""Numbers from one unit into another, by Pint (which follows the CODATA and NIST tables)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pint import UnitRegistry

#: what Pint calls a unit that it spells otherwise, and all that a text may mean by one name, the likeliest first; none
#: for what is no multiple of another unit, and for a pinch, which Pint takes for a trillionth of an inch
_CALLED: dict[str, tuple[str, ...]] = {
    "degree Celsius": ("degC", "delta_degC"),
    "degree Fahrenheit": ("degF", "delta_degF"),
    "kelvin": ("kelvin", "delta_degC"),
    "nautical mile": ("nautical_mile",),
    "Imp. gallon": ("imperial_gallon",),
    "mile": ("mile", "nautical_mile"),
    "gallon": ("gallon", "imperial_gallon"),
    "pint": ("pint", "imperial_pint"),
    "quart": ("quart", "imperial_quart"),
    "fluid ounce": ("fluid_ounce", "imperial_fluid_ounce"),
    "ton": ("ton", "long_ton", "metric_ton"),
    "metric ton": ("metric_ton",),
    "ounce": ("ounce", "troy_ounce"),
    "barrel": ("oil_barrel", "beer_barrel", "imperial_barrel"),
    "hundredweight": ("hundredweight", "long_hundredweight"),
    "horsepower": ("horsepower", "metric_horsepower"),
    "troy ounce": ("troy_ounce",),
    "kiloton": ("kilometric_ton", "kiloton"),
    "megaton": ("megametric_ton", "megaton"),
    "gigaton": ("gigametric_ton", "gigaton"),
    "calorie": ("kilocalorie", "calorie"),
    "nanometer": ("nautical_mile", "nanometer"),
    "light-year": ("light_year",),
    "acre-foot": ("acre_foot",),
    "newton-meter": ("newton * meter",),
    "pound-foot": ("foot_pound",),
    "pound-force-foot": ("foot_pound",),
    "pound-force per square inch": ("psi",),
    "revolution per minute": ("1 / minute",),
    "decibel": (),
    "lumen": (),
    "pinch": (),
}


def conversions(number: float, unit: str, into: str) -> tuple[float, ...]:
    """What a number is in another unit, by every meaning that the two names have; none where Pint knows no such unit
    or the two measure different things."""
    meanings = [(one, other) for one in _CALLED.get(unit, (unit,)) for other in _CALLED.get(into, (into,))]
    return tuple(
        float(_registry().Quantity(number, one).to(other).magnitude)
        for one, other in meanings
        if one.startswith("delta_") == other.startswith("delta_") and _measure_alike(one, other)
    )


@cache
def _measure_alike(one: str, other: str) -> bool:
    units = [_unit(name) for name in (one, other)]
    return None not in units and units[0].dimensionality == units[1].dimensionality


@cache
def _unit(name: str) -> Any:
    from pint.errors import PintError

    if "-" in name:  # which Pint takes for a minus
        return None
    try:
        return _registry().parse_units(name)
    except PintError:
        return None


@cache
def _registry() -> UnitRegistry[Any]:
    """Made when the first conversion is met: that takes a third of a second, and most texts hold none."""
    from pint import UnitRegistry

    return UnitRegistry()
