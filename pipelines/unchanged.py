"""A month in which nothing changed: the figures before it, as a file of our own making."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from data import store
from data.errors import NothingToRepeat
from data.reference import normalise, spellings
from data.sheets import SHEETS
from data.sheets.sheet import Column, Sheet
from pipelines.harmonise_codes import code_name
from pipelines.intake import judge
from pipelines.judged import Judged
from pipelines.mapping.choices import spelled
from pipelines.templating import look
from pipelines.templating.package import Filled, Value, package
from texts import month as month_words
from texts import text


@dataclass(frozen=True)
class Repeated:
    """The judged file, and the month whose figures it repeats."""

    judged: Judged
    of: date


def unchanged(partner: str, kind: str, month: date, *, now: datetime | None = None) -> Repeated:
    """What `partner` last delivered of this kind before `month`, said to hold at its end too.

    What stands at a moment is repeated; what happened in a month (in- and outflow) is not known
    and stays empty. It goes through the ordinary checks. Raises NothingToRepeat.
    """
    sheet = SHEETS[kind]
    with store.reading() as con:
        rows = con.execute(
            f"""
            SELECT * FROM {kind}_valid
            WHERE partner = ? AND period = (
                SELECT max(period) FROM {kind}_valid WHERE partner = ? AND period < ?
            )
            """,
            [partner, partner, month],
        ).df()
    there = [name for name in sheet.stands if rows[name].notna().any()]
    rows = rows[rows[there].notna().any(axis=1)] if there else rows[:0]
    if rows.empty:
        raise NothingToRepeat(kind=kind)
    before = pd.Timestamp(rows["period"].iloc[0]).date()
    content = package({sheet.title: list(_columns(sheet, there, rows, month))})
    name = text("unchanged.file", kind=sheet.title, month=f"{month:%Y-%m}")
    return Repeated(judge(content, f"{name}.xlsx", partner, now=now), before)


def note(found: Repeated) -> str:
    """What is kept with the delivery."""
    return text("unchanged.note", month=month_words(found.of))


def _columns(sheet: Sheet, there: list[str], rows: pd.DataFrame, month: date) -> Iterator[Filled]:
    end = (pd.Timestamp(month) + pd.offsets.MonthEnd(0)).date()
    for column in sheet.columns:
        if column.type == "period":
            values: list[Value] = [end] * len(rows)
        elif column.type == "partner" or column.measure and column.name not in there:
            continue
        else:
            values = [_value(column, value) for value in rows[column.name]]
        if any(value is not None for value in values):
            yield Filled(column.header, column.required, look.width(column), values)


def _value(column: Column, value: object) -> Value:
    if value is None or pd.isna(value) or value == "":  # type: ignore[arg-type]
        return None
    if column.type == "code":
        said = code_name(column.codes, str(value))
        known = spellings(column.codes).get(normalise(said), {}) == {column.codes: value}
        return said if known else spelled(column.codes, str(value))
    if column.type == "date":
        return pd.Timestamp(value).date()  # type: ignore[arg-type]
    if column.type == "text":
        return str(value)
    figure = float(value)  # type: ignore[arg-type]
    return int(figure) if figure.is_integer() else figure
