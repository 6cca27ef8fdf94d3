"""Rows into the warehouse, inside a publish that somebody else opened and commits."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

import numpy as np
import pandas as pd

from data import store
from data.kpis import KPIS
from data.tables import facts
from pipelines.archive import Archived
from pipelines.harmonise import Harmonised
from pipelines.judged import Judged

Frames = dict[str, list[pd.DataFrame]]  # what goes into each table


@dataclass(frozen=True)
class Delivered:
    """A judged file as the delivery that it becomes; `known_at` is UTC."""

    judged: Judged
    delivery_id: str
    uploader: str
    note: str
    known_at: datetime

    @property
    def archived(self) -> Archived:
        """How its original is kept."""
        file = self.judged
        return Archived(self.delivery_id, file.partner, self.uploader, file.name, file.sha256,
                        self.known_at.isoformat(), self.note, file.mapping)  # fmt: skip

    @property
    def origin(self) -> dict[str, object]:
        """What every row about it carries."""
        partner = self.judged.partner
        return {"delivery_id": self.delivery_id, "partner": partner, "known_at": self.known_at}


def write(con: store.Connection, deliveries: list[Delivered]) -> dict[str, int]:
    """The rows, parts, notices and record of deliveries. Returns each one's number of rows."""
    rows = write_figures(con, deliveries)
    frames: Frames = defaultdict(list)
    for one in deliveries:
        judged = one.judged
        notices = [
            {"code": p.code, "problem": p.kind, "sheet": p.sheet, "cell": p.cell}
            for p in judged.problems
        ]
        if notices:
            frames["delivery_notice"].append(pd.DataFrame(notices).assign(**one.origin))
        described = {"uploader": one.uploader, "file_name": judged.name, "sha256": judged.sha256,
                     "note": one.note}  # fmt: skip
        frames["delivery"].append(pd.DataFrame([one.origin | described]))
        line = _line(one.known_at, one.uploader, "publish", one.delivery_id, judged.name)
        frames["audit"].append(line)
        told = [found.row() for found in judged.learned]
        if told:
            who = {"partner": judged.partner, "who": one.uploader, "known_at": one.known_at}
            frames["layout_told"].append(pd.DataFrame(told).assign(**who))
    _append(con, frames)
    return rows


def write_figures(con: store.Connection, deliveries: list[Delivered]) -> dict[str, int]:
    """The rows and parts of deliveries. Returns each one's number of rows."""
    frames: Frames = defaultdict(list)
    for one in deliveries:
        for table in one.judged.tables:
            frame = table.frame
            same = {"delivery_id": one.delivery_id, "partner": one.judged.partner}
            if "sheet" not in frame:
                same["sheet"] = table.table.raw.name
            frame = frame.assign(**{name: _throughout(said, frame) for name, said in same.items()})
            frames[table.sheet.name].append(frame[list(facts(table.sheet))])
            frames["delivery_part"].append(_parts(table).assign(**one.origin))
    _append(con, frames)
    return {
        one.delivery_id: sum(len(table.frame) for table in one.judged.tables) for one in deliveries
    }


def _throughout(said: str, frame: pd.DataFrame) -> pd.Categorical:
    """A column that says the same in every row, said once."""
    return pd.Categorical.from_codes(np.zeros(len(frame), dtype=np.int8), [said])


def _append(con: store.Connection, frames: Frames) -> None:
    for table, found in frames.items():
        rows = found[0] if len(found) == 1 else pd.concat(found, ignore_index=True)
        store.append(con, table, rows)


def _parts(table: Harmonised) -> pd.DataFrame:
    counted = table.frame.groupby("period").size()
    return pd.DataFrame(
        {"kind": table.sheet.name, "period": list(counted.index), "rows": counted.to_numpy()}
    )


def log(
    con: store.Connection, at: datetime, who: str, what: str, subject: str, detail: str
) -> None:
    """A line in the audit trail."""
    store.append(con, "audit", _line(at, who, what, subject, detail))


def _line(at: datetime, who: str, what: str, subject: str, detail: str) -> pd.DataFrame:
    line = {"known_at": at, "who": who, "what": what, "subject": subject, "detail": detail}
    return pd.DataFrame([line])


def definitions(con: store.Connection, moment: datetime) -> None:
    """Note each KPI definition that is new, so that "method changed" can be told later."""
    known = set(con.execute("SELECT kpi, hash FROM lake.kpi_definition").fetchall())
    new = [
        {"kpi": kpi.id, "hash": kpi.hash, "known_at": moment}
        for kpi in KPIS.values()
        if (kpi.id, kpi.hash) not in known
    ]
    if new:
        store.append(con, "kpi_definition", pd.DataFrame(new))
