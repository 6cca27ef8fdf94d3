"""A view of figures with literal rows, asked through the gate."""

import duckdb

from data import disclosure
from data.disclosure import Figures, Scope

COLUMNS = "period VARCHAR, gemeente VARCHAR, partner VARCHAR, numerator DOUBLE, denominator DOUBLE"


def answered(rows, scope=None, **wanted):
    """What leaves the gate, a dict per row. `rows` are (gemeente, partner, numerator, denominator)
    of one month; `wanted` goes into the question."""
    question = Figures("figures", wanted.pop("by", ("gemeente",)), **wanted)
    statement, params = disclosure.sql(question, scope or Scope("lid"))
    with duckdb.connect() as con:
        con.execute(f"CREATE TABLE figures ({COLUMNS})")
        for row in rows:
            con.execute("INSERT INTO figures VALUES ('2024-10', ?, ?, ?, ?)", row)
        found = con.execute(statement, params).df()
    return disclosure.mask(found, question).to_dict("records")


def region(contributions, **wanted):
    """The one row about a region, for (numerator, denominator) or a numerator of each partner."""
    pairs = [one if isinstance(one, tuple) else (one, None) for one in contributions]
    rows = [("G", "abcdefghi"[i], *pair) for i, pair in enumerate(pairs)]
    (found,) = answered(rows, **wanted)
    return found
