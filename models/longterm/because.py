"""Why two scenarios differ: from one to the other, an assumption at a time."""

from collections.abc import Mapping

from models.longterm.chance import central
from models.longterm.codes import SHAPES, Assumption, complete
from models.longterm.figures import figure
from models.longterm.inputs import Inputs
from models.longterm.run import computed

Told = Mapping[str, Assumption]


def because(inputs: Inputs, one: Told, other: Told, name: str, year: int) -> dict[str, float]:
    """What each assumption that differs adds to the figure, on the way from `one` to `other`.

    They move one after another, in the order of the codes, each to its value; what one does
    together with those before it counts as its own, so they add up to the whole difference without
    chance. Raises ValueError for a year outside the forecast.
    """
    years = inputs.years.tolist()
    if year not in years:
        raise ValueError(f"{year} is not one of {years[0]} to {years[-1]}")
    place = years.index(year)
    now, found = dict(one), {}
    before = _at(inputs, now, name, place)
    for code in (code for code in SHAPES if _value(one, code) != _value(other, code)):
        if code in other:
            now[code] = other[code]
        else:
            del now[code]
        after = _at(inputs, now, name, place)
        found[code], before = after - before, after
    return found


def _value(told: Told, code: str) -> float | None:
    return told[code].value if code in told else None


def _at(inputs: Inputs, told: Told, name: str, place: int) -> float:
    chance = central(complete(told))
    return float(figure(name, computed(inputs, chance).drivers, chance)[0, place])
