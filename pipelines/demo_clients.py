"""The demo's clients: cells of partner, gemeente and leveringsvorm that come, stay and go."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipelines.demo_flow import NO_LIMIT, Flows, Room, flows
from pipelines.demo_homes import Building, room
from pipelines.demo_region import Region

CELL = ["partner", "gemeente", "leveringsvorm", "vpt_type"]
_MAIN = 2  # gemeenten per partner with every kind of VPT; in others clients live in the wijk


@dataclass(frozen=True, eq=False)
class Clients:
    """`cells` has a row per cell (see CELL), in the order of the columns of `flows`."""

    cells: pd.DataFrame
    flows: Flows

    def stock(self, partner: str, **cell: str) -> np.ndarray:
        """Clients per month in all cells of a partner that are so."""
        wanted = self.cells["partner"] == partner
        for name, value in cell.items():
            wanted &= self.cells[name] == value
        return self.flows.stock[:, wanted.to_numpy()].sum(axis=1)


def clients(region: Region, homes: list[Building], chance: np.random.Generator) -> Clients:
    """Draw the region's clients, month by month."""
    found = [(p, *cell) for p in region.partners for cell in _cells(region, homes, p)]
    cells = pd.DataFrame([cell[:4] for cell in found], columns=CELL)
    path = _kept_small(region, cells, np.stack([cell[4] for cell in found], axis=1))
    leaving = cells["leveringsvorm"].map(region.about["monthly_exit"]).to_numpy()
    drawn = flows(path, leaving, region.calendar, chance, _room(region, homes, cells))
    return Clients(cells, drawn)


def _cells(
    region: Region, homes: list[Building], partner: str
) -> Iterator[tuple[str, str, str, np.ndarray]]:
    """Gemeente, leveringsvorm, vpt_type and path of each cell of a partner."""
    told = region.partners[partner]
    shares = sorted(told["gemeenten"].items(), key=lambda item: -item[1])
    for gemeente, share in shares:
        yield gemeente, "verblijf", "", region.path("verblijf", partner) * share
        yield gemeente, "mpt", "", region.path("mpt", partner) * share
    if any(told["dtv"]):
        main = sum(share for _, share in shares[:_MAIN])
        for gemeente, share in shares[:_MAIN]:
            yield gemeente, "dtv", "", region.path("dtv", partner) * share / main
    here = [home for home in homes if home.partner == partner and home.kind == "geclusterd"]
    for gemeente in dict.fromkeys(home.gemeente for home in here):
        inside = [home.clients for home in here if home.gemeente == gemeente]
        yield gemeente, "vpt", "geclusterd", np.sum(inside, axis=0)
    everybody = sum((home.clients for home in here), np.zeros(len(region.months)))
    elsewhere = np.maximum(region.path("vpt", partner) - everybody, 3.0)
    for gemeente, kind, share in _elsewhere(region, shares):
        yield gemeente, "vpt", kind, elsewhere * share


def _elsewhere(region: Region, shares: list[tuple[str, float]]) -> Iterator[tuple[str, str, float]]:
    """Gemeente, kind and share of the VPT clients that do not live in clustered homes."""
    kinds = region.about["vpt_type_rest"]
    main = sum(share for _, share in shares[:_MAIN])
    for place, (gemeente, share) in enumerate(shares):
        if place >= _MAIN:
            yield gemeente, "wijk", share
            continue
        for kind, part in kinds.items():
            inside = max(part - (1 - main), 0.0) if kind == "wijk" else part
            yield gemeente, kind, inside * share / main


def _kept_small(region: Region, cells: pd.DataFrame, path: np.ndarray) -> np.ndarray:
    """The paths with the small cells of the events kept small, and let go slowly afterwards."""
    for event in region.events("small_cell"):
        inside = _inside(cells, event)
        last = region.at(event["to"])
        total = path[:, inside].sum(axis=1)
        after = np.maximum(np.arange(len(path)) - last, 0)
        most = (event["most"] - 1.5) * (1 + 0.06 * after)
        path[:, inside] *= np.minimum(1, most / total)[:, None]
    return path


def _inside(cells: pd.DataFrame, event: dict) -> np.ndarray:
    same = cells["gemeente"] == event["gemeente"]
    return (same & (cells["leveringsvorm"] == event["leveringsvorm"])).to_numpy()


def _room(region: Region, homes: list[Building], cells: pd.DataFrame) -> Room:
    """Verblijf has room per partner, clustered VPT per partner and gemeente."""
    group = np.zeros(len(cells), dtype="int64")  # 0: at home, where there is always room
    limits = [np.full(len(region.months), NO_LIMIT)]
    for partner in region.partners:
        own = [home for home in homes if home.partner == partner]
        mine = (cells["partner"] == partner).to_numpy()
        for kind, gemeente in dict.fromkeys(
            (h.kind, h.gemeente if h.kind == "geclusterd" else None) for h in own
        ):
            column = "vpt_type" if kind == "geclusterd" else "leveringsvorm"
            wanted = mine & (cells[column] == kind).to_numpy()
            if gemeente:
                wanted &= (cells["gemeente"] == gemeente).to_numpy()
            group[wanted] = len(limits)
            units = [h.units for h in own if h.kind == kind and gemeente in (None, h.gemeente)]
            limits.append(room(np.sum(units, axis=0)))
    for event in region.events("small_cell"):
        group[_inside(cells, event)] = len(limits)
        months = np.arange(len(region.months))
        limits.append(np.where(months <= region.at(event["to"]), event["most"], NO_LIMIT))
    return Room(group, np.stack(limits, axis=1))
