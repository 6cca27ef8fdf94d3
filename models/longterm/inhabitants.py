"""The population as a few paths that a draw mixes: mortality and migration drawn, without a
projection for every draw."""

from dataclasses import dataclass

import numpy as np

from models.longterm.ages import AGES, ELDERLY, grouped
from models.longterm.chance import Chance
from models.longterm.inputs import Inputs, People
from models.longterm.population import moment, projected, rescaled

_LEVELS = np.array([0.9, 1.0, 1.1])  # of mortality; a parabola through them gives any other
_ADULT = 20  # from here on fewer move with every year of age, to none at 65


@dataclass(frozen=True, eq=False)
class Inhabitants:
    """`paths` (path, gemeente, year, age, sex) that each draw adds up by its `share` (draw, path);
    `national` (age, sex) at the moment of the national number of indications."""

    paths: np.ndarray
    share: np.ndarray
    national: np.ndarray


def inhabitants(inputs: Inputs, chance: Chance) -> Inhabitants:
    """Our own projection, or in its place what was uploaded or scaled to an official number.

    Ages are under 65, 65 … 95+. The paths are those already here, the elderly and the younger who
    move, at three levels of mortality: the population is linear in migration and nearly so in
    mortality. Raises ValueError when the moment of the national number lies outside the years.
    """
    people = inputs.people
    national = national_at(
        people, float(chance["national_moment"][0]), float(np.median(chance["mortality_level"])),
        float(np.median(chance["migration_65"])),
    )  # fmt: skip
    if people.uploaded is not None:
        paths, share = people.uploaded[None], np.ones((chance.count, 1))
    elif people.official is not None:
        paths, share = _official(inputs, people.official, chance), np.ones((chance.count, 1))
    else:
        paths, share = _own(inputs), _mixed(chance)
    by_year = np.moveaxis(paths, -1, 2)
    return Inhabitants(grouped(by_year), share, national)


def _own(inputs: Inputs) -> np.ndarray:
    """Path, gemeente, age, sex, year: level of mortality by who: here, elderly and young movers."""
    people = inputs.people
    old, young = moving(people.persons, people.migration)
    nobody = np.zeros_like(people.persons)
    starts = ((people.persons, nobody), (nobody, old), (nobody, young))
    rates = people.mortality[..., : inputs.years[-1] - people.first]
    paths = [
        projected(start, rates, moves, people.mortality_ratio * level)
        for level in _LEVELS
        for start, moves in starts
    ]
    return np.stack(paths)[..., inputs.years - people.first]


def moving(persons: np.ndarray, net: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where all net migration is of people of 65 and older, spread as they are; and where all of it
    is younger, most at 20 and ever fewer to 65. Both by gemeente, age and sex."""
    old = persons * (np.arange(AGES) >= ELDERLY)[:, None]
    ages = np.arange(AGES)
    young = np.where((ages >= _ADULT) & (ages < ELDERLY), ELDERLY - ages, 0.0)
    young = np.repeat((young / young.sum() / 2)[:, None], 2, axis=1)
    everyone = old.sum(axis=(-2, -1), keepdims=True)
    share = np.divide(old, everyone, out=np.zeros_like(old), where=everyone > 0)
    return share * net[..., None, None], young * net[..., None, None]


def _mixed(chance: Chance) -> np.ndarray:
    level, moves, old = (
        chance[code] for code in ("mortality_level", "migration_level", "migration_65")
    )
    below, at, above = _LEVELS
    curve = np.stack([
        (level - at) * (level - above) / ((below - at) * (below - above)),
        (level - below) * (level - above) / ((at - below) * (at - above)),
        (level - below) * (level - at) / ((above - below) * (above - at)),
    ], axis=-1)  # fmt: skip
    who = np.stack([np.ones_like(moves), moves * old, moves * (1 - old)], axis=-1)
    return (curve[:, :, None] * who[:, None, :]).reshape(chance.count, -1)


def _official(inputs: Inputs, official: np.ndarray, chance: Chance) -> np.ndarray:
    middle = Chance({code: np.median(chance[code])[None] for code in chance.values}, 1, None)
    path = np.einsum("p,pgast->gast", _mixed(middle)[0], _own(inputs))
    return rescaled(path, official, inputs.people.official_from)[None]


def national_at(people: People, when: float, level: float, old_share: float) -> np.ndarray:
    """Everybody in the country at a moment, such as 2025.5, by age and sex: our own projection with
    that level of mortality, and that share of the migrants 65 or older."""
    rates = people.mortality[..., : int(when) + 1 - people.first]
    old, young = moving(people.national[None], np.array([people.national_migration]))
    moves = old_share * old + (1 - old_share) * young
    path = projected(people.national[None], rates, moves, np.array([level]))
    return moment(path, people.first, when)[0]
