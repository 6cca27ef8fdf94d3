"""The demo region before chance comes in: who takes part, and the paths that figures follow."""

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from data import programmes

DEMO = "voorbeeld"
_FILE = Path(programmes.__file__).parent / DEMO / "demo.toml"
# how much of the growth has happened halfway, per curve
_HALFWAY = {"steady": 1 / 2, "step": 1 / 2, "early": 2 / 3, "late": 1 / 3}
_MOVE_IN = np.array([0.4, 0.75, 1.0])  # of a new home's residents, in its first three months


@dataclass(frozen=True, eq=False)
class Region:
    """The calibration (`told`, from demo.toml) with what follows from it, per month."""

    told: dict
    months: pd.DatetimeIndex

    @property
    def partners(self) -> dict[str, dict]:
        """What is told about each partner."""
        return self.told["partners"]

    @property
    def about(self) -> dict:
        """What is told about the region as a whole."""
        return self.told["region"]

    @cached_property
    def calendar(self) -> np.ndarray:
        """The calendar month, 1 to 12, of each month of the demo."""
        return self.months.month.to_numpy()

    def since(self, start: object) -> np.ndarray:
        """Share of the way from a month to the last one: 0 up to it, 1 in the last month."""
        first = self.at(start)
        steps = np.arange(len(self.months)) - first
        return np.clip(steps / max(len(self.months) - 1 - first, 1), 0, 1)

    def at(self, month: object) -> int:
        """The place of a month among the months of the demo."""
        return int(self.months.get_loc(pd.Timestamp(month)))

    def line(self, pair: list[float], partner: str | None = None) -> np.ndarray:
        """A straight line from the first (of the partner, or the region) to the last month."""
        start = self.partners[partner]["start"] if partner else self.months[0]
        return pair[0] + (pair[1] - pair[0]) * self.since(start)

    def path(self, leveringsvorm: str, partner: str) -> np.ndarray:
        """Persons per month, as fractions, that a partner serves."""
        told = self.partners[partner]
        first, last = told[leveringsvorm]
        jump = self.jump(partner) if leveringsvorm == "vpt" else np.zeros(len(self.months))
        halfway = _HALFWAY[told["curve"]]
        grown = np.interp(self.since(told["start"]), [0, 0.5, 1], [0, halfway, 1])
        return first + (last - first - jump[-1]) * grown + jump

    def clustered(self, partner: str) -> np.ndarray:
        """Persons per month in clustered VPT, those of an expansion left out."""
        told = self.partners[partner]
        ends = [told["vpt"][i] * told["geclusterd"][i] for i in (0, 1)]
        return self.line([ends[0], ends[1] - self.jump(partner)[-1]], partner)

    def jump(self, partner: str, location: str | None = None) -> np.ndarray:
        """Persons per month who came with the expansions of a partner, or of one location."""
        came = np.zeros(len(self.months))
        for event in self.events("expansion", partner):
            if location in (None, event["location"]):
                first = self.at(event["period"])
                share = np.ones(len(self.months) - first)
                share[: len(_MOVE_IN)] = _MOVE_IN[: len(share)]
                came[first:] += event["vpt_clients"] * share
        return came

    def events(self, kind: str, partner: str | None = None) -> list[dict]:
        """The events of one kind, of one partner or of all."""
        return [
            event
            for event in self.told["events"]
            if event["kind"] == kind and partner in (None, event.get("partner"))
        ]


def region() -> Region:
    """The demo region as it is calibrated."""
    told = tomllib.loads(_FILE.read_text("utf-8"))
    months = pd.date_range(told["region"]["first"], told["region"]["last"], freq="MS")
    return Region(told, months)
