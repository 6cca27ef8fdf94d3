"""The picture of the overview: clients with care over time, by leveringsvorm."""

import pandas as pd

from insights.board.board import Board
from insights.board.told import marks, source
from insights.chart import Chart
from insights.columns import days
from insights.series import layers
from texts import month, number, text

LEVERINGSVORMEN = ("verblijf", "vpt", "mpt", "pgb", "dtv")


def leveringsvormen(rows: pd.DataFrame, board: Board) -> Chart:
    """Clients with care per month, stacked by leveringsvorm; incomplete months are marked."""
    months = tuple(sorted({at for at in days(rows["period"]) if at}))
    stack = layers(rows, "leveringsvorm", LEVERINGSVORMEN, "period", months,
                   lambda form: text(f"codes.leveringsvorm.{form}"))  # fmt: skip
    if not months:
        return Chart("leveringsvormen", "stacked", text("overview.forms_title"), (), (),
                     text("units.clients"), text("masks.missing"))  # fmt: skip
    last = ", ".join(
        f"{one.name} {number(one.values[-1])}" for one in stack if one.values[-1] is not None
    )
    alt = text("overview.forms_alt", first=month(months[0]), last=month(months[-1]), figures=last)
    return Chart("leveringsvormen", "stacked", text("overview.forms_title"), months, stack,
                 text("units.clients"), alt, source(board, "clients"),
                 marks=marks(board, "clients"))  # fmt: skip
