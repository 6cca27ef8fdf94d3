"""Single figures of the region, each by name, for what compares or explains them."""

from collections.abc import Callable

import numpy as np

from models.longterm import staff
from models.longterm.chance import Chance
from models.longterm.codes import LEVERINGSVORMEN
from models.longterm.drivers import Drivers
from models.longterm.substitution import Split, split

Figure = Callable[[Split, Drivers, Chance], np.ndarray]


def _form(name: str) -> Figure:
    return lambda here, _now, _chance: here.people[:, :, LEVERINGSVORMEN.index(name)]


def _everyone(here: Split, _now: Drivers, _chance: Chance) -> np.ndarray:
    return here.people.sum(axis=2)


def _home(here: Split, _now: Drivers, _chance: Chance) -> np.ndarray:
    return here.home.sum(axis=2)


def _fte(here: Split, now: Drivers, chance: Chance) -> np.ndarray:
    return staff.needed(here, now, chance).sum(axis=2)


FIGURES: dict[str, Figure] = {
    "totaal": _everyone,
    **{name: _form(name) for name in LEVERINGSVORMEN},
    "thuis": _home,
    "fte": _fte,
}


def figure(name: str, now: Drivers, chance: Chance) -> np.ndarray:
    """That figure of the region, draw by year. Raises ValueError for a name there is none of."""
    if name not in FIGURES:
        raise ValueError(f"no figure {name}; there are {', '.join(FIGURES)}")
    return FIGURES[name](split(now, chance), now, chance)
