"""What each partner told of the measures of a family, per month and gemeente."""

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from data.families.family import Family

if TYPE_CHECKING:
    from data.store_engine import Connection

WHOLE = "programme"  # the region in `gemeente_in_region` that has all gemeenten
KEYS = ["period", "gemeente", "partner"]
_DIGITS = 6  # of fte: what is left over when the same is added up in another order is nothing


def amounts(
    con: "Connection", family: Family, span: tuple[date, date]
) -> tuple[Family, pd.DataFrame]:
    """The family with every measure that was found, and one row per month, gemeente ("" none) and
    partner with a column per measure; what nobody told is empty."""
    wide = con.execute(_wide(family), list(span)).df()
    wide.columns = [*KEYS, *family.measures]
    if not family.spread:
        return family, wide
    long = con.execute(_long(family), list(span)).df()
    whole = family.with_names(set(long["name"]))
    spread = long.pivot(index=KEYS, columns="name", values="amount").reset_index()
    return whole, wide.merge(spread, how="outer", on=KEYS)


def _wide(family: Family) -> str:
    told = (f"round(sum({sql})::DOUBLE, {_DIGITS})" for sql in family.measures.values())
    return (
        f"SELECT period, coalesce(gemeente, ''), partner, {', '.join(told)}"
        f" FROM {family.table} WHERE period BETWEEN ? AND ? GROUP BY ALL ORDER BY ALL"
    )


def _long(family: Family) -> str:
    return (
        "SELECT period, coalesce(gemeente, '') AS gemeente, partner, name,"
        f" round(sum(amount)::DOUBLE, {_DIGITS}) AS amount FROM ({family.spread})"
        " WHERE period BETWEEN ? AND ? AND amount <> 0 GROUP BY ALL ORDER BY ALL"
    )
