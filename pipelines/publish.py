"""Make a judged file count, or make a delivery not count any more. One transaction each."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pandas as pd

from data import store
from data.errors import UnknownDelivery, UserError
from data.kpis import KPIS
from pipelines import archive
from pipelines.archive import Archived
from pipelines.compare import compare, held_now
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
    identifier = delivery_id or str(uuid4())
    try:
        done = store.again_if_raced(lambda: _publish(judged, identifier, uploader, note, known_at))
    except Exception:
        _forget(identifier)
        raise
    if done.delivery_id:
        archive.confirm(identifier)
    return done


def _publish(
    judged: Judged, identifier: str, uploader: str, note: str, known_at: datetime | None
) -> Published:
    with store.publishing(uploader, f"publish {identifier}") as con:
        archive.settle(con)
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
    return Published(identifier, rows)


def _forget(identifier: str) -> None:
    """Settle the original of a publish that failed, if the warehouse can still be asked whether it
    did; else the next publish does."""
    with suppress(UserError), store.reading() as con:
        archive.settle(con, only=identifier)


def _holds_already(con: store.Connection, judged: Judged, identifier: str) -> bool:
    """Whether this would change no figure, or this id was used.

    Asked of what holds at this moment, not when the file was judged: since then the same file may
    have come in by another tab, or what it did not differ from may be withdrawn.
    """
    used = con.execute("SELECT 1 FROM lake.delivery WHERE delivery_id = ?", [identifier]).fetchone()
    if used:
        return True
    changes = compare(con, judged.tables, held_now(con, judged.partner))
    return not any(change.differs for change in changes)


def undo(delivery_id: str, *, who: str, why: str, known_at: datetime | None = None) -> None:
    """Withdraw a delivery: what held before it holds again. Raises UnknownDelivery."""
    store.again_if_raced(lambda: _undo(delivery_id, who, why, known_at))


def _undo(delivery_id: str, who: str, why: str, known_at: datetime | None) -> None:
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
