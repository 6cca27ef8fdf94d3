"""Draws as a table: mean, middle and bands of every quantity, and the chance of a shortage."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from models.longterm.codes import LEVERINGSVORMEN, PROFILES, VPT_TYPES, WITH_CARE
from models.longterm.run import Result

REGION, TOTAL = "regio", "totaal"
BANDS = {"lo-95": 0.025, "lo-80": 0.1, "lo-50": 0.25, "median": 0.5,
         "hi-50": 0.75, "hi-80": 0.9, "hi-95": 0.975}  # fmt: skip
_Row = tuple[str, str, str, np.ndarray]  # quantity, gemeente, part, draw by year
_CAN_BE_SHORT = ("gap_clients", "gap_places", "gap_homes", "gap_fte")


def summary(result: Result) -> pd.DataFrame:
    """One row per `quantity`, `gemeente` (or regio), `part` (or totaal) and `year`.

    `chance` is the share of draws above zero, for a gap; NaN for what cannot be short. Bands of
    sums are those of the summed draws.
    """
    rows = list(_rows(result))
    every = np.stack([drawn for *_, drawn in rows], axis=1)
    levels = _quantiles(every)
    years = result.inputs.years
    names = pd.DataFrame([row[:3] for row in rows], columns=["quantity", "gemeente", "part"])
    frame = names.loc[names.index.repeat(len(years))].reset_index(drop=True)
    frame["year"] = np.tile(years, len(rows))
    frame["mean"] = every.mean(axis=0).ravel()
    for place, band in enumerate(BANDS):
        frame[band] = levels[place].ravel()
    short = (every > 0).mean(axis=0).ravel()
    frame["chance"] = np.where(frame["quantity"].isin(_CAN_BE_SHORT), short, np.nan)
    return frame


def _quantiles(every: np.ndarray) -> np.ndarray:
    """The bands' quantiles, straight between draws, as numpy's own; sorted once for all seven."""
    ranked = np.sort(every, axis=0)
    place = np.array(list(BANDS.values())) * (len(every) - 1)
    under = np.floor(place).astype(int)
    over = np.minimum(under + 1, len(every) - 1)
    part = (place - under)[:, None, None]
    return ranked[under] * (1 - part) + ranked[over] * part


def _rows(result: Result) -> Iterator[_Row]:
    yield from _clients(result)
    here = result.split
    people = result.demand.total.sum(axis=1)[:, :, None] * result.drivers.mix
    yield from _parts("profiles", PROFILES, people)
    vpt = here.people[:, :, LEVERINGSVORMEN.index("vpt")]
    yield from _parts("vpt_types", VPT_TYPES, vpt[:, :, None] * here.types)
    homes = np.stack([here.clustered, here.suited], axis=-1)
    homes = homes / result.chance["occupancy"][:, None, None]
    yield from _parts("homes", ("geclusterd", "zorggeschikt"), homes)
    yield "places", REGION, TOTAL, result.drivers.places
    yield "wanted", REGION, TOTAL, here.wanted
    yield "unmet", REGION, TOTAL, here.unmet
    yield "leegstand", REGION, TOTAL, here.empty
    yield from _parts("fte", WITH_CARE, result.fte)
    yield "fte", REGION, TOTAL, result.fte.sum(axis=2)
    yield from _staff(result)


def _clients(result: Result) -> Iterator[_Row]:
    clients = result.clients
    for place, gemeente in enumerate(result.inputs.gemeenten):
        yield from _parts("clients", LEVERINGSVORMEN, clients[:, place], gemeente)
        yield "clients", gemeente, TOTAL, result.demand.total[:, place]
    people = result.split.people
    yield from _parts("clients", LEVERINGSVORMEN, people)
    yield "clients", REGION, TOTAL, people.sum(axis=2)


def _staff(result: Result) -> Iterator[_Row]:
    functies, gap = result.inputs.supply.functies, result.gap
    for quantity, drawn in (("fte_functie", result.functies), ("available", result.available)):
        if drawn is not None:
            yield from _parts(quantity, functies, drawn)
    for name in ("clients", "places", "homes"):
        drawn = getattr(gap, name)
        if drawn is not None:
            yield f"gap_{name}", REGION, TOTAL, drawn
    if gap.fte is not None:
        yield from _parts("gap_fte", functies, gap.fte)
        yield "gap_fte", REGION, TOTAL, gap.fte.sum(axis=2)


def _parts(
    quantity: str, names: tuple[str, ...], drawn: np.ndarray, gemeente: str = REGION
) -> Iterator[_Row]:
    """One row per name of the last axis."""
    for place, name in enumerate(names):
        yield quantity, gemeente, name, drawn[:, :, place]
