"""Whole people who come, stay and go: stocks that obey their flows, around a path to follow."""

from dataclasses import dataclass

import numpy as np

NO_LIMIT = 10**9  # persons: room for everybody
_RETURN = 0.5  # share of the distance to the path that a month makes up for
_WINTER = 0.12  # more people leave in January than on average, fewer in July


@dataclass(frozen=True)
class Flows:
    """Per month (rows) and cell (columns): `stock[t] = stock[t-1] + inflow[t] - outflow[t]`."""

    stock: np.ndarray
    inflow: np.ndarray
    outflow: np.ndarray


@dataclass(frozen=True)
class Room:
    """The most people there is room for: `limit` is months x groups, `group` says whose cells."""

    group: np.ndarray
    limit: np.ndarray


def flows(
    path: np.ndarray,
    leaving: np.ndarray,
    calendar: np.ndarray,
    chance: np.random.Generator,
    room: Room | None = None,
) -> Flows:
    """Draw whole stocks and flows around `path` (months x cells, persons).

    `leaving` is the monthly chance to leave per cell, `calendar` the month (1-12) of each row.
    """
    winter = 1 + _WINTER * np.cos(2 * np.pi * (calendar - 1) / 12)
    stock, inflow, outflow = (np.zeros(path.shape, dtype="int64") for _ in range(3))
    before = _rounded(path[0], chance)
    aim = path[0]
    for t in range(len(path)):
        gone = chance.binomial(before, np.minimum(leaving * winter[t], 1))
        wanted = before * leaving + (path[t] - aim) + _RETURN * (aim - before)
        come = _rounded(np.maximum(wanted, 0), chance)
        if room is not None:
            come, gone = _fitted(before, come, gone, room.group, room.limit[t])
        stock[t], inflow[t], outflow[t] = before + come - gone, come, gone
        before, aim = stock[t], path[t]
    return Flows(stock, inflow, outflow)


def _rounded(persons: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Whole persons: up or down by chance, so that the mean stays what it was."""
    return np.floor(persons + chance.random(persons.shape)).astype("int64")


def _fitted(
    before: np.ndarray, come: np.ndarray, gone: np.ndarray, group: np.ndarray, limit: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Let fewer come, and if need be more go, where a group has more people than room."""
    over = np.bincount(group, before + come - gone, len(limit)).astype("int64") - limit
    for crowded in np.flatnonzero(over > 0):
        cells = np.flatnonzero(group == crowded)
        for cell in cells[np.argsort(-come[cells], kind="stable")]:
            fewer = min(over[crowded], come[cell])
            come[cell] -= fewer
            over[crowded] -= fewer
        for cell in cells[np.argsort(-before[cells], kind="stable")]:
            more = min(over[crowded], before[cell] - gone[cell])
            gone[cell] += more
            over[crowded] -= more
    return come, gone


def shared_out(total: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Split whole totals by shares into whole parts that add up again: the largest remainders.

    `total` has any shape, `shares` one more axis at the end (each summing to 1, or all zero where
    the total is). The parts have the shape of `shares`.
    """
    exact = total[..., None] * shares
    parts = np.floor(exact).astype("int64")
    left = total - parts.sum(axis=-1)
    rank = np.argsort(np.argsort(parts - exact, axis=-1, kind="stable"), axis=-1)
    return parts + (rank < left[..., None])
