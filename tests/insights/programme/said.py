"""Records written by hand, as a reader would get them."""

from datetime import date

from data.records import RECORDS
from insights.programme.records import Record

TODAY = date(2026, 11, 22)


def made(kind, id="x", hidden=(), **told):
    """A record of this kind with what is told of it."""
    assert set(told) <= set(RECORDS[kind].by_name)
    return Record(RECORDS[kind], id, told, hidden=frozenset(hidden))
