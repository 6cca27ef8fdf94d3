"""Make a judged file count, or make a delivery not count any more. One transaction each."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pandas as pd

from data import store
from data.errors import UnknownDelivery
from data.kpis import KPIS
from pipelines import archive
from pipelines.archive import Archived
from pipelines.judged import Judged
from pipelines.write import log, write


@dataclass(frozen=True)
class Published:
    """What a publish did: `delivery_id` is None when nothing changed and nothing was stored."""

    delivery_id: str | None
    rows: int


def publish(
    judged: Judged, *, uploader: str, note: str = "", known_at: datetime | None = None,
    delivery_id: str | None = None,
) -> Published:  # fmt: skip
    """Store an accepted file; from then on it holds for its partner, kinds and months.

    The same file published twice, by a double click or from two tabs, is stored once.
    """
    assert judged.accepted, f"cannot publish a file that is {judged.status}"
    if judged.unchanged:
        return Published(None, 0)
    identifier = delivery_id or str(uuid4())
    done = store.again_if_raced(
        lambda: _publish(judged, identifier, uploader, note, known_at)
    )
    return done


def _publish(
    judged: Judged, identifier: str, uploader: str, note: str, known_at: datetime | None
) -> Published:
    with store.publishing(uploader, f"publish {identifier}") as con:
        if _holds_already(con, judged, identifier):
            return Published(None, 0)
        moment = _moment(con, known_at)
        archive.keep(
            Archived(identifier, judged.partner, uploader, judged.name, judged.sha256,
                     moment.isoformat(), note, judged.mapping),
            judged.content,
        )  # fmt: skip
        rows = write(con, judged, identifier, moment)
        described = {
            "delivery_id": identifier, "partner": judged.partner, "uploader": uploader,
            "file_name": judged.name, "sha256": judged.sha256, "known_at": moment, "note": note,
        }  # fmt: skip
        store.append(con, "delivery", pd.DataFrame([described]))
        log(con, moment, uploader, "publish", identifier, judged.name)
        _definitions(con, moment)
    archive.confirm(identifier)
    return Published(identifier, rows)


def _holds_already(con: store.Connection, judged: Judged, identifier: str) -> bool:
    """Whether this very file is what holds now for all its months, or this id was used."""
    found = con.execute(
        """
        SELECT
            (SELECT count(*) FROM lake.delivery WHERE delivery_id = ?),
            (SELECT count(*) FROM delivery_valid AS v JOIN lake.delivery AS d USING (delivery_id)
            WHERE d.sha256 = ? AND v.partner = ? AND (v.kind, v.period) IN (
                SELECT m.k, m.p FROM (SELECT unnest(?::STRUCT(k VARCHAR, p DATE)[]) AS m)))
        """,
        [identifier, judged.sha256, judged.partner, _months(judged)],
    ).fetchone()
    assert found
    return bool(found[0]) or found[1] == len(_months(judged))


def _months(judged: Judged) -> list[dict[str, object]]:
    return [
        {"k": table.sheet.name, "p": period}
        for table in judged.tables
        for period in table.frame["period"].dropna().unique()
    ]


def undo(delivery_id: str, *, who: str, why: str, known_at: datetime | None = None) -> None:
    """Withdraw a delivery: what held before it holds again. Raises UnknownDelivery."""
    with store.publishing(who, f"undo {delivery_id}") as con:
        holds = con.execute(
            "SELECT count(*) FROM delivery_known WHERE delivery_id = ? AND withdrawn_at IS NULL",
            [delivery_id],
        ).fetchone()
        if not holds or not holds[0]:
            raise UnknownDelivery(delivery=delivery_id)
        moment = _moment(con, known_at)
        withdrawn = {"delivery_id": delivery_id, "known_at": moment, "who": who, "why": why}
        store.append(con, "withdrawal", pd.DataFrame([withdrawn]))
        log(con, moment, who, "undo", delivery_id, why)


def _moment(con: store.Connection, known_at: datetime | None) -> datetime:
    """Now, but never the same as or before what was published last: order must be certain."""
    if known_at:
        return known_at
    last = con.execute(
        """
        SELECT max(known_at) FROM (
            SELECT known_at FROM lake.delivery UNION ALL SELECT known_at FROM lake.withdrawal
        )
        """
    ).fetchone()
    now = datetime.now(UTC).replace(tzinfo=None)
    return max(now, last[0] + timedelta(microseconds=1)) if last and last[0] else now


def _definitions(con: store.Connection, moment: datetime) -> None:
    """Note each KPI definition that is new, so that "method changed" can be told later."""
    known = set(con.execute("SELECT kpi, hash FROM lake.kpi_definition").fetchall())
    new = [
        {"kpi": kpi.id, "hash": kpi.hash, "known_at": moment}
        for kpi in KPIS.values()
        if (kpi.id, kpi.hash) not in known
    ]
    if new:
        store.append(con, "kpi_definition", pd.DataFrame(new))
