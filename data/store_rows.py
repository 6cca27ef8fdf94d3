"""Rows into a table of the lake, inside a publish."""

import pandas as pd

from data import totals
from data.store_engine import Connection


def append(cursor: Connection, table: str, rows: pd.DataFrame) -> int:
    """Add rows to a table of the lake by column name; columns left out stay empty. Returns rows.

    With facts come their totals.
    """
    cursor.register("incoming", rows)
    names = ", ".join(f'"{name}"' for name in rows.columns)
    cursor.execute(f"INSERT INTO lake.{table} ({names}) SELECT {names} FROM incoming")
    if table in totals.KINDS:
        delivered = totals.typed(table, list(rows.columns), "incoming")
        cursor.execute(totals.insert(table, delivered))
    cursor.unregister("incoming")
    return len(rows)
