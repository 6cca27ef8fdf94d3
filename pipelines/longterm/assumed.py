"""The assumptions and scenarios as the model wants them."""

from data import assumptions, store
from data.programmes import programme_folder
from data.settings import settings
from models.longterm.codes import Assumption

BASE = "demografisch"  # the scenario that changes nothing


_SAID = """
SELECT fields ->> 'code', (fields ->> 'value')::DOUBLE, (fields ->> 'low')::DOUBLE,
    (fields ->> 'high')::DOUBLE
FROM record_now WHERE kind = 'assumption' ORDER BY changed_at
"""


def assumed(con: store.Connection) -> dict[str, Assumption]:
    """Every assumption that has a value, by its code, as known at the moment of the connection:
    what the region said of it last, else ours; one without is unknown."""
    rows = assumptions.assumptions_of(programme_folder(settings().programme))
    ours = {
        code: Assumption(row.value, row.low, row.high)
        for code, row in rows.items()
        if row.value is not None and row.low is not None and row.high is not None
    }
    said = con.execute(_SAID).fetchall()
    return ours | {code: Assumption(*figures) for code, *figures in said}


def scenario(name: str) -> dict[str, Assumption]:
    """What that scenario puts in the place of others. Raises KeyError."""
    return {
        row.code: Assumption(row.value, row.low, row.high) for row in assumptions.scenarios()[name]
    }
