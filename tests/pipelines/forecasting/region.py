"""A small region that grows by one client a month in every cell, put into the store row by row."""

from datetime import date, datetime
from uuid import uuid4

import pandas as pd

from data import store
from tests.data.deliveries import GEMEENTEN, PARTNERS, frames

START = date(2023, 11, 1)


def months(count, first=START):
    """So many months from the first."""
    return [at.date() for at in pd.date_range(first, periods=count, freq="MS")]


def grown(size, span, kinds=("clients",)):
    """Rows in which every count is one more each month, counted from the region's first; clients
    of two gemeenten and two leveringsvormen, for every series takes time."""
    made = [frames(size + _since(at), [at], list(kinds)) for at in span]
    found = {kind: pd.concat([one[kind] for one in made], ignore_index=True) for kind in kinds}
    if "clients" in found:
        rows = found["clients"]
        some = rows["gemeente"].isin(GEMEENTEN[:2]) & (rows["leveringsvorm"] != "mpt")
        found["clients"] = rows[some].reset_index(drop=True)
    return found


def _since(at):
    return (at.year - START.year) * 12 + at.month - START.month


def delivered(span, known_at=None, partners=PARTNERS, kinds=("clients",)):
    """These months of these partners, known at that moment.

    Past the intake, which has tests of its own and takes longer than all that is tested here.
    """
    moment = known_at or datetime(2025, 6, 1)
    with store.publishing("test", "rows") as con:
        for place, partner in enumerate(partners):
            same = {"delivery_id": str(uuid4()), "partner": partner, "known_at": moment}
            store.append(con, "delivery", pd.DataFrame([same]))
            for kind, rows in grown(5 * place, span, kinds).items():
                parts = pd.DataFrame({"period": list(span)}).assign(kind=kind, **same)
                store.append(con, "delivery_part", parts)
                own = {name: same[name] for name in ("delivery_id", "partner")}
                store.append(con, kind, rows.assign(sheet="", row=0, **own))


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
