"""Records written by hand, for tests that need no store."""

from data.records import RECORDS
from insights.programme.records import Record


def told(kind, id, **fields):
    """A record of that kind of which only this is said."""
    assert set(fields) <= set(RECORDS[kind].by_name)
    return Record(RECORDS[kind], id, fields)
