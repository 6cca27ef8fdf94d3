"""The demo's buildings: places of verblijf that slowly shrink, clustered homes that grow."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pipelines.demo_region import Region

_FULL = 0.985  # never fuller: a home stands empty for a while between two residents


@dataclass(frozen=True, eq=False)
class Building:
    """One location: `units` per month, 0 before it opens, and the path of the `clients` inside."""

    partner: str
    gemeente: str
    location: str
    kind: str  # verblijf or geclusterd
    owner: str
    units: np.ndarray
    clients: np.ndarray


def buildings(region: Region) -> list[Building]:
    """Every location of every partner, those that open along the way included."""
    return [
        building
        for partner in region.partners
        for kind in ("verblijf", "geclusterd")
        for building in _of_kind(region, partner, kind)
    ]


def room(units: np.ndarray) -> np.ndarray:
    """How many persons can live in so many units."""
    return np.floor(units * _FULL).astype("int64")


def _of_kind(region: Region, partner: str, kind: str) -> Iterator[Building]:
    told = [*region.partners[partner]["locations"], *_opening(region, partner)]
    places = [place for place in told if place["kind"] == kind]
    expected = region.clustered(partner) if kind == "geclusterd" else region.path(kind, partner)
    steady = [_steady_units(region, partner, place) for place in places]
    everything = np.sum(steady, axis=0)
    for place, units in zip(places, steady, strict=True):
        came = region.jump(partner, place["name"])
        added = _added_units(region, partner, place["name"]) * (came > 0)
        yield Building(
            partner,
            place["gemeente"],
            place["name"],
            kind,
            place["owner"],
            np.round(units).astype("int64") + added,
            expected * units / everything + came,
        )


def _steady_units(region: Region, partner: str, place: dict) -> np.ndarray:
    """The units of a location without what an expansion adds at once."""
    first, last = place["units"]
    added = _added_units(region, partner, place["name"])
    return region.line([first, max(last - added, 0)], partner)


def _added_units(region: Region, partner: str, location: str) -> int:
    occupied = region.about["capacity"]["occupancy_geclusterd"][1]
    clients = sum(
        event["vpt_clients"]
        for event in region.events("expansion", partner)
        if event["location"] == location
    )
    return int(np.ceil(clients / occupied))


def _opening(region: Region, partner: str) -> list[dict]:
    """The plans that open before the last month, as locations without units until then."""
    return [
        {**plan, "name": plan["location"], "units": [0, plan["units"]]}
        for plan in region.told["plans"]
        if plan["partner"] == partner and plan["opens"] <= region.about["last"]
    ]
