"""Records that were withdrawn: what they said, who took them out, when and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from data.disclosure import Open, Scope
from data.records import RECORDS
from insights.ask import Moment, ask
from insights.programme.records import Record
from insights.programme.typed import typed


@dataclass(frozen=True)
class Gone:
    """A record as it was said last, and how it went."""

    record: Record
    when: datetime
    who: str
    why: str


def withdrawn() -> Open:
    """One row per record that was withdrawn and not put back."""
    return Open(
        ("record_gone",),
        "SELECT kind, record, known_at, who, why, fields FROM record_gone"
        " ORDER BY known_at DESC, kind, record",
    )


def gone(kinds: Iterable[str], at: Moment, scope: Scope, bouwsteen: str = "") -> tuple[Gone, ...]:
    """Those of these kinds, the latest first; with `bouwsteen` only what was about that one."""
    rows = ask(withdrawn(), at=at, scope=scope)
    found = [_gone(row) for row in rows[rows["kind"].isin(list(kinds))].to_dict("records")]
    names = ("bouwsteen", "bouwstenen")
    return tuple(
        one
        for one in found
        if not bouwsteen or any(bouwsteen in one.record.listed(name) for name in names)
    )


def _gone(row: dict) -> Gone:
    kind = RECORDS[row["kind"]]
    record = Record(kind, row["record"], typed(kind, row["fields"]))
    return Gone(record, pd.Timestamp(row["known_at"]).to_pydatetime(), row["who"], row["why"])
