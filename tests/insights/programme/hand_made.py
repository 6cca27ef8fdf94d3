"""Records made by hand, as the door gives them."""

from datetime import datetime
from itertools import count

from data.records import RECORDS
from insights.programme.records import Record

_NEXT = count(1)


def made(kind, /, hidden=False, id="", **told):  # noqa: A002
    """A record of that kind; `hidden` takes out its amounts, as the gate does for many readers."""
    declared = RECORDS[kind]
    gone = frozenset(declared.restricted) if hidden else frozenset()
    told = {name: value for name, value in told.items() if name not in gone and value is not None}
    id = id or f"{kind}-{next(_NEXT)}"  # noqa: A001
    seen = {name: f"e-{id}-{name}" for name in told}
    return Record(declared, id, told, seen, gone, changed_at=datetime(2026, 1, 1))
