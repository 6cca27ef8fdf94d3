"""Draws as a table: mean, middle and bands of every quantity, and the chance of a shortage."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from models.longterm.codes import LEVERINGSVORMEN, PROFILES, VPT_TYPES, WITH_CARE
from models.longterm.run import Result

REGION, TOTAL = "regio", "totaal"
BANDS = {"lo-95": 0.025, "lo-80": 0.1, "lo-50": 0.25, "median": 0.5,
         "hi-50": 0.75, "hi-80": 0.9, "hi-95": 0.975}  # fmt: skip
_Row = tuple[str, str, str, np.ndarray]  # quantity, gemeente, part, draw by year
_CAN_BE_SHORT = ("gap_clients", "gap_places", "gap_homes", "gap_fte")


def summary(result: Result, together: Mapping[str, Sequence[str]] | None = None) -> pd.DataFrame:
    """One row per `quantity`, `gemeente` (or regio), `part` (or totaal) and `year`.

    `chance` is the share of draws above zero, for a gap; NaN for what cannot be short. Bands of
    sums are those of the summed draws; `together` names gemeenten that are wanted as one as well,
    which then stands in the column `gemeente`. Raises ValueError for one outside the region.
    """
    rows = [*_rows(result), *_together(result, together or {})]
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


def levels(result: Result) -> pd.DataFrame:
    """One row per gemeente: indications observed (NaN: unknown), expected by age and sex, and the
    level of the two with its 80 % band."""
    found = result.demand
    low, high = np.quantile(found.level, [0.1, 0.9], axis=0)
    return pd.DataFrame(
        {"gemeente": result.inputs.gemeenten, "observed": found.observed,
         "expected": found.expected.mean(axis=0), "level": found.level.mean(axis=0),
         "lo-80": low, "hi-80": high}
    )  # fmt: skip


def _together(result: Result, groups: Mapping[str, Sequence[str]]) -> Iterator[_Row]:
    known = result.inputs.gemeenten
    clients, total = result.clients, result.demand.total
    for name, gemeenten in groups.items():
        if outside := sorted(set(gemeenten) - set(known)):
            raise ValueError(f"{name}: {', '.join(outside)} is not one of the gemeenten")
        places = [known.index(gemeente) for gemeente in gemeenten]
        yield from _parts("clients", LEVERINGSVORMEN, clients[:, places].sum(axis=1), name)
        yield "clients", name, TOTAL, total[:, places].sum(axis=1)


def _clients(result: Result) -> Iterator[_Row]:
    clients, total = result.clients, result.demand.total
    for place, gemeente in enumerate(result.inputs.gemeenten):
        yield from _parts("clients", LEVERINGSVORMEN, clients[:, place], gemeente)
        yield "clients", gemeente, TOTAL, total[:, place]
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
