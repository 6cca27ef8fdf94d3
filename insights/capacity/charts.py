"""The pictures of the page on capacity, besides those of the plans."""

from dataclasses import replace
from datetime import date

import pandas as pd

from data.kpis import KPIS
from insights.board.board import Board
from insights.board.lines import HISTORY, line
from insights.board.target import target
from insights.board.told import marks, source
from insights.capacity.sentence import points
from insights.chart import Band, Chart, Series
from insights.series import known, layers, months_to, series
from texts import month, number, text

KINDS = ("verblijf", "geclusterd", "gespikkeld", "nabij", "wijk", "onbekend")
STATES = ("bezet", "vrij", "onbekend")


def units(rows: pd.DataFrame, board: Board) -> Chart:
    """Units per kind in the month shown, lived in and empty; `rows` answer `lived_in`."""
    assert board.chosen.period
    there = [kind for kind in KINDS if (rows["kind"] == kind).any()]
    both = layers(rows, "state", STATES, "kind", there, lambda one: text(f"capacity.state_{one}"))
    both = tuple(_all_told(one, rows, there) for one in both)
    return Chart(
        "units", "bars", text("capacity.units_title", month=month(board.chosen.period)),
        tuple(there), both, text("units.homes"), _units_alt(there, both, board),
        source(board, "capacity"), labels=tuple(text(f"capacity.kind_{kind}") for kind in there),
    )  # fmt: skip


def _all_told(one: Series, rows: pd.DataFrame, there: list[str]) -> Series:
    """Of kinds whose occupancy everybody told, none is left of which it is not told."""
    if one.name != text("capacity.state_onbekend"):
        return one
    some = set(rows[rows["state"] == "onbekend"]["kind"])
    values = [0.0 if kind not in some else value
              for kind, value in zip(there, one.values, strict=True)]  # fmt: skip
    notes = [note if kind in some else "" for kind, note in zip(there, one.notes, strict=True)]
    return replace(one, values=tuple(values), notes=tuple(notes))


def _units_alt(there: list[str], both: tuple[Series, ...], board: Board) -> str:
    told = [
        f"{text(f'capacity.kind_{kind}')} {number(value)} {one.name.lower()}"
        for place, kind in enumerate(there)
        for one in both
        if (value := one.values[place]) is not None
    ]
    assert board.chosen.period
    return text("capacity.units_alt", month=month(board.chosen.period), figures=", ".join(told))


def occupancy(board: Board, agreed: pd.DataFrame) -> Chart:
    """The bezettingsgraad over time before the band of its norm; `agreed` answers `norm`."""
    drawn = line("K16", board)
    partners = board.partners["capacity"]
    found = [
        target(KPIS["K16"], board.chosen, at, agreed, partners)
        for at in drawn.categories
        if isinstance(at, date)
    ]
    bounds = [one if one and one.upto is not None else None for one in found]
    if not any(bounds) or _unknown(drawn):
        return drawn
    low = tuple(100 * one.value if one else None for one in bounds)
    high = tuple(100 * one.upto if one and one.upto is not None else None for one in bounds)
    last = [one for one in bounds if one][-1]
    assert last.upto is not None
    name = text("capacity.norm", low=points(last.value), high=points(last.upto))
    return replace(drawn, bands=(Band(name, low, high),))


def free(rows: pd.DataFrame, board: Board) -> Chart:
    """Empty units per month, in the homes that the bezettingsgraad is about."""
    assert board.chosen.period
    found = known(rows, "period") if len(rows) else {}
    along = months_to(board.chosen.period, HISTORY)
    first = min(board.delivered_months("capacity"), default=along[0])
    along = tuple(at for at in along if at >= first) or along
    one = series(text("capacity.free"), found, along)
    last = one.values[-1]
    told = one.notes[-1] if last is None else number(last)
    return Chart(
        "free_units", "lines", text("capacity.free_title"), along, (one,), text("units.homes"),
        text("capacity.free_alt", month=month(along[-1]), n=told), source(board, "capacity"),
        marks=marks(board, "capacity"),
    )  # fmt: skip


def frozen(board: Board) -> Chart:
    """Places in verblijf over time, against those of the base month, which is 100."""
    drawn = line("K18", board)
    if _unknown(drawn):
        return drawn
    first, *others = drawn.series
    base = Series(text("capacity.frozen"), (100.0,) * len(drawn.categories), "target")
    now = replace(first, name=text("capacity.frozen_now"))
    return replace(drawn, series=(now, *others, base))


def _unknown(drawn: Chart) -> bool:
    """Whether there is no figure at all: then a norm alone says nothing."""
    return all(value is None for one in drawn.series for value in one.values)
