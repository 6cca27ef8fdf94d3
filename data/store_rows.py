"""Rows into a table of the lake, inside a publish."""

import pandas as pd
import pyarrow as pa

from data import totals
from data.store_engine import Connection

_MANY = 5_000  # rows from which it pays to say in numbers what is said again and again
_LOOKED_AT = 1_000  # rows at the top that tell whether that is so
_AT_ONCE = 20_000  # rows; of 200,000 at once DuckDB takes twice as long to read such a column


def append(cursor: Connection, table: str, rows: pd.DataFrame) -> int:
    """Add rows to a table of the lake by column name; columns left out stay empty. Returns rows.

    With facts come their totals.
    """
    cursor.register("incoming", rows if len(rows) < _MANY else _in_pieces(rows))
    names = ", ".join(f'"{name}"' for name in rows.columns)
    cursor.execute(f"INSERT INTO lake.{table} ({names}) SELECT {names} FROM incoming")
    if table in totals.KINDS:
        delivered = totals.typed(table, list(rows.columns), "incoming")
        cursor.execute(totals.insert(table, delivered))
    cursor.unregister("incoming")
    return len(rows)


def _in_pieces(rows: pd.DataFrame) -> pa.Table:
    """The same rows as DuckDB reads them quickest: with their types, a few at a time."""
    found = pa.table({str(name): _column(rows[name]) for name in rows.columns})
    return pa.Table.from_batches(found.to_batches(max_chunksize=_AT_ONCE), found.schema)


def _column(values: pd.Series) -> pa.Array:
    """A column with its own type; one of few different values as numbers of those."""
    top = values.iloc[:_LOOKED_AT]
    if values.dtype != "object" or top.nunique() > _LOOKED_AT // 2:
        return pa.array(values, from_pandas=True)
    numbers, different = pd.factorize(values)
    places = pa.array(numbers.astype("int32"), mask=numbers < 0)
    return pa.DictionaryArray.from_arrays(places, pa.array(different, from_pandas=True))
