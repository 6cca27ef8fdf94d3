"""What a delivery adds up to per month and gemeente, kept beside its rows: pages read hundreds of
times fewer rows, and a delivery never changes, so its totals are right for every moment asked for.

They follow from the facts and nothing else: whoever adds facts adds them, and when the SQL here
changes they are made again on opening. A backup leaves them out.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from data import tables
from data.sheets import SHEETS

if TYPE_CHECKING:
    from data.store_engine import Connection

_FOLDER = Path(__file__).parent
KINDS = tuple(kind for kind in SHEETS if f"{kind}_totals" in tables.derived())


def insert(kind: str, rows: str, lake: str = "lake") -> str:
    """SQL that adds the totals of `rows`, a query with the columns of that kind's fact table."""
    return f"INSERT INTO {lake}.{kind}_totals BY NAME WITH delivered AS ({rows}) {_sql(kind)}"


def typed(kind: str, names: list[str], source: str) -> str:
    """A query on `source`, which has only the columns `names`, with the fact table's types."""
    columns = tables.facts(SHEETS[kind])
    return f"SELECT {', '.join(_column(name, columns, names) for name in columns)} FROM {source}"


def _column(name: str, columns: dict[str, str], there: list[str]) -> str:
    value = f'"{name}"' if name in there else "NULL"
    return f'{value}::{columns[name]} AS "{name}"'


def derive(con: "Connection", lake: str = "lake") -> None:
    """Make every total again from the facts, inside the transaction that is open."""
    con.execute(f"DELETE FROM {lake}.derived")
    for kind in KINDS:
        con.execute(f"DELETE FROM {lake}.{kind}_totals")
        con.execute(insert(kind, f"SELECT * FROM {lake}.{kind}", lake))
        con.execute(f"INSERT INTO {lake}.derived VALUES (?, ?)", [kind, _mark(kind)])


def refresh(con: "Connection", lake: str = "lake") -> None:
    """Make them again when another version of this SQL, or none, made those that are there."""
    known = con.execute(f"SELECT kind, mark FROM {lake}.derived").fetchall()
    if dict(known) != {kind: _mark(kind) for kind in KINDS}:
        derive(con, lake)


@cache
def _sql(kind: str) -> str:
    return (_FOLDER / f"{kind}.sql").read_text("utf-8").rstrip().rstrip(";")


def _mark(kind: str) -> str:
    return sha256(_sql(kind).encode()).hexdigest()[:12]
