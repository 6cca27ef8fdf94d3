"""What there is of one partner, in numbers: said before anything of it is removed."""

from dataclasses import dataclass

from data import store
from data.sheets import DECLARED


@dataclass(frozen=True)
class Counted:
    """Deliveries that are not removed yet by id, rows of figures, layouts told, forecast rows."""

    deliveries: tuple[str, ...]
    rows: int
    layouts: int
    forecasts: int


def counted(partner: str) -> Counted:
    """What the warehouse holds of this partner now, withdrawn deliveries included."""
    with store.reading() as con:
        return counted_in(con, partner)


def counted_in(con: store.Connection, partner: str) -> Counted:
    """The same, of the state that a reader or a publish looks at."""
    there = con.execute(
        "SELECT delivery_id FROM lake.delivery ANTI JOIN lake.removal USING (delivery_id)"
        " WHERE partner = ? ORDER BY known_at, delivery_id",
        [partner],
    ).fetchall()
    rows = sum(_rows(con, kind, partner) for kind in DECLARED)
    layouts, forecasts = (_rows(con, table, partner) for table in ("layout_told", "forecast"))
    return Counted(tuple(row[0] for row in there), rows, layouts, forecasts)


def _rows(con: store.Connection, table: str, partner: str) -> int:
    asked = f"SELECT count(*) FROM lake.{table} WHERE partner = ?"
    found = con.execute(asked, [partner]).fetchone()
    assert found
    return found[0]
