"""The niveaus of KIK-V, and the few groups of them that one picture can tell apart."""

from collections.abc import Hashable, Sequence

import pandas as pd

from insights.chart import Series
from insights.series import Known, known
from insights.words import why_not
from texts import text

# the first group is what K21 counts in VPT teams
GROUPS = {
    "support": ("zorghulp", "helpende", "welzijn"),
    "carer": ("verzorgende_ig",),
    "nurse": ("mbo_vpk", "hbo_vpk"),
    "therapist": ("behandelaar",),
    "other": ("leerling", "huishoudelijk", "overig", ""),
}
NIVEAUS = ("zorghulp", "helpende", "verzorgende_ig", "mbo_vpk", "hbo_vpk", "behandelaar",
           "welzijn", "huishoudelijk", "leerling", "overig", "")  # fmt: skip


def named(niveau: str) -> str:
    """A niveau as readers call it."""
    return text(f"codes.niveau.{niveau}") if niveau else text("staff.niveau_untold")


def grouped(
    rows: pd.DataFrame, along: str, categories: Sequence[Hashable], scale: float = 1
) -> tuple[Series, ...]:
    """One series per group that has any fte; a group is not shown when one of its niveaus is not.

    Only what the gate shows is added up: a sum of figures on this page tells nothing more.
    """
    every = {niveau: known(rows[rows["niveau"] == niveau], along) for niveau in NIVEAUS}
    told = {category for found in every.values() for category in found}
    drawn = []
    for group, members in GROUPS.items():
        inside = [every[niveau] for niveau in members]
        sums = [_sum(inside, category, category in told) for category in categories]
        values = tuple(None if value is None else value * scale for value, _ in sums)
        notes = tuple(note for _, note in sums)
        if any(values) or any(why and why != why_not("missing") for why in notes):
            drawn.append(Series(text(f"staff.group_{group}"), values, notes=notes))
    return tuple(drawn)


def _sum(inside: Sequence[Known], category: Hashable, told: bool) -> tuple[float | None, str]:
    """A group's figure and why it has none; nobody in any of its niveaus has neither."""
    there = [found[category] for found in inside if category in found]
    hidden = [mask for _, mask in there if mask]
    if hidden:
        return None, why_not(hidden[0])
    if not there:
        return None, "" if told else why_not("missing")
    return sum(value for value, _ in there), ""
