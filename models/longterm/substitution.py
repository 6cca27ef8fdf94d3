"""Step 6, substitution: with places frozen, who does not fit in verblijf is cared for at home."""

from dataclasses import dataclass

import numpy as np

from models.longterm.chance import Chance
from models.longterm.codes import PROFILES
from models.longterm.drivers import Drivers


@dataclass(frozen=True, eq=False)
class Split:
    """Where the region's people with an indication are, in persons.

    `verblijf`, `home` (vpt and mpt together) are draw by year by profile; `pgb`, `zonder`, `wanted`
    (who would live in verblijf) and `empty` (leegstand, places) draw by year; `vpt` is the share
    (σ) of those at home; `types` the share of each VPT type, draw by year by type; `clustered` the
    clients who would live in a clustered home with VPT, `suited` those of them of VV05 and heavier.
    """

    verblijf: np.ndarray
    home: np.ndarray
    pgb: np.ndarray
    zonder: np.ndarray
    wanted: np.ndarray
    empty: np.ndarray
    vpt: np.ndarray
    types: np.ndarray
    clustered: np.ndarray
    suited: np.ndarray

    @property
    def unmet(self) -> np.ndarray:
        """Verblijf wanted, care given at home: draw by year."""
        return self.wanted - self.verblijf.sum(axis=2)

    @property
    def people(self) -> np.ndarray:
        """Draw by year by leveringsvorm; the sum is everyone with an indication."""
        home = self.home.sum(axis=2)
        parts = (self.verblijf.sum(axis=2), home * self.vpt, home * (1 - self.vpt))
        return np.stack([*parts, self.pgb, self.zonder], axis=-1)


def split(now: Drivers, chance: Chance) -> Split:
    """V = min(V*, u · C); pgb and without care a share of all; the rest is at home.

    V* = Σ D[p] · v[p], C the places and u the highest occupancy of the whole region: people of one
    gemeente live in another's nursing homes. Each profile gives up the same share of what it
    wants. Nobody is counted twice: v is at most what pgb and without care leave.
    """
    region = now.clients.sum(axis=1)
    people = region[:, :, None] * now.mix
    pgb, zonder = chance["pgb_share"][:, None], chance["no_care_share"][:, None]
    left = np.maximum(1 - pgb - zonder, 0.0)
    wish = people * np.minimum(now.wish, left[:, :, None])
    wanted = wish.sum(axis=2)
    full = chance["occupancy"][:, None] * now.places
    fits = np.minimum(np.divide(full, wanted, out=np.ones_like(wanted), where=wanted > 0), 1.0)
    verblijf = wish * fits[:, :, None]
    home = np.maximum(people * left[:, :, None] - verblijf, 0.0)
    empty = np.maximum(now.places - wanted / chance["occupancy"][:, None], 0.0)
    types, clustered, suited = _types(now, chance, home)
    return Split(
        verblijf, home, region * pgb, region * zonder, wanted, empty, now.vpt, types, clustered,
        suited,
    )  # fmt: skip


def _types(
    now: Drivers, chance: Chance, home: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Clustered homes first, as many as there are and as VPT clients would live there; the rest is
    gespikkeld, nabij or in the wijk. With homes unknown, everyone who would lives in one."""
    vpt = home.sum(axis=2) * now.vpt
    would = chance["clustered_share"][:, None]
    clustered = vpt * would
    lives = clustered
    if now.units is not None:
        lives = np.minimum(clustered, now.units * chance["occupancy"][:, None])
    share = np.divide(lives, vpt, out=np.zeros_like(vpt), where=vpt > 0)
    spread = np.stack([chance["rest_gespikkeld"], chance["rest_nabij"]], axis=-1)
    spread = np.clip(np.concatenate([spread, 1 - spread.sum(axis=1, keepdims=True)], axis=1), 0, 1)
    rest = (1 - share)[:, :, None] * spread[:, None, :]
    types = np.concatenate([share[:, :, None], rest], axis=2)
    heavy = [place for place, profile in enumerate(PROFILES) if profile != "VV04"]
    suited = home[:, :, heavy].sum(axis=2) * now.vpt * would
    return types, clustered, suited
