"""A small region that grows by one client a month in every cell, delivered month by month."""

from datetime import date, datetime

import pandas as pd

from data import store
from tests.data.deliveries import PARTNERS, deliver, frames

START = date(2023, 11, 1)


def months(count, first=START):
    """So many months from the first."""
    return [at.date() for at in pd.date_range(first, periods=count, freq="MS")]


def grown(size, span, kinds=("clients",)):
    """Rows in which every count is one more each month, counted from the region's first."""
    made = [frames(size + _since(at), [at], list(kinds)) for at in span]
    return {kind: pd.concat([one[kind] for one in made], ignore_index=True) for kind in kinds}


def _since(at):
    return (at.year - START.year) * 12 + at.month - START.month


def delivered(span, known_at=None, partners=PARTNERS, kinds=("clients",)):
    """These months of these partners, known at that moment; gives the deliveries' ids."""
    return [
        deliver(name, grown(5 * place, span, kinds), known_at, name=f"{name} {span[0]} {known_at}.xlsx")
        for place, name in enumerate(partners)
    ]  # fmt: skip


def at(text):
    """A moment, UTC."""
    return datetime.fromisoformat(text)


def rows(statement, known_at=None):
    """What the warehouse says, as a frame."""
    with store.reading(known_at) as con:
        return con.execute(statement).df()


def kept():
    """Every row of every run, in one order."""
    return rows("SELECT * FROM lake.forecast ORDER BY ALL"), rows(
        "SELECT * FROM lake.forecast_run ORDER BY ALL"
    )
