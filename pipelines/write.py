"""Rows into the warehouse, inside a publish that somebody else opened and commits."""

from datetime import datetime

import pandas as pd

from data import store
from data.tables import facts
from pipelines.harmonise import Harmonised
from pipelines.judged import Judged


def write(con: store.Connection, judged: Judged, identifier: str, moment: datetime) -> int:
    """The rows, parts and notices of one delivery. Returns the number of rows."""
    rows = write_figures(con, judged, identifier, moment)
    notices = [
        {"code": p.code, "problem": p.kind, "sheet": p.sheet, "cell": p.cell}
        for p in judged.problems
    ]
    if notices:
        origin = {"delivery_id": identifier, "partner": judged.partner, "known_at": moment}
        store.append(con, "delivery_notice", pd.DataFrame(notices).assign(**origin))
    return rows


def write_figures(con: store.Connection, judged: Judged, identifier: str, moment: datetime) -> int:
    """The rows and parts of one delivery. Returns the number of rows."""
    rows = 0
    for table in judged.tables:
        frame = table.frame.assign(delivery_id=identifier, partner=judged.partner,
                                   sheet=table.table.raw.name)  # fmt: skip
        rows += store.append(con, table.sheet.name, frame[list(facts(table.sheet))])
    parts = pd.concat([_parts(table) for table in judged.tables], ignore_index=True)
    origin = {"delivery_id": identifier, "partner": judged.partner, "known_at": moment}
    store.append(con, "delivery_part", parts.assign(**origin))
    return rows


def _parts(table: Harmonised) -> pd.DataFrame:
    counted = table.frame.groupby("period").size()
    return pd.DataFrame(
        {"kind": table.sheet.name, "period": list(counted.index), "rows": counted.to_numpy()}
    )


def log(
    con: store.Connection, at: datetime, who: str, what: str, subject: str, detail: str
) -> None:
    """A line in the audit trail."""
    line = {"known_at": at, "who": who, "what": what, "subject": subject, "detail": detail}
    store.append(con, "audit", pd.DataFrame([line]))
