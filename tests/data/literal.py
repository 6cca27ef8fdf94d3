"""The real views on literal rows: a plain DuckDB with a schema where the lake would be."""

from datetime import date, datetime
from itertools import count

import duckdb
import pandas as pd

from data import calendar, disclosure, programmes, reference, tables, totals, views
from data.disclosure import Scope
from data.kpis import KPIS
from insights import figures
from insights.selection import Selection, month_before

LATER = datetime(2030, 1, 1)
_NUMBER = count(1)


class Literal:
    """Tables as in the lake, empty; `put` delivers rows, `ask` reads a view as a list of tuples."""

    def __init__(self, programme="voorbeeld"):
        self.con = duckdb.connect()
        self.con.execute("CREATE SCHEMA lake")
        for name, columns in (tables.tables() | tables.derived()).items():
            listed = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
            self.con.execute(f"CREATE TABLE lake.{name} ({listed})")
        said = programmes.tables(programme)
        asked = calendar.tables(programmes.programme(programme), said["target"])
        told = reference.tables() | programmes.starting.in_store(said) | asked
        for name, frame in told.items():
            self.con.register("incoming", frame)
            self.con.execute(f"CREATE TABLE memory.{name} AS SELECT * FROM incoming")
        for statement in views.statements():
            self.con.execute(statement)
        self.known_at(LATER)

    def known_at(self, moment):
        self.con.execute("SET VARIABLE known_at = ?::TIMESTAMP", [moment])

    def put(self, kind, partner, *rows, known_at=datetime(2025, 1, 10)):
        """A delivery of these rows (dicts, a first-of-month `period` in each); gives its id."""
        identifier = f"delivery-{next(_NUMBER)}"
        about = {"delivery_id": identifier, "partner": partner}
        given = [
            about | {"sheet": "Blad1", "row": i, **_cells(kind, row, i)}
            for i, row in enumerate(rows)
        ]
        self._append(kind, [one | row for one, row in zip(given, rows, strict=True)])
        parts = [
            about | {"kind": kind, "period": period, "rows": len(rows), "known_at": known_at}
            for period in {row["period"] for row in rows}
        ]
        self._append("delivery_part", parts)
        self._append("delivery", [about | {"known_at": known_at}])
        return identifier

    def withdraw(self, identifier, known_at):
        self._append("withdrawal", [{"delivery_id": identifier, "known_at": known_at}])

    def _append(self, table, rows):
        frame = pd.DataFrame(rows)
        names = ", ".join(f'"{name}"' for name in frame.columns)
        self.con.register("incoming", frame)
        self.con.execute(f"INSERT INTO lake.{table} ({names}) SELECT {names} FROM incoming")
        if table in totals.KINDS:
            delivered = totals.typed(table, list(frame.columns), "incoming")
            self.con.execute(totals.insert(table, delivered))

    def figure(self, kpi, period=None, **chosen):
        """What leaves the gate of a KPI in one month: (value, mask), None when it has no row."""
        chosen = Selection(period=period or DECEMBER, **chosen)
        found = self.through_the_gate(figures.per_month(KPIS[kpi], chosen, 1))
        return (found["value"].iloc[0], found["mask"].iloc[0]) if len(found) else None

    def through_the_gate(self, question):
        """The answer to a question as the datasteward gets it."""
        statement, params = disclosure.sql(question, Scope("datasteward"))
        return disclosure.mask(self.con.execute(statement, params).df(), question)

    def ask(self, view, columns="gemeente, partner, numerator, denominator", where="true"):
        statement = f"SELECT {columns} FROM {view} WHERE {where} ORDER BY ALL"
        return self.con.execute(statement).fetchall()


def _cells(kind, row, number):
    """A source cell for every measure in the row that has a figure."""
    measures = [
        name.removesuffix("_cell") for name in tables.tables()[kind] if name.endswith("_cell")
    ]
    return {f"{name}_cell": f"{name[0].upper()}{number + 2}" for name in measures if name in row}


DECEMBER = date(2024, 12, 1)


def clients(gemeente, leveringsvorm, number, **more):
    return {"period": DECEMBER, "gemeente": gemeente, "leveringsvorm": leveringsvorm,
            "clients": number, **more}  # fmt: skip


def homes(gemeente, leveringsvorm, occupied, units, **more):
    about = {"period": DECEMBER, "gemeente": gemeente, "leveringsvorm": leveringsvorm}
    return about | {"occupied": occupied, "units": units, "hardness": "", "vpt_type": ""} | more


def staff(niveau, fte, **more):
    return {"period": DECEMBER, "niveau": niveau, "fte": fte, "employment": "pil",
            "team_type": "vpt_wijk", **more}  # fmt: skip


def waiting(gemeente, status, number, **more):
    return {"period": DECEMBER, "gemeente": gemeente, "wait_status": status, "waiting": number,
            **more}  # fmt: skip


def money(group, agreed, realised, **more):
    return {"period": DECEMBER, "prestatiegroep": group, "budget_round": "initieel",
            "agreed_eur": agreed, "realised_eur": realised, **more}  # fmt: skip


def month(back, period=DECEMBER):
    """The first of the month so many months before."""
    return month_before(period, back)
